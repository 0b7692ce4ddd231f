"""tus 1.0.0 (https://tus.io/protocols/resumable-upload): HEAD says where the server stands, PATCHes go on.

    HEAD ─► PATCH ─► PATCH ─► … ─► digest
      ▲        │ 413: half the size from now on
      └────────┘
            409 or a short 204 with the right offset: on from there
            anything else: raised; the engine decides and calls `send` anew

Never a HEAD while a PATCH of ours runs: servers end the PATCH, or answer with a stale offset.
"""

import asyncio

import httpx

from desktop_uploader.contract.digest import digest_of
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Acknowledged, Clock, Job, Report
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.body import Body
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Answer, Exchange
from desktop_uploader.transfers.mapping import error_of, protocol_error
from desktop_uploader.transfers.pacing import Pacing
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus_wire import PATCH_TYPE, TusWire

_REWINDS = 3
"""Times that the server may go back behind what it had, before it counts as a failure."""


class TusTransfer:
    """`core.ports.Transfer` over tus, shared by all uploads. The client stays its owner's."""

    def __init__(self, client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> None:
        self._exchange = Exchange(client)
        self._origin = origin
        self._throttle = throttle
        self._clock = clock
        self._wire = TusWire()
        self._pacing = Pacing()

    async def send(self, job: Job, report: Report) -> str:
        """See the port. Goes on through a short 204, a 409 that names the offset, and a 413."""
        await asyncio.to_thread(self._wire.load)
        async with FileSource(job.source, job.parts, report) as source:
            await self._send_rest(job, source, report)
            parts = await source.parts()
            await source.check_open()
        self._pacing.forget(job.upload_id)
        return digest_of(parts)

    async def aclose(self) -> None:
        """Nothing of its own to close."""

    async def _send_rest(self, job: Job, source: FileSource, report: Report) -> None:
        offset, rewinds = await self._head(job, report), 0
        if offset:
            await source.check_content()
        while offset < job.source.size:
            await source.check()
            await source.catch_up(offset)
            before, offset = offset, await self._patch(job, source, offset, report)
            rewinds += offset < before
            if rewinds > _REWINDS:
                raise protocol_error("The server keeps changing its mind about what it has.")

    async def _head(self, job: Job, report: Report) -> int:
        """What the server durably has; reported, since it may be more than we heard of."""
        endpoint = self._endpoint(job)
        answer = await self._exchange.ask("HEAD", endpoint, self._wire.headers())
        if answer.status not in {200, 204}:
            raise self._error(answer, endpoint)
        length = _count(answer, "Upload-Length")
        if length is not None and length != job.source.size:
            raise protocol_error(f"The server expects {length} bytes, the file has {job.source.size}.")
        return _acknowledge(answer, 0, job.source.size, report)

    async def _patch(self, job: Job, source: FileSource, offset: int, report: Report) -> int:
        """One request; the offset to go on from."""
        endpoint = self._endpoint(job)
        size = self._size(job, endpoint, offset)
        body = Body(source, offset, size, report)
        begun = self._clock.monotonic()
        answer = await self._append(job, endpoint, body, offset)
        if answer.status == 409 and _count(answer, "Upload-Offset") not in {None, offset}:
            return _acknowledge(answer, 0, job.source.size, report)
        if answer.status == 413:
            return await self._smaller(job, endpoint, answer, size, report)
        if answer.status not in {200, 204}:
            raise self._error(answer, endpoint)
        reached = _acknowledge(answer, offset + 1, offset + body.sent, report)
        self._pacing.went(job.upload_id, reached - offset, self._clock.monotonic() - begun)
        return reached

    async def _append(self, job: Job, endpoint: Endpoint, body: Body, offset: int) -> Answer:
        headers = {**self._wire.headers(), "Content-Type": PATCH_TYPE, "Upload-Offset": str(offset)}
        stream = body.stream(self._throttle, self._clock)
        try:
            return await self._exchange.send("PATCH", endpoint, headers, stream, body.length)
        except WorldError as error:
            if error.failure.kind in {Kind.TIMEOUT, Kind.NETWORK}:
                self._pacing.broke(job.upload_id, body.length)
            raise

    async def _smaller(self, job: Job, endpoint: Endpoint, answer: Answer, size: int, report: Report) -> int:
        """After a 413: ask where it stands and go on with less, unless there is no less."""
        self._pacing.refused(endpoint.host(), size)
        offset = await self._head(job, report)
        if self._size(job, endpoint, offset) >= size:
            raise WorldError(Failure(Kind.REFUSED, self._error(answer, endpoint).failure.detail))
        return offset

    def _size(self, job: Job, endpoint: Endpoint, offset: int) -> int:
        remaining = job.source.size - offset
        return self._pacing.size(job.upload_id, endpoint.host(), job.target.chunk, remaining)

    def _endpoint(self, job: Job) -> Endpoint:
        return Endpoint(self._origin, job.target)

    def _error(self, answer: Answer, endpoint: Endpoint) -> WorldError:
        return error_of(answer, own=endpoint.own, now=self._clock.now())


def _acknowledge(answer: Answer, least: int, most: int, report: Report) -> int:
    """The offset that the answer names, if it can be true."""
    offset = _count(answer, "Upload-Offset")
    if offset is None:
        raise protocol_error(f"The server answered {answer.status} without an offset.")
    if not least <= offset <= most:
        raise protocol_error(f"The server says it has {offset} bytes, which can't be.")
    report(Acknowledged(offset))
    return offset


def _count(answer: Answer, header: str) -> int | None:
    """A count of bytes in a header, None if there is none that makes sense."""
    text = answer.headers.get(header, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
