"""The status stream: one connection while somebody iterates, whatever stands between us and the server.

    listen (SSE) ──► News ──► who iterates          an event only says look: a version number decides
    look (GET)   ──►  ▲
                      └ newest of each video, never an older one after a newer

The stream is told first; on every opening each video is asked about once, so that nothing that
happened before (or that a server forgot to replay) is missed. While no stream delivers, the lookout polls.
"""

import asyncio
import logging
import random
from collections.abc import AsyncGenerator, Callable, Collection

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.upload import RemoteStatus
from desktop_uploader.service.calls import Calls
from desktop_uploader.service.event_stream import EventStream
from desktop_uploader.service.lookout import Lookout
from desktop_uploader.service.news import News
from desktop_uploader.service.patience import Ended, Ending, Patience, StreamTimes
from desktop_uploader.service.statuses import Statuses

_log = logging.getLogger(__name__)


class StatusStream:
    def __init__(
        self,
        calls: Calls,
        statuses: Statuses,
        times: StreamTimes,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._calls, self._statuses, self._times, self._chance = calls, statuses, times, chance
        self._lookouts: set[Lookout] = set()

    def nudge(self) -> None:
        """There is a new id to watch: look it up now."""
        for lookout in self._lookouts:
            lookout.changed.set()

    async def watch(self, wanted: Callable[[], Collection[str]]) -> AsyncGenerator[RemoteStatus, None]:
        """Never ends by itself; raises WorldError (SIGN_IN) only. Close it to close its connection."""
        news = News(wanted)
        lookout = Lookout(self._statuses, news, wanted, self._times)
        listener = _Listener(self._calls, self._times, self._chance, news, lookout)
        tasks = [asyncio.create_task(work(), name="status") for work in (listener.run, lookout.run)]
        for task in tasks:
            task.add_done_callback(lambda _: news.arrived.set())
        self._lookouts.add(lookout)
        try:
            while True:
                await news.arrived.wait()
                news.arrived.clear()
                while status := news.take():
                    yield status
                for task in tasks:
                    if task.done():
                        task.result()
        finally:
            self._lookouts.discard(lookout)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


class _Listener:
    """Keeps one event stream open, and says how it fares."""

    def __init__(
        self,
        calls: Calls,
        times: StreamTimes,
        chance: Callable[[], float],
        news: News,
        lookout: Lookout,
    ) -> None:
        self._times, self._chance, self._news, self._lookout = times, chance, news, lookout
        self._events = EventStream(calls, times.silence)
        self._begun = self._heard = self._told = self._new = False

    async def run(self) -> None:
        patience = Patience(self._times)
        while True:
            ended = await self._listen()
            self._lookout.lost()
            pause = patience.after(ended, self._chance())
            _log.debug("status stream ended (%s), next in %.1f s", ended.how.name, pause)
            await asyncio.sleep(pause)

    async def _listen(self) -> Ended:
        loop = asyncio.get_running_loop()
        self._begun = self._heard = self._told = self._new = False
        began, asked = loop.time(), None
        try:
            if refused := await self._events.read(self._begin, self._hear, self._tell):
                return refused
        except WorldError as error:
            if error.failure.kind is Kind.SIGN_IN:
                raise
            asked = error.failure.retry_after
        return self._ended(loop.time() - began, asked)

    def _ended(self, lasted: float, asked: float | None) -> Ended:
        if not self._heard and lasted >= self._times.silence:
            return Ended(Ending.MUTE)
        short = lasted < self._times.short
        if self._begun and short and not self._told:
            return Ended(Ending.SHORT)
        return Ended(Ending.CUT, worked=self._new or (self._heard and not short), retry_after=asked)

    def _begin(self) -> None:
        self._begun = True
        self._lookout.ask_again()

    def _hear(self) -> None:
        self._heard = True
        self._lookout.heard()

    def _tell(self, status: RemoteStatus | None) -> None:
        self._told = True
        if status is None:
            self._lookout.ask_again()
        elif self._news.offer(status):
            self._new = True
