"""What time does to videos: uploads expire, unverified videos are released, removed files go away.

It looks at the rows again and again and needs to remember nothing itself, so a crash loses nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from http import HTTPStatus

from sqlalchemy import ColumnElement

from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.removal import Removal
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.restarts import UPLOAD_EXPIRED
from desktop_uploader.companion.video.stages import GONE, RECEIVING, Stage
from desktop_uploader.companion.video.video import LOCAL, Change, Video

log = logging.getLogger(__name__)

_MOST_ASKED = 50
"""Questions to a provider in a round, for each reason: their number in an hour is limited."""


class Upkeep:
    """`run` until cancelled; `once` is one round, `sweep_orphans` only before anybody is served."""

    def __init__(
        self,
        videos: Videos,
        store: UploadStore,
        leases: Leases,
        removal: Removal,
        *,
        providers: Providers,
        forget_webhooks: Callable[[], Awaitable[None]],
        verify_grace: timedelta,
        every: timedelta,
    ) -> None:
        self._videos = videos
        self._store = store
        self._leases = leases
        self._removal = removal
        self._providers = providers
        self._forget_webhooks = forget_webhooks
        self._verify_grace = verify_grace
        self._every = every.total_seconds()

    async def run(self) -> None:
        while True:
            try:
                await self.once()
            except Exception:
                # The boundary of an owned task: the next round finds the same rows again.
                log.exception("A round of upkeep failed; trying again in %s s", self._every)
            await asyncio.sleep(self._every)

    async def once(self) -> None:
        now, ours = self._videos.now(), table.c.backend == LOCAL
        expired = table.c.stage.in_(RECEIVING) & (table.c.expires_at <= now)
        for video in await self._videos.all_where(expired & ours):
            await self._expire(video)
        unverified = table.c.prepared & ~table.c.verified & (table.c.stored_at <= now - self._verify_grace)
        released = unverified & table.c.stage.in_({Stage.UPLOADED, Stage.INPROGRESS})
        for video in await self._videos.all_where(released & ours):
            await self._release(video)
        never_whole = (table.c.stage == Stage.ERROR) & table.c.stored_at.is_(None)
        unwanted = (table.c.stage.in_(GONE) | never_whole) & ~table.c.files_gone
        await self._one_by_one(unwanted & ours, self._removal.remove_files)
        theirs = table.c.backend.in_(self._providers.names)
        await self._one_by_one(expired & theirs, self._ask_and_expire, _MOST_ASKED)
        await self._one_by_one(unwanted & theirs, self._removal.remove_files, _MOST_ASKED)
        await self._forget_webhooks()

    async def _one_by_one(
        self, which: ColumnElement[bool], act: Callable[[Video], Awaitable[None]], most: int = 1000
    ) -> None:
        """The next round comes back to those for which it didn't work. One who is away costs no other."""
        away = set[str]()
        for video in await self._videos.all_where(which, most):
            if video.backend in away:
                continue
            try:
                await act(video)
            except (OSError, Refusal) as failure:
                log.warning("Video %s at its back end: %s", video.playback_id, failure)
                if isinstance(failure, Refusal) and failure.status == HTTPStatus.SERVICE_UNAVAILABLE:
                    away.add(video.backend)

    async def sweep_orphans(self) -> None:
        """Uploads that no video knows: a crash came between their creation and the commit of their row."""
        for upload_id in await self._store.ids():
            if await self._videos.find_upload(upload_id) is None:
                await self._store.remove(upload_id)

    async def _expire(self, video: Video) -> None:
        """Holding the lease, so that a request which is sending bytes just now counts first."""
        async with self._leases.hold(video.upload_id):
            await self._end(video)

    async def _ask_and_expire(self, video: Video) -> None:
        """All its bytes may have come while nobody told us."""
        await self._providers.ask(video)
        await self._end(video)

    async def _end(self, video: Video) -> None:
        now = self._videos.now()
        expired = Change(at=now, stage=Stage.ERROR, error=UPLOAD_EXPIRED)

        def decide(current: Video) -> Video:
            over = current.stage in RECEIVING and current.expires_at <= now
            return merge(current, expired) if over else current

        await self._videos.change(video.playback_id, decide)

    async def _release(self, video: Video) -> None:
        released = Change(at=self._videos.now(), released=True)
        await self._videos.change(video.playback_id, lambda current: merge(current, released))
