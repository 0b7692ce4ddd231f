"""Whatever the protocol: what breaks goes on where the server stands, or says that it can't."""

import asyncio
import time
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind, Remedy
from tests.fixtures.sending import KIB, Reports, content, digest, error_in, until
from tests.transfers.conformance.rig import Rig
from tests.transfers.conformance.sending import transfer_of

FRAMES = 64 * KIB
"""What may come in besides the file: a form around a chunk."""


def arrived(rig: Rig) -> int:
    return sum(count for _, count in rig.arrivals)


async def send_the_rest(rig: Rig, video: Path) -> None:
    """In a client of its own, as the next run of the program does. Only what is missing goes."""
    size, heard = video.stat().st_size, Reports()
    there, before = rig.durable, arrived(rig)
    async with transfer_of(rig) as transfer:
        assert await transfer.send(rig.job(video), heard) == digest(content(size))
    assert rig.data == content(size)
    assert heard.acknowledged[0] == there
    assert size - there <= arrived(rig) - before <= size - there + FRAMES
    assert there or not rig.resumes


async def test_a_cancelled_transfer_goes_on_where_the_server_stands(rig: Rig, video: Path) -> None:
    heard = Reports()
    async with transfer_of(rig, limit=2 * rig.unit) as transfer:
        sending = asyncio.create_task(transfer.send(rig.job(video), heard))
        await until(lambda: rig.durable > 0 if rig.resumes else arrived(rig) > rig.unit)
        sending.cancel()
        await asyncio.wait({sending})
    assert sending.cancelled()
    await settled(rig)
    await send_the_rest(rig, video)


@pytest.mark.parametrize("share", [0.0, 0.5])
async def test_a_cut_line_costs_at_most_what_was_under_way(rig: Rig, video: Path, share: float) -> None:
    rig.cut(int(share * rig.unit), skip=int(rig.resumes))
    async with transfer_of(rig) as transfer:
        failure = (await error_in(transfer.send(rig.job(video), Reports()))).failure
    assert failure.kind is Kind.NETWORK
    assert failure.remedy is Remedy.RETRY
    await settled(rig)
    await send_the_rest(rig, video)


async def test_the_same_transfer_goes_on_after_a_cut(rig: Rig, video: Path, size: int) -> None:
    """As the engine does: `send` again, on the client that just lost a connection."""
    rig.cut(rig.unit // 2)
    async with transfer_of(rig) as transfer:
        await error_in(transfer.send(rig.job(video), Reports()))
        assert await transfer.send(rig.job(video), Reports()) == digest(content(size))
    assert rig.data == content(size)


async def settled(rig: Rig) -> None:
    """Until nothing has come in for a while."""
    before, since = -1, time.monotonic()
    async with asyncio.timeout(10):
        while time.monotonic() - since < 0.2:
            if arrived(rig) != before:
                before, since = arrived(rig), time.monotonic()
            await asyncio.sleep(0.01)
