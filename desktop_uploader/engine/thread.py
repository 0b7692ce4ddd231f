"""The thread that the engine's loop runs in, and the only way for other threads to reach it."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager
from typing import Any, Self, TypeVar

from desktop_uploader.core.ending import end_others
from desktop_uploader.engine.engine import Engine

T = TypeVar("T")


class EngineThread:
    """Starts with `with`; leaving it closes the engine and joins the thread.

    `open_engine` is entered on the engine's loop and gives a started engine; what it raises, `with` raises.
    """

    def __init__(self, open_engine: Callable[[], AbstractAsyncContextManager[Engine]]) -> None:
        self._open = open_engine
        self._started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, Engine]] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), name="engine")

    def __enter__(self) -> Self:
        self._thread.start()
        try:
            self._started.result()
        except BaseException:
            self._thread.join()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        loop, stop, _engine = self._started.result()
        loop.call_soon_threadsafe(stop.set)
        self._thread.join()

    @property
    def is_there(self) -> bool:
        """Whether what is asked is done at once."""
        return self._started.done() and self._started.exception() is None

    def ask(self, question: Callable[[Engine], Coroutine[Any, Any, T]]) -> "Future[T]":
        """Run a coroutine of the engine's on its loop; the result or exception comes in the future."""
        loop, _, engine = self._started.result()
        return asyncio.run_coroutine_threadsafe(question(engine), loop)

    def tell(self, order: Callable[[Engine], None]) -> None:
        """Have something done on the engine's loop, without waiting."""
        loop, _, engine = self._started.result()
        loop.call_soon_threadsafe(order, engine)

    async def _main(self) -> None:
        try:
            async with self._open() as engine:
                stop = asyncio.Event()
                self._started.set_result((asyncio.get_running_loop(), stop, engine))
                await stop.wait()
            await end_others()  # what was asked and has no answer yet; asyncio's own way is too harsh
        except BaseException as error:
            if self._started.done():
                raise
            self._started.set_exception(error)  # it is raised again where `with` stands
