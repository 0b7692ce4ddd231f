"""A line of so many bytes a second and such a round trip, in user space: the kernel here has no netem."""

import asyncio
from dataclasses import dataclass
from math import inf

PIECE = 16 * 1024


@dataclass(frozen=True, slots=True)
class Shape:
    """`up` and `down`: bytes a second, 0 for no limit; `round_trip`: seconds. `window`: bytes of one
    connection that may be on their way, there and (as acknowledgements) back; 0 for as many as fit.
    """

    up: float = 0.0
    down: float = 0.0
    round_trip: float = 0.0
    window: int = 0

    @property
    def plain(self) -> bool:
        return not (self.up or self.down or self.round_trip)


class Lane:
    """One direction of a line, shared by all connections: one piece after the other, then the way there."""

    def __init__(self, rate: float, delay: float, window: int = 0) -> None:
        self._rate = rate
        self._delay = delay
        self._window = window
        self._free_at = -inf
        self._late = 0.0  # what a timer's late ring took must not cost bandwidth; an idle line does

    @property
    def in_flight(self) -> int:
        """Pieces that fit on the way; more wait at the sender, as in a modem's buffer. Of a window, half is
        on the way there, and one piece of it is about to land.
        """
        if self._window:
            return max(1, self._window // (2 * PIECE) - 1)
        return 4 + int(2 * self._rate * self._delay / PIECE) if self._rate else 256

    async def carry(self, count: int) -> float:
        """Returns when the line has taken so many bytes; the loop's time at which they are there."""
        now = asyncio.get_running_loop().time()
        if not self._rate:
            return now + self._delay
        self._free_at = max(self._free_at, now - self._late) + count / self._rate
        await asyncio.sleep(self._free_at - now)
        self._late = max(0.0, asyncio.get_running_loop().time() - self._free_at)
        return self._free_at + self._delay


async def until(time: float) -> None:
    """Sleeps until the loop's time."""
    await asyncio.sleep(max(0.0, time - asyncio.get_running_loop().time()))
