"""How long nothing was heard of a line: one timer, armed by news; none while nothing is awaited."""

import asyncio
from collections.abc import Callable

PATIENCE = 10.0
"""Seconds. About 8 s of throughput go in one request (`core.pace`), whose answer may take its time; the
smallest blocks that a speed limit lets through are a kilobyte, so 10 kB/s are heard of ten times a second.
"""

_EARLY = 0.001
"""Seconds: a timer may ring a little before its time, and would be set to no time at all again and again."""


class Silence:
    """One run of an activity; must be made on its loop. `tell` is called once for each silence."""

    def __init__(self, tell: Callable[[], None], patience: float = PATIENCE) -> None:
        self._loop, self._tell, self._patience = asyncio.get_running_loop(), tell, patience
        self._timer: asyncio.TimerHandle | None = None
        self.reigns = False
        self.broken()

    @property
    def lasted(self) -> float:
        """Seconds since there was news."""
        return self._loop.time() - self._heard

    def broken(self) -> None:
        """There was news. Costs next to nothing: a timer that runs already looks when it rings."""
        self.reigns, self._heard = False, self._loop.time()
        if self._timer is None:
            self._timer = self._loop.call_later(self._patience, self._look)

    def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        left = self._patience - self.lasted
        if left > _EARLY:
            self._timer = self._loop.call_later(left, self._look)
            return
        self._timer, self.reigns = None, True
        self._tell()
