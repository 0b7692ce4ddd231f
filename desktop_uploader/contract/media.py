"""`POST /api/v1/media/upload/direct` and what follows: asking for an upload target, editing, verifying."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from desktop_uploader.contract.wire import Message


class Visibility(StrEnum):
    PUBLIC = "PUBLIC"
    UNLISTED = "UNLISTED"
    PRIVATE = "PRIVATE"


class Protocol(StrEnum):
    """How the bytes travel; see `transfers/`."""

    TUS = "tus"
    RESUMABLE_PUT = "resumable-put"
    MULTIPART = "multipart"
    CHUNKS = "chunks"
    PUT = "put"


Title = Annotated[str, Field(max_length=200)]
Description = Annotated[str, Field(max_length=5000)]


class Metadata(Message):
    title: Title
    description: Description = ""
    visibility: Visibility = Visibility.PRIVATE
    course_id: str | None = None
    lesson_id: str | None = None


class CreateUpload(Message):
    """Sent with an `Idempotency-Key`: the same key again answers with the same video's current target."""

    file_name: Annotated[str, Field(min_length=1, max_length=255)]
    file_size: Annotated[int, Field(ge=1)]
    mime_type: str = ""
    duration_seconds: Annotated[float, Field(ge=0)] | None = None
    fingerprint: Annotated[str, Field(max_length=200)] | None = None
    metadata: Metadata


class ChunkRules(Message):
    """Bytes a request may carry; every request but the last is a multiple of `multiple`."""

    min: int = 1
    max: int = 64 * 1024**2
    multiple: int = 1
    recommended: int = 64 * 1024**2


class UploadTarget(Message):
    """Where the bytes go. `restarted` is the server's proof that what it had is gone: start from zero."""

    upload_url: str
    playback_id: str
    status: str = "ready_for_upload"
    protocol: Protocol = Protocol.TUS
    expires_at: datetime
    chunk: ChunkRules = ChunkRules()
    headers: dict[str, str] = Field(default_factory=dict)
    restarted: bool = False


class EditMedia(Message):
    """`PATCH /api/v1/media/{playbackId}`: only the fields that were sent change (`model_fields_set`)."""

    title: Title | None = None
    description: Description | None = None
    visibility: Visibility | None = None
    course_id: str | None = None
    lesson_id: str | None = None


class VerifyUpload(Message):
    """`digest` as `contract.digest` makes it."""

    digest: Annotated[str, Field(max_length=200)]


class Verified(Message):
    """`stored`: kept whole by a back end that keeps no digest of ours; sizes were compared."""

    verified: bool = True
    stored: bool = False
