"""A life in the real engine, at a host that never says how far it is."""

from pathlib import Path

from desktop_uploader.core.ports.service import Renewed
from desktop_uploader.core.upload import ChunkRules, Phase, Target, Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.resumable_put import ResumablePutTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.engine.world import FakeService, MemoryJournal, World
from tests.fixtures.put_server import PutServer
from tests.fixtures.scripted_server import Behaves, Cuts, Says
from tests.fixtures.sending import MIB, RealClock, content, until
from tests.transfers.trials import Prober

SIZE = 3 * MIB
RULES = ChunkRules(max=MIB, recommended=MIB)


class Companion(FakeService):
    """Hands out one address, again and again."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._target = Target("video", url, "resumable-put", 0.0, RULES)

    async def create(self, upload: Upload) -> Target:
        return self._target

    async def renew(self, playback_id: str) -> Renewed:
        return Renewed(self._target, restarted=False)


async def test_it_goes_on_from_what_was_acknowledged(tmp_path: Path) -> None:
    path, world, clock = tmp_path / "lecture.mp4", World(), RealClock()
    path.write_bytes(content(SIZE))
    with PutServer(question=Says(501)) as server:
        server.plan(Behaves(), Cuts(1000))
        async with make_client() as client:
            way = ResumablePutTransfer(client, FixedOrigin("http://127.0.0.1:9"), Throttle(clock), clock)
            engine = Engine(
                journal=MemoryJournal(world.disk),
                service=Companion(f"{server.base_url}/upload/one"),
                transfers={"resumable-put": way},
                probe=Prober(),
                clock=world.clock,
                listener=world.notices.append,
                server_id="server",
            )
            await engine.start()
            try:
                await engine.add(str(path))
                await until(lambda: world.row(str(path)).phase is Phase.READY, deadline=30)
            finally:
                await engine.aclose()
        starts = [seen.headers["content-range"].partition("-")[0] for seen in server.carried()]
        assert starts[:3] == ["bytes 0", f"bytes {MIB}", f"bytes {MIB}"]
        assert server.data == content(SIZE)
