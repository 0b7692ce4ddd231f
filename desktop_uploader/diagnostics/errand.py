"""Something asked in the background, with an end that can be had at any time."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")
_LAST_WORDS = 1.0
"""Seconds."""


class Errand(Generic[T]):
    """`work` on a thread and a loop of its own; `answer` is told how it ended."""

    def __init__(self, work: Callable[[], Awaitable[T]]) -> None:
        self._work = work
        self._task: Future[tuple[asyncio.AbstractEventLoop, asyncio.Task[T] | None]] = Future()
        self.answer: Future[T] = Future()
        self._thread = threading.Thread(target=self._run, name="errand", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """Returns at once; it stops at its next question."""
        loop, task = self._task.result()
        if task is not None and not self.answer.done():
            with suppress(RuntimeError):  # it has just ended by itself
                loop.call_soon_threadsafe(task.cancel)

    def close(self) -> None:
        """Give it up. A name that is looked up, or a keyring that asks, is waited for a second at most."""
        self.cancel()
        self._thread.join(_LAST_WORDS)

    def _run(self) -> None:
        try:
            result = asyncio.run(self._main())
        except asyncio.CancelledError:
            self.answer.cancel()
            self.answer.set_running_or_notify_cancel()
        except BaseException as error:  # noqa: BLE001  # for whoever asked
            self.answer.set_exception(error)
        else:
            self.answer.set_result(result)

    async def _main(self) -> T:
        self._task.set_result((asyncio.get_running_loop(), asyncio.current_task()))
        return await self._work()
