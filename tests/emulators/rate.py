"""How often a provider lets itself be asked."""

from collections import deque
from dataclasses import dataclass, field
from time import monotonic


@dataclass(slots=True)
class Rate:
    """`most` requests within `seconds`, then nothing for `wait` seconds."""

    most: int = 1200
    seconds: float = 300
    wait: int = 300
    _taken: deque[float] = field(default_factory=deque)
    _closed_until: float = 0.0

    def take(self) -> bool:
        now = monotonic()
        if now < self._closed_until:
            return False
        while self._taken and self._taken[0] < now - self.seconds:
            self._taken.popleft()
        if len(self._taken) >= self.most:
            self._closed_until = now + self.wait
            self._taken.clear()
            return False
        self._taken.append(now)
        return True
