"""One upload by ranged PUTs, from where the server stands to the last byte: what each answer leads to."""

from dataclasses import dataclass, field

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Acknowledged, Job, Report
from desktop_uploader.transfers.body import Body, Line
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Answer, Exchange
from desktop_uploader.transfers.mapping import error_of, protocol_error
from desktop_uploader.transfers.pacing import Pacing
from desktop_uploader.transfers.resumable_put_answers import Standing, after_bytes, after_question, is_mute
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Throttle

_TYPE = "application/octet-stream"

_SETBACKS = 3
"""Answers that may leave the server where it was, or further back, before that counts as a failure."""


@dataclass(slots=True)
class Road:
    """What all uploads share, for as long as the program runs."""

    exchange: Exchange
    throttle: Throttle
    clock: Clock
    pacing: Pacing = field(default_factory=Pacing)


class Sending:
    """One call of `send`."""

    def __init__(self, job: Job, source: FileSource, report: Report, endpoint: Endpoint, road: Road) -> None:
        self._job, self._source, self._report = job, source, report
        self._endpoint, self._road, self._line = endpoint, road, Line()
        self._size = job.source.size
        self._mute = False
        self._setbacks = 0

    async def rest(self) -> None:
        """Whatever the server lacks. Raises WorldError."""
        stands = await self._ask(min(self._job.acknowledged, self._size))
        if stands.offset:
            await self._source.check_content()
        while not stands.whole:
            await self._source.check()
            await self._source.catch_up(stands.offset)
            stands = self._moved(stands, await self._next(stands.offset))

    async def _next(self, offset: int) -> Standing:
        """Further bytes; with all of them there, the question itself makes the server finish."""
        return await (self._put(offset) if offset < self._size else self._ask(offset))

    async def _ask(self, known: int) -> Standing:
        """Where the server stands; by what it acknowledged, if it doesn't say.

        Who had everything, and can't be asked, is done: whether that is so is for the companion to verify.
        """
        answer = await self._question()
        if answer is None or is_mute(answer):
            self._mute = True
            return Standing(known, whole=known == self._size)
        return self._heard(after_question(answer, self._size), answer)

    async def _question(self) -> Answer | None:
        """None from who doesn't answer it: the bytes themselves will show whether the line is dead."""
        try:
            headers = self._headers(f"bytes */{self._size}")
            return await self._road.exchange.ask("PUT", self._endpoint, headers)
        except WorldError as error:
            if error.failure.kind is not Kind.TIMEOUT:
                raise
            return None

    async def _put(self, offset: int) -> Standing:
        """One request; where to go on from."""
        length = self._length(offset)
        body = Body(self._source, offset, length, self._line, self._report)
        begun = self._road.clock.monotonic()
        answer = await self._bytes(body, offset)
        if answer.status == 413:
            return await self._smaller(answer, offset, length)
        most = self._size if self._mute else offset + body.sent
        stands = self._heard(after_bytes(answer, offset + length, most, self._size), answer)
        self._learn(stands.offset - offset, length, self._road.clock.monotonic() - begun)
        return stands

    async def _bytes(self, body: Body, offset: int) -> Answer:
        headers = self._headers(f"bytes {offset}-{offset + body.length - 1}/{self._size}")
        stream = body.stream(self._road.throttle, self._road.clock)
        try:
            return await self._road.exchange.send("PUT", self._endpoint, headers, stream, body.length)
        except WorldError as error:
            if error.failure.kind in {Kind.TIMEOUT, Kind.NETWORK}:
                self._road.pacing.broke(self._job.upload_id, body.length)
            raise

    def _headers(self, content_range: str) -> dict[str, str]:
        """The target's own type of content stands: an address may be signed for it."""
        typed = any(name.lower() == "content-type" for name, _ in self._job.target.headers)
        return {"Content-Range": content_range} | ({} if typed else {"Content-Type": _TYPE})

    def _heard(self, stands: Standing | None, answer: Answer) -> Standing:
        if stands is None:
            raise error_of(answer, own=self._endpoint.own, now=self._road.clock.now())
        self._report(Acknowledged(stands.offset))
        return stands

    def _moved(self, before: Standing, after: Standing) -> Standing:
        self._setbacks += after.offset <= before.offset and not after.whole
        if self._setbacks > _SETBACKS:
            raise protocol_error("The server takes bytes, but keeps none of them.")
        return after

    def _learn(self, stored: int, length: int, seconds: float) -> None:
        """Who keeps but a little of a request gets smaller ones: else the rest goes again and again."""
        if stored * 2 < length:
            self._road.pacing.broke(self._job.upload_id, length)
        else:
            self._road.pacing.went(self._job.upload_id, stored, seconds)

    async def _smaller(self, answer: Answer, offset: int, length: int) -> Standing:
        self._road.pacing.refused(self._endpoint.host(), length)
        if self._length(offset) >= length:
            raise error_of(answer, own=self._endpoint.own, now=self._road.clock.now())
        return await self._put(offset)

    def _length(self, offset: int) -> int:
        rules, remaining = self._job.target.chunk, self._size - offset
        return self._road.pacing.size(self._job.upload_id, self._endpoint.host(), rules, remaining)
