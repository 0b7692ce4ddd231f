"""A file in parts through the real engine: its receipts are in the journal, and count after a pause."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from desktop_uploader.core.history import Happened
from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.ports.service import Renewed
from desktop_uploader.core.ports.transfer import Transfer
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import MediaInfo, Phase, SourceFile, Target, Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from tests.engine.world import FakeProbe, FakeService, MemoryJournal, World
from tests.fixtures.part_server import PartServer
from tests.fixtures.sending import RealClock, content, parts_of, requests_of, source_of, until
from tests.transfers.multipart import PART, UPLOAD, transfer_by

DATA = content(4 * PART)
ANOTHER = UPLOAD.replace("of=one", "of=two")


class InParts(FakeService):
    async def create(self, upload: Upload) -> Target:
        self.created.append(upload.idempotency_key)
        return Target("video", UPLOAD, "multipart", 1e12, requests_of(PART))


class Forgetful(InParts):
    """Gives up a place that lacks bytes, and gives another."""

    def __init__(self, server: PartServer) -> None:
        super().__init__()
        self._server = server

    async def renew(self, playback_id: str) -> Renewed:
        self.renewed.append(playback_id)
        self._server.parts.clear()
        self._server.loses = None
        return Renewed(Target("video", ANOTHER, "multipart", 1e12, requests_of(PART)), restarted=True)


class Prober(FakeProbe):
    async def glance(self, path: str) -> SourceFile:
        return source_of(Path(path))

    async def check(self, path: str, limits: Limits) -> Checked:
        return Checked(source_of(Path(path)), MediaInfo("mp4", 3.0))


@pytest.fixture
def server() -> Iterator[PartServer]:
    with PartServer(listed=False) as server:
        yield server


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with make_client() as client:
        yield client


def transfer_to(
    server: PartServer, client: httpx.AsyncClient, throttle: Throttle, clock: RealClock
) -> Transfer:
    return transfer_by(client, FixedOrigin(server.companion.base_url), throttle, clock)


def engine_of(world: World, service: FakeService, transfer: Transfer) -> Engine:
    return Engine(
        journal=MemoryJournal(world.disk),
        service=service,
        transfers={"multipart": transfer},
        probe=Prober(),
        clock=world.clock,
        listener=world.notices.append,
        server_id="server",
    )


async def test_after_a_pause_what_has_a_receipt_does_not_go_again(
    server: PartServer, client: httpx.AsyncClient, tmp_path: Path
) -> None:
    path, world, clock = tmp_path / "lecture.mp4", World(), RealClock()
    path.write_bytes(DATA)
    throttle = Throttle(clock, 4 * PART)
    engine = engine_of(world, InParts(), transfer_to(server, client, throttle, clock))
    await engine.start()
    try:
        upload = await engine.add(str(path))
        await until(lambda: upload.id in world.disk.receipts)
        engine.pause(upload.id)
        await until(lambda: world.row(str(path)).phase is Phase.PAUSED)
        await server.settle()
        target, kept = world.disk.receipts[upload.id]
        assert target == UPLOAD
        throttle.set_limit(None)
        engine.resume(upload.id)
        await until(lambda: world.row(str(path)).phase is Phase.READY)
    finally:
        await engine.aclose()
    assert sorted(server.sent()) == [number for number in range(1, 5) if number not in kept]
    assert server.file == DATA
    assert MemoryJournal(world.disk).parts(upload.id) == parts_of(DATA)


async def test_what_nobody_can_list_and_is_not_complete_begins_anew_at_another_place(
    server: PartServer, client: httpx.AsyncClient, tmp_path: Path
) -> None:
    path, world, clock = tmp_path / "lecture.mp4", World(), RealClock()
    path.write_bytes(DATA)
    server.loses = 2
    service = Forgetful(server)
    engine = engine_of(world, service, transfer_to(server, client, Throttle(clock), clock))
    await engine.start()
    try:
        upload = await engine.add(str(path))
        await until(lambda: world.row(str(path)).phase is Phase.READY)
    finally:
        await engine.aclose()
    assert service.renewed == ["video"]
    assert sorted(server.sent()) == [1, 1, 2, 2, 3, 3, 4, 4]
    assert server.file == DATA
    assert world.disk.receipts[upload.id][0] == ANOTHER
    assert Happened.RESTARTED in [it.what for it in world.row(str(path)).history]
    assert world.row(str(path)).generation == 0
