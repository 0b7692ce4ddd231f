"""A life in the real engine, with a real server that does one thing wrong, and a clock that flies."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.ports.service import Renewed
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import ChunkRules, MediaInfo, Phase, SourceFile, Target, Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from tests.engine.world import FakeProbe, FakeService, MemoryJournal, World
from tests.fixtures.faults import Short
from tests.fixtures.sending import KIB, RealClock, content, source_of, until
from tests.fixtures.tus_server import Fault, TusServer

SIZE = 300 * KIB
REQUEST = 100 * KIB
DATA = content(SIZE)
GOOD = Short(REQUEST)

_ALERT = bytes((21, 3, 3, 0, 2, 2, 40))
"""A fatal `handshake_failure` (RFC 8446, section 6)."""


@dataclass(frozen=True, slots=True)
class Trial:
    """`fault` hits the second PATCH, or the first HEAD; `strange`: first, one answers who agrees to
    no TLS. `more` faults follow at once.
    """

    fault: Fault | None = None
    more: tuple[Fault, ...] = ()
    method: str = "PATCH"
    own: bool = True
    chunk: ChunkRules = ChunkRules(max=REQUEST)  # noqa: RUF009 -- frozen
    features: Mapping[str, str] | None = None
    patience: float = 30.0
    strange: bool = False
    expires_at: float = 0.0
    always: Mapping[str, str] | None = None


class Companion(FakeService):
    """Hands out the test's server, and begins anew only if that has proven that the bytes are gone."""

    def __init__(self, server: TusServer, trial: Trial, *, discards: bool) -> None:
        super().__init__()
        self._server, self._trial, self._discards = server, trial, discards

    def target(self, expires_at: float) -> Target:
        url = "/files/one" if self._trial.own else f"{self._server.base_url}/files/one"
        return Target("video", url, "tus", expires_at, self._trial.chunk)

    async def create(self, upload: Upload) -> Target:
        self.created.append(upload.idempotency_key)
        return self.target(self._trial.expires_at)

    async def renew(self, playback_id: str) -> Renewed:
        self.renewed.append(playback_id)
        if self._discards:
            self._server.create(SIZE)
        return Renewed(self.target(1e12), restarted=self._discards)


class Prober(FakeProbe):
    async def glance(self, path: str) -> SourceFile:
        return source_of(Path(path))

    async def check(self, path: str, limits: Limits) -> Checked:
        return Checked(source_of(Path(path)), MediaInfo("mp4", 3.0))


class Address:
    """A server's; of who knows no TLS, as long as there is one."""

    def __init__(self, server: TusServer, stranger: str) -> None:
        self._server, self.stranger = server, stranger

    def base_url(self) -> str:
        return self.stranger or self._server.base_url

    def token(self) -> str | None:
        return None


@asynccontextmanager
async def stranger() -> AsyncIterator[str]:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(_ALERT)
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as listener:
        yield f"https://127.0.0.1:{listener.sockets[0].getsockname()[1]}"


@dataclass
class Life:
    """One upload's, as a listener saw it."""

    world: World
    server: TusServer
    companion: Companion
    engine: Engine
    upload: Upload = field(init=False)

    def row(self) -> Upload:
        return self.world.row(self.upload.source.path)

    def rows(self) -> list[Upload]:
        return [it.upload for it in self.world.notices if isinstance(it, RowChanged)]

    def phases(self) -> list[Phase]:
        return self.world.phases(self.upload.source.path)

    async def until(self, *phases: Phase) -> None:
        await until(lambda: self.row().phase in phases, deadline=30)


@asynccontextmanager
async def life(trial: Trial, folder: Path, *, discards: bool = False) -> AsyncIterator[Life]:
    """An upload that has begun, in an engine of its own."""
    path, world = folder / "lecture.mp4", World()
    path.write_bytes(DATA)
    with TusServer(features=trial.features, always=trial.always) as server:
        server.uploads["/files/two"] = server.uploads[server.create(SIZE)]
        if trial.fault:
            server.plan(
                *([GOOD] if trial.method == "PATCH" else []), trial.fault, *trial.more, method=trial.method
            )
        address = Address(server, "")
        world.clock.meanwhile = lambda: setattr(address, "stranger", "")
        companion, clock = Companion(server, trial, discards=discards), RealClock()
        async with make_client(httpx.Timeout(trial.patience)) as client, stranger() as door:
            address.stranger = door if trial.strange else ""
            tus = TusTransfer(client, address, Throttle(clock), clock, checksums=bool(trial.features))
            engine = Engine(
                journal=MemoryJournal(world.disk),
                service=companion,
                transfers={"tus": tus},
                probe=Prober(),
                clock=world.clock,
                listener=world.notices.append,
                server_id="server",
            )
            await engine.start()
            try:
                lived = Life(world, server, companion, engine)
                lived.upload = await engine.add(str(path))
                yield lived
            finally:
                await engine.aclose()
