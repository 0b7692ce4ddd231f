"""What an upload is: frozen values, from a file on a disk to a video that can be watched."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from desktop_uploader.core.failures import OUT_OF_REACH, Failure, Kind
from desktop_uploader.core.history import Moment

UploadId = NewType("UploadId", str)


class Phase(StrEnum):
    """Where an upload is in its life; drawn in `lifecycle`. Kept in the journal: never rename one."""

    CHECKING = "checking"
    WAITING = "waiting"
    CREATING = "creating"
    UPLOADING = "uploading"
    PAUSED = "paused"
    RECONNECTING = "reconnecting"
    VERIFYING = "verifying"
    PROCESSING = "processing"
    READY = "ready"
    NEEDS_YOU = "needs_you"
    FAILED = "failed"
    CANCELLED = "cancelled"


FINAL = frozenset({Phase.READY, Phase.CANCELLED})
"""Phases without a way out."""

SETTLED = FINAL | {Phase.NEEDS_YOU, Phase.FAILED}
"""Phases that nothing leaves without a person."""

SENDING = frozenset({Phase.CREATING, Phase.UPLOADING, Phase.RECONNECTING})
"""Phases that hold one of the places for uploads at a time."""


_TRIED = frozenset({Phase.CREATING, Phase.UPLOADING, Phase.VERIFYING})


class PauseReason(StrEnum):
    USER = "user"
    NO_INTERNET = "no_internet"
    LIMITED_DATA = "limited_data"
    OUTSIDE_HOURS = "outside_hours"
    FOR_A_WHILE = "for_a_while"
    """A person paused everything for an hour; it goes on by itself."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file as it was when checked. `fingerprint` is empty until then (see `core.fingerprint`)."""

    path: str
    size: int = 0
    mtime_ns: int = 0
    inode: int = 0
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """What the probe saw. Duration in seconds; `thumbnail` is a path to a JPEG, or empty."""

    container: str
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    video_codec: str = ""
    audio_codec: str = ""
    thumbnail: str = ""


@dataclass(frozen=True, slots=True)
class VideoDetails:
    """What students will see; `visibility` is PUBLIC, UNLISTED or PRIVATE."""

    title: str
    description: str = ""
    visibility: str = "PRIVATE"
    course_id: str | None = None
    lesson_id: str | None = None


@dataclass(frozen=True, slots=True)
class ChunkRules:
    """Bytes that one request may carry; all but the last are a multiple of `multiple`."""

    min: int = 1
    max: int = 64 * 1024**2
    multiple: int = 1
    recommended: int = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class Target:
    """Where the bytes go. A provider's URL is a secret: it stays in the journal and out of logs.

    `url` of the companion's own store is a path (`/files/...`): its port may change between runs.
    `expires_at`: unix seconds, by the server's clock.
    """

    playback_id: str
    url: str
    protocol: str
    expires_at: float
    chunk: ChunkRules = ChunkRules()
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A part that a multipart store took; `number` counts from 1, `etag` is its own word for what it got."""

    number: int
    etag: str


def is_etag(text: str) -> bool:
    """Whether it can be a receipt: what RFC 9110, 8.8.3 lets stand in the header, and not too much of it."""
    return 0 < len(text) <= 200 and text.isascii() and text.isprintable()


GONE = "gone"
"""The status of a video that the server no longer knows: our word, for the server has none."""


@dataclass(frozen=True, slots=True)
class RemoteStatus:
    """The server's truth about a video, by `version`. `progress` is 0-100 or None while unknown.

    `details`: None from a server that doesn't tell them, and in a row, which has them as `agreed`.
    """

    playback_id: str
    status: str
    stage: str
    version: int
    progress: float | None = None
    place_in_line: int | None = None
    watch_url: str | None = None
    hls_url: str | None = None
    thumbnail_url: str | None = None
    duration: float | None = None
    verified: bool = False
    error_code: str = ""
    error_message: str = ""
    details: VideoDetails | None = None

    @property
    def is_gone(self) -> bool:
        return self.status == GONE

    @classmethod
    def gone(cls, playback_id: str) -> "RemoteStatus":
        """Nothing newer will come of it."""
        return cls(playback_id, GONE, GONE, version=2**62)


@dataclass(frozen=True, slots=True)
class Upload:
    """One row. `acknowledged`: bytes that the server confirmed; falls only on a proven restart.

    `generation` counts uploads begun from zero (part of the idempotency key); `attempts` counts tries
    since bytes last moved; `digest` is known once every byte is stored; `position` orders the queue,
    smallest first; `added_at` is unix seconds. `other_reasons`: the automatic ones that hold it besides
    `reason`. `unsent`: the server has yet to be told of newer details. `stored`: it was verified by its
    size only, and people read *stored*. `anyway`: a person wants it, though the same content is here already.
    `agreed`: the details as the server had them when it was last heard, or was asked to begin with.
    `account`: whose it is at that server, as it names them; empty for whoever is signed in there.
    """

    id: UploadId
    source: SourceFile
    details: VideoDetails
    added_at: float
    position: float
    server_id: str = ""
    phase: Phase = Phase.CHECKING
    reason: PauseReason | None = None
    failure: Failure | None = None
    media: MediaInfo | None = None
    target: Target | None = None
    acknowledged: int = 0
    digest: str | None = None
    verified: bool = False
    stored: bool = False
    remote: RemoteStatus | None = None
    generation: int = 0
    attempts: int = 0
    other_reasons: tuple[PauseReason, ...] = ()
    unsent: bool = False
    history: tuple[Moment, ...] = ()
    account: str = ""
    anyway: bool = False
    agreed: VideoDetails | None = None

    @property
    def idempotency_key(self) -> str:
        return f"{self.id}-{self.generation}"

    def belongs_to(self, server_id: str, account: str) -> bool:
        """Whether it may be sent there by that person: never by another one than before."""
        return self.server_id in {"", server_id} and self.account in {"", account}

    def may_be_of(self, server_id: str, account: str) -> bool:
        """Whether nothing says that it is another's; `account` empty: the server hasn't told yet who asks.

        So the same file is the same row. Nothing is sent before the server has told.
        """
        return self.belongs_to(server_id, account or self.account)

    @property
    def shown_phase(self) -> Phase:
        """Where it is for people: a try that hasn't got through since the last failure only tries."""
        return Phase.RECONNECTING if self.is_trying_again else self.phase

    @property
    def is_trying_again(self) -> bool:
        """Whether a try runs that hasn't got through yet."""
        return self.failure is not None and self.phase in _TRIED

    @property
    def waits_for_room(self) -> bool:
        """Whether the server's disk is full: there is a line, and yet nothing goes on."""
        full = self.failure is not None and self.failure.kind is Kind.SERVER_FULL
        return full and self.shown_phase is Phase.RECONNECTING

    @property
    def lacks_its_file(self) -> bool:
        """Whether it goes on by itself once its file is within reach."""
        if self.phase is not Phase.NEEDS_YOU or self.failure is None:
            return False
        return self.failure.kind in OUT_OF_REACH

    @property
    def lacks_a_sign_in(self) -> bool:
        """Whether the server refused who is signed in: whoever signs in again lets it go on."""
        if self.phase is not Phase.NEEDS_YOU or self.failure is None:
            return False
        return self.failure.kind is Kind.SIGN_IN

    @property
    def lacks_space(self) -> bool:
        """Whether the server refused it last time because its owner's space there is full."""
        return self.failure is not None and self.failure.kind is Kind.SPACE_FULL

    @property
    def is_on_the_server(self) -> bool:
        """Whether something of it is there, as far as is known."""
        return self.target is not None and (self.remote is None or not self.remote.is_gone)

    @property
    def playback_id(self) -> str | None:
        return self.target.playback_id if self.target else None
