"""One activity an upload: the next one begins only when the one before has really ended."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.running import Running

ID = UploadId("u")


class Wire:
    """Activities that take their time to leave it."""

    def __init__(self) -> None:
        self.on_it: list[str] = []
        self.most = 0
        self.seen: list[str] = []

    def activity(self, name: str) -> Callable[[], Awaitable[None]]:
        async def work() -> None:
            self.on_it.append(name)
            self.seen.append(name)
            self.most = max(self.most, len(self.on_it))
            try:
                await asyncio.sleep(3600)
            finally:
                for _ in range(5):
                    await asyncio.sleep(0)
                self.on_it.remove(name)

        return work


async def until_on(wire: Wire, name: str) -> None:
    async with asyncio.timeout(5):
        while name not in wire.on_it:
            await asyncio.sleep(0)


async def test_the_next_waits_until_the_one_before_has_left() -> None:
    running, wire = Running(), Wire()
    running.start(ID, "one", wire.activity("one"))
    await until_on(wire, "one")
    running.start(ID, "two", wire.activity("two"))
    await until_on(wire, "two")
    await running.end([ID])
    assert wire.most == 1
    assert not wire.on_it


async def test_one_that_is_replaced_before_it_began_still_waits_for_the_first() -> None:
    running, wire = Running(), Wire()
    running.start(ID, "one", wire.activity("one"))
    await until_on(wire, "one")
    running.start(ID, "two", wire.activity("two"))
    await asyncio.sleep(0)
    running.start(ID, "three", wire.activity("three"))
    await until_on(wire, "three")
    await running.end([ID])
    assert wire.seen == ["one", "three"]
    assert wire.most == 1


async def test_a_time_out_within_that_fires_just_now_does_not_swallow_the_end() -> None:
    """After a sleep all timers ring at once: one of them may be the activity's own."""
    running, rounds = Running(), list[int]()

    async def patient() -> None:
        while True:
            rounds.append(1)
            with suppress(TimeoutError):
                async with asyncio.timeout(0.01):
                    await asyncio.Event().wait()

    running.start(ID, "patient", patient)
    while not rounds:
        await asyncio.sleep(0)
    time.sleep(0.02)  # noqa: ASYNC251  # nobody has his turn meanwhile, as in a process that was stopped
    asyncio.get_running_loop().call_later(0, running.cancel, ID)
    async with asyncio.timeout(5):
        while running.is_busy(ID):
            await asyncio.sleep(0.001)


async def test_uploads_do_not_wait_for_each_other() -> None:
    running, wire = Running(), Wire()
    other = UploadId("v")
    running.start(ID, "one", wire.activity("one"))
    running.start(other, "two", wire.activity("two"))
    await until_on(wire, "two")
    assert wire.most == 2
    assert running.is_busy(ID)
    await running.end([ID, other])
    assert not running.is_busy(ID)


async def test_an_activity_may_start_its_own_successor() -> None:
    running, wire = Running(), Wire()

    async def first() -> None:
        running.start(ID, "next", wire.activity("next"))
        assert not running.is_me(ID)

    running.start(ID, "first", first)
    await until_on(wire, "next")
    await running.end([ID])
