"""The thread that reads one file: in order, and left behind when a drive never answers."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from typing import TypeVar

T = TypeVar("T")


class ReadingThread:
    """Starts with the first work, ends after `end`. A daemon: a dead share can't hold up our end."""

    def __init__(self) -> None:
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="file-source", daemon=True)

    def do(self, work: Callable[[], T]) -> asyncio.Future[T]:
        """Its outcome; work whose future was cancelled before its turn isn't done."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        done.add_done_callback(lambda it: it.cancelled() or it.exception())  # maybe nobody waits for it
        self._work.put(lambda: None if done.cancelled() else _carry_out(work, done, loop))
        if self._thread.ident is None:
            self._thread.start()
        return done

    def end(self) -> None:
        """After the work that was given."""
        self._work.put(None)

    def _run(self) -> None:
        while work := self._work.get():
            work()


def _carry_out(work: Callable[[], T], done: asyncio.Future[T], loop: asyncio.AbstractEventLoop) -> None:
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 -- raised again where it is awaited
        settle = partial(done.set_exception, error)
    else:
        settle = partial(done.set_result, result)
    with suppress(RuntimeError):  # the loop has ended meanwhile
        loop.call_soon_threadsafe(lambda: None if done.done() else settle())
