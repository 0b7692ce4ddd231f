"""Of a whole engine: who stops answering is told of, and an outage is one state however often it tries."""

import asyncio
from itertools import groupby

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import Progressed, RowChanged
from desktop_uploader.engine.silence import PATIENCE
from tests.engine.world import World
from tests.faults.virtual import VirtualLoop

PATH = "/lecture.mp4"


def silences(world: World) -> list[bool]:
    return [it.silent for it in world.notices if isinstance(it, Progressed)]


def test_a_transfer_that_hangs_is_told_of_while_it_hangs() -> None:
    async def story() -> None:
        world = World()
        world.transfer.go.clear()
        async with world.engine() as engine:
            await engine.add(PATH)
            await world.until_phase(PATH, Phase.UPLOADING)
            await asyncio.sleep(PATIENCE * 30)
            assert silences(world) == [False, True]
            world.transfer.go.set()
            await world.until_phase(PATH, Phase.READY)
        assert silences(world).count(True) == 1
        assert not silences(world)[-1]

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(story())


async def test_an_outage_is_one_state_until_bytes_move() -> None:
    world = World()
    world.transfer.failures = [None, *(WorldError(Failure(Kind.NETWORK)),) * 5]
    async with world.engine() as engine:
        await engine.add(PATH)
        await world.until_phase(PATH, Phase.READY)
    shown = [it.upload.shown_phase for it in world.notices if isinstance(it, RowChanged)]
    sending = [phase for phase, _ in groupby(shown) if phase in {Phase.UPLOADING, Phase.RECONNECTING}]
    assert sending == [Phase.UPLOADING, Phase.RECONNECTING, Phase.UPLOADING]
    assert len(world.transfer.started) == 6
