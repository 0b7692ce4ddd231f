"""What somebody does with the rows just now: points, holds, scrolls."""

import time
from collections.abc import Callable

_REST = 1.0
"""Seconds that a pointer hasn't moved over the rows: before, it may be on its way to a button."""
_READS = 3.0
"""Seconds for which who has scrolled looks at what they scrolled to."""

_NEVER = float("-inf")


class Hand:
    """`clock`: seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._moved_at, self._scrolled_at = clock, _NEVER, _NEVER
        self.holds = False

    def moves(self, *, down: bool) -> None:
        """`down`: whether one of the pointer's buttons is held."""
        self.holds, self._moved_at = down, self._clock()

    def leaves(self) -> None:
        self.holds, self._moved_at = False, _NEVER

    def scrolls(self) -> None:
        self._scrolled_at = self._clock()

    @property
    def is_busy(self) -> bool:
        return self.holds or self._clock() - self._moved_at < _REST

    @property
    def has_scrolled(self) -> bool:
        """In the last moments."""
        return self._clock() - self._scrolled_at < _READS
