"""The engine with real transfers over a link that can die: hints, sleep, limited data, limits that change."""

import asyncio
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import PauseReason, Phase
from desktop_uploader.engine.notices import RowChanged
from tests.engine.wire import Wire
from tests.fixtures.sending import MIB, content, until
from tests.fixtures.tus_server import TusServer

SIZE = 12 * MIB
SLOW = Settings(limit=3 * MIB)
AT_ONCE = 0.1

SOON = 4.0
"""Seconds: far below any time-out, even on a machine that has much else to do; see the benchmark for more."""


@pytest.fixture
def video(tmp_path: Path) -> str:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(content(SIZE))
    return str(path)


@pytest.fixture
def wire() -> Iterator[Wire]:
    with TusServer() as server:
        yield Wire(server)


async def until_moving(wire: Wire) -> None:
    """From now on."""
    now = time.monotonic()
    await until(lambda: sum(count for at, count in wire.link.moved if at > now) > MIB)


async def until_still(wire: Wire) -> None:
    await until(lambda: time.monotonic() - wire.link.moved[-1][0] > 0.3)


def whole(wire: Wire) -> bool:
    return any(stored.data == content(SIZE) for stored in wire.server.uploads.values())


async def test_a_hint_revives_a_line_that_died_unseen(wire: Wire, video: str) -> None:
    async with wire.opened(SLOW) as engine:
        await engine.add(video)
        await until_moving(wire)
        wire.link.die()
        await until_still(wire)
        hinted = time.monotonic()
        engine.try_now()
        await until(lambda: wire.link.first_after(hinted) is not None)
        assert (wire.link.first_after(hinted) or 9) <= SOON
        engine.adapt(Settings())
        await until(lambda: wire.is_in(video, Phase.READY))
        assert whole(wire)


async def test_a_hint_leaves_a_line_that_lives_alone(wire: Wire, video: str) -> None:
    async with wire.opened(SLOW) as engine:
        await engine.add(video)
        await until_moving(wire)
        engine.try_now()
        engine.try_now()
        await asyncio.sleep(0.7)  # longer than a line has to show that it lives
        await until_moving(wire)
        assert len(wire.server.seen("HEAD")) == 1


async def test_waking_begins_anew_on_new_connections_only(wire: Wire, video: str) -> None:
    async with wire.opened(SLOW) as engine:
        await engine.add(video)
        await until_moving(wire)
        wire.link.die()
        before, woken = wire.link.connections, time.monotonic()
        engine.woke(60.0)
        await until(lambda: wire.link.first_after(woken) is not None)
        assert (wire.link.first_after(woken) or 9) <= SOON
        assert wire.link.connections > before
        engine.adapt(Settings())
        await until(lambda: wire.is_in(video, Phase.READY))
        assert whole(wire)


async def test_after_an_outage_a_small_file_is_seen_to_go_on_before_it_is_there(
    wire: Wire, tmp_path: Path
) -> None:
    """All of it goes in one request, held back by a limit: nothing is acknowledged on the way."""
    small = tmp_path / "small.mp4"
    small.write_bytes(content(6 * MIB))
    async with wire.opened(Settings(limit=3 * MIB // 2)) as engine:
        await engine.add(str(small))
        await until(lambda: bool(wire.link.moved))
        await wire.link.down()
        await until(lambda: wire.is_in(str(small), Phase.RECONNECTING))
        await wire.link.up()
        await until(lambda: wire.is_in(str(small), Phase.READY))
    rows = [it.upload for it in wire.notices if isinstance(it, RowChanged)]
    again = rows[[it.shown_phase for it in rows].index(Phase.RECONNECTING) :]
    part = [it.shown_phase for it in again if it.acknowledged < 6 * MIB]
    assert [phase for phase, _ in groupby(part)] == [Phase.RECONNECTING, Phase.UPLOADING]


@pytest.mark.parametrize("reason", [PauseReason.LIMITED_DATA, PauseReason.OUTSIDE_HOURS])
async def test_no_byte_leaves_once_a_reason_holds_but_for_what_a_person_lets_go(
    wire: Wire, video: str, reason: PauseReason
) -> None:
    async with wire.opened(SLOW) as engine:
        upload = await engine.add(video)
        await until_moving(wire)
        engine.pause_all_for(reason)
        held = time.monotonic()
        await until(lambda: wire.is_in(video, Phase.PAUSED))
        await asyncio.sleep(3 * AT_ONCE)
        assert wire.link.moved[-1][0] - held <= AT_ONCE
        engine.resume(upload.id)
        await until_moving(wire)
        assert wire.row(video).phase is Phase.UPLOADING


async def test_the_limit_and_the_number_change_while_bytes_flow(wire: Wire, tmp_path: Path) -> None:
    videos = [tmp_path / f"{name}.mp4" for name in "abc"]
    for number, path in enumerate(videos):
        path.write_bytes(content(SIZE, number))
    async with wire.opened(Settings(at_a_time=1, limit=16 * 1024)) as engine:
        await engine.add_all([str(path) for path in videos])
        await until(lambda: wire.is_in(str(videos[0]), Phase.UPLOADING))
        engine.adapt(Settings(at_a_time=3, limit=16 * 1024))
        await until(lambda: all(wire.is_in(str(path), Phase.UPLOADING) for path in videos))
        assert wire.server.received < MIB
        engine.adapt(Settings(at_a_time=3))
        await until(lambda: all(wire.is_in(str(path), Phase.READY) for path in videos))
