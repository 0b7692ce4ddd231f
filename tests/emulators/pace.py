"""What a provider does by itself as time goes by, in tests that don't say when."""

import asyncio
from collections.abc import Callable


class Pace:
    """A step every so many `seconds`; none by itself if that is None."""

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._unfolding: set[asyncio.Task[None]] = set()

    def unfold(self, step: Callable[[], bool]) -> None:
        """Calls `step` from now on, as long as it says that there is another."""
        if self._seconds is None:
            return
        task = asyncio.create_task(self._unfold(step, self._seconds), name="encoding")
        self._unfolding.add(task)
        task.add_done_callback(self._unfolding.discard)

    async def settled(self) -> None:
        """All has come to its end."""
        while self._unfolding:
            await asyncio.wait(self._unfolding)

    async def end(self) -> None:
        for task in self._unfolding:
            task.cancel()
        await self.settled()

    async def _unfold(self, step: Callable[[], bool], seconds: float) -> None:
        await asyncio.sleep(seconds)
        while step():
            await asyncio.sleep(seconds)
