"""The engine starts behind the window: nothing waits for it on the caller's thread, nothing asked is lost."""

import asyncio
import gc
import threading
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.late_engine import LateEngine
from tests.engine.world import World


class Slow:
    """Opens an engine once `go` is set; raises `error` if there is one."""

    def __init__(self) -> None:
        self.world = World()
        self.go = threading.Event()
        self.error: WorldError | None = None
        self.begun: list[BaseException | None] = []
        self.engine = LateEngine(self._open, self.begun.append)

    @asynccontextmanager
    async def _open(self) -> AsyncGenerator[Engine, None]:
        while not self.go.is_set():
            await asyncio.sleep(0.005)
        if self.error is not None:
            raise self.error
        async with self.world.engine() as engine:
            yield engine

    @property
    def paths(self) -> set[str]:
        return {row.source.path for row in self.world.disk.rows.values()}


@pytest.fixture
def slow() -> Iterator[Slow]:
    gc.collect()  # as in `living`
    slow = Slow()
    yield slow
    slow.engine.end()


def test_beginning_waits_for_nothing_and_what_was_asked_is_done(slow: Slow) -> None:
    before = time.monotonic()
    slow.engine.begin()
    added = slow.engine.ask(lambda it: it.add("/a.mp4"))
    told = threading.Event()
    slow.engine.tell(lambda _: told.set())
    assert time.monotonic() - before < 0.2
    assert slow.begun == []
    slow.go.set()
    assert added.result(5).source.path == "/a.mp4"
    assert told.wait(5)
    assert slow.begun == [None]


def test_ending_lets_what_was_asked_reach_the_journal(slow: Slow) -> None:
    async def add_in_a_while(engine: Engine) -> None:
        await asyncio.sleep(0.2)
        await engine.add("/a.mp4")

    slow.go.set()
    slow.engine.begin()
    slow.engine.ask(add_in_a_while)
    slow.engine.end()
    assert slow.paths == {"/a.mp4"}


def test_an_engine_that_never_starts_can_be_ended(slow: Slow) -> None:
    slow.engine.begin()
    added = slow.engine.ask(lambda it: it.add("/a.mp4"))
    before = time.monotonic()
    slow.engine.end()
    assert time.monotonic() - before < 15.0
    assert not added.done()
    assert isinstance(slow.begun[0], asyncio.CancelledError)


def test_what_no_engine_was_there_for_waits_for_the_next(slow: Slow) -> None:
    slow.error = WorldError(Failure(Kind.NETWORK))
    slow.go.set()
    slow.engine.begin()
    dropped = slow.engine.ask(lambda it: it.add("/a.mp4"))
    slow.engine.end()
    assert slow.begun == [slow.error]
    assert not dropped.done()
    late = slow.engine.ask(lambda it: it.add("/b.mp4"))
    slow.error = None
    slow.engine.begin()
    assert dropped.result(5).source.path == "/a.mp4"
    assert late.result(5).source.path == "/b.mp4"


def test_what_a_retired_one_is_asked_waits_for_the_next(slow: Slow) -> None:
    slow.engine.retire()
    slow.go.set()
    slow.engine.begin()
    slow.engine.ask(lambda it: it.add("/a.mp4")).result(5)
    slow.engine.retire()
    assert not slow.engine.is_there
    dropped = slow.engine.ask(lambda it: it.add("/b.mp4"))
    before = time.monotonic()
    slow.engine.end()
    assert time.monotonic() - before < 0.9
    assert slow.paths == {"/a.mp4"}
    slow.engine.begin()
    assert dropped.result(5).source.path == "/b.mp4"


def test_what_the_engine_raises_comes_back(slow: Slow) -> None:
    slow.go.set()
    slow.engine.begin()
    slow.world.disk.failures = [WorldError(Failure(Kind.DISK))]
    with pytest.raises(WorldError):
        slow.engine.ask(lambda it: it.add("/a.mp4")).result(5)


def test_it_begins_again(slow: Slow) -> None:
    slow.error = WorldError(Failure(Kind.NETWORK))
    slow.go.set()
    slow.engine.begin()
    slow.engine.end()
    slow.error = None
    slow.engine.begin()
    assert slow.engine.ask(lambda it: it.add("/a.mp4")).result(5).source.path == "/a.mp4"
    slow.engine.end()
    slow.engine.begin()
    assert slow.engine.ask(lambda it: it.add("/b.mp4")).result(5).source.path == "/b.mp4"
    assert slow.begun[1:] == [None, None]


def test_one_that_was_never_begun_has_nothing_to_end(slow: Slow) -> None:
    slow.engine.end()
