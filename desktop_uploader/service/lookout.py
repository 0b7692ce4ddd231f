"""Asks the status endpoint: once about each video while a stream is heard, again and again while none is."""

import asyncio
from collections.abc import Callable, Collection

from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.core.upload import RemoteStatus
from desktop_uploader.service.news import News
from desktop_uploader.service.patience import LONGEST_ASKED, StreamTimes
from desktop_uploader.service.statuses import Statuses

_NOTHING_MORE_TO_ASK = {Kind.REFUSED}
_OF_ONE = {Kind.PROTOCOL, Kind.PORTAL}
"""What may be one video's: a garbled answer keeps nobody else waiting. The rest is all's."""


class Lookout:
    """`changed` wakes it: to notice a new id, or that the stream is heard or lost."""

    def __init__(
        self, statuses: Statuses, news: News, wanted: Callable[[], Collection[str]], times: StreamTimes
    ) -> None:
        self._statuses, self._news, self._wanted, self._times = statuses, news, wanted, times
        self._etags: dict[str, str] = {}
        self._asked: set[str] = set()
        self._hearing = False
        self._pause, self._next_poll, self._not_before = times.poll_first, 0.0, 0.0
        self.changed = asyncio.Event()

    def ask_again(self) -> None:
        """Something may have happened that no event told."""
        self._asked.clear()
        self.changed.set()

    def heard(self) -> None:
        """The stream delivers: no need to poll."""
        self._hearing = True

    def lost(self) -> None:
        """The stream ended: poll, but give it time for a quick reconnect first."""
        if self._hearing:
            self._pause = self._times.poll_first
            self._next_poll = _now() + self._pause
        self._hearing = False
        self.changed.set()

    async def run(self) -> None:
        """Never ends; raises WorldError when a sign-in is needed. The stream has a moment to open first."""
        await self._wait(self._times.poll_first)
        while True:
            self.changed.clear()
            await self._round()
            await self._wait(min(self._times.notice, self._pause))

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self.changed.wait()
        except TimeoutError:
            pass

    async def _round(self) -> None:
        """Ask about the ids nobody asked about yet, or about all of them when a poll is due."""
        wanted = set(self._wanted())
        if _now() < self._not_before:
            return
        polling = not self._hearing and _now() >= self._next_poll
        due = wanted if polling else wanted - self._asked
        self._asked &= wanted
        moved = False
        for playback_id in sorted(due):
            try:
                moved |= await self._look(playback_id)
            except WorldError as error:
                self._hold(error.failure)
                if error.failure.kind not in _OF_ONE:
                    return
        if due:
            self._pause = self._times.poll_first if moved else self._times.next_poll(self._pause)
            self._next_poll = _now() + self._pause

    async def _look(self, playback_id: str) -> bool:
        """Marked as asked before, so that whoever wants it asked again meanwhile is not overruled."""
        self._asked.add(playback_id)
        try:
            seen = await self._statuses.ask(playback_id, self._etags.get(playback_id, ""))
        except TargetLostError:
            return self._news.offer(RemoteStatus.gone(playback_id))
        except WorldError as error:
            if error.failure.kind in _NOTHING_MORE_TO_ASK:
                return False
            self._asked.discard(playback_id)
            raise
        if seen is None:
            return False
        self._etags[playback_id] = seen.etag
        return self._news.offer(seen.status)

    def _hold(self, failure: Failure) -> None:
        if failure.kind is Kind.SIGN_IN:
            raise WorldError(failure)
        self._pause = self._times.next_poll(self._pause)
        asked = min(failure.retry_after or 0.0, LONGEST_ASKED)
        self._not_before = _now() + max(asked, self._pause)


def _now() -> float:
    return asyncio.get_running_loop().time()
