"""One step is under way while the result of the one before is looked at; never two, never none."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest

from desktop_uploader.engine.ahead import Step, one_ahead


class Steps:
    """Each waits to be let go."""

    def __init__(self, count: int) -> None:
        self.begun: list[int] = []
        self.gates = [asyncio.Event() for _ in range(count)]
        self.fails: int | None = None

    async def __aiter__(self) -> AsyncIterator[Step[int]]:
        for number in range(len(self.gates)):
            yield lambda number=number: self._step(number)  # type: ignore[misc]  # bound at once

    async def _step(self, number: int) -> int:
        self.begun.append(number)
        await self.gates[number].wait()
        if number == self.fails:
            raise ZeroDivisionError
        return number

    def open(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self.gates[number].set()


async def _until_begun(steps: Steps, count: int) -> None:
    async with asyncio.timeout(5):
        while len(steps.begun) < count:
            await asyncio.sleep(0)


async def test_the_next_one_runs_while_a_result_is_looked_at() -> None:
    steps = Steps(3)
    results = one_ahead(steps)
    steps.open([0])
    assert await anext(results) == 0
    await _until_begun(steps, 2)
    assert steps.begun == [0, 1]
    steps.open([1, 2])
    assert [it async for it in results] == [1, 2]


async def test_none_begins_before_the_one_before_has_ended() -> None:
    steps = Steps(2)
    first = asyncio.ensure_future(anext(one_ahead(steps)))
    await _until_begun(steps, 1)
    await asyncio.sleep(0)
    assert steps.begun == [0]
    steps.open([0, 1])
    assert await first == 0


async def test_after_one_that_failed_none_begins_and_what_came_before_is_there() -> None:
    steps = Steps(3)
    steps.fails = 1
    steps.open([0, 1, 2])
    results = one_ahead(steps)
    assert await anext(results) == 0
    with pytest.raises(ZeroDivisionError):
        await anext(results)
    assert steps.begun == [0, 1]


async def test_one_that_runs_goes_on_to_its_end_whoever_stops_asking() -> None:
    steps = Steps(1)
    asked = asyncio.ensure_future(anext(one_ahead(steps)))
    await _until_begun(steps, 1)
    asked.cancel()
    await asyncio.wait([asked])
    (running,) = asyncio.all_tasks() - {asyncio.current_task()}
    steps.open([0])
    await asyncio.wait([running])
    assert not running.cancelled()


async def test_of_nothing_comes_nothing() -> None:
    assert [it async for it in one_ahead(Steps(0))] == []
