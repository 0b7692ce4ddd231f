"""Errors on the wire: RFC 9457 `application/problem+json` with a stable `code` and plain words."""

from enum import StrEnum

from desktop_uploader.contract.media import Metadata
from desktop_uploader.contract.wire import Message

CONTENT_TYPE = "application/problem+json"


class Code(StrEnum):
    """What went wrong, for programs. Never renamed once released."""

    SIGN_IN_NEEDED = "sign_in_needed"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    NO_SUCH_ADDRESS = "no_such_address"
    INVALID = "invalid"
    FILE_TOO_LARGE = "file_too_large"
    FILE_TYPE_REFUSED = "file_type_refused"
    TOO_LONG = "too_long"
    QUOTA_EXCEEDED = "quota_exceeded"
    TOO_MANY_TODAY = "too_many_today"
    KEY_REUSED = "key_reused"
    DIGEST_MISMATCH = "digest_mismatch"
    NOT_COMPLETE = "not_complete"
    CONFLICT = "conflict"
    STORAGE_FULL = "storage_full"
    RATE_LIMITED = "rate_limited"
    UNAVAILABLE = "unavailable"
    PROVIDER_UNAVAILABLE = "provider_unavailable"
    PROVIDER_LOST = "provider_lost"
    INTERNAL = "internal"


class Problem(Message):
    """`error` repeats `detail` for older clients; the digests are set on `digest_mismatch` only.

    `used` and `limit` (bytes or videos) come with `quota_exceeded` and `too_many_today`. `current`: what the
    server has of a video's details, on a `conflict` with an edit's base. `cancelled`: the video was.
    """

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str
    error: str
    expected_digest: str | None = None
    actual_digest: str | None = None
    used: int | None = None
    limit: int | None = None
    current: Metadata | None = None
    cancelled: bool | None = None
