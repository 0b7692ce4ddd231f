"""The status stream: what happened to a user's videos, as server-sent events (WHATWG HTML, 9.2).

The event log is the truth and each reader has a number in it. News only wakes the readers; what they then
send comes from the log, at the speed of their own connection. So a slow reader costs nobody anything: it
skips what is outdated when it gets there.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Iterator
from contextlib import aclosing, contextmanager

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from desktop_uploader.companion.database.videos import Seen
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.contract.problem import Code

_BATCH = 50
_EVERYTHING = frozenset(Stage)
_UNFINISHED = frozenset(Stage) - {Stage.READY, Stage.ERROR, Stage.CANCELLED, Stage.DELETED}
HEARTBEAT = b": still here\n\n"

Show = Callable[[Seen], str]
StillWelcome = Callable[[], Awaitable[bool]]


class Readers:
    """Who is reading, by user; `announce` wakes them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._news: dict[str, set[asyncio.Event]] = defaultdict(set)

    @property
    def count(self) -> int:
        """Streams that are open now."""
        return sum(map(len, self._news.values()))

    def announce(self, owners: Collection[str]) -> None:
        for owner in owners:
            for news in self._news.get(owner, ()):
                news.set()

    @contextmanager
    def reading(self, owner: str) -> Iterator[asyncio.Event]:
        news = asyncio.Event()
        self._news[owner].add(news)
        try:
            yield news
        finally:
            self._news[owner].discard(news)
            if not self._news[owner]:
                del self._news[owner]

    def check_room(self, owner: str) -> None:
        """Raises 429 when the user has as many streams as one user may have."""
        if len(self._news.get(owner, ())) >= self._most:
            detail = "Too many status streams are open for this account. Close one, then try again."
            raise Refusal(429, Code.RATE_LIMITED, detail, headers={"Retry-After": "15"})


class StatusFeed:
    """One user's stream, from where it left off, or from all that is not finished."""

    def __init__(self, videos: Videos, readers: Readers, show: Show, heartbeat: float) -> None:
        self._videos = videos
        self._readers = readers
        self._show = show
        self._heartbeat = heartbeat

    async def open(self, owner: str, last_event_id: str | None, welcome: StillWelcome) -> "EventStream":
        """`welcome` is asked at each heartbeat. Raises 429."""
        self._readers.check_room(owner)
        known = await self._known(last_event_id)
        return EventStream(self._events(owner, known, welcome))

    async def _known(self, last_event_id: str | None) -> int | None:
        """The number of an event that we sent, or None for whatever else a client may say."""
        if last_event_id is None or not (last_event_id.isascii() and last_event_id.isdigit()):
            return None
        number = int(last_event_id) if len(last_event_id) < 19 else None
        return number if number is not None and number <= await self._videos.newest_event() else None

    async def _events(self, owner: str, known: int | None, welcome: StillWelcome) -> AsyncGenerator[bytes]:
        yield HEARTBEAT  # at once: it tells the client that no proxy holds the stream back
        with self._readers.reading(owner) as news:
            number = known
            if number is None:
                # What changes from here on comes after this number: nothing falls between the two.
                number = await self._videos.newest_event()
                async for seen in self._changed(owner, 0, number, _UNFINISHED):
                    yield self._event(seen)
            while True:
                news.clear()
                async for seen in self._changed(owner, number, None, _EVERYTHING):
                    number = seen.mark
                    yield self._event(seen)
                if await _waited(news, self._heartbeat):
                    continue
                if not await welcome():
                    return
                yield HEARTBEAT

    async def _changed(
        self, owner: str, after: int, until: int | None, stages: Collection[Stage]
    ) -> AsyncGenerator[Seen]:
        while batch := await self._videos.changed(owner, after, until, stages, _BATCH):
            for seen in batch:
                yield seen
            after = batch[-1].mark

    def _event(self, seen: Seen) -> bytes:
        return f"event: status\nid: {seen.mark}\ndata: {self._show(seen)}\n\n".encode()


async def _waited(news: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await news.wait()
    except TimeoutError:
        return False
    return True


class EventStream(Response):
    """Sends what the iterator yields, as it comes, until it ends or the client leaves."""

    media_type = "text/event-stream"

    def __init__(self, events: AsyncGenerator[bytes]) -> None:
        super().__init__(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._events = events

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        sending = asyncio.create_task(self._send(send))
        leaving = asyncio.create_task(_left(receive))
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sending.cancel()
            leaving.cancel()
            await asyncio.gather(sending, leaving, return_exceptions=True)
        if not sending.cancelled():
            sending.result()

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        async with aclosing(self._events) as events:
            async for event in events:
                await send({"type": "http.response.body", "body": event, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
