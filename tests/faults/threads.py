"""A server or a proxy of this package in a thread with a loop of its own, for tests that aren't coroutines.

with in_thread(FaultServer()) as server, in_thread(FaultProxy(server.it.port)) as proxy:
    server.it.script.plan("PATCH", Cut(1000))
    server.call(server.it.die())
"""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Any, Generic, TypeVar

P = TypeVar("P", bound=AbstractAsyncContextManager[Any])
T = TypeVar("T")

_PATIENCE = 10.0


class Threaded(Generic[P]):
    """`it`: what runs there. Its scripts and logs may be used from any thread."""

    def __init__(self, it: P) -> None:
        self.it = it
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=type(it).__name__)

    def call(self, work: Coroutine[Any, Any, T]) -> T:
        """Run it there and wait for what it returns."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE)

    def open(self) -> None:
        self._thread.start()
        self.call(self._enter())

    def close(self) -> None:
        try:
            self.call(self._leave())
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(_PATIENCE)
            self._loop.close()

    async def _enter(self) -> None:
        await self.it.__aenter__()

    async def _leave(self) -> None:
        await self.it.__aexit__(None, None, None)


@contextmanager
def in_thread(it: P) -> Iterator[Threaded[P]]:
    """Runs within the context."""
    threaded = Threaded(it)
    threaded.open()
    try:
        yield threaded
    finally:
        threaded.close()
