"""Asking providers about videos that are not done: webhooks get lost, and some companions can't get any.

Also about those of which a webhook told the contrary of what we know.

The rows say which; nothing is asked while there are none. One question a turn and a pause after each keep us
far below what providers allow (Cloudflare: 1200 requests in 5 minutes for everything).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.settings import Polling
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.restarts import LOST_AT_PROVIDER
from desktop_uploader.companion.video.stages import RECEIVING, WAITING, Stage
from desktop_uploader.companion.video.video import Change, Video

log = logging.getLogger(__name__)

Unsettled = Callable[[], Awaitable[Sequence[Video]]]

_AT_WORK = WAITING | {Stage.INPROGRESS}


@dataclass(frozen=True, slots=True)
class _Turn:
    """Whom to ask and when, and how long to wait after that; in seconds."""

    backend: str
    due: float
    interval: float


class Schedule:
    """Whose turn it is. Pure: times are seconds of whatever clock the caller has.

    A turn belongs to a video and to whether there is no hurry: nobody reported its bytes as stored.
    """

    def __init__(self, polling: Polling) -> None:
        self._polling = polling
        self._turns: dict[tuple[str, bool], _Turn] = {}
        self._held_until = dict[str, float]()

    def keep(self, videos: Iterable[Video], now: float, urgent: Collection[str] = ()) -> None:
        """These are to be asked about, no others. One that was stored since, or is `urgent`, starts anew."""
        keys = {(it.playback_id, it.stage in RECEIVING and it.playback_id not in urgent): it for it in videos}
        self._turns = {
            key: self._turns.get(key) or self._first(it.backend, now, patient=key[1])
            for key, it in keys.items()
        }

    def _first(self, backend: str, now: float, *, patient: bool) -> _Turn:
        first = self._polling.uploading if patient else self._polling.first
        return _Turn(backend, now + first.total_seconds(), first.total_seconds())

    def due(self, now: float) -> str | None:
        """The playback id of the one that waits longest; its next turn is later by twice as much."""
        ready = [key for key, turn in self._turns.items() if self._earliest(turn) <= now]
        key = min(ready, key=lambda it: self._turns[it].due, default=None)
        if key is None:
            return None
        turn = self._turns[key]
        longer = max(turn.interval, min(turn.interval * 2, self._polling.longest.total_seconds()))
        self._turns[key] = _Turn(turn.backend, now + turn.interval, longer)
        return key[0]

    def hold(self, backend: str, until: float) -> None:
        """No turn there before that."""
        self._held_until[backend] = max(self._held_until.get(backend, until), until)

    def next_in(self, now: float) -> float | None:
        """Seconds; None while there is nothing to ask."""
        first = min(map(self._earliest, self._turns.values()), default=None)
        return None if first is None else max(first, now) - now

    def _earliest(self, turn: _Turn) -> float:
        return max(turn.due, self._held_until.get(turn.backend, turn.due))


async def _nothing() -> Sequence[Video]:
    return ()


class Reconciler:
    """`run` until cancelled. `unsettled`: those whose provider's answer decides, see `Providers.settle`."""

    def __init__(
        self, videos: Videos, providers: Providers, polling: Polling, unsettled: Unsettled = _nothing
    ) -> None:
        self._videos = videos
        self._providers = providers
        self._polling = polling
        self._schedule = Schedule(polling)
        self._unsettled = unsettled

    async def run(self) -> None:
        while True:
            await self._rest(await self._turn())
            await asyncio.sleep(60 / self._polling.a_minute)

    async def _rest(self, seconds: float | None) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._videos.at_providers.wait()

    async def _turn(self) -> float | None:
        """Seconds until the next one, None while there is nothing to ask."""
        try:
            return await self._ask_whose_turn_it_is()
        except Exception:
            # The boundary of an owned task: the next turn finds the same rows again.
            log.exception("Asking the video provider failed; trying again")
            return self._polling.longest.total_seconds()

    async def _ask_whose_turn_it_is(self) -> float | None:
        # Before looking: what changes while we look sets it again.
        self._videos.at_providers.clear()
        unsettled = [it for it in await self._unsettled() if it.backend in self._providers.names]
        videos = {video.playback_id: video for video in [*unsettled, *await self._unfinished()]}
        now = asyncio.get_running_loop().time
        urgent = {it.playback_id for it in unsettled}
        self._schedule.keep(videos.values(), now(), urgent)
        due = self._schedule.due(now())
        if due is not None:
            await self._ask(videos[due], settles=due in urgent)
        return self._schedule.next_in(now())

    async def _unfinished(self) -> list[Video]:
        """Those at work in front, so that uploads which nobody ends never keep them waiting."""
        placed = table.c.backend.in_(self._providers.names) & table.c.provider_uid.is_not(None)
        at_work = await self._videos.all_where(placed & table.c.stage.in_(_AT_WORK))
        return at_work + await self._videos.all_where(placed & table.c.stage.in_(RECEIVING))

    async def _ask(self, video: Video, *, settles: bool) -> None:
        ask = self._providers.settle if settles else self._providers.ask
        try:
            after, report = await ask(video)
        except Refusal as refusal:
            log.warning("Asking %s about video %s: %s", video.backend, video.playback_id, refusal)
            pause = float(refusal.headers.get("Retry-After", self._polling.first.total_seconds()))
            self._schedule.hold(video.backend, asyncio.get_running_loop().time() + pause)
            return
        if report is None and after.stage in _AT_WORK:
            await self._lost(video)

    async def _lost(self, video: Video) -> None:
        lost = Change(at=self._videos.now(), stage=Stage.ERROR, error=LOST_AT_PROVIDER)

        def decide(current: Video) -> Video:
            return merge(current, lost) if current.provider_uid == video.provider_uid else current

        await self._videos.change(video.playback_id, decide)
