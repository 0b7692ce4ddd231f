"""A sleep that only the clocks tell of."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from desktop_uploader.core.ports.computer import Clock

TICK = 1.0
"""Seconds between two looks at the clocks, while something is on the line."""

TOLERANCE = 4.0
"""Seconds that a busy computer may be late without having slept."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The same instant on both clocks. During sleep the wall clock goes on; the monotonic may stand still."""

    wall: float
    monotonic: float

    @classmethod
    def of(cls, clock: Clock) -> "Moment":
        return cls(clock.now(), clock.monotonic())

    def slept(self, now: "Moment", expected: float, tolerance: float = TOLERANCE) -> float:
        """Seconds by which `now` is later than `expected` after this one; 0 within the tolerance.

        A stopped process, or a clock set forward, looks the same; both are as good a reason to look anew.
        """
        late = max(now.wall - self.wall, now.monotonic - self.monotonic) - expected
        return late if late > tolerance else 0.0


class Waking:
    """Tells of sleep by the clocks, wherever there is nobody else who does; silent while nothing is sent."""

    def __init__(self, clock: Clock, woke: Callable[[float], None]) -> None:
        self._clock, self._woke = clock, woke
        self._timer: asyncio.TimerHandle | None = None

    def adjust(self, *, needed: bool) -> None:
        if not needed:
            self.close()
        elif self._timer is None:
            self._wait()

    def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _wait(self) -> None:
        begun = Moment.of(self._clock)
        self._timer = asyncio.get_running_loop().call_later(TICK, self._look, begun)

    def _look(self, begun: Moment) -> None:
        slept = begun.slept(Moment.of(self._clock), TICK)
        self._wait()
        if slept:
            self._woke(slept)
