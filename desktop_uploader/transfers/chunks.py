"""Chunk sessions, the companion's door for older clients: numbered chunks, then a word that they are all.

status ─► network test ─► init ─► chunk ─► chunk ─► … ─► complete ─► digest
  │                                ▲                        │ 400, 409: some are missing
  └─── chunks are cut already ─────┴────────────────────────┘
"""

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Acknowledged, Job, News, Report, Sent
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.body import Body, Line
from desktop_uploader.transfers.chunks_requests import ChunkRequests
from desktop_uploader.transfers.chunks_session import Session, chunks_for
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Exchange
from desktop_uploader.transfers.in_order import in_order
from desktop_uploader.transfers.mapping import protocol_error
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Throttle

_ROUNDS = 3
"""Times that the server may miss chunks it said it had, before that counts as a failure."""


class ChunksTransfer:
    """`ports.transfer.Transfer` by chunk sessions, shared by all uploads. The client stays its owner's."""

    def __init__(self, client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> None:
        self._exchange = Exchange(client)
        self._origin, self._throttle, self._clock = origin, throttle, clock

    async def send(self, job: Job, report: Report) -> str:
        """See the port."""
        endpoint = Endpoint(self._origin, job.target)
        requests = ChunkRequests(job, endpoint, self._exchange, self._throttle, self._clock)
        return await in_order(job, report, lambda source: Sending(job, source, report, requests).rest())


class Sending:
    """One call of `send`."""

    def __init__(self, job: Job, source: FileSource, report: Report, requests: ChunkRequests) -> None:
        self._job, self._source, self._report, self._requests = job, source, report, requests
        self._line = Line()
        self._stored = 0

    async def rest(self) -> None:
        """Whatever the server lacks. Raises WorldError."""
        session = await self._requests.session() or await self._cut()
        if session.received:
            await self._source.check_content()
        for _ in range(_ROUNDS):
            self._acknowledge(session.stored())
            if session.whole or await self._complete(session):
                return
            session = await self._fixed()
        raise protocol_error("The server takes chunks, but keeps missing some of them.")

    async def _cut(self) -> Session:
        """A small file takes one chunk, whatever the line is like."""
        size, rules = self._job.source.size, self._job.target.chunk
        speed = await self._requests.bytes_per_second() if chunks_for(size, None, rules) > 1 else None
        await self._requests.fix(chunks_for(size, speed, rules))
        return await self._fixed()

    async def _fixed(self) -> Session:
        session = await self._requests.session()
        if session is None:
            raise protocol_error("The server doesn't say how many chunks there are.")
        return session

    async def _complete(self, session: Session) -> bool:
        for index in session.missing():
            await self._send(index, *session.span(index))
        await self._source.check()
        if not await self._requests.complete():
            return False
        self._acknowledge(session.size)
        return True

    async def _send(self, index: int, start: int, length: int) -> None:
        await self._source.check()
        await self._source.catch_up(start)
        body = Body(self._source, start, length, self._line, self._sum(start))
        await self._requests.send(index, body)
        self._acknowledge(self._stored + length)

    def _sum(self, start: int) -> Report:
        """Chunks may lie anywhere in the file; reports tell how many bytes there are in all."""
        stored = self._stored

        def report(news: News) -> None:
            self._report(Sent(stored + news.offset - start) if isinstance(news, Sent) else news)

        return report

    def _acknowledge(self, stored: int) -> None:
        self._stored = stored
        self._report(Acknowledged(stored))
