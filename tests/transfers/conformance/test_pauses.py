"""Whatever the protocol: a pause stops the line within a tenth of a second, and the limit holds."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.fixtures.sending import Reports, content, digest, until
from tests.transfers.conformance.rig import Rig
from tests.transfers.conformance.sending import transfer_of

AT_ONCE = 0.1


@pytest.mark.parametrize("limited", [False, True], ids=["unlimited", "limited"])
async def test_no_byte_arrives_a_tenth_of_a_second_after_a_pause(
    rig: Rig, video: Path, size: int, limited: bool
) -> None:
    heard = Reports()
    if not limited:
        rig.hang(rig.unit // 2)
    async with transfer_of(rig, limit=rig.unit if limited else None) as transfer:
        sending = asyncio.create_task(transfer.send(rig.job(video), heard))
        await until(lambda: sum(count for _, count in rig.arrivals) >= rig.unit // 2)
        paused = await pause(sending)
        await asyncio.sleep(2 * AT_ONCE)
        assert rig.arrivals[-1][0] - paused <= AT_ONCE
        rig.release()
        assert heard.all
    async with transfer_of(rig) as transfer:
        assert await transfer.send(rig.job(video), heard) == digest(content(size))
    assert rig.data == content(size)


async def pause(sending: asyncio.Task[str]) -> float:
    """Cancels it; when that was. It has ended within a tenth of a second."""
    paused = time.monotonic()
    sending.cancel()
    await asyncio.wait({sending})
    assert time.monotonic() - paused <= AT_ONCE
    assert sending.cancelled()
    return paused


async def test_the_limit_holds(rig: Rig, video: Path, size: int) -> None:
    limit = size  # a second's worth
    async with transfer_of(rig, limit=limit) as transfer:
        await transfer.send(rig.job(video), Reports())
    begin, end = rig.arrivals[0][0], rig.arrivals[-1][0]
    assert end - begin >= 0.75
    early = sum(count for at, count in rig.arrivals if at - begin < 0.5)
    assert early <= 0.75 * size
