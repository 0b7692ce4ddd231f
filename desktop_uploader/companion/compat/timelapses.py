"""Processing as older programs ask for it, each by a name of theirs: onto the preparing of our videos."""

from collections.abc import Awaitable, Callable

from desktop_uploader.companion.compat.answers import PlainRefusal
from desktop_uploader.companion.database import timelapses as rows
from desktop_uploader.companion.database import videos as video_rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.preparations import Preparations
from desktop_uploader.companion.library.videos import Changing, Videos
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.timelapse import (
    Timelapse,
    Word,
    is_being_prepared,
    is_prepared_here,
    status_of,
    told,
)
from desktop_uploader.companion.video.video import Video

Known = tuple[Timelapse, Video]
_CANCELLED = "Processing was cancelled. The video is kept."


class Timelapses:
    """`stop_preparing` returns when nothing works on that video any more."""

    def __init__(
        self,
        videos: Videos,
        preparations: Preparations,
        stop_preparing: Callable[[str], Awaitable[None]],
    ) -> None:
        self._videos = videos
        self._preparations = preparations
        self._stop_preparing = stop_preparing

    async def process(self, timelapse_id: str, video: Video) -> Known:
        """Again is fine, and begins anew after a failure. Raises 409 for a video whose bytes are gone."""
        if video.stage is Stage.ERROR and is_prepared_here(video):
            await self._preparations.again(video.playback_id, video.owner)
        async with self._videos.changing() as changing:
            known = await rows.one(changing.connection, video.owner, timelapse_id)
            current = await self._video(changing, video.playback_id)
            if known is None or known.told is Word.FAILED or known.playback_id != current.playback_id:
                known = Timelapse(
                    owner=video.owner,
                    timelapse_id=timelapse_id,
                    playback_id=video.playback_id,
                    updated_at=self._videos.now(),
                )
                await rows.put(changing.connection, known)
        return known, current

    async def cancel(self, owner: str, timelapse_id: str) -> Known:
        """*Failed*, and the video stays; again is fine. Raises 404, or 409 for one that is complete."""
        timelapse, video = await self._find(owner, timelapse_id)
        status = status_of(timelapse, video)
        if status is Word.COMPLETE:
            raise PlainRefusal(409, "This timelapse is complete, so there was nothing to cancel.")
        if status is Word.FAILED:
            return timelapse, video
        if is_being_prepared(video):
            await self._preparations.stop(video.playback_id, owner)
            await self._stop_preparing(video.playback_id)
            return await self._find(owner, timelapse_id)
        return await self._tell(owner, timelapse_id, Word.FAILED, None, _CANCELLED)

    async def tell(
        self, owner: str, timelapse_id: str, word: Word, key: str | None, error: str | None
    ) -> None:
        """Of what this companion prepares itself, it changes nothing. Raises 404."""
        _, video = await self._find(owner, timelapse_id)
        if not is_prepared_here(video):
            await self._tell(owner, timelapse_id, word, key, error)

    async def _tell(
        self, owner: str, timelapse_id: str, word: Word, key: str | None, error: str | None
    ) -> Known:
        async with self._videos.changing() as changing:
            before, video = await self._known(changing, owner, timelapse_id)
            after = told(before, word, self._videos.now(), key=key, error=error)
            await rows.put(changing.connection, after)
        return after, video

    async def _find(self, owner: str, timelapse_id: str) -> Known:
        async with self._videos.changing() as changing:
            return await self._known(changing, owner, timelapse_id)

    async def _known(self, changing: Changing, owner: str, timelapse_id: str) -> Known:
        timelapse = await rows.one(changing.connection, owner, timelapse_id)
        if timelapse is None:
            raise PlainRefusal(404, "There is no such timelapse. Ask for its processing first.")
        return timelapse, await self._video(changing, timelapse.playback_id)

    async def _video(self, changing: Changing, playback_id: str) -> Video:
        video = await video_rows.one(changing.connection, table.c.playback_id == playback_id)
        if video is None:
            raise PlainRefusal(404, "There is no such video.")
        return video
