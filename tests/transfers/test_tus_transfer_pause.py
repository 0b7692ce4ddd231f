"""A pause stops the line at once, whatever the line is doing, and nothing is lost by it."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.fixtures.faults import Late, Stall
from tests.fixtures.sending import MIB, Reports, content, digest, job_of, requests_of, tus, until
from tests.fixtures.tus_server import TusServer

SIZE = 24 * MIB
DATA = content(SIZE)
AT_ONCE = 0.1


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


async def pause(sending: asyncio.Task[str]) -> float:
    """Cancels it; when that was. It has ended within a tenth of a second."""
    paused = time.monotonic()
    sending.cancel()
    await asyncio.wait({sending})
    assert time.monotonic() - paused <= AT_ONCE
    assert sending.cancelled()
    return paused


@pytest.mark.parametrize("limit", [None, 2 * MIB])
async def test_no_byte_arrives_a_tenth_of_a_second_after_a_pause(video: Path, limit: int | None) -> None:
    with TusServer() as server:
        job, heard = job_of(video, server.create(SIZE), chunk=requests_of(8 * MIB)), Reports()
        async with tus(server, limit=limit) as transfer:
            sending = asyncio.create_task(transfer.send(job, heard))
            await until(lambda: len(heard.sent) > 2)
            paused = await pause(sending)
            await asyncio.sleep(2 * AT_ONCE)
            assert server.arrivals[-1][0] - paused <= AT_ONCE
        async with tus(server) as transfer:
            assert await transfer.send(job, heard) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA


async def test_a_stalled_line_stops_as_quickly(video: Path) -> None:
    """What the kernel holds when the line stalls is all that can still arrive."""
    with TusServer() as server:
        job, heard = job_of(video, server.create(SIZE), chunk=requests_of(SIZE)), Reports()
        server.plan(Stall(0))
        async with tus(server) as transfer:
            sending = asyncio.create_task(transfer.send(job, heard))
            await until_quiet(heard)
            assert not sending.done()
            await pause(sending)
            server.release()
            await asyncio.sleep(AT_ONCE)
            assert server.received <= heard.sent[-1] + MIB
            assert await transfer.send(job, heard) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA


async def test_waiting_for_an_answer_stops_as_quickly(video: Path) -> None:
    with TusServer() as server:
        job, heard = job_of(video, server.create(SIZE), chunk=requests_of(SIZE)), Reports()
        server.plan(Late(5))
        async with tus(server) as transfer:
            sending = asyncio.create_task(transfer.send(job, heard))
            await until(lambda: server.uploads["/files/one"].offset == SIZE)
            await pause(sending)
            assert await transfer.send(job, heard) == digest(DATA)


async def test_waiting_for_the_throttle_stops_as_quickly(video: Path) -> None:
    with TusServer() as server:
        job, heard = job_of(video, server.create(SIZE)), Reports()
        async with tus(server, limit=100) as transfer:
            sending = asyncio.create_task(transfer.send(job, heard))
            await until(lambda: bool(server.seen("PATCH")))
            await pause(sending)


async def until_quiet(heard: Reports) -> None:
    """Until the socket has taken nothing for a while: the kernel's buffers are full."""
    before, since = -1, time.monotonic()
    async with asyncio.timeout(10):
        while time.monotonic() - since < 0.3:
            if len(heard.sent) != before:
                before, since = len(heard.sent), time.monotonic()
            await asyncio.sleep(0.01)
