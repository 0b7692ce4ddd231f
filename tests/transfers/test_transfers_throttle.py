"""The limit holds, is shared evenly, and changes while bytes flow."""

import asyncio
import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.upload import UploadId
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from tests.fixtures.sending import KIB, MIB, RealClock, Reports, content, job_of, tus, until
from tests.fixtures.tus_server import TusServer

SIZE = 3 * MIB
LIMIT = 3 * MIB


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(content(SIZE))
    return path


async def test_two_uploads_share_one_limit_evenly(video: Path) -> None:
    with TusServer() as server:
        jobs = [job_of(video, server.create(SIZE, f"/files/{n}")) for n in "ab"]
        jobs[1] = replace(jobs[1], upload_id=UploadId("other"))
        async with tus(server, limit=LIMIT) as transfer:
            sending = [asyncio.create_task(transfer.send(job, Reports())) for job in jobs]
            await until(lambda: server.received >= SIZE)
            halves = [server.uploads[f"/files/{n}"].offset for n in "ab"]
            await asyncio.gather(*sending)
        seconds = server.arrivals[-1][0] - server.arrivals[0][0]
    assert seconds >= 1.5
    assert 2 * SIZE / seconds == pytest.approx(LIMIT, rel=0.1)
    assert halves[0] == pytest.approx(halves[1], abs=LIMIT / 4)


async def test_progress_stays_smooth_under_a_limit(video: Path) -> None:
    heard = Reports()
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        async with tus(server, limit=LIMIT) as transfer:
            await transfer.send(job, heard)
    steps = [after - before for before, after in zip(heard.sent, heard.sent[1:], strict=False)]
    assert max(steps) <= LIMIT // 20


async def test_a_lifted_limit_lets_go_at_once(video: Path) -> None:
    clock = RealClock()
    throttle = Throttle(clock, 100)
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        async with make_client() as client:
            transfer = TusTransfer(client, FixedOrigin(server.base_url), throttle, clock)
            sending = asyncio.create_task(transfer.send(job, Reports()))
            await until(lambda: server.received >= KIB)
            lifted = time.monotonic()
            throttle.limit = None
            await sending
    assert time.monotonic() - lifted < 2


def test_blocks_shrink_with_the_limit() -> None:
    throttle = Throttle(RealClock())
    sizes = []
    for limit in (None, 100 * MIB, MIB, 1):
        throttle.limit = limit
        sizes.append(throttle.largest_block())
    assert sizes == [MIB, MIB, MIB // 20, 1024]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_of_nothing_is_a_mistake(limit: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Throttle(RealClock(), limit)
