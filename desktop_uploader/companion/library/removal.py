"""Cancelling or deleting a video, wherever it is: first the row, then its files and what works on them.

The row comes first so that nothing begins anew; what a crash leaves behind, `upkeep` removes.
"""

import logging

from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Change, Video

log = logging.getLogger(__name__)


class Removal:
    def __init__(self, videos: Videos, providers: Providers) -> None:
        self._videos = videos
        self._providers = providers

    async def remove(self, playback_id: str, owner: str) -> None:
        """Gone for everybody; again is fine. Raises 404.

        A provider that can't be reached hears of it later.
        """
        await self._videos.owned(playback_id, owner)
        video = await self.mark(playback_id)
        try:
            await self.remove_files(video)
        except Refusal as refusal:
            log.warning("Video %s is still at its provider, to be removed later: %s", playback_id, refusal)

    async def mark(self, playback_id: str) -> Video:
        """Cancelled if it was under way, deleted if it had ended."""
        at = self._videos.now()

        def decide(current: Video) -> Video:
            ended = current.final or current.stage is Stage.READY
            gone = Stage.DELETED if ended else Stage.CANCELLED
            already = current.stage is Stage.CANCELLED
            return current if already else merge(current, Change(at=at, stage=gone))

        return await self._videos.change(playback_id, decide)

    async def remove_files(self, video: Video) -> None:
        """Raises what a back end refuses."""
        await self._providers.remove(video)
        await self._videos.files_are_gone(video)
