"""An upload that ends at a time is renewed before, by the server's clock, and never in vain."""

import time
from email.utils import formatdate
from pathlib import Path

import pytest

from desktop_uploader.core.failures import TargetLostError
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import ChunkRules, Phase
from tests.fixtures.sending import KIB, Reports, content, digest, error_in, job_of, tus
from tests.fixtures.tus_server import TusServer
from tests.transfers.trials import Trial, life

SIZE = 300 * KIB
DATA = content(SIZE)
SMALL = ChunkRules(max=100 * KIB)


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.mp4"
    path.write_bytes(DATA)
    return path


def job_at(server: TusServer, path: Path) -> Job:
    return job_of(path, f"{server.base_url}/files/one", chunk=SMALL)


def in_seconds(seconds: float, date: float | None = None) -> dict[str, str]:
    """An answer's headers: when it ends, and what time it is there."""
    now = time.time() if date is None else date
    ends = formatdate(now + seconds, usegmt=True)
    return {"Upload-Expires": ends, **({} if date is None else {"Date": formatdate(date, usegmt=True)})}


async def test_it_is_renewed_before_it_ends_and_no_request_is_lost(short: Path) -> None:
    heard = Reports()
    with TusServer(always=in_seconds(30)) as server:
        server.create(SIZE)
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job_at(server, short), heard))
            assert isinstance(error, TargetLostError)
            assert heard.acknowledged[-1] == 100 * KIB
            server.always = in_seconds(3600)
            assert await transfer.send(job_at(server, short), heard) == digest(DATA)
        assert [seen.method for seen in server.requests] == ["HEAD", "PATCH", "HEAD", "PATCH", "PATCH"]


async def test_a_target_for_a_moment_is_of_some_use_before_it_is_renewed_again(short: Path) -> None:
    heard = Reports()
    with TusServer(always=in_seconds(30)) as server:
        server.create(SIZE)
        async with tus(server) as transfer:
            for _ in range(2):
                await error_in(transfer.send(job_at(server, short), heard))
            assert await transfer.send(job_at(server, short), heard) == digest(DATA)
    assert heard.acknowledged == [0, *[100 * KIB] * 2, *[200 * KIB] * 2, SIZE]


async def test_the_time_is_the_servers(short: Path) -> None:
    """Ours, or theirs, may be years off."""
    with TusServer(always=in_seconds(3600, date=1_000_000_000.0)) as server:
        server.create(SIZE)
        async with tus(server) as transfer:
            assert await transfer.send(job_at(server, short), Reports()) == digest(DATA)
        server.always = {"Date": formatdate(1_000_000_000.0, usegmt=True)}
        async with tus(server) as transfer:
            url = server.base_url + server.create(SIZE)
            job = job_of(short, url, expires_at=1_000_003_600.0)
            assert await transfer.send(job, Reports()) == digest(DATA)


async def test_a_renewal_that_changes_nothing_leaves_it_to_the_server(short: Path) -> None:
    with TusServer() as server:
        async with tus(server) as transfer:
            job = job_of(short, server.create(SIZE), chunk=SMALL, expires_at=1000.0)
            assert isinstance(await error_in(transfer.send(job, Reports())), TargetLostError)
            assert [seen.method for seen in server.requests] == ["HEAD"]
            assert await transfer.send(job, Reports()) == digest(DATA)


async def test_the_engine_renews_it_in_the_middle_and_keeps_the_new_end(tmp_path: Path) -> None:
    """Three requests, each the last that its time allows; nobody waits, and no byte goes twice."""
    async with life(Trial(always=in_seconds(30)), tmp_path) as lived:
        await lived.until(Phase.READY)
        assert len(lived.companion.renewed) == 2
        assert Phase.RECONNECTING not in lived.phases()
        target = lived.row().target
        assert target is not None
        assert target.expires_at == 1e12
        assert lived.server.received == SIZE
