"""A video that is sent in parts: where each goes, which came, and making one file of them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from desktop_uploader.companion.backends.backend import InParts, UselessPlace
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.restarts import check_kept, check_wanted
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Change, Video
from desktop_uploader.contract.media import PartReceipt, PartTargets, StoredParts
from desktop_uploader.contract.problem import Code


class Parts:
    """`of`: the upload id of the attempt that the client means, if it says so.

    Every method raises 404 for someone else's video and for an attempt that is over, 409 for a cancelled one
    and for one whose back end takes no parts, and what the back end raises.
    """

    def __init__(self, videos: Videos, providers: Providers) -> None:
        self._videos = videos
        self._providers = providers

    async def targets(
        self, playback_id: str, owner: str, numbers: Sequence[int], of: str | None = None
    ) -> PartTargets:
        """Raises 409 for a video that is whole."""
        video, backend = await self._open(playback_id, owner, of)
        if video.stored_at is not None:
            raise Refusal(409, Code.CONFLICT, "This video is stored already. Nothing has to be sent.")
        parts = await backend.parts(video, numbers)
        under_way = Change(at=self._videos.now(), stage=Stage.UPLOADING)
        await self._videos.change(playback_id, lambda current: merge(current, under_way))
        return PartTargets(parts=parts)

    async def stored(self, playback_id: str, owner: str, of: str | None = None) -> StoredParts:
        video, backend = await self._open(playback_id, owner, of)
        return StoredParts(complete=True) if video.stored_at else await backend.stored_parts(video)

    async def complete(
        self, playback_id: str, owner: str, receipts: Sequence[PartReceipt], of: str | None = None
    ) -> None:
        """One file of all parts, and the row knows; again is fine.

        Raises 409 `not_complete`, and 415 for a file that may not stay.
        """
        video, backend = await self._open(playback_id, owner, of)
        if video.stored_at is None:
            await self._join(video, backend, receipts)
            check_kept((await self._providers.ask(video))[0])

    async def _join(self, video: Video, backend: InParts, receipts: Sequence[PartReceipt]) -> None:
        """It may be over by the time its parts are a file, with or without an answer: then that goes, too."""
        try:
            await backend.complete(video, receipts)
        except UselessPlace:
            await self._videos.change(video.playback_id, lambda current: self._given_up(current, video))
            raise
        finally:
            await self._remove_if_over(video)

    def _given_up(self, current: Video, video: Video) -> Video:
        """Whoever asks for its place again gets a new one."""
        same = current.upload_id == video.upload_id and current.stored_at is None
        return replace(current, expires_at=self._videos.now()) if same else current

    async def _remove_if_over(self, video: Video) -> None:
        """Raises what `_open` does. Upkeep comes back for it while the row is still that upload's."""
        try:
            await self._open(video.playback_id, video.owner, video.upload_id)
        except Refusal:
            await self._videos.files_are_back(video)
            with suppress(Refusal):
                await self._providers.remove(video)
            raise

    async def _open(self, playback_id: str, owner: str, of: str | None) -> tuple[Video, InParts]:
        video = await self._videos.owned(playback_id, owner)
        check_wanted(video)
        over = video.stage is Stage.ERROR and video.stored_at is None
        if over or of not in {None, video.upload_id}:
            raise not_found("upload")
        backend = self._providers.of(video)
        if not isinstance(backend, InParts):
            raise Refusal(409, Code.CONFLICT, "This video isn't sent in parts. Ask for its upload URL again.")
        return video, backend
