"""What preparing asks and tells: the videos' side of `processing.records.ProcessingRecords`.

The row is the truth. A report counts only while the video is in progress and the reporting attempt is
its current one; everything else came too late.
"""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.processing.records import Facts, Preparation
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.restarts import PREPARING_STOPPED, queued_again
from desktop_uploader.companion.video.stages import WAITING, Stage
from desktop_uploader.companion.video.video import LOCAL, Change, Video
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import Rendition, StatusError

MOST_TRIES = 3
GAVE_UP = StatusError(
    code="preparing_interrupted",
    message="The server stopped several times while it prepared this video. The upload is kept; try again.",
)


class Preparations:
    """Hands out one video at a time, oldest first."""

    def __init__(self, videos: Videos, store: UploadStore) -> None:
        self._videos = videos
        self._store = store

    async def claim(self) -> Preparation | None:
        # Before looking: who comes in line while we look sets it again.
        self._videos.work.clear()
        async with self._videos.changing() as changing:
            video = await rows.next_in_line(changing.connection)
            if video is None:
                return None
            begun = merge(video, Change(at=self._videos.now(), stage=Stage.INPROGRESS, progress=0))
            claimed = await changing.save(
                video, replace(begun, attempt=video.attempt + 1, tries=video.tries + 1)
            )
        return Preparation(claimed.playback_id, claimed.attempt, self._content(claimed), claimed.file_name)

    def _content(self, video: Video) -> Path:
        return self._store.content(video.upload_id)

    async def wait_for_work(self) -> None:
        await self._videos.work.wait()

    async def described(self, playback_id: str, facts: Facts) -> None:
        await self._merge(playback_id, Change(at=self._videos.now(), **asdict(facts)))

    async def progressed(self, playback_id: str, percent: float) -> None:
        """Whole percents: nobody sees more, and each change is told to everyone who watches."""
        progress = float(int(min(max(percent, 0), 100)))
        await self._merge(playback_id, Change(at=self._videos.now(), progress=progress))

    async def prepared(self, playback_id: str, attempt: int, renditions: Sequence[Rendition]) -> bool:
        done = Change(at=self._videos.now(), prepared=True, renditions=tuple(renditions))
        return await self._report(playback_id, attempt, done)

    async def failed(self, playback_id: str, attempt: int, code: str, message: str) -> None:
        error = StatusError(code=code, message=message)
        await self._report(
            playback_id, attempt, Change(at=self._videos.now(), stage=Stage.ERROR, error=error)
        )

    async def recover(self) -> None:
        """At start: what an ended process left in progress goes back in line, three times at most."""
        ours = (table.c.backend == LOCAL) & table.c.prepared.is_(False)
        unfinished = (table.c.stage == Stage.INPROGRESS) & ours
        for video in await self._videos.all_where(unfinished):
            await self._videos.change(video.playback_id, self._recovered)

    def _recovered(self, video: Video) -> Video:
        at = self._videos.now()
        if video.tries < MOST_TRIES:
            return queued_again(video, at, tries=video.tries)
        return merge(video, Change(at=at, stage=Stage.ERROR, error=GAVE_UP))

    async def again(self, playback_id: str, owner: str) -> None:
        """Back in line, because the owner asks. Raises 404, 409."""
        _check_ours(await self._videos.owned(playback_id, owner))

        def decide(current: Video) -> Video:
            preparing = current.stage in WAITING or current.stage is Stage.INPROGRESS
            restarted = current if preparing else queued_again(current, self._videos.now(), tries=0)
            if restarted.stage is Stage.ERROR or not (preparing or restarted.stage is Stage.QUEUED):
                raise Refusal(409, Code.CONFLICT, "There is nothing to prepare for this video.")
            return restarted

        await self._videos.change(playback_id, decide)

    async def stop(self, playback_id: str, owner: str) -> None:
        """No more preparing; the upload stays. Whoever prepares is told by who calls. Raises 404, 409."""
        _check_ours(await self._videos.owned(playback_id, owner))
        stopped = Change(at=self._videos.now(), stage=Stage.ERROR, error=PREPARING_STOPPED)

        def decide(current: Video) -> Video:
            preparing = current.stage in WAITING or current.stage is Stage.INPROGRESS
            if not current.prepared and (preparing or current.error == PREPARING_STOPPED):
                return merge(current, stopped)
            raise Refusal(409, Code.CONFLICT, "This video isn't being prepared.")

        await self._videos.change(playback_id, decide)

    async def _merge(self, playback_id: str, change: Change) -> None:
        await self._videos.change(playback_id, lambda current: merge(current, change))

    async def _report(self, playback_id: str, attempt: int, change: Change) -> bool:
        counted = False

        def decide(current: Video) -> Video:
            nonlocal counted
            counted = current.stage is Stage.INPROGRESS and current.attempt == attempt
            return merge(current, change) if counted else current

        await self._videos.change(playback_id, decide)
        return counted


def _check_ours(video: Video) -> None:
    if video.backend != LOCAL:
        detail = "The video provider prepares this video by itself. To start over, upload it again."
        raise Refusal(409, Code.CONFLICT, detail)
