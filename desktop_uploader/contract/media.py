"""`POST /api/v1/media/upload/direct` and what follows: asking for an upload target, editing, verifying."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

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


class SomeDetails(Message):
    """Those fields that were sent (`model_fields_set`)."""

    title: Title | None = None
    description: Description | None = None
    visibility: Visibility | None = None
    course_id: str | None = None
    lesson_id: str | None = None


class EditMedia(SomeDetails):
    """`PATCH /api/v1/media/{playbackId}`: only the fields that were sent change.

    `base`: what the editor believes them to be. 409 *conflict*, with `current`, if one of them is neither
    that nor what it is to become: then nothing was changed. Without a base, the last writer wins.
    """

    base: SomeDetails | None = None


class VerifyUpload(Message):
    """`digest` as `contract.digest` makes it."""

    digest: Annotated[str, Field(max_length=200)]


class Verified(Message):
    """`stored`: kept whole by a back end that keeps no digest of ours; sizes were compared."""

    verified: bool = True
    stored: bool = False


PartNumber = Annotated[int, Field(ge=1, le=10_000)]
Etag = Annotated[str, Field(min_length=1, max_length=200)]


class AskParts(Message):
    """`POST …/{playbackId}/parts`: where these parts go. Number 1 is the first `chunk.recommended` bytes."""

    part_numbers: Annotated[tuple[PartNumber, ...], Field(min_length=1, max_length=100)]


class PartTarget(Message):
    """One request with one part as its body; its answer has an ETag, in that header or as JSON `etag`.

    `checksum`: "md5" where the part is to carry `Content-MD5` (RFC 1864), which is checked there.
    """

    part_number: PartNumber
    url: str
    method: Literal["PUT", "POST"] = "PUT"
    headers: dict[str, str] = Field(default_factory=dict)
    checksum: Literal["", "md5"] = ""


class PartTargets(Message):
    parts: tuple[PartTarget, ...]


class StoredPart(Message):
    part_number: PartNumber
    etag: Etag
    size: int


class StoredParts(Message):
    """`GET …/{playbackId}/parts`. `listed`: False where a back end can't tell, so that receipts must do.

    `complete`: they were put together already, and no part is listed any more.
    """

    parts: tuple[StoredPart, ...] = ()
    listed: bool = True
    complete: bool = False


class PartReceipt(Message):
    """What the answer to a part said, word by word."""

    part_number: PartNumber
    etag: Etag


class CompleteParts(Message):
    """`POST …/{playbackId}/complete`: all parts, from the first to the last. Again is fine."""

    parts: Annotated[tuple[PartReceipt, ...], Field(min_length=1, max_length=10_000)]
