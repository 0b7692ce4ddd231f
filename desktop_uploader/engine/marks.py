"""How far one run of a transfer is, as people see it, and what proves that its line is there.

Proof is an answer, or bytes: more than buffers alone can hold, or fewer that are still taken after a while.
A line that is dead takes what there is room for at once, and then nothing.
"""

from dataclasses import dataclass

from desktop_uploader.core.pace import SWALLOWED

STEADY = 3.0
"""Seconds for which a line takes bytes until that says that somebody reads them."""


@dataclass(slots=True)
class Marks:
    """Bytes. `stands` is what the server really has; `since`: when the line was first seen to take some.

    The other two never fall below what the row already had, also where the server begins further back.
    `believes`: whether time is a proof. Bytes that a limit lets through one by one may all end in a buffer.
    """

    sent: int
    acknowledged: int
    believes: bool = True
    stands: int | None = None
    since: float | None = None
    has_gained: bool = False
    is_proven: bool = False

    def acknowledge(self, offset: int) -> bool:
        """Whether this is the first proof: the server has more than when it was asked first."""
        self.acknowledged = max(self.acknowledged, offset)
        self.has_gained = self.has_gained or (self.stands is not None and offset > self.stands)
        self.stands = offset
        return self._proves(moves=self.has_gained)

    def send(self, offset: int, now: float) -> bool:
        """Whether this is the first proof: so much is on its way, or for so long. `now`: seconds."""
        self.sent = max(self.sent, offset)
        self.since = now if self.since is None else self.since
        there = self.acknowledged if self.stands is None else self.stands
        lasts = self.believes and now - self.since >= STEADY
        return self._proves(moves=lasts or offset - there > SWALLOWED)

    def _proves(self, *, moves: bool) -> bool:
        first, self.is_proven = moves and not self.is_proven, self.is_proven or moves
        return first
