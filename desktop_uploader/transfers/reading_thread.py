"""The thread that reads one file and hashes it: in order, and left behind when a drive never answers."""

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TypeVar

T = TypeVar("T")

NICENESS = 10
"""Whatever else runs goes first: hashing costs as much as all the rest of sending. About a tenth of a core
is left to it beside a busy program, which still hashes more than 50 MB/s."""


class ReadingThread:
    """Starts with the first work, ends after `end`. A daemon: a dead share can't hold up our end."""

    def __init__(self) -> None:
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="file-source", daemon=True)

    def do(self, work: Callable[[], T]) -> Future[T]:
        """Its outcome, which wakes only who waits for it; cancelled before its turn, it is left undone."""
        done: Future[T] = Future()
        self._work.put(lambda: _carry_out(work, done))
        if self._thread.ident is None:
            self._thread.start()
        return done

    def end(self) -> None:
        """After the work that was given."""
        self._work.put(None)

    def _run(self) -> None:
        _give_way()
        while work := self._work.get():
            work()


def _give_way() -> None:
    """Only Linux has a niceness of threads; elsewhere it would be the whole program's."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def _carry_out(work: Callable[[], T], done: Future[T]) -> None:
    if not done.set_running_or_notify_cancel():
        return
    try:
        done.set_result(work())
    except BaseException as error:  # noqa: BLE001 -- raised again where it is waited for
        done.set_exception(error)
