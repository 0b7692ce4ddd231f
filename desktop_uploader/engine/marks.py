"""How far one run of a transfer is, as people see it, and what proves that its line is there."""

from dataclasses import dataclass

from desktop_uploader.core.pace import SWALLOWED


@dataclass(slots=True)
class Marks:
    """Bytes. `stands` is what the server really has.

    The other two never fall below what the row already had, also where the server begins further back.
    """

    sent: int
    acknowledged: int
    stands: int | None = None
    is_proven: bool = False

    def acknowledge(self, offset: int) -> bool:
        """Whether this is the first proof: the server has more than when it was asked first."""
        self.acknowledged = max(self.acknowledged, offset)
        gains, self.stands = self.stands is not None and offset > self.stands, offset
        return self._proves(moves=gains)

    def send(self, offset: int) -> bool:
        """Whether this is the first proof: so much is on its way that buffers alone can't hold it."""
        self.sent = max(self.sent, offset)
        there = self.acknowledged if self.stands is None else self.stands
        return self._proves(moves=offset - there > SWALLOWED)

    def _proves(self, *, moves: bool) -> bool:
        first, self.is_proven = moves and not self.is_proven, self.is_proven or moves
        return first
