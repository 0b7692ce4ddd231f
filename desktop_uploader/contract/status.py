"""The status object: what one video is, and the only truth about it. `version` grows with every change."""

from datetime import datetime
from enum import StrEnum

from desktop_uploader.contract.media import Visibility
from desktop_uploader.contract.wire import Message


class Status(StrEnum):
    UPLOADING = "uploading"
    PROCESSING = "processing"
    READY = "ready"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Stage(StrEnum):
    """A finer word within a status; they only move forward in this order (the last three end a video)."""

    CREATED = "created"
    UPLOADING = "uploading"
    QUEUED = "queued"
    INPROGRESS = "inprogress"
    READY = "ready"
    ERROR = "error"
    CANCELLED = "cancelled"


class StatusError(Message):
    """`code` is stable and can be read to a help desk; `message` is plain words."""

    code: str
    message: str


class MediaFacts(Message):
    codec: str | None = None
    bitrate: int | None = None
    framerate: float | None = None
    format: str | None = None


class Rendition(Message):
    name: str
    width: int
    height: int
    bitrate: int | None = None


class Playback(Message):
    """Absolute URLs, or None while there is nothing to play."""

    hls: str | None = None
    dash: str | None = None
    watch: str | None = None


class StatusObject(Message):
    """`progress` is 0-100 or None while unknown; `duration` in seconds; `size` in bytes.

    `description` and `visibility`: None from a server that doesn't tell them.
    """

    playback_id: str
    status: Status
    stage: Stage
    progress: float | None = None
    place_in_line: int | None = None
    title: str
    description: str | None = None
    visibility: Visibility | None = None
    course_id: str | None = None
    lesson_id: str | None = None
    size: int
    digest: str | None = None
    verified: bool = False
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    media: MediaFacts = MediaFacts()
    renditions: tuple[Rendition, ...] = ()
    thumbnail_url: str | None = None
    playback: Playback = Playback()
    error: StatusError | None = None
    version: int
    updated_at: datetime


class StatusPage(Message):
    """`GET /api/v1/media`: newest first; `cursor` asks for the next page, None at the end."""

    media: tuple[StatusObject, ...] = ()
    cursor: str | None = None
