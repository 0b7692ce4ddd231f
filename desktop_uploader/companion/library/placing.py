"""A place for a video's bytes at its back end: the one it has while that is good, else a fresh one.

The row is there first and no transaction is open while a provider is asked. A crash in between leaves a row
without a place, which gets one when it is asked for again, and a place without a row, which expires.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from weakref import WeakValueDictionary

from desktop_uploader.companion.backends.backend import Place
from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Changing, Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.restarts import check_wanted, sent_again
from desktop_uploader.companion.video.stages import GONE, Stage
from desktop_uploader.companion.video.video import LOCAL, Video

CatchUp = Callable[[Changing, Video], Awaitable[Video]]


@dataclass(frozen=True, slots=True)
class Placed:
    """`restarted`: what the provider had of it is gone."""

    video: Video
    place: Place
    restarted: bool = False


class Placing:
    """`lifetime`: how long a row waits for its place.

    `catch_up`: acts upon what was told of a place before its row knew of it.
    """

    def __init__(self, videos: Videos, providers: Providers, lifetime: timedelta, catch_up: CatchUp) -> None:
        self._videos = videos
        self._providers = providers
        self._lifetime = lifetime
        self._catch_up = catch_up
        self._turns = WeakValueDictionary[str, asyncio.Lock]()

    async def place(self, video: Video) -> Placed:
        """One at a time for each video, so that nobody makes a second place. Raises `Refusal`."""
        async with self.turn(video.playback_id):
            current = await self._videos.owned(video.playback_id, video.owner)
            return await self._known(current) or await self._fresh(current)

    def turn(self, playback_id: str) -> asyncio.Lock:
        """For whoever changes something that a place is made with: held until the place is in the row."""
        return self._turns.setdefault(playback_id, asyncio.Lock())

    async def _known(self, video: Video) -> Placed | None:
        """The place it has, if it can still be used, or was used up: all bytes came."""
        check_wanted(video)
        place = self._providers.of(video).place(video)
        if place is None:
            return None
        if video.stage is Stage.READY:
            return Placed(video, place)
        video, report = await self._providers.ask(video)
        check_wanted(video)
        if report is None or (video.stage is Stage.ERROR and video.backend != LOCAL):
            return None  # what lies here can be prepared again
        usable = video.stored_at is not None or await self._is_open(video, place)
        return Placed(await self._last(video, place), place) if usable else None

    async def _last(self, video: Video, place: Place) -> Video:
        """For as long as its place does: some last longer whenever somebody asks."""
        longer = replace(video, expires_at=place.expires_at)
        if longer == video:
            return video
        return await self._videos.change(
            video.playback_id, lambda current: replace(current, expires_at=place.expires_at)
        )

    async def _is_open(self, video: Video, place: Place) -> bool:
        """A provider may close a place sooner than it was asked to; who asks again couldn't use it."""
        is_due = place.expires_at <= self._videos.now()
        return not is_due and await self._providers.of(video).is_open(place)

    async def _fresh(self, video: Video) -> Placed:
        current = await self._emptied(video)
        place = await self._providers.of(current).create(current)
        kept = await self._keep(current, place)
        if kept.stage in GONE:
            with suppress(Refusal):  # upkeep tries again until it is gone
                await self._providers.remove(kept)
        check_wanted(kept)
        return Placed(kept, place, restarted=kept.attempt > 0)

    async def _keep(self, video: Video, place: Place) -> Video:
        async with self._videos.changing() as changing:
            current = await rows.one(changing.connection, table.c.playback_id == video.playback_id) or video
            placed = replace(
                current, provider_uid=place.uid, provider_url=place.url, expires_at=place.expires_at
            )
            return await self._catch_up(changing, await changing.save(current, placed))

    async def _emptied(self, video: Video) -> Video:
        """Without the place it had, which goes first, so that nothing is left there."""
        if video.provider_uid is None and video.stage is Stage.CREATED:
            return video
        await self._providers.remove(video)
        now = self._videos.now()

        def decide(current: Video) -> Video:
            check_wanted(current)
            return sent_again(current, now, secrets.token_hex(16), now + self._lifetime)

        return await self._videos.change(video.playback_id, decide)
