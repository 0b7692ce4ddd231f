"""A real engine with real transfers, over sockets: what the world does to bytes that are on their way.

`Link` is the way to the server, in user space: it can be cut, refuse, or go dead without a word.
"""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import ChunkRules, MediaInfo, Phase, SourceFile, Target, Upload
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Notice
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from tests.engine.world import Disk, FakeProbe, FakeService, MemoryJournal
from tests.fixtures.sending import source_of
from tests.fixtures.tus_server import TusServer

PIECE = 64 * 1024


class Link:
    """The way to a server. `moved`: when so many bytes went up and through; `connections`: made so far."""

    def __init__(self, port: int) -> None:
        self.to, self._port = port, 0
        self._ends: dict[asyncio.Task[None], list[asyncio.StreamWriter]] = {}
        self._dead, self._ended = asyncio.Event(), asyncio.Event()
        self._listening: asyncio.Server | None = None
        self.moved: list[tuple[float, int]] = []
        self.connections = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def up(self) -> None:
        """Always at the same port."""
        self._dead, self._ended = asyncio.Event(), asyncio.Event()
        ear = socket.socket()
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, PIECE)  # as dead lines take little
        ear.bind(("127.0.0.1", self._port))
        self._port = ear.getsockname()[1]
        self._listening = await asyncio.start_server(self._accept, sock=ear, limit=PIECE)

    async def down(self) -> None:
        """The connections break, and new ones are refused."""
        if self._listening is not None:
            self._listening.close()
            self._listening = None
        self._ended.set()
        for end in [end for ends in self._ends.values() for end in ends]:
            end.transport.abort()
        await asyncio.gather(*self._ends, return_exceptions=True)

    def die(self) -> None:
        """As after a sleep, or from another network: what is open stays so and carries nothing any more."""
        self._dead.set()
        self._dead = asyncio.Event()

    def first_after(self, moment: float) -> float | None:
        """Seconds from then on until bytes went up."""
        return next((at - moment for at, _ in self.moved if at > moment), None)

    async def _accept(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        task, dead = asyncio.current_task(), self._dead
        assert task is not None
        self.connections += 1
        self._ends[task] = [back]
        try:
            far, on = await asyncio.open_connection("127.0.0.1", self.to, limit=PIECE)
            self._ends[task].append(on)
            await asyncio.gather(self._carry(near, on, dead, up=True), self._carry(far, back, dead, up=False))
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            for end in self._ends.pop(task):
                end.transport.abort()

    async def _carry(
        self, one: asyncio.StreamReader, other: asyncio.StreamWriter, dead: asyncio.Event, *, up: bool
    ) -> None:
        while piece := await one.read(PIECE):
            if dead.is_set():
                await self._ended.wait()
                break
            other.write(piece)
            await other.drain()
            if up:
                self.moved.append((time.monotonic(), len(piece)))
        other.transport.abort()


class FileProbe(FakeProbe):
    """Takes any file for a video."""

    async def glance(self, path: str) -> SourceFile:
        return source_of(Path(path))

    async def check(self, path: str, limits: Limits) -> Checked:
        return Checked(source_of(Path(path)), MediaInfo("mp4", 3.0))


class Targets(FakeService):
    """Creates uploads on the tus server, whose requests are all of one size."""

    def __init__(self, server: TusServer, request: int) -> None:
        super().__init__()
        self._server, self._chunk = server, ChunkRules(max=request, recommended=request)

    async def create(self, upload: Upload) -> Target:
        path = self._server.create(upload.source.size, f"/files/{upload.id}")
        return Target(f"video-{upload.idempotency_key}", path, "tus", 1e12, self._chunk)


class Wire:
    """`server` behind `link`; `engine` is open within `opened`."""

    def __init__(self, server: TusServer, request: int = 64 * 1024**2) -> None:
        self.server, self.link, self.service = (
            server,
            Link(int(server.base_url.rpartition(":")[2])),
            Targets(server, request),
        )
        self.disk, self.notices = Disk(), list[Notice]()
        self.throttle = Throttle(SystemClock())

    @asynccontextmanager
    async def opened(self, settings: Settings = Settings()) -> AsyncIterator[Engine]:  # noqa: B008  # frozen
        await self.link.up()
        clock, throttle = SystemClock(), self.throttle
        async with make_client() as client:
            engine = Engine(
                journal=MemoryJournal(self.disk),
                service=self.service,
                transfers={"tus": TusTransfer(client, FixedOrigin(self.link.address), throttle, clock)},
                probe=FileProbe(),
                clock=clock,
                listener=self.notices.append,
                server_id="server",
                settings=settings,
                limit=throttle.set_limit,
                drop_idle=client.drop_idle,
                watches_clocks=True,
            )
            await engine.start()
            try:
                yield engine
            finally:
                await engine.aclose()
                await self.link.down()

    def row(self, path: str) -> Upload:
        return next(row for row in self.disk.rows.values() if row.source.path == path)

    def is_in(self, path: str, phase: Phase) -> bool:
        return any(row.source.path == path and row.phase is phase for row in self.disk.rows.values())
