"""One upload through any trouble, on a virtual clock: engine, lifecycle, tus and file are the real ones.

add ─► … faults, one for each request and connection, and happenings at their times …
    ─► `heal_at`: from here on everything works ─► ready, or `Trial` fails
"""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from desktop_uploader.core.failures import Failure
from desktop_uploader.core.fingerprint import fingerprint
from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import ChunkRules, MediaInfo, Phase, SourceFile, Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Notice, RowChanged
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from tests.engine.world import Disk, MemoryJournal
from tests.faults.answers import Fault
from tests.faults.behaviour import Tus
from tests.faults.companion import Companion
from tests.faults.links import LinkFault
from tests.faults.proxy import FaultProxy
from tests.faults.server import FaultServer
from tests.faults.shape import Shape
from tests.faults.uploads import Uploads
from tests.faults.virtual import VirtualClock
from tests.faults.wire import Exchange

What = Literal["kill", "network", "expire", "delete", "pause", "woke", "try", "restart"]
BUFFER = 64 * 1024
PATIENCE = 4 * 3600.0
ENOUGH = 3000
"""Requests, before it must be a loop without end: the longest story seen has some hundreds."""


@dataclass(frozen=True, slots=True)
class Happening:
    """At so many seconds: the server is killed or the network gone for `seconds`, the upload expires, the
    video is deleted at the server, a person pauses for `seconds`, the computer wakes, the network is said
    to be back, the program is started anew.
    """

    at: float
    what: What
    seconds: float = 1.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """`most`: bytes that the target allows in a request; `own`: it is our companion's; else a provider's."""

    size: int = 300_000
    most: int = 64 * 1024**2
    own: bool = True
    max_request: int | None = None
    patches: tuple[Fault | None, ...] = ()
    heads: tuple[Fault | None, ...] = ()
    links: tuple[LinkFault | None, ...] = ()
    troubles: tuple[Failure, ...] = ()
    happenings: tuple[Happening, ...] = ()
    shape: Shape = Shape()  # noqa: RUF009 -- frozen
    heal_at: float = 300.0


@dataclass(slots=True)
class Story:
    """What there is to judge. Times are virtual seconds; `interventions`: when somebody made it go on."""

    schedule: Schedule
    content: bytes
    log: list[Exchange] = field(default_factory=list)
    notices: list[tuple[float, Notice]] = field(default_factory=list)
    interventions: list[float] = field(default_factory=list)
    renewals: list[tuple[float, bool]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    stored: bytes | None = None
    ended_at: float = 0.0

    @property
    def rows(self) -> list[tuple[float, Upload]]:
        return [(at, it.upload) for at, it in self.notices if isinstance(it, RowChanged)]

    @property
    def last(self) -> Upload:
        return self.rows[-1][1]


class PlainProbe:
    """`ports.probe.Probe`: any file is a video."""

    async def glance(self, path: str) -> SourceFile:
        seen = Path(path).stat()
        return SourceFile(path, seen.st_size, seen.st_mtime_ns, seen.st_ino)

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        return [await self.glance(path) for path in paths]

    async def check(self, path: str, limits: Limits) -> Checked:
        seen, data = await self.glance(path), Path(path).read_bytes()
        sampled = fingerprint(seen.size, lambda at, length: data[at : at + length])
        source = SourceFile(path, seen.size, seen.mtime_ns, seen.inode, sampled)
        return Checked(source, MediaInfo("mp4", 60.0))

    async def again(self, known: SourceFile) -> SourceFile:
        return (await self.check(known.path, Limits())).source

    async def is_same(self, known: SourceFile) -> bool:
        return (await self.again(known)).fingerprint == known.fingerprint


class Trial:
    """`run` plays the schedule and returns the story. Raises TimeoutError if it never becomes ready."""

    def __init__(self, schedule: Schedule, file: Path) -> None:
        self._schedule = schedule
        self._file = file
        self._story = Story(schedule, file.read_bytes())
        self._clock = VirtualClock()
        self._disk = Disk()
        self._moved = asyncio.Event()
        self._up = True

    async def run(self) -> Story:
        async with AsyncExitStack() as stack:
            await self._set_up(stack)
            self._engine = await self._begin()
            stack.push_async_callback(self._end)
            await self._engine.add(str(self._file))
            await self._happen()
            await self._heal()
            await self._until_ready()
        self._keep()
        return self._story

    async def _set_up(self, stack: AsyncExitStack) -> None:
        it = self._schedule
        tus = Tus(Uploads(), max_request=it.max_request)
        self._server = FaultServer(tus, receive_buffer=BUFFER, most_requests=ENOUGH)
        await stack.enter_async_context(self._server)
        self._proxy = FaultProxy(self._server.port, receive_buffer=BUFFER)
        await stack.enter_async_context(self._proxy)
        self._proxy.shape = it.shape
        self._proxy.script.plan("CONNECT", *it.links)
        self._server.script.plan("PATCH", *it.patches)
        self._server.script.plan("HEAD", *it.heads)
        self._service = Companion(
            self._server.uploads,
            ChunkRules(max=it.most),
            place="" if it.own else self._proxy.base_url,
            reachable=lambda: self._up,
        )
        self._service.troubles.extend(it.troubles)
        client = await stack.enter_async_context(make_client())
        origin = FixedOrigin(self._proxy.base_url)
        self._transfer = TusTransfer(client, origin, Throttle(self._clock), self._clock)

    async def _begin(self) -> Engine:
        engine = Engine(
            journal=MemoryJournal(self._disk),
            service=self._service,
            transfers={"tus": self._transfer},
            probe=PlainProbe(),
            clock=self._clock,
            listener=self._hear,
            server_id="server",
        )
        await engine.start()
        return engine

    async def _end(self) -> None:
        """Whichever engine it is by then."""
        await self._engine.aclose()

    def _hear(self, notice: Notice) -> None:
        self._story.notices.append((self._clock.monotonic(), notice))
        self._moved.set()

    async def _happen(self) -> None:
        """Each at its time, or when the one before is over."""
        for happening in sorted(self._schedule.happenings, key=lambda it: it.at):
            await self._until(happening.at)
            if self._row.phase is not Phase.READY:
                await self._play(happening)

    async def _play(self, it: Happening) -> None:
        match it.what:
            case "kill":
                self._up = False
                await self._server.die()
                await asyncio.sleep(it.seconds)
                await self._server.come_back()
                self._up = True
            case "network":
                self._up = False
                await self._proxy.go_down()
                await asyncio.sleep(it.seconds)
                await self._proxy.come_back()
                self._up = True
            case "expire":
                if video := self._service.videos.get(self._row.playback_id or ""):
                    self._server.uploads.discard(video.path)
            case "delete":
                await self._service.delete(self._row.playback_id or "")
            case _:
                await self._person(it)
        self._intervened()

    async def _person(self, it: Happening) -> None:
        self._intervened()
        match it.what:
            case "pause":
                self._engine.pause(self._row.id)
                await asyncio.sleep(it.seconds)
                self._engine.resume(self._row.id)
            case "woke":
                self._engine.woke(it.seconds)
            case "try":
                self._engine.try_now()
            case "restart":
                await self._engine.aclose()
                self._engine = await self._begin()

    async def _heal(self) -> None:
        await self._until(self._schedule.heal_at)
        self._server.script.heal()
        self._proxy.script.heal()
        self._service.troubles.clear()

    async def _until_ready(self) -> None:
        """Whatever a person has to do is done, once it is asked for."""
        async with asyncio.timeout(PATIENCE):
            while self._row.phase is not Phase.READY:
                if self._row.phase in {Phase.NEEDS_YOU, Phase.FAILED}:
                    self._intervened()
                    self._engine.retry(self._row.id)
                self._moved.clear()
                await self._moved.wait()

    async def _until(self, time: float) -> None:
        """The time, or the end of the upload."""
        while self._row.phase is not Phase.READY and (left := time - self._clock.monotonic()) > 0:
            self._moved.clear()
            try:
                async with asyncio.timeout(left):
                    await self._moved.wait()
            except TimeoutError:
                return

    @property
    def _row(self) -> Upload:
        return self._story.last

    def _intervened(self) -> None:
        self._story.interventions.append(self._clock.monotonic())

    def _keep(self) -> None:
        story, service = self._story, self._service
        story.log, story.renewals, story.keys = self._server.log, service.renewals, service.keys
        video = service.videos.get(self._row.playback_id or "")
        stored = self._server.uploads.get(video.path) if video else None
        story.stored = stored.content() if stored else None
        story.ended_at = self._clock.monotonic()
