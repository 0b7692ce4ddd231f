"""One PUT of the whole file, to an address that takes nothing else: what breaks begins anew."""

from functools import partial

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Acknowledged, Job, Report
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.body import Body, Line
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Exchange
from desktop_uploader.transfers.in_order import in_order
from desktop_uploader.transfers.mapping import error_of, is_accepted, protocol_error
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Throttle


class PutTransfer:
    """`ports.transfer.Transfer` by one PUT, shared by all uploads. The client stays its owner's."""

    def __init__(self, client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> None:
        self._exchange = Exchange(client)
        self._origin, self._throttle, self._clock = origin, throttle, clock

    async def send(self, job: Job, report: Report) -> str:
        """See the port. The server has nothing of the file until it has all of it, and reports say so."""
        return await in_order(job, report, partial(self._put, job, report))

    async def _put(self, job: Job, report: Report, source: FileSource) -> None:
        endpoint, size = Endpoint(self._origin, job.target), job.source.size
        report(Acknowledged(0))
        await source.check()
        body = Body(source, 0, size, Line(), report)
        answer = await self._exchange.send(
            "PUT", endpoint, {}, body.stream(self._throttle, self._clock), size
        )
        if not is_accepted(answer):
            raise error_of(answer, own=endpoint.own, now=self._clock.now())
        if body.sent < size:
            raise protocol_error("The server says that it has the file, before it could have.")
        report(Acknowledged(size))
