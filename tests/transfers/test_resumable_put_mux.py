"""PUTs of ranges at the emulated Mux, whose upload wire somebody else wrote from its documents."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from desktop_uploader.core.failures import Kind, TargetLostError
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.resumable_put import ResumablePutTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.emulators.mux import Mux
from tests.emulators.mux_client import Client
from tests.fixtures.sending import KIB, MIB, RealClock, Reports, content, digest, error_in, job_of

SIZE = 3 * MIB + 5
MULTIPLE = 256 * KIB
RULES = ChunkRules(min=MULTIPLE, max=MIB, multiple=MULTIPLE, recommended=MIB)


class Trip:
    """One upload, waiting for its bytes."""

    def __init__(self, mux: Mux, client: Client, upload_id: str, transfer: ResumablePutTransfer) -> None:
        self.mux, self.client, self.upload_id, self.transfer = mux, client, upload_id, transfer
        self.heard = Reports()

    async def send(self, job: Job) -> str:
        return await self.transfer.send(job, self.heard)

    async def assert_stored(self) -> None:
        assert (await self.client.upload(self.upload_id))["status"] == "asset_created"
        assert self.mux.environment.uploads[self.upload_id].content.read_bytes() == content(SIZE)


@asynccontextmanager
async def trip(folder: Path) -> AsyncIterator[tuple[Trip, Job]]:
    (folder / "mux").mkdir()
    path, clock = folder / "lecture.mp4", RealClock()
    path.write_bytes(content(SIZE))
    async with Mux(folder / "mux") as mux, httpx.AsyncClient(trust_env=False) as http, make_client() as ours:
        client = Client(mux, http)
        upload_id, url = await client.placed()
        transfer = ResumablePutTransfer(ours, FixedOrigin("http://127.0.0.1:9"), Throttle(clock), clock)
        yield Trip(mux, client, upload_id, transfer), job_of(path, url, chunk=RULES)


async def test_a_file_becomes_an_asset(tmp_path: Path) -> None:
    async with trip(tmp_path) as (it, job):
        assert await it.send(job) == digest(content(SIZE))
        await it.assert_stored()
        assert it.heard.acknowledged[:2] == [0, MIB]


async def test_it_may_keep_less_than_it_takes(tmp_path: Path) -> None:
    async with trip(tmp_path) as (it, job):
        it.mux.uploads.appetite = 2 * MULTIPLE
        assert await it.send(job) == digest(content(SIZE))
        await it.assert_stored()


@pytest.mark.parametrize("status", [400, 405, 501])
async def test_it_may_not_say_how_far_it_is(tmp_path: Path, status: int) -> None:
    async with trip(tmp_path) as (it, job):
        it.mux.uploads.probe_refusal = status
        assert await it.send(job) == digest(content(SIZE))
        await it.assert_stored()


async def test_what_it_has_needs_no_second_time(tmp_path: Path) -> None:
    async with trip(tmp_path) as (it, job):
        await it.client.put(job.target.url, content(SIZE)[:MIB], f"bytes 0-{MIB - 1}/{SIZE}")
        assert await it.send(job) == digest(content(SIZE))
        assert it.heard.acknowledged[0] == MIB
        await it.assert_stored()
        assert await it.send(job) == digest(content(SIZE))
        assert it.heard.acknowledged[-1] == SIZE


async def test_cancelled_is_gone_and_a_wrong_token_is_renewed(tmp_path: Path) -> None:
    async with trip(tmp_path) as (it, job):
        other = replace(job, target=replace(job.target, url=job.target.url + "x"))
        wrong = await error_in(it.send(other))
        assert isinstance(wrong, TargetLostError)
        assert (await it.client.api("PUT", f"/uploads/{it.upload_id}/cancel")).status_code == 200
        gone = await error_in(it.send(job))
        assert isinstance(gone, TargetLostError)
        assert gone.failure.kind is Kind.TARGET_LOST
