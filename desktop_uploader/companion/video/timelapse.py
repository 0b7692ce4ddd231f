"""A timelapse as an older program knows it: a name of its own for the processing of one of our videos. Pure.

How far it is follows from its video, unless somebody outside processes it and tells: then that counts.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from desktop_uploader.companion.video.stages import GONE, WAITING, Stage
from desktop_uploader.companion.video.video import LOCAL, Video


class Word(StrEnum):
    """What it is; as something told, *pending* says nothing."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETE = "complete"
    FAILED = "failed"


_RANK: Final = {Word.PENDING: 0, Word.PROCESSING: 1, Word.COMPLETE: 2, Word.FAILED: 2}
_ENDED: Final = frozenset({Word.COMPLETE, Word.FAILED})
_OF_STAGE: Final = dict.fromkeys(Stage, Word.PENDING) | {
    Stage.INPROGRESS: Word.PROCESSING,
    Stage.READY: Word.COMPLETE,
    Stage.ERROR: Word.FAILED,
    Stage.CANCELLED: Word.FAILED,
    Stage.DELETED: Word.FAILED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Timelapse:
    """`told`, `processed_video_key` and `error`: by whoever processes it outside; `error` is of *failed*."""

    owner: str
    timelapse_id: str
    playback_id: str
    told: Word = Word.PENDING
    processed_video_key: str | None = None
    error: str | None = None
    updated_at: datetime


def status_of(timelapse: Timelapse, video: Video) -> Word:
    if video.stage in GONE:
        return Word.FAILED
    return _OF_STAGE[video.stage] if timelapse.told is Word.PENDING else timelapse.told


def key_of(timelapse: Timelapse, video: Video) -> str | None:
    """What the processed video is called, once there is one."""
    ours = video.playback_id if status_of(timelapse, video) is Word.COMPLETE else None
    return timelapse.processed_video_key or ours


def error_of(timelapse: Timelapse, video: Video) -> str | None:
    if status_of(timelapse, video) is not Word.FAILED:
        return None
    return timelapse.error or (video.error.message if video.error else "The video was cancelled.")


def is_prepared_here(video: Video) -> bool:
    """This companion does the work, or will once all bytes are there, so nobody else knows how far it is."""
    return video.backend == LOCAL and not video.prepared


def is_being_prepared(video: Video) -> bool:
    return is_prepared_here(video) and video.stage in WAITING | {Stage.INPROGRESS}


def told(
    timelapse: Timelapse, word: Word, at: datetime, *, key: str | None = None, error: str | None = None
) -> Timelapse:
    """After what somebody told, in whatever order: never backwards, and a missing field erases none."""
    if timelapse.told in _ENDED or _RANK[word] < _RANK[timelapse.told]:
        return timelapse
    said = error if word is Word.FAILED else None
    return replace(
        timelapse,
        told=word,
        processed_video_key=timelapse.processed_video_key or key,
        error=said,
        updated_at=at,
    )
