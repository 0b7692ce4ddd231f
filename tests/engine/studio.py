"""A real file under a real engine, a real checker and a real transfer to a real tus server; no decoder.

What happens to the file is told by how far the upload is: `studio.when(acknowledged=…, then=…)`.
"""

import asyncio
import os
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Phase, Target, Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged
from desktop_uploader.media.answer import Answer
from desktop_uploader.media.aside import Aside
from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.drives import Drives
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.stillness import Stillness
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from tests.engine.world import Disk, FakeService, MemoryJournal
from tests.fixtures.sending import MIB, content, digest, requests_of
from tests.fixtures.tus_server import TusServer

SIZE = 6 * MIB
MP4 = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2"


def film(seed: int = 1, size: int = SIZE) -> bytes:
    """What passes for a video by its first bytes."""
    return MP4 + content(size - len(MP4), seed)


def write_old(path: Path, data: bytes) -> Path:
    """Finished an hour ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    then = time.time() - 3600
    os.utime(path, (then, then))
    return path


class HastyClock:
    """Its waits are short."""

    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.02))


class NoDecoder(ProbeChild):
    async def ask(self, file: BinaryIO, container: str) -> Answer:
        return Answer(duration=3.0)


class StoringService(FakeService):
    """Targets at the tus server; verifies what that has."""

    def __init__(self, server: TusServer, request: int) -> None:
        super().__init__()
        self.bytes, self._request = server, request

    async def create(self, upload: Upload) -> Target:
        target = await super().create(upload)
        path = self.bytes.create(upload.source.size, f"/files/{target.playback_id}")
        return replace(target, url=path, chunk=requests_of(self._request))

    async def verify(self, playback_id: str, said: str) -> bool:
        if digest(self.stored(playback_id)) != said:
            raise WorldError(Failure(Kind.MISMATCH))
        return await super().verify(playback_id, said)

    def stored(self, playback_id: str) -> bytes:
        return bytes(self.bytes.uploads[f"/files/{playback_id}"].data)


class Studio:
    """`quiet`: seconds that a file must rest; `patience`: seconds that the file system has for an answer."""

    def __init__(self, server: TusServer, *, request: int = MIB, patience: float = 10.0) -> None:
        self.server, self.service, self.disk = server, StoringService(server, request), Disk()
        self.patience, self.drives = patience, Drives(())
        self.notices: list[Notice] = []
        self._plans: list[tuple[str, int, Callable[[], object]]] = []

    def when(self, *, acknowledged: int = 0, sent: int = 0, then: Callable[[], object]) -> None:
        """Once, as soon as an upload is so far."""
        self._plans.append(("sent", sent, then) if sent else ("acknowledged", acknowledged, then))

    @asynccontextmanager
    async def engine(self) -> AsyncGenerator[Engine, None]:
        clock = HastyClock()
        stillness = Stillness(clock, quiet=0.05, patience=0.1, aside=Aside(self.patience))
        probe = FileChecker(Path(os.devnull), stillness, NoDecoder(), self.drives)
        async with make_client() as client:
            origin = FixedOrigin(self.server.base_url, None)
            engine = Engine(
                journal=MemoryJournal(self.disk),
                service=self.service,
                transfers={"tus": TusTransfer(client, origin, Throttle(clock), clock)},
                probe=probe,
                clock=clock,
                listener=self._hear,
                server_id="server",
            )
            await engine.start()
            try:
                yield engine
            finally:
                await engine.aclose()
                await probe.aclose()

    @property
    def row(self) -> Upload:
        (row,) = self.disk.rows.values()
        return row

    @property
    def stored(self) -> bytes:
        return self.service.stored(self.row.playback_id or "")

    def kinds(self) -> list[Kind]:
        """What failed, in order, without repeats."""
        rows = [it.upload for it in self.notices if isinstance(it, RowChanged)]
        kinds = [row.failure.kind for row in rows if row.failure]
        return [kind for i, kind in enumerate(kinds) if i == 0 or kind is not kinds[i - 1]]

    async def until(self, condition: Callable[[], bool], seconds: float = 8.0) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not condition():
                    await asyncio.sleep(0.002)
        except TimeoutError:
            raise AssertionError([*self.disk.rows.values()]) from None

    async def until_ready(self) -> None:
        await self.until(lambda: self.row.phase is Phase.READY)

    async def until_failed(self, kind: Kind) -> None:
        await self.until(lambda: self.row.failure is not None and self.row.failure.kind is kind)

    def _hear(self, notice: Notice) -> None:
        self.notices.append(notice)
        marks = {"acknowledged": 0, "sent": 0}
        if isinstance(notice, Progressed):
            marks = {"acknowledged": notice.acknowledged, "sent": notice.sent}
        due = [plan for plan in self._plans if marks[plan[0]] >= plan[1]]
        self._plans = [plan for plan in self._plans if plan not in due]
        for _, _, then in due:
            then()
