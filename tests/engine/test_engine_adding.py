"""Many files at once: rows in their order, a few checks at a time, few open files, other processes' rows."""

import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.history import Happened
from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.ports.service import Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import Notice, RowChanged
from tests.engine.world import FakeProbe, FakeService, World


class SlowProbe(FakeProbe):
    """Looks at files once `go` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()
        self.looking = self.most_at_once = 0

    async def check(self, path: str, limits: Limits) -> Checked:
        self.looking += 1
        self.most_at_once = max(self.most_at_once, self.looking)
        try:
            await self.go.wait()
            await asyncio.sleep(0)
            return await super().check(path, limits)
        finally:
            self.looking -= 1


class CountingService(FakeService):
    asked = 0

    async def server(self) -> Server:
        self.asked += 1
        return await super().server()


@pytest.fixture
def world() -> World:
    return World()


PATHS = [f"/{number:04}.mp4" for number in range(60)]


async def test_all_rows_are_there_in_their_order_before_the_first_is_looked_at(world: World) -> None:
    world.probe = probe = SlowProbe()
    async with world.engine() as engine:
        added = await engine.add_all(PATHS)
        assert [row.source.path for row in added] == PATHS
        seen = [it.upload.source.path for it in world.notices if isinstance(it, RowChanged)]
        assert seen == PATHS
        rows = sorted(world.disk.rows.values(), key=lambda row: row.position)
        assert [row.source.path for row in rows] == PATHS
        assert [moment.what for moment in rows[0].history] == [Happened.ADDED]
        await world.until(lambda: probe.looking == 4)
        assert len(world.disk.claims) == 4
        probe.go.set()
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))
    assert probe.most_at_once == 4


async def test_the_limits_are_not_asked_for_each_file(world: World) -> None:
    world.service = service = CountingService()
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add_all(PATHS)
        waits = {Phase.WAITING, Phase.UPLOADING}
        await world.until(lambda: all(row.phase in waits for row in world.disk.rows.values()))
        assert service.asked < 10


async def test_what_is_there_already_goes_on_and_twice_the_same_is_one(world: World) -> None:
    async with world.engine() as engine:
        first = await engine.add("/a.mp4")
        engine.pause(first.id)
        added = await engine.add_all(["/b.mp4", "/a.mp4", "/b.mp4"])
        assert added[1].id == first.id
        assert added[0].id == added[2].id
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))
    assert len(world.disk.rows) == 2


async def test_what_waits_for_its_check_can_be_cancelled_and_paused(world: World) -> None:
    world.probe = probe = SlowProbe()
    async with world.engine() as engine:
        rows = await engine.add_all(PATHS[:10])
        await world.until(lambda: probe.looking == 4)
        engine.cancel(rows[8].id)
        engine.pause(rows[9].id)
        engine.pause(rows[0].id)
        engine.resume(rows[0].id)
        probe.go.set()
        await world.until(lambda: [row.phase for row in world.disk.rows.values()].count(Phase.READY) == 8)
        engine.resume(rows[9].id)
        await world.until_phase(PATHS[9], Phase.READY)
        assert world.row(PATHS[8]).phase is Phase.CANCELLED
    assert probe.most_at_once <= 5


async def test_a_start_with_a_long_list_looks_at_a_few_files_at_a_time(world: World) -> None:
    world.probe = SlowProbe()
    async with world.engine() as engine:
        await engine.add_all(PATHS)
    world.probe = probe = SlowProbe()
    async with world.engine():
        await world.until(lambda: probe.looking == 4)
        assert len(world.disk.claims) == 4
        probe.go.set()
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))
    assert probe.most_at_once == 4


async def test_a_waiting_row_goes_on_at_the_next_start(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine(at_a_time=1) as engine:
        await engine.add_all(["/a.mp4", "/b.mp4"])
        await world.until(lambda: world.row("/b.mp4").phase is Phase.WAITING)
        engine.pause(world.row("/a.mp4").id)
    world.disk.rows[world.row("/b.mp4").id] = replace(world.row("/b.mp4"), phase=Phase.WAITING)
    world.transfer.go.set()
    async with world.engine():
        await world.until_phase("/b.mp4", Phase.READY)


async def test_a_waiting_row_that_another_window_sends_is_followed(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine(at_a_time=1) as one:
        first, second = await one.add_all(["/a.mp4", "/b.mp4"])
        await world.until(lambda: world.row("/b.mp4").phase is Phase.WAITING)
        async with world.engine(adopt=False) as two:
            await two.add("/b.mp4")
            await world.until(lambda: second.id in world.transfer.running)
            one.cancel(first.id)  # a place is free, but its turn has come elsewhere
            await world.until(lambda: _is_followed(world.notices, second.id))
            world.transfer.go.set()
            await world.until_phase("/b.mp4", Phase.READY)
        await world.until(lambda: _is_followed(world.notices, second.id, Phase.READY))
        await one.forget(second.id)
        assert second.id not in world.disk.rows
    assert world.transfer.started.count(second.id) == 1


@pytest.mark.logs_errors
async def test_a_listener_that_raises_strands_no_row(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.notices = _Deaf()
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert "ZeroDivisionError" in caplog.text


class _Deaf(list[Notice]):
    def append(self, _: Notice) -> None:
        raise ZeroDivisionError("a bug of the listener's")


def _is_followed(notices: list[Notice], upload_id: str, phase: Phase | None = None) -> bool:
    rows = [it.upload for it in notices if isinstance(it, RowChanged) and not it.mine]
    return any(row.id == upload_id and phase in {None, row.phase} for row in rows)


CROWD = """
import asyncio, resource, sys
from contextlib import closing
from pathlib import Path
resource.setrlimit(resource.RLIMIT_NOFILE, (128, 128))
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from tests.engine.world import FakeProbe, FakeService, FakeTransfer, ImpatientClock

async def main(folder):
    transfer = FakeTransfer()
    transfer.go.clear()
    left = set()
    def heard(notice):
        if isinstance(notice, RowChanged):
            (left.add if notice.upload.phase is Phase.CHECKING else left.discard)(notice.upload.id)
    with closing(SqliteJournal(folder / "journal.sqlite3", Claims(folder / "claims"))) as journal:
        engine = Engine(journal=journal, service=FakeService(), transfers={"tus": transfer},
            probe=FakeProbe(), clock=ImpatientClock(), listener=heard, server_id="server")
        await engine.start()
        await engine.add_all([f"/{number}.mp4" for number in range(2100)])
        while left:
            await asyncio.sleep(0.05)
        print(len(journal.load()), len(transfer.running), len(list((folder / "claims").glob("*"))))
        await engine.aclose()

asyncio.run(main(Path(sys.argv[1])))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_two_thousand_rows_need_few_open_files(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CROWD, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2100", "2", "2"]
