"""Thousands of files at once: one chunk is written while the next is looked at, and all of them survive."""

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import replace

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Phase, RemoteStatus, SourceFile, Upload
from desktop_uploader.engine.notices import RowChanged
from tests.core.lives import lived
from tests.engine.world import FakeProbe, FakeService, MemoryJournal, World

PATHS = [f"/{number:04}.mp4" for number in range(300)]
"""In three chunks."""


class SlowJournal(MemoryJournal):
    """Its writes of many wait for `go`, wherever they run."""

    def __init__(self, world: World) -> None:
        super().__init__(world.disk)
        self.go = threading.Event()
        self.asked = 0
        self.fails_at: int | None = None

    def add_all(self, uploads: Sequence[Upload]) -> list[Upload]:
        self.asked += 1
        assert self.go.wait(5)
        if self.asked == self.fails_at:
            raise WorldError(Failure(Kind.DISK))
        return super().add_all(uploads)


class CountingProbe(FakeProbe):
    glanced = 0

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        self.glanced += len(paths)
        return await super().glance_all(paths)


class SlowService(FakeService):
    """Tells of a video once `go` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()

    async def status(self, playback_id: str) -> RemoteStatus:
        await self.go.wait()
        return await super().status(playback_id)


@pytest.fixture
def world() -> World:
    world = World()
    world.probe = CountingProbe()
    return world


def told(world: World) -> set[str]:
    return {it.upload.source.path for it in world.notices if isinstance(it, RowChanged)}


async def test_the_next_files_are_looked_at_while_the_first_are_written(world: World) -> None:
    journal, probe = SlowJournal(world), world.probe
    assert isinstance(probe, CountingProbe)
    async with world.engine(journal=journal) as engine:
        adding = asyncio.create_task(engine.add_all(PATHS))
        await world.until(lambda: journal.asked == 1 and probe.glanced == len(PATHS))
        assert told(world) == set()
        journal.go.set()
        assert [row.source.path for row in await adding] == PATHS


class StuckProbe(FakeProbe):
    """On a drive that hangs behind the first files, until `go` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        if PATHS[0] not in paths:
            await self.go.wait()
        return await super().glance_all(paths)


async def test_what_is_written_is_shown_while_the_drive_hangs_behind_it(world: World) -> None:
    world.probe = probe = StuckProbe()
    async with world.engine() as engine:
        adding = asyncio.create_task(engine.add_all(PATHS))
        await world.until(lambda: told(world) == set(PATHS[:20]))
        probe.go.set()
        assert len(await adding) == len(PATHS)


async def test_who_quits_at_once_finds_all_that_was_dropped(world: World) -> None:
    journal = SlowJournal(world)
    async with world.engine(journal=journal) as engine:
        adding = asyncio.create_task(engine.add_all(PATHS))
        await world.until(lambda: journal.asked == 1)
        asyncio.get_running_loop().call_later(0.05, journal.go.set)
    assert {row.source.path for row in world.disk.rows.values()} == set(PATHS)
    assert len(await adding) == len(PATHS)


async def test_what_comes_before_a_full_disk_is_kept_and_told(world: World) -> None:
    journal = SlowJournal(world)
    journal.go.set()
    journal.fails_at = 2
    async with world.engine(journal=journal) as engine:
        with pytest.raises(WorldError):
            await engine.add_all(PATHS)
        assert told(world) == {row.source.path for row in world.disk.rows.values()} == set(PATHS[:20])
        assert journal.asked == 2


async def test_the_same_files_dropped_twice_at_once_are_the_same_rows(world: World) -> None:
    async with world.engine() as engine:
        first, second = await asyncio.gather(engine.add_all(PATHS), engine.add_all(PATHS))
        assert [row.id for row in first] == [row.id for row in second]
    assert len(world.disk.rows) == len(PATHS)


async def test_new_files_dont_wait_for_a_server_that_is_asked_about_a_known_one(world: World) -> None:
    world.service = service = SlowService()
    async with world.engine() as engine:
        await engine.add(PATHS[0])
        await world.until_phase(PATHS[0], Phase.READY)
        adding = asyncio.create_task(engine.add_all(PATHS))
        await world.until(lambda: [row.phase for row in world.disk.rows.values()] == [Phase.READY] * 300)
        assert not adding.done()
        service.go.set()
        assert [row.source.path for row in await adding] == PATHS


async def test_a_row_that_was_taken_up_meanwhile_stays_as_far_as_it_is(world: World) -> None:
    async with world.engine() as engine:
        added = await engine.add(PATHS[0])
        await world.until_phase(PATHS[0], Phase.READY)
        engine._rows.enlist(added)  # as two drops at once may do
        assert world.phases(PATHS[0])[-1] is Phase.READY
        await asyncio.sleep(0.01)
        assert world.row(PATHS[0]).phase is Phase.READY
        assert world.phases(PATHS[0]).count(Phase.CHECKING) == 1


async def test_a_row_that_another_process_changed_before_its_turn_is_looked_at_all_the_same(
    world: World,
) -> None:
    waits = replace(lived(), source=SourceFile(PATHS[0]), server_id="server")
    world.disk.rows[waits.id] = waits
    async with world.engine():
        world.disk.rows[waits.id] = replace(waits, details=replace(waits.details, title="Theirs"))
        await world.until_phase(PATHS[0], Phase.READY)
    assert world.row(PATHS[0]).details.title == "Theirs"
