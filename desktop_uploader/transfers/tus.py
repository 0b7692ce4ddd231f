"""tus 1.0.0 (https://tus.io/protocols/resumable-upload): HEAD says where the server stands, PATCHes go on.

    HEAD ─► PATCH ─► PATCH ─► … ─► digest
      ▲        │ 413: half the size from now on; 405, 501: as a POST
      └────────┘
            409 or a short 204 with the right offset: on from there
            anything else: raised; the engine decides and calls `send` anew

`tus_sending` does it, `docs/answers.md` has every answer.
"""

import asyncio

import httpx

from desktop_uploader.contract.digest import digest_of
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, Report
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Exchange
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus_features import TusServers
from desktop_uploader.transfers.tus_requests import TusRequests
from desktop_uploader.transfers.tus_sending import Experience, Sending
from desktop_uploader.transfers.tus_wire import TusWire


class TusTransfer:
    """`ports.transfer.Transfer` over tus, shared by all uploads. The client stays its owner's.

    `checksums`: to servers that take them, of one part a request. Our companion reads back what it stored
    and needs none.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        origin: Origin,
        throttle: Throttle,
        clock: Clock,
        *,
        checksums: bool = False,
    ) -> None:
        self._exchange = Exchange(client)
        self._origin = origin
        self._wire = TusWire()
        self._servers = TusServers(self._exchange)
        self._known = Experience(self._servers, throttle, clock, checksums)

    async def send(self, job: Job, report: Report) -> str:
        """See the port. Goes on through what the server can be brought round from."""
        await asyncio.to_thread(self._wire.load)
        endpoint = Endpoint(self._origin, job.target)
        requests = TusRequests(self._exchange, self._wire, self._servers, endpoint)
        async with FileSource(job.source, job.parts, report) as source:
            await Sending(job, source, report, requests, self._known).rest()
            parts = await source.parts()
            await source.check_open()
        self._known.pacing.forget(job.upload_id)
        return digest_of(parts)

    async def aclose(self) -> None:
        """Nothing of its own to close."""
