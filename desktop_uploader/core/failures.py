"""What can go wrong in the world, and what each failure asks for. The words for it live in `words/`.

    WorldError              the world failed: carries a Failure, expected, shown to people
    └── TargetLostError     the upload target is gone or refuses us: renew it through the companion

Any other exception is a bug of ours: the engine logs it and shows `Kind.BUG`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What happened. Kept in the journal: never rename one."""

    FILE_EMPTY = "file_empty"
    FILE_UNREADABLE = "file_unreadable"
    FILE_GROWING = "file_growing"
    FILE_MISSING = "file_missing"
    FILE_CHANGED = "file_changed"
    DRIVE_AWAY = "drive_away"
    FILE_LOCKED = "file_locked"
    FILE_STALLED = "file_stalled"
    FILE_ONLINE_ONLY = "file_online_only"
    FILE_DAMAGED = "file_damaged"
    DUPLICATE = "duplicate"
    NOT_A_FILE = "not_a_file"
    NOT_A_VIDEO = "not_a_video"
    TYPE_REFUSED = "type_refused"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    DISK = "disk"
    NETWORK = "network"
    TIMEOUT = "timeout"
    TLS = "tls"
    PROXY = "proxy"
    PORTAL = "portal"
    SERVER_BUSY = "server_busy"
    SERVER_FULL = "server_full"
    SPACE_FULL = "space_full"
    TOO_MANY_TODAY = "too_many_today"
    PROTOCOL = "protocol"
    TARGET_LOST = "target_lost"
    NOT_COMPLETE = "not_complete"
    SIGN_IN = "sign_in"
    REFUSED = "refused"
    MISMATCH = "mismatch"
    VIDEO_GONE = "video_gone"
    PREPARING = "preparing"
    UNPREPARABLE = "unpreparable"
    BUG = "bug"


UNENCRYPTED = "The server answers without encryption."
"""The detail of a `Kind.TLS` that isn't about whom the server is."""


class Remedy(StrEnum):
    """What follows: we go on by ourselves, a person must do something first, or it has ended."""

    RETRY = "retry"
    ASK = "ask"
    END = "end"


OUT_OF_REACH = frozenset(
    {
        Kind.FILE_UNREADABLE,
        Kind.FILE_GROWING,
        Kind.FILE_MISSING,
        Kind.FILE_CHANGED,
        Kind.DRIVE_AWAY,
        Kind.FILE_LOCKED,
        Kind.FILE_STALLED,
        Kind.FILE_ONLINE_ONLY,
    }
)
"""The file can't be read as it was, for now: it goes on by itself once it can be again."""

_RETRIED = {
    Kind.DISK,
    Kind.NETWORK,
    Kind.TIMEOUT,
    Kind.TLS,
    Kind.PROXY,
    Kind.PORTAL,
    Kind.SERVER_BUSY,
    Kind.SERVER_FULL,
    Kind.PROTOCOL,
    Kind.TARGET_LOST,
    Kind.NOT_COMPLETE,
}
_ENDED = {Kind.REFUSED, Kind.MISMATCH, Kind.VIDEO_GONE, Kind.PREPARING, Kind.UNPREPARABLE, Kind.BUG}


ANEW = frozenset({Kind.MISMATCH, Kind.VIDEO_GONE, Kind.UNPREPARABLE})
"""What the server has is of no use: to try again is to send another video."""


@dataclass(frozen=True, slots=True)
class Failure:
    """`detail`: the server's or decoder's plain words, never a token or a URL.

    `limit` and `actual`: the bound that was passed and the value that passed it (bytes or seconds).
    `retry_after`: seconds the server asked us to wait. Of a duplicate, `detail` is the other row's title and
    `since` when that was ready (unix seconds).
    """

    kind: Kind
    detail: str = ""
    limit: float | None = None
    actual: float | None = None
    retry_after: float | None = None
    since: float | None = None

    @property
    def remedy(self) -> Remedy:
        if self.kind in _RETRIED:
            return Remedy.RETRY
        return Remedy.END if self.kind in _ENDED else Remedy.ASK


class WorldError(Exception):
    """The world failed, not we: raised by every adapter, mapped once from the foreign exception."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.kind.value, failure.detail)
        self.failure = failure


class TargetLostError(WorldError):
    """The target refused us, or is gone: only the companion can say which."""
