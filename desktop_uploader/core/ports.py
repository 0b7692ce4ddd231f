"""What the engine needs of the world, as Protocols; `app.py` hands it the real ones, tests their own."""

from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from desktop_uploader.core.account import Me
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.system import Hint
from desktop_uploader.core.upload import (
    MediaInfo,
    Receipt,
    RemoteStatus,
    SourceFile,
    Target,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.core.watched import Seen, Sight


@dataclass(frozen=True, slots=True)
class Job:
    """All a transfer needs. `parts`: SHA-256 of the leading 8 MiB parts that the journal already has;
    `receipts`: what this target gave for parts that it took; `acknowledged`: bytes that it had when it was
    last heard of, for those that can't be asked.
    """

    upload_id: UploadId
    source: SourceFile
    target: Target
    parts: tuple[bytes, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    acknowledged: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """The socket took bytes up to this offset; the server may not have them yet."""

    offset: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The server confirmed that it durably has this many bytes."""

    offset: int


@dataclass(frozen=True, slots=True)
class PartsHashed:
    """SHA-256 of further 8 MiB parts, beginning with part number `first` (from 0)."""

    first: int
    parts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class PartKept:
    """The target took a part, and this is its word for it."""

    receipt: Receipt


News: TypeAlias = Sent | Acknowledged | PartsHashed | PartKept
Report: TypeAlias = Callable[[News], None]


class Transfer(Protocol):
    """Bytes on the wire, by one protocol."""

    async def send(self, job: Job, report: Report) -> str:
        """Ask the server where it stands, send the rest, return the file's digest (`contract.digest`).

        Cancelling the task stops the wire at once. Raises WorldError; TargetLostError asks to renew.
        """


@dataclass(frozen=True, slots=True)
class Checked:
    source: SourceFile
    media: MediaInfo


class Probe(Protocol):
    """Looks at a file without trusting it."""

    async def glance(self, path: str) -> SourceFile:
        """What the file system says of it, at once; zeros for a file that isn't there."""

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        """Of each, in their order."""

    async def check(self, path: str, limits: Limits) -> Checked:
        """Raises WorldError with the reason why this file can't be uploaded."""

    async def again(self, known: SourceFile) -> SourceFile:
        """The file that was checked, where and as it is now: its content is the same, if it was checked.

        Raises WorldError that says why it can't be read now: a kind in `failures.OUT_OF_REACH`.
        """

    async def is_same(self, known: SourceFile) -> bool:
        """Whether its path has the content that was checked, by a quick look."""


@dataclass(frozen=True, slots=True)
class Server:
    """Who answers. `server_id` stays when the address changes; `sign_in`: *device*, *token*."""

    server_id: str
    name: str
    limits: Limits
    sign_in: tuple[str, ...] = ("token",)


@dataclass(frozen=True, slots=True)
class Lesson:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Course:
    """Where a video may go; a course without lessons takes it itself."""

    id: str
    title: str
    lessons: tuple[Lesson, ...] = ()


@dataclass(frozen=True, slots=True)
class Renewed:
    """`restarted`: the server's proof that the bytes it had are gone."""

    target: Target
    restarted: bool


@dataclass(frozen=True, slots=True)
class PartTarget:
    """Where one part goes, for a while. `md5`: it is to carry `Content-MD5` (RFC 1864)."""

    number: int
    url: str = field(repr=False)
    method: str = "PUT"
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    md5: bool = False


@dataclass(frozen=True, slots=True)
class StoredPart:
    receipt: Receipt
    size: int


@dataclass(frozen=True, slots=True)
class StoredParts:
    """`listed`: False where nobody can tell, so that receipts must do. `complete`: one file by now."""

    parts: tuple[StoredPart, ...] = ()
    listed: bool = True
    complete: bool = False


class Parts(Protocol):
    """What the companion says of a file that goes in parts to `target`. Every call raises WorldError;
    TargetLostError when it doesn't know that upload any more.
    """

    async def part_targets(self, target: Target, numbers: Sequence[int]) -> tuple[PartTarget, ...]:
        """One for each number, in their order; at most 100 at once."""

    async def stored_parts(self, target: Target) -> StoredParts: ...
    async def complete_parts(self, target: Target, receipts: Sequence[Receipt]) -> None:
        """Have one file made of them; again is fine. Raises NOT_COMPLETE if some aren't there."""


class Service(Protocol):
    """The companion's API. Every call raises WorldError."""

    async def server(self) -> Server: ...
    async def me(self) -> Me: ...
    async def courses(self) -> tuple[Course, ...]: ...
    async def create(self, upload: Upload) -> Target: ...
    async def renew(self, playback_id: str) -> Renewed: ...
    async def verify(self, playback_id: str, digest: str) -> bool:
        """Returns when the server re-read the same bytes; raises `Kind.MISMATCH` when it did not.

        True: it is only *stored*; where it is kept there is no such digest, and sizes were compared.
        """

    async def status(self, playback_id: str) -> RemoteStatus: ...
    def watch(self, playback_ids: Callable[[], Collection[str]]) -> AsyncGenerator[RemoteStatus, None]:
        """Statuses as they change, for as long as it is iterated; reconnects by itself."""

    def nudge(self) -> None:
        """There is another id to watch: look at once."""

    async def edit(
        self, playback_id: str, details: VideoDetails, base: VideoDetails | None
    ) -> RemoteStatus | None:
        """Have the fields changed that differ from `base` (None: all), if the server still has that.

        The video after that; None: it has something else by now, and nothing was changed.
        """

    def listed(self) -> AsyncGenerator[RemoteStatus, None]:
        """All of one's own videos, the newest first."""

    async def prepare(self, playback_id: str) -> None: ...
    async def delete(self, playback_id: str) -> None:
        """Cancel or delete the video wherever it is; one that is already gone is fine."""


class Claim(Protocol):
    """While held, no other process works on this upload; the OS lets go of it if we are killed."""

    def release(self) -> None: ...


class Journal(Protocol):
    """What survives kill -9; what is added or saved, a power cut too, once the call has returned."""

    def load(self) -> list[Upload]:
        """Every upload, in queue order."""

    def get(self, upload_id: UploadId) -> Upload | None: ...
    def add(self, upload: Upload) -> Upload:
        """Insert, or return the row that already has this file (path, size, mtime) for this server.

        Cancelled rows don't count. One transaction, so two processes never add the same file twice.
        """

    def add_all(self, uploads: Sequence[Upload]) -> list[Upload]:
        """`add` for each, in their order, in one transaction."""

    def with_paths(self, paths: Sequence[str]) -> Mapping[str, Sequence[Upload]]:
        """The uploads of these files, the newest first."""

    def with_content(self, source: SourceFile) -> Sequence[Upload]:
        """The uploads whose file has this content, by size and fingerprint."""

    def last_position(self) -> float | None:
        """Of the end of the queue; None if there is no upload."""

    def save(self, upload: Upload) -> None:
        """Insert or replace the row."""

    def note(self, upload: Upload) -> None:
        """`save` without waiting for the disk: for marks that the server knows better anyway."""

    def reorder(self, positions: Mapping[UploadId, float]) -> None:
        """Other positions, and nothing else of these rows, in one transaction."""

    def forget(self, upload_id: UploadId) -> None: ...
    def parts(self, upload_id: UploadId) -> tuple[bytes, ...]: ...
    def keep_parts(self, upload_id: UploadId, first: int, parts: Sequence[bytes]) -> None: ...
    def receipts(self, upload_id: UploadId, target_url: str) -> tuple[Receipt, ...]:
        """What this target gave for parts, by number."""

    def keep_receipt(self, upload_id: UploadId, target_url: str, receipt: Receipt) -> None:
        """Another target's are forgotten."""

    def drop_parts(self, upload_id: UploadId) -> None: ...
    def claim(self, upload_id: UploadId) -> Claim | None:
        """None: another process holds it."""

    def changes(self) -> int:
        """A number that differs whenever another process has written (SQLite's `data_version`)."""


class Folders(Protocol):
    """Watched folders, as they lie on a disk. A drive that hangs is one that isn't there."""

    async def identity(self, folder: str) -> tuple[int, int] | None:
        """Tells whether it is still the same folder; None: it isn't there."""

    async def look(self, folder: str) -> Sight | None:
        """None: it isn't there."""

    async def is_written(self, path: str) -> bool:
        """Whether a program has it open for writing, where the system can tell."""

    async def follow(self, folder: str, changed: Callable[[], None]) -> bool:
        """Have `changed` called, on any thread, until `leave`. False: it can't be, for now."""

    async def leave(self, folder: str) -> None: ...
    async def aclose(self) -> None: ...


class FolderMemory(Protocol):
    """What was seen in each watched folder."""

    async def seen(self, folder: str) -> Seen | None:
        """None: it was never watched."""

    async def keep(self, folder: str, seen: Seen) -> None: ...
    async def keep_only(self, folders: Collection[str]) -> None:
        """Forget every other one."""


class Secrets(Protocol):
    """Tokens, by `Account.key`; in the keyring, or in memory for this session only."""

    @property
    def lasting(self) -> bool:
        """False: no keyring here, the token is forgotten when the program ends."""

    def token(self, key: str) -> str | None: ...
    def keep(self, key: str, token: str) -> None: ...
    def forget(self, key: str) -> None: ...


class Clock(Protocol):
    """Seconds. `now` is unix time, `monotonic` never jumps."""

    def now(self) -> float: ...
    def monotonic(self) -> float: ...
    async def sleep(self, seconds: float) -> None: ...


class System(Protocol):
    """The computer around us. Every call returns at once."""

    def listen(self, hear: Callable[[Hint], None]) -> None:
        """Have each hint told on the caller's thread; the same sleep may be told of twice."""

    def hold_awake(self) -> None:
        """Hold off sleep until `let_go`; a courtesy that fails quietly. Both may be called twice."""

    def let_go(self) -> None: ...
