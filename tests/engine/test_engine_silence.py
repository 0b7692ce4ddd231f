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


def shown(world: World) -> list[Phase]:
    """The states of the one row, as people saw them follow each other."""
    seen = [it.upload.shown_phase for it in world.notices if isinstance(it, RowChanged)]
    return [phase for phase, _ in groupby(seen)]


async def test_an_outage_while_the_server_checks_is_one_state_until_it_answers() -> None:
    world = World()
    gone = WorldError(Failure(Kind.NETWORK))
    world.transfer.failures = [None] * 10
    async with world.engine() as engine:
        world.service.failures["verify"] = [gone, WorldError(Failure(Kind.SERVER_BUSY)), gone]
        await engine.add(PATH)
        await world.until_phase(PATH, Phase.READY)
    checking = shown(world)[shown(world).index(Phase.VERIFYING) :]
    assert checking == [Phase.VERIFYING, Phase.RECONNECTING, Phase.PROCESSING, Phase.READY]


def test_a_server_that_has_taken_it_on_after_an_outage_is_checking_again() -> None:
    """It may read for minutes; a refusal comes at once."""

    async def story() -> None:
        world = World()
        world.service.failures["verify"] = [WorldError(Failure(Kind.NETWORK))]
        world.service.reads_for = 60.0
        async with world.engine() as engine:
            await engine.add(PATH)
            await asyncio.sleep(30)
            assert shown(world)[-2:] == [Phase.RECONNECTING, Phase.VERIFYING]
            await asyncio.sleep(60)
        assert shown(world)[-1] is Phase.READY
        assert shown(world).count(Phase.RECONNECTING) == 1

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(story())


async def test_an_outage_is_one_state_until_bytes_move() -> None:
    world = World()
    world.transfer.failures = [None, *(WorldError(Failure(Kind.NETWORK)),) * 5]
    async with world.engine() as engine:
        await engine.add(PATH)
        await world.until_phase(PATH, Phase.READY)
    sending = [phase for phase in shown(world) if phase in {Phase.UPLOADING, Phase.RECONNECTING}]
    assert sending == [Phase.UPLOADING, Phase.RECONNECTING, Phase.UPLOADING]
    assert len(world.transfer.started) == 6
