"""A video that is sent in parts: where each goes, which came, and making one file of them."""

from collections.abc import Sequence

from desktop_uploader.companion.backends.backend import InParts
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.restarts import check_wanted
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
        """One file of all parts, and the row knows; again is fine. Raises 409 `not_complete`."""
        video, backend = await self._open(playback_id, owner, of)
        if video.stored_at is None:
            await backend.complete(video, receipts)
            await self._providers.ask(video)

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
