"""How many parts of a file go at a time: more while that brings more, fewer once something breaks.

A line that is limited by its windows (bytes in flight over its round trip) carries twice as much over twice
as many connections; one that is limited by its bandwidth carries the same, and more connections only queue.

    2 ─► 4 ─► 8      while each step made it faster by a tenth
    ◄─ one step back, if it didn't; tried again a minute later
    ◄─ half, if a part broke or was refused for now
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Concurrency:
    """`width`: parts at a time. Goodput is taken over `WINDOW` seconds, once `SETTLING` seconds went by after
    a change: what buffers on the way swallow at first is no goodput. Times are a monotonic clock's.

    `before`: bytes a second with half the width; `since` and `count`: where a window began;
    `quiet_until`: no other width is tried before.
    """

    FEWEST, MOST = 2, 8
    SETTLING, WINDOW = 1.0, 1.0
    WORTH_IT = 1.1
    CALM = 60.0

    width: int = FEWEST
    before: float | None = None
    since: float | None = None
    count: int = 0
    quiet_until: float = 0.0

    def moved(self, now: float, count: int) -> "Concurrency":
        """So many bytes have gone since the beginning, over all parts, while `width` of them were going."""
        if self.since is None:
            return replace(self, since=now + self.SETTLING, count=count)
        if now < self.since:
            return replace(self, count=count)
        if now < max(self.since + self.WINDOW, self.quiet_until):
            return self
        return self._judged(now, (count - self.count) / (now - self.since))

    def broke(self, now: float) -> "Concurrency":
        """A part broke, went quiet, or the other end has too much to do."""
        return self._at(max(self.FEWEST, self.width // 2), None, now + self.CALM)

    def idle(self) -> "Concurrency":
        """Fewer parts are going than might: what moves now tells nothing."""
        return replace(self, since=None)

    def _judged(self, now: float, rate: float) -> "Concurrency":
        if self.before is not None and rate < self.before * self.WORTH_IT:
            return self._at(max(self.FEWEST, self.width // 2), None, now + self.CALM)
        if self.width == self.MOST:
            return self._at(self.MOST, None, now + self.CALM)
        return self._at(min(self.width * 2, self.MOST), rate, 0.0)

    def _at(self, width: int, before: float | None, quiet_until: float) -> "Concurrency":
        return Concurrency(width, before, quiet_until=quiet_until)
