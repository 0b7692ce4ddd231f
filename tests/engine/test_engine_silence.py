"""Of a whole engine: who stops answering is told of, and an outage is one state however often it tries."""

import asyncio
from collections.abc import Callable, Coroutine
from itertools import groupby
from typing import Any

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.transfer import Acknowledged, Job, Report, Sent
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import Progressed, RowChanged
from desktop_uploader.engine.silence import PATIENCE
from tests.engine.world import SIZE, FakeTransfer, ImpatientClock, World
from tests.faults.virtual import VirtualLoop

PATH = "/lecture.mp4"
GONE = WorldError(Failure(Kind.NETWORK))


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

    virtually(story)


def shown(world: World) -> list[Phase]:
    """The states of the one row, as people saw them follow each other."""
    seen = [it.upload.shown_phase for it in world.notices if isinstance(it, RowChanged)]
    return [phase for phase, _ in groupby(seen)]


async def test_an_outage_while_the_server_checks_is_one_state_until_it_answers() -> None:
    world = World()
    world.transfer.failures = [None] * 10
    async with world.engine() as engine:
        world.service.failures["verify"] = [GONE, WorldError(Failure(Kind.SERVER_BUSY)), GONE]
        await engine.add(PATH)
        await world.until_phase(PATH, Phase.READY)
    checking = shown(world)[shown(world).index(Phase.VERIFYING) :]
    assert checking == [Phase.VERIFYING, Phase.RECONNECTING, Phase.PROCESSING, Phase.READY]


def test_a_server_that_has_taken_it_on_after_an_outage_is_checking_again() -> None:
    """It may read for minutes; a refusal comes at once."""

    async def story() -> None:
        world = World()
        world.service.failures["verify"] = [GONE]
        world.service.reads_for = 60.0
        async with world.engine() as engine:
            await engine.add(PATH)
            await asyncio.sleep(30)
            assert shown(world)[-2:] == [Phase.RECONNECTING, Phase.VERIFYING]
            await asyncio.sleep(60)
        assert shown(world)[-1] is Phase.READY
        assert shown(world).count(Phase.RECONNECTING) == 1

    virtually(story)


async def test_an_outage_is_one_state_until_bytes_move() -> None:
    world = World()
    world.transfer.failures = [None, *(GONE,) * 5]
    async with world.engine() as engine:
        await engine.add(PATH)
        await world.until_phase(PATH, Phase.READY)
    sending = [phase for phase in shown(world) if phase in {Phase.UPLOADING, Phase.RECONNECTING}]
    assert sending == [Phase.UPLOADING, Phase.RECONNECTING, Phase.UPLOADING]
    assert len(world.transfer.started) == 6


class Slow(FakeTransfer):
    """Breaks once; then a few bytes at a time, which nobody acknowledges before the end."""

    async def _send(self, job: Job, report: Report) -> str:
        report(Acknowledged(0))
        if len(self.started) == 1:
            raise GONE
        for offset in range(100, SIZE, 100):
            report(Sent(offset))
            await asyncio.sleep(0.3)
        report(Acknowledged(SIZE))
        return "digest"


def test_who_asks_to_try_now_has_a_try_that_hangs_begun_anew() -> None:
    async def story() -> None:
        world = World()
        world.transfer.failures = [GONE]
        world.clock.meanwhile = world.transfer.go.clear
        async with world.engine() as engine:
            row = await engine.add(PATH)
            await world.until(lambda: len(world.transfer.started) == 2)
            await asyncio.sleep(5)
            engine.retry(row.id)
            await world.until(lambda: len(world.transfer.started) == 3)
            assert shown(world)[-1] is Phase.RECONNECTING
            world.transfer.go.set()
            await world.until_phase(PATH, Phase.READY)

    virtually(story)


class Patient(ImpatientClock):
    """Nobody comes to the end of a wait."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(10_000)


def test_the_try_that_somebody_asked_for_has_its_time() -> None:
    async def story() -> None:
        world = World()
        world.clock = Patient()
        world.transfer.failures = [GONE]
        async with world.engine() as engine:
            row = await engine.add(PATH)
            await world.until_phase(PATH, Phase.RECONNECTING)
            world.transfer.go.clear()
            engine.retry(row.id)
            await asyncio.sleep(PATIENCE)
            assert len(world.transfer.started) == 2

    virtually(story)


def test_who_asks_to_try_now_ends_no_try_that_moves() -> None:
    async def story() -> None:
        world = World()
        world.transfer = Slow()
        async with world.engine() as engine:
            row = await engine.add(PATH)
            await world.until(lambda: len(world.transfer.started) == 2)
            assert shown(world)[-1] is Phase.RECONNECTING
            engine.retry(row.id)
            await world.until_phase(PATH, Phase.READY)
        assert len(world.transfer.started) == 2

    virtually(story)


def test_who_asks_to_try_now_is_asked_for_again_while_the_server_has_taken_on_nothing() -> None:
    async def story() -> None:
        world = World()
        world.service.failures["verify"] = [GONE]
        world.service.reads_for = 60.0
        async with world.engine() as engine:
            row = await engine.add(PATH)
            await world.until(lambda: world.service.asked_to_verify == 2)
            engine.retry(row.id)
            await world.until(lambda: world.service.asked_to_verify == 3)
            await asyncio.sleep(30)
            engine.retry(row.id)
            engine.try_now()
            await asyncio.sleep(60)
        assert shown(world)[-1] is Phase.READY
        assert world.service.asked_to_verify == 3, "what has been taken on is left alone"

    virtually(story)


def virtually(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(story())
