"""The limit is shared evenly, whoever comes, leaves, or when it changes: on a clock that costs no time."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.transfers.throttle import Throttle
from tests.faults.virtual import VirtualClock, VirtualLoop

KIB = 1024
LIMITS = st.integers(16 * KIB, 200 * KIB**2)


class Senders:
    """Each sends as fast as it may; `sent`: bytes, by sender."""

    def __init__(self, limit: int | None) -> None:
        self.throttle = Throttle(VirtualClock(), limit)
        self.sent: list[int] = []
        self.tasks: list[asyncio.Task[None]] = []

    def come(self, count: int = 1) -> None:
        for _ in range(count):
            self.sent.append(0)
            self.tasks.append(asyncio.create_task(self._send(len(self.sent) - 1)))

    async def leave(self, number: int) -> None:
        self.tasks[number].cancel()
        await asyncio.wait([self.tasks[number]])

    async def end(self) -> None:
        for number in range(len(self.tasks)):
            await self.leave(number)

    async def _send(self, number: int) -> None:
        while True:
            block = self.throttle.largest_block()
            await self.throttle.take(block)
            self.sent[number] += block


def play(story: Coroutine[Any, Any, None]) -> None:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(story)


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 10), LIMITS, st.floats(0.2, 20))
def test_each_of_n_gets_an_nth_within_a_block(count: int, limit: int, seconds: float) -> None:
    async def story() -> None:
        senders = Senders(limit)
        senders.come(count)
        await asyncio.sleep(1)  # the first may have gone twice before the last was there
        before, block = list(senders.sent), senders.throttle.largest_block()
        await asyncio.sleep(seconds)
        gained = [now - was for now, was in zip(senders.sent, before, strict=True)]
        assert all(abs(each - sum(gained) / count) <= block for each in gained)
        assert abs(sum(gained) - limit * seconds) <= 2 * block + 0.1 * limit
        await senders.end()

    play(story())


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 6), st.integers(1, 4), LIMITS)
def test_who_comes_late_or_stays_alone_has_its_share_from_then_on(early: int, late: int, limit: int) -> None:
    async def story() -> None:
        senders = Senders(limit)
        senders.come(early)
        await asyncio.sleep(3)
        before = [*senders.sent, *[0] * late]
        senders.come(late)
        await asyncio.sleep(3)
        gained = [now - was for now, was in zip(senders.sent, before, strict=True)]
        assert max(gained) - min(gained) <= 2 * senders.throttle.largest_block()
        for number in range(1, early + late):
            await senders.leave(number)
        alone = senders.sent[0]
        await asyncio.sleep(3)
        assert senders.sent[0] - alone >= 3 * limit - 2 * senders.throttle.largest_block()
        await senders.end()

    play(story())


@settings(deadline=None, max_examples=30)
@given(st.integers(2, 6), LIMITS, LIMITS)
def test_another_limit_holds_at_once_for_all(count: int, one: int, other: int) -> None:
    async def story() -> None:
        senders = Senders(one)
        senders.come(count)
        await asyncio.sleep(2)
        before = list(senders.sent)
        senders.throttle.set_limit(other)
        await asyncio.sleep(2)
        gained = [now - was for now, was in zip(senders.sent, before, strict=True)]
        largest = max(one, other) // 20 + KIB
        assert max(gained) - min(gained) <= 2 * largest
        assert abs(sum(gained) - 2 * other) <= 0.1 * other + (count + 1) * largest
        await senders.end()

    play(story())


def test_the_same_limit_again_forgives_nothing() -> None:
    async def story() -> None:
        senders = Senders(100 * KIB)
        senders.come(2)
        for _ in range(100):
            await asyncio.sleep(0.01)
            senders.throttle.set_limit(100 * KIB)
        assert sum(senders.sent) <= 1.2 * 100 * KIB
        await senders.end()

    play(story())
