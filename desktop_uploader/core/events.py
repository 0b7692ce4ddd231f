"""What can happen to an upload: everything that `lifecycle.step` is told."""

from dataclasses import dataclass

from desktop_uploader.core.failures import Failure
from desktop_uploader.core.twins import Twin
from desktop_uploader.core.upload import (
    MediaInfo,
    PauseReason,
    RemoteStatus,
    SourceFile,
    Target,
    VideoDetails,
)


@dataclass(frozen=True, slots=True)
class Recovered:
    """The program started and found this upload in its journal (or took it over from a dead process)."""


@dataclass(frozen=True, slots=True)
class CheckPassed:
    """`twin`: another row has this content already."""

    source: SourceFile
    media: MediaInfo
    twin: Twin | None = None


@dataclass(frozen=True, slots=True)
class SourceFound:
    """The file is within reach: the content that was checked, maybe at another place or under another date.

    One that was never checked has no fingerprint, here neither.
    """

    source: SourceFile


@dataclass(frozen=True, slots=True)
class Started:
    """A place in the queue is free for it."""


@dataclass(frozen=True, slots=True)
class TargetGiven:
    """`restarted`: the server proved that the bytes it had are gone; `server_id`: who gave it, and
    `account`: to whom."""

    target: Target
    restarted: bool = False
    server_id: str = ""
    account: str = ""


@dataclass(frozen=True, slots=True)
class TargetLost:
    """The target refused us (`failure` says how); the companion is asked to renew it."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class BytesAcknowledged:
    """The server durably has this many bytes, by its own word."""

    offset: int


@dataclass(frozen=True, slots=True)
class BytesPassed:
    """More went out than buffers on the way can hold: the line is alive, though nothing was acknowledged."""


@dataclass(frozen=True, slots=True)
class TakenOn:
    """The server is at what it was asked, whose answer may take its time: the line is alive."""


@dataclass(frozen=True, slots=True)
class AllStored:
    """The server has every byte; `digest` is the file's, as read while sending."""

    digest: str


@dataclass(frozen=True, slots=True)
class Verified:
    """The server read back what it stored, and it is the same; `stored`: it could compare sizes only."""

    stored: bool = False


@dataclass(frozen=True, slots=True)
class StatusSeen:
    status: RemoteStatus


@dataclass(frozen=True, slots=True)
class DetailsTold:
    """The server took the details that were `sent`; `status` is the video after that."""

    sent: VideoDetails
    status: RemoteStatus


@dataclass(frozen=True, slots=True)
class Failed:
    """Something failed; the failure's remedy says what follows."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class RetryDue:
    """The wait is over, or there is a hint that the network is back."""


@dataclass(frozen=True, slots=True)
class Woke:
    """The computer slept: every connection from before may be dead without knowing it."""


@dataclass(frozen=True, slots=True)
class PauseAsked:
    reason: PauseReason = PauseReason.USER


@dataclass(frozen=True, slots=True)
class ResumeAsked:
    """Ends a pause of the same reason; a person's own resume ends any."""

    reason: PauseReason = PauseReason.USER


@dataclass(frozen=True, slots=True)
class RetryAsked:
    """A person asks to try again what failed or needed them."""


@dataclass(frozen=True, slots=True)
class CancelAsked:
    pass


@dataclass(frozen=True, slots=True)
class RemoteDeleted:
    """The server let go of a cancelled upload."""


Event = (
    Recovered
    | CheckPassed
    | SourceFound
    | Started
    | TargetGiven
    | TargetLost
    | BytesAcknowledged
    | BytesPassed
    | TakenOn
    | AllStored
    | Verified
    | StatusSeen
    | DetailsTold
    | Failed
    | RetryDue
    | Woke
    | PauseAsked
    | ResumeAsked
    | RetryAsked
    | CancelAsked
    | RemoteDeleted
)
