"""An event loop on which waiting costs no wall time: when nothing can happen any more, it is later.

Every timer of asyncio (and so httpx's time-outs) runs on the loop's own time. It stands still while there
is something to do, on a socket or in a thread, and jumps to the next timer when there isn't. Both ends of
every connection must live on this loop, or their bytes could be overtaken by a time-out.
"""

import asyncio
import selectors
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_LOOKS = 3
"""Times that the kernel is asked before time jumps: loopback delivers at once, or nearly so."""

EPOCH = 1_700_000_000.0


class VirtualLoop(asyncio.SelectorEventLoop):
    """`asyncio.Runner(loop_factory=VirtualLoop)`."""

    def __init__(self) -> None:
        self._now = 0.0
        self._in_threads = 0
        super().__init__(_Jumping(self))

    def time(self) -> float:
        return self._now

    def jump(self, seconds: float) -> None:
        self._now += seconds

    @property
    def waits_for_threads(self) -> bool:
        return self._in_threads > 0

    def create_future(self) -> asyncio.Future[Any]:
        """One made for a future of `concurrent.futures` is settled by a thread."""
        future = super().create_future()
        if sys._getframe(1).f_code is asyncio.wrap_future.__code__:
            self._in_threads += 1
            future.add_done_callback(self._back_from_thread)
        return future

    def _back_from_thread(self, _: object) -> None:
        self._in_threads -= 1


class _Jumping(selectors.DefaultSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is not None and timeout <= 0:
            return super().select(0)
        for _ in range(_LOOKS):
            if events := super().select(0):
                return events
        if timeout is None or self._loop.waits_for_threads:
            return super().select(None)
        self._loop.jump(timeout)
        return []


class VirtualClock:
    """`ports.computer.Clock` by the running loop, whichever it is; unix time begins at `EPOCH`."""

    def now(self) -> float:
        return EPOCH + self.monotonic()

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def run_virtually(main: Callable[[], Coroutine[Any, Any, T]], *, deadline: float = 86_400.0) -> T:
    """Runs it to its end, or to TimeoutError after so many virtual seconds."""

    async def bounded() -> T:
        async with asyncio.timeout(deadline):
            return await main()

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(bounded())
