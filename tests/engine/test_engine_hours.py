"""Hours: what is outside them waits, what a person lets go goes on, and between two edges nobody looks."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.hours import Hours
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import PauseReason, Phase
from desktop_uploader.engine.holding import Timetable
from tests.engine.world import ImpatientClock, World

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()
NIGHTS = Hours.of("mon-sun 18:00-07:00", UTC)
ALL_DAY, NEVER_NOW = "mon-sun 00:00-24:00", "mon-sun {:02}:00-{:02}:01"
HOURS = PauseReason.OUTSIDE_HOURS


class HandClock:
    """Moves when it is told to; `sleeps`: how long each sleeper asked for."""

    def __init__(self, now: float = NOON) -> None:
        self.time, self.sleeps = now, list[float]()
        self._moved = asyncio.Condition()

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        due = self.time + seconds
        async with self._moved:
            await self._moved.wait_for(lambda: self.time >= due)

    async def to(self, now: float) -> None:
        self.time = now
        async with self._moved:
            self._moved.notify_all()
        await settled()


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


class Told:
    def __init__(self, clock: HandClock) -> None:
        self.words: list[str] = []
        self.errors: list[WorldError] = []
        self.timetable = Timetable(clock, lambda: self.words.append("closed"), self._open)

    def _open(self) -> None:
        if self.errors:
            raise self.errors.pop()
        self.words.append("open")


async def test_one_sleep_from_edge_to_edge() -> None:
    clock = HandClock()
    told = Told(clock)
    told.timetable.follow(NIGHTS)
    assert told.words == ["closed"]
    await settled()
    assert clock.sleeps == [6 * 3600.0]
    await clock.to(NOON + 6 * 3600)
    assert (told.words, clock.sleeps) == (["closed", "open"], [6 * 3600.0, 13 * 3600.0])
    await clock.to(NOON + 19 * 3600)
    assert told.words == ["closed", "open", "closed"]
    await told.timetable.aclose()


async def test_other_hours_hold_at_once_and_the_same_again_change_nothing() -> None:
    clock = HandClock()
    told = Told(clock)
    told.timetable.follow(NIGHTS)
    told.timetable.follow(NIGHTS)
    told.timetable.follow(Hours.of("mon-sun 07:00-18:00", UTC))
    told.timetable.follow(Hours())
    await settled()
    assert told.words == ["closed", "open"]
    assert len(clock.sleeps) <= 1
    await told.timetable.aclose()


async def test_a_sleep_over_an_edge_is_caught_up_with_when_somebody_says_so() -> None:
    """The monotonic clock may have stood still: the sleeper would wait for hours still."""
    clock = HandClock()
    told = Told(clock)
    told.timetable.follow(NIGHTS)
    clock.time = NOON + 8 * 3600
    told.timetable.look()
    assert told.words == ["closed", "open"]
    await told.timetable.aclose()


async def test_what_could_not_be_let_go_is_let_go_a_second_later() -> None:
    clock = HandClock()
    told = Told(clock)
    told.timetable.follow(NIGHTS)
    told.errors = [WorldError(Failure(Kind.DISK))]
    await settled()
    await clock.to(NOON + 6 * 3600)
    assert told.words == ["closed"]
    await clock.to(NOON + 6 * 3600 + 1)
    assert told.words == ["closed", "open"]
    await told.timetable.aclose()


class StillClock(ImpatientClock):
    async def sleep(self, seconds: float) -> None:
        await asyncio.Event().wait()


@pytest.fixture
def world() -> World:
    world = World()
    world.clock = StillClock()
    return world


def closed(world: World) -> Settings:
    """Hours of one minute a day, half a day away from now."""
    hour = (datetime.fromtimestamp(world.clock.now()).astimezone().hour + 12) % 24
    return Settings(hours=NEVER_NOW.format(hour, hour))


def all_in(world: World, phase: Phase) -> Callable[[], bool]:
    return lambda: bool(world.disk.rows) and all(row.phase is phase for row in world.disk.rows.values())


async def test_outside_the_hours_nothing_is_sent_from_the_start(world: World) -> None:
    async with world.engine(settings=closed(world)) as engine:
        await engine.add_all(["/a.mp4", "/b.mp4"])
        await world.until(all_in(world, Phase.PAUSED))
        assert {row.reason for row in world.disk.rows.values()} == {HOURS}
        assert not world.transfer.started
        engine.resume(world.row("/b.mp4").id)
        await world.until_phase("/b.mp4", Phase.READY)
        assert world.row("/a.mp4").reason is HOURS
        engine.adapt(Settings(hours=ALL_DAY))
        await world.until(all_in(world, Phase.READY))


async def test_hours_that_end_hold_what_runs_and_the_next_start_holds_it_too(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        engine.adapt(closed(world))
        await world.until(all_in(world, Phase.PAUSED))
        await world.until(lambda: not world.transfer.running)
    world.transfer.go.set()
    async with world.engine(settings=closed(world)):
        await asyncio.sleep(0.05)
        assert world.row("/a.mp4").reason is HOURS
        assert len(world.transfer.started) == 1
    async with world.engine():
        await world.until_phase("/a.mp4", Phase.READY)


async def test_who_wakes_looks_at_the_clock(world: World) -> None:
    """The sleeper may have stood still with the computer."""
    async with world.engine(settings=closed(world)) as engine:
        await engine.add("/a.mp4")
        await world.until(all_in(world, Phase.PAUSED))
        world.clock.time += 12 * 3600 - world.clock.now() % 3600
        engine.woke(12 * 3600)
        await world.until_phase("/a.mp4", Phase.READY)
