"""What a provider says of a video, in our words, and what that changes: the same for every provider."""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop_uploader.companion.video.merging import MISMATCH, merge
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Change, Video
from desktop_uploader.contract.status import Rendition, StatusError


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """None says nothing. `stage` is READY once it can be watched; `size` is of the file that was stored.

    `asset`, `playback`: what the prepared video is called there, and under which name it plays.
    """

    stage: Stage | None = None
    progress: float | None = None
    error: StatusError | None = None
    size: int | None = None
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    codec: str | None = None
    bitrate: int | None = None
    framerate: float | None = None
    format: str | None = None
    renditions: tuple[Rendition, ...] = ()
    asset: str | None = None
    playback: str | None = None


def reported(video: Video, report: Report, at: datetime) -> Video:
    """The video after a report, in whatever order reports come. A stored one of another size is an error.

    One whose size nobody told us (0: another program uploads it) takes the size that is told.
    Providers keep no digest of ours: with the right size, or where none is told, it counts as verified
    without one, and people read *stored*.
    """
    if not video.size and report.size:
        video = replace(video, size=report.size)
    if report.size is not None and report.size != video.size:
        return merge(video, Change(at=at, stage=Stage.ERROR, error=MISMATCH))
    stored = report.stage in {Stage.QUEUED, Stage.INPROGRESS, Stage.READY}
    ready = report.stage is Stage.READY
    return merge(
        video,
        Change(
            at=at,
            stage=Stage.INPROGRESS if ready else report.stage,
            progress=report.progress,
            error=report.error,
            stored_at=at if stored else None,
            verified=stored,
            prepared=ready,
            duration=report.duration,
            width=report.width,
            height=report.height,
            codec=report.codec,
            bitrate=report.bitrate,
            framerate=report.framerate,
            format=report.format,
            renditions=report.renditions,
            provider_asset=report.asset,
            provider_playback=report.playback,
        ),
    )
