"""What tests of the transfer in parts share: jobs for a `PartServer`, and the transfer with its companion."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, PartKept, Transfer
from desktop_uploader.core.upload import Receipt
from desktop_uploader.net.address import FixedOrigin, Origin
from desktop_uploader.net.client import TIMEOUTS, make_client
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.transfers.multipart import MultipartTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.part_server import PartServer
from tests.fixtures.sending import MIB, RealClock, Reports, job_of, requests_of

PART = 8 * MIB
UPLOAD = "/api/v1/media/video/parts?of=one"


def transfer_by(client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> Transfer:
    """With the companion at the origin."""
    return MultipartTransfer(client, origin, throttle, clock, CompanionService(client, origin))


@asynccontextmanager
async def multipart(
    server: PartServer, *, limit: int | None = None, timeouts: httpx.Timeout = TIMEOUTS
) -> AsyncIterator[Transfer]:
    clock = RealClock()
    async with make_client(timeouts) as client:
        origin = FixedOrigin(server.companion.base_url, "a-token-that-is-secret")
        yield transfer_by(client, origin, Throttle(clock, limit), clock)


def in_parts(path: Path, *, part: int = PART, heard: Reports | None = None) -> Job:
    """`heard`: what the runs before it were told, which the journal has."""
    job = job_of(path, UPLOAD, chunk=requests_of(part))
    return replace(job, receipts=receipts_in(heard)) if heard else job


def receipts_in(heard: Reports) -> tuple[Receipt, ...]:
    return tuple(report.receipt for report in heard.all if isinstance(report, PartKept))
