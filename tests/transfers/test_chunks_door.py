"""Chunk sessions at the companion's own door, which reads what we write."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.ports.transfer import News
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.chunks import ChunksTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.companion.library.world import BASE, VIDEO, World, running
from tests.emulators.serving import Served
from tests.fixtures.sending import MIB, RealClock, Reports, content, digest, error_in, job_of

DATA = VIDEO + content(3 * MIB)
RULES = ChunkRules(max=MIB)


@asynccontextmanager
async def school_at(data: Path) -> AsyncIterator[tuple[World, ChunksTransfer]]:
    clock = RealClock()
    async with running(data, local_protocol="chunks") as school:
        behind = school.client._transport
        assert isinstance(behind, httpx.ASGITransport)
        async with Served(behind.app) as served, make_client() as client:
            origin = FixedOrigin(served.base_url, school.token)
            yield school, ChunksTransfer(client, origin, Throttle(clock), clock)


async def test_from_the_target_to_verified(tmp_path: Path) -> None:
    path, heard = tmp_path / "lecture.mp4", Reports()
    path.write_bytes(DATA)
    async with school_at(tmp_path / "data") as (school, transfer):
        target = await school.create(len(DATA))
        job = job_of(path, target["uploadUrl"].removeprefix(BASE), chunk=RULES)
        assert await transfer.send(job, heard) == digest(DATA)
        assert len(set(heard.acknowledged)) >= 5
        assert (await school.verify(target["playbackId"], digest(DATA))).json() == {"verified": True}
        again = Reports()
        assert await transfer.send(job, again) == digest(DATA)
        assert again.acknowledged == [len(DATA)]


async def test_a_file_that_goes_away_leaves_whole_chunks_to_go_on_from(tmp_path: Path) -> None:
    path, heard = tmp_path / "lecture.mp4", Reports()
    path.write_bytes(DATA)
    async with school_at(tmp_path / "data") as (school, transfer):
        target = await school.create(len(DATA))
        job = job_of(path, target["uploadUrl"].removeprefix(BASE), chunk=RULES)

        def rename_once(news: News) -> None:
            heard(news)
            if max(heard.acknowledged, default=0) > MIB and not path.with_suffix(".away").exists():
                path.rename(path.with_suffix(".away"))
                path.write_bytes(b"another one")

        assert (await error_in(transfer.send(job, rename_once))).failure.kind is Kind.FILE_CHANGED
        path.with_suffix(".away").replace(path)
        again = Reports()
        assert await transfer.send(job, again) == digest(DATA)
        assert again.acknowledged[0] == heard.acknowledged[-1] > MIB
