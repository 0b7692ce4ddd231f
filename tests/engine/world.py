"""A small world for the engine: ports in memory, with levers to make each of them fail, wait or forget."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field, replace

from desktop_uploader.core.account import Me
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.merging import changed
from desktop_uploader.core.ports.journal import Claim
from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.ports.service import Course, Lesson, Renewed, Server
from desktop_uploader.core.ports.transfer import Acknowledged, Job, PartsHashed, Report, Sent
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import (
    MediaInfo,
    Phase,
    Receipt,
    RemoteStatus,
    SourceFile,
    Target,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, RowChanged
from desktop_uploader.engine.watching import Watching

SIZE = 1000


class Disk:
    """A journal that outlives the engines that open it, as the real one outlives processes."""

    def __init__(self) -> None:
        self.rows: dict[UploadId, Upload] = {}
        self.digests: dict[UploadId, dict[int, bytes]] = {}
        self.receipts: dict[UploadId, tuple[str, dict[int, Receipt]]] = {}
        self.claims: set[UploadId] = set()
        self.writes = 0
        self.failures: list[WorldError] = []


class MemoryClaim:
    def __init__(self, disk: Disk, upload_id: UploadId) -> None:
        self._disk, self._id = disk, upload_id

    def release(self) -> None:
        self._disk.claims.discard(self._id)


class MemoryJournal:
    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def load(self) -> list[Upload]:
        return sorted(self._disk.rows.values(), key=lambda row: row.position)

    def get(self, upload_id: UploadId) -> Upload | None:
        return self._disk.rows.get(upload_id)

    def add(self, upload: Upload) -> Upload:
        for row in self.load():
            if _file(row) == _file(upload) and row.phase is not Phase.CANCELLED:
                return row
        self.save(upload)
        return upload

    def add_all(self, uploads: Sequence[Upload]) -> list[Upload]:
        return [self.add(upload) for upload in uploads]

    def with_paths(self, paths: Sequence[str]) -> dict[str, list[Upload]]:
        found: dict[str, list[Upload]] = {path: [] for path in paths}
        for row in sorted(self._disk.rows.values(), key=lambda row: -row.added_at):
            if row.source.path in found:
                found[row.source.path].append(row)
        return found

    def with_content(self, source: SourceFile) -> list[Upload]:
        same = (source.size, source.fingerprint)
        return [row for row in self._disk.rows.values() if (row.source.size, row.source.fingerprint) == same]

    def last_position(self) -> float | None:
        return max((row.position for row in self._disk.rows.values()), default=None)

    def save(self, upload: Upload) -> None:
        if self._disk.failures:
            raise self._disk.failures.pop(0)
        self._disk.rows[upload.id] = upload
        self._disk.writes += 1

    def note(self, upload: Upload) -> None:
        self.save(upload)

    def reorder(self, positions: Mapping[UploadId, float]) -> None:
        for upload_id, position in positions.items():
            self._disk.rows[upload_id] = replace(self._disk.rows[upload_id], position=position)

    def forget(self, upload_id: UploadId) -> None:
        self.forget_all([upload_id])

    def forget_all(self, upload_ids: Sequence[UploadId]) -> None:
        for upload_id in upload_ids:
            self._disk.rows.pop(upload_id, None)

    def parts(self, upload_id: UploadId) -> tuple[bytes, ...]:
        kept = self._disk.digests.get(upload_id, {})
        return tuple(kept[number] for place, number in enumerate(sorted(kept)) if number == place)

    def keep_parts(self, upload_id: UploadId, first: int, parts: Sequence[bytes]) -> None:
        self._disk.digests.setdefault(upload_id, {}).update(enumerate(parts, start=first))

    def receipts(self, upload_id: UploadId, target_url: str) -> tuple[Receipt, ...]:
        target, kept = self._disk.receipts.get(upload_id, ("", {}))
        return tuple(kept[number] for number in sorted(kept)) if target == target_url else ()

    def keep_receipt(self, upload_id: UploadId, target_url: str, receipt: Receipt) -> None:
        target, kept = self._disk.receipts.get(upload_id, ("", {}))
        kept = kept if target == target_url else {}
        self._disk.receipts[upload_id] = target_url, {**kept, receipt.number: receipt}

    def drop_parts(self, upload_id: UploadId) -> None:
        self._disk.digests.pop(upload_id, None)

    def claim(self, upload_id: UploadId) -> Claim | None:
        if upload_id in self._disk.claims:
            return None
        self._disk.claims.add(upload_id)
        return MemoryClaim(self._disk, upload_id)

    def changes(self) -> int:
        return self._disk.writes


def _file(row: Upload) -> tuple[str, int, int]:
    return (row.source.path, row.source.size, row.source.mtime_ns)


@dataclass
class FakeProbe:
    refusals: dict[str, WorldError] = field(default_factory=dict)
    fingerprints: dict[str, str] = field(default_factory=dict)

    async def glance(self, path: str) -> SourceFile:
        return SourceFile(path, SIZE, mtime_ns=1, inode=1)

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        return [await self.glance(path) for path in paths]

    async def check(self, path: str, limits: Limits) -> Checked:
        if path in self.refusals:
            raise self.refusals[path]
        fingerprint = self.fingerprints.get(path, f"print of {path}")
        return Checked(replace(await self.glance(path), fingerprint=fingerprint), MediaInfo("mp4", 3.0))

    async def again(self, known: SourceFile) -> SourceFile:
        if known.path in self.refusals:
            raise self.refusals[known.path]
        checked = replace(await self.glance(known.path), fingerprint=known.fingerprint)
        if known.fingerprint and known.size != checked.size:
            raise WorldError(Failure(Kind.FILE_CHANGED))
        return checked

    async def is_same(self, known: SourceFile) -> bool:
        return known.fingerprint == self.fingerprints.get(known.path, f"print of {known.path}")


class FakeTransfer:
    """Sends in ten steps, each when `go` is set and as `failures` says; keeps what the server has."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.go.set()
        self.stored: dict[UploadId, int] = {}
        self.running: set[UploadId] = set()
        self.most_at_once = 0
        self.failures: list[Exception | None] = []
        self.seen_parts: list[tuple[bytes, ...]] = []
        self.started: list[UploadId] = []

    async def send(self, job: Job, report: Report) -> str:
        assert job.upload_id not in self.running, "two transfers of one upload at once"
        self.running.add(job.upload_id)
        self.started.append(job.upload_id)
        self.most_at_once = max(self.most_at_once, len(self.running))
        self.seen_parts.append(job.parts)
        try:
            return await self._send(job, report)
        finally:
            try:
                await asyncio.sleep(0)  # leaving the wire takes a moment
                await asyncio.sleep(0)
            finally:
                self.running.discard(job.upload_id)

    async def _send(self, job: Job, report: Report) -> str:
        offset = self.stored.get(job.upload_id, 0)
        report(Acknowledged(offset))
        while offset < job.source.size:
            await self.go.wait()
            await asyncio.sleep(0)
            failure = self.failures.pop(0) if self.failures else None
            if failure is not None:
                raise failure
            offset += SIZE // 10
            self.stored[job.upload_id] = offset
            report(Sent(offset))
            report(PartsHashed(offset // (SIZE // 10) - 1, (bytes([offset // 100]),)))
            report(Acknowledged(offset))
        return "digest"


class FakeService:
    def __init__(self) -> None:
        self.server_id = "server"
        self.created: list[str] = []
        self.renewed: list[str] = []
        self.deleted: list[str] = []
        self.edited: list[tuple[str, VideoDetails]] = []
        self.details: dict[str, VideoDetails] = {}
        self.versions: dict[str, int] = {}
        self.words: dict[str, str] = {}
        self.prepared: list[str] = []
        self.failures: dict[str, list[Exception]] = {}
        self.statuses: asyncio.Queue[RemoteStatus] = asyncio.Queue()
        self.watching = self.watched = 0
        self.ready_at_once, self.keeps_digests = True, True
        self.reads_for, self.asked_to_verify = 0.0, 0

    def _fail(self, call: str) -> None:
        waiting = self.failures.get(call)
        if waiting:
            raise waiting.pop(0)

    async def server(self) -> Server:
        self._fail("server")
        return Server(self.server_id, "A server", Limits())

    async def me(self) -> Me:
        self._fail("me")
        return Me("u1", "Ada")

    async def courses(self) -> tuple[Course, ...]:
        self._fail("courses")
        return (Course("phys", "PHYS 101", (Lesson("w3", "Week 3"),)),)

    async def create(self, upload: Upload) -> Target:
        self._fail("create")
        self.created.append(upload.idempotency_key)
        self.details.setdefault(f"video-{upload.idempotency_key}", upload.details)
        return Target(f"video-{upload.idempotency_key}", "/files/x", "tus", 1e12)

    async def renew(self, playback_id: str) -> Renewed:
        self._fail("renew")
        self.renewed.append(playback_id)
        return Renewed(Target(playback_id, "/files/x", "tus", 1e12), restarted=False)

    async def verify(self, playback_id: str, digest: str) -> bool:
        self.asked_to_verify += 1
        self._fail("verify")
        await asyncio.sleep(self.reads_for)
        if self.ready_at_once:
            self.tell(playback_id, "ready", 5)
        return not self.keeps_digests

    def tell(self, playback_id: str, status: str, version: int) -> None:
        self.words[playback_id] = status
        self.versions[playback_id] = max(version, self.versions.get(playback_id, 0))
        self.statuses.put_nowait(replace(self.remote(playback_id), version=version))

    async def status(self, playback_id: str) -> RemoteStatus:
        self._fail("status")
        seen, version = self.remote(playback_id), self.versions.get(playback_id, 0)
        anew = replace(seen, status="ready", stage="ready", watch_url="http://watch/anew")
        return replace(anew, version=max(6, version))

    async def watch(self, playback_ids: Callable[[], Collection[str]]) -> AsyncGenerator[RemoteStatus, None]:
        self.watching += 1
        self.watched += 1
        try:
            while True:
                yield await self.statuses.get()
        finally:
            self.watching -= 1

    def nudge(self) -> None:
        pass

    async def edit(
        self, playback_id: str, details: VideoDetails, base: VideoDetails | None
    ) -> RemoteStatus | None:
        """By fields, as the real one: what differs from the base, if the server still has that."""
        self._fail("edit")
        now = self.details.get(playback_id) or details
        names = changed(details, base) if base else frozenset(asdict(details))
        for name in names if base else ():
            if getattr(now, name) not in {getattr(base, name), getattr(details, name)}:
                return None
        self.edited.append((playback_id, details))
        self.change(playback_id, **{name: getattr(details, name) for name in names})
        return self.remote(playback_id)

    def change(self, playback_id: str, **fields: str | None) -> None:
        """Somebody, here or elsewhere, changes details at the server."""
        known = asdict(self.details.get(playback_id) or VideoDetails(""))
        self.details[playback_id] = VideoDetails(**{**known, **fields})
        self.versions[playback_id] = self.versions.get(playback_id, 0) + 1

    def remote(self, playback_id: str) -> RemoteStatus:
        word, details = self.words.get(playback_id, "uploading"), self.details.get(playback_id)
        version = self.versions.get(playback_id, 0)
        return RemoteStatus(playback_id, word, word, version, watch_url="http://watch", details=details)

    async def listed(self) -> AsyncGenerator[RemoteStatus, None]:
        self._fail("listed")
        for playback_id in self.details:
            yield self.remote(playback_id)

    async def prepare(self, playback_id: str) -> None:
        self._fail("prepare")
        self.prepared.append(playback_id)

    async def delete(self, playback_id: str) -> None:
        self._fail("delete")
        self.deleted.append(playback_id)


class ImpatientClock:
    """Time flies: waits end at once, and are remembered; `meanwhile` happens in each."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.meanwhile: Callable[[], None] = lambda: None
        self.time = 0.0

    def now(self) -> float:
        return 1_000_000.0 + self.time

    def monotonic(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.meanwhile()
        self.time += seconds
        await asyncio.sleep(0.001)  # or what comes back again and again would leave no time for others


async def _nothing() -> None:
    """There are no connections in memory."""


class World:
    def __init__(self) -> None:
        self.disk, self.probe, self.service, self.transfer = (
            Disk(),
            FakeProbe(),
            FakeService(),
            FakeTransfer(),
        )
        self.clock = ImpatientClock()
        self.notices: list[Notice] = []

    @asynccontextmanager
    async def engine(
        self,
        *,
        at_a_time: int = 2,
        adopt: bool = True,
        listener: Listener | None = None,
        settings: Settings | None = None,
        drop_idle: Callable[[], Awaitable[None]] = _nothing,
        watching: Watching | None = None,
        asks_who: bool = False,
        journal: MemoryJournal | None = None,
    ) -> AsyncGenerator[Engine, None]:
        engine = Engine(
            journal=journal or MemoryJournal(self.disk),
            service=self.service,
            transfers={"tus": self.transfer},
            probe=self.probe,
            clock=self.clock,
            listener=listener or self.notices.append,
            server_id="server",
            settings=settings or Settings(at_a_time=at_a_time),
            drop_idle=drop_idle,
            watching=watching,
            asks_who=asks_who,
        )
        await engine.start(adopt=adopt)
        try:
            yield engine
        finally:
            await engine.aclose()

    def row(self, path: str) -> Upload:
        return next(row for row in self.disk.rows.values() if row.source.path == path)

    def phases(self, path: str) -> list[Phase]:
        """The phases that a listener saw, without repeats."""
        seen: list[Phase] = []
        for notice in self.notices:
            if not isinstance(notice, RowChanged) or notice.upload.source.path != path:
                continue
            if not seen or seen[-1] is not notice.upload.phase:
                seen.append(notice.upload.phase)
        return seen

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not condition():
                await asyncio.sleep(0.001)

    async def until_phase(self, path: str, phase: Phase) -> None:
        await self.until(lambda: self.row(path).phase is phase)
