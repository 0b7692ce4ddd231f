"""A sleep that only the clocks tell of; and whom a hint of a network cuts off."""

import asyncio

import pytest

from desktop_uploader.engine import lines, waking
from desktop_uploader.engine.waking import Moment, Waking
from tests.engine.world import ImpatientClock, World


class Told:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(waking, "TICK", 0.02)
        self.clock, self.slept = ImpatientClock(), list[float]()
        self.waking = Waking(self.clock, self.slept.append)


async def until(told: Told, count: int) -> None:
    async with asyncio.timeout(5):
        while len(told.slept) < count:
            await asyncio.sleep(0.005)


async def test_a_jump_is_told_once_and_only_while_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch)
    told.clock.time += 600
    told.waking.adjust(needed=True)
    told.waking.adjust(needed=True)
    told.clock.time += 60
    await until(told, 1)
    await asyncio.sleep(0.1)
    assert told.slept == [pytest.approx(60, abs=1)]
    told.waking.adjust(needed=False)
    told.clock.time += 60
    await asyncio.sleep(0.1)
    assert len(told.slept) == 1
    told.waking.adjust(needed=True)
    told.clock.time += 60
    await until(told, 2)
    told.waking.close()


async def test_a_busy_computer_did_not_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch)
    told.waking.adjust(needed=True)
    for _ in range(5):
        told.clock.time += 3
        await asyncio.sleep(0.05)
    assert told.slept == []
    told.waking.close()


def test_a_second_sleep_soon_after_is_another_one() -> None:
    """By the clock that went on: the other one may show seconds only."""
    first = Moment(1000.0, 50.0)
    assert not first.slept(Moment(1020.0, 70.0), 0.0, 30.0)
    assert first.slept(Moment(4600.0, 55.0), 0.0, 30.0)


async def test_a_sleep_right_after_a_sleep_cuts_again() -> None:
    world = World()
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        for times in (2, 3):
            world.clock.time += 3600
            engine.woke(3600.0)
            await world.until(lambda times=times: len(world.transfer.started) == times)  # type: ignore[misc]
        world.transfer.go.set()


async def test_waking_lets_go_of_idle_connections_before_anything_is_asked_anew() -> None:
    world, order = World(), list[str]()
    world.transfer.go.clear()

    async def drop_idle() -> None:
        order.append(f"dropped, {len(world.transfer.started)} begun")

    async with world.engine(drop_idle=drop_idle) as engine:
        await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        engine.woke(60.0)
        await world.until(lambda: len(world.transfer.started) == 2)
        assert order == ["dropped, 1 begun"]


@pytest.mark.parametrize(("hints", "once_in"), [(1, 0.0), (3, 3.0)])
async def test_a_silent_line_is_begun_anew_once_a_hint_and_once_a_swarm(
    monkeypatch: pytest.MonkeyPatch, hints: int, once_in: float
) -> None:
    monkeypatch.setattr(lines, "_LOOKS", (0.02, 0.02, 0.02))
    monkeypatch.setattr(lines, "_ONCE_IN", once_in)
    world = World()
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        for _ in range(hints):
            engine.try_now()
        await asyncio.sleep(0.2)
        assert len(world.transfer.started) == 2
