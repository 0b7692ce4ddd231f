"""One part on its way: one request, with another URL if the first was too old, again if it arrived broken."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_uploader.core.failures import TargetLostError, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.parts import PartTarget
from desktop_uploader.core.ports.transfer import News, Sent
from desktop_uploader.core.upload import Receipt, Target
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.body import Body, Line
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Answer, Exchange
from desktop_uploader.transfers.multipart_answers import GOOD, found_other_bytes, part_error, receipt_of
from desktop_uploader.transfers.multipart_layout import Layout
from desktop_uploader.transfers.multipart_tally import Tally
from desktop_uploader.transfers.multipart_urls import PartUrls
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Limit
from desktop_uploader.transfers.tus_checksum import checksum

_BROKEN = 2
"""Times that a part goes again because it arrived as other bytes, before that counts as a failure."""


@dataclass(frozen=True, slots=True)
class Way:
    """What all parts of an upload share. `line`: what one learns of it serves the others."""

    exchange: Exchange
    origin: Origin
    urls: PartUrls
    limit: Limit
    clock: Clock
    layout: Layout
    tally: Tally
    line: Line


class Part:
    """`source` begins where the part does; `moved` is called whenever the socket took some of it."""

    def __init__(self, way: Way, number: int, source: FileSource, moved: Callable[[], None]) -> None:
        self._way, self._number, self._source, self._moved = way, number, source, moved
        self._begin, self._length = way.layout.begin(number), way.layout.length(number)
        self._md5, self._renewed, self._broken = "", False, 0

    async def sent(self) -> Receipt:
        """Raises WorldError; TargetLostError when a URL that was asked for just now is refused as well."""
        self._renewed, self._broken = False, 0
        while True:
            given = await self._way.urls.of(self._number)
            try:
                receipt = await self._tried(given)
            except WorldError:
                self._way.urls.broke(given)
                raise
            if receipt:
                return receipt

    async def _tried(self, given: PartTarget) -> Receipt | None:
        """None: it is worth another go."""
        endpoint = self._endpoint(given)
        answer = await self._put(given, endpoint)
        if answer.status in GOOD:
            self._way.urls.used(self._number)
            return receipt_of(self._number, answer)
        self._way.tally.lost(self._number)
        self._raise_unless_worth_another_go(answer, given, own=endpoint.own)
        return None

    def _raise_unless_worth_another_go(self, answer: Answer, given: PartTarget, *, own: bool) -> None:
        if found_other_bytes(answer) and self._broken < _BROKEN:
            self._broken += 1
            return
        error = part_error(answer, own=own, now=self._way.clock.now())
        if self._renewed or not isinstance(error, TargetLostError):
            raise error
        self._way.urls.refused(given)
        self._renewed = True

    async def _put(self, given: PartTarget, endpoint: Endpoint) -> Answer:
        await self._source.check()
        headers = {"Content-MD5": await self._content_md5()} if given.md5 else {}
        body = Body(self._source, self._begin, self._length, self._way.line, self._heard)
        stream = body.stream(self._way.limit, self._way.clock)
        return await self._way.exchange.send(given.method, endpoint, headers, stream, self._length)

    async def _content_md5(self) -> str:
        """RFC 1864; the part is read for it first, and comes from the system's cache when it goes."""
        if not self._md5:
            named = await checksum(self._source, self._begin, self._length, "md5")
            self._md5 = named.partition(" ")[2]
        return self._md5

    def _heard(self, news: News) -> None:
        if isinstance(news, Sent):
            self._way.tally.sent(self._number, news.offset - self._begin)
            self._moved()

    def _endpoint(self, given: PartTarget) -> Endpoint:
        return Endpoint(self._way.origin, Target("", given.url, "multipart", 0.0, headers=given.headers))
