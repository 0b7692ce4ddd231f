"""How long the status stream waits for what. Pure: time and chance come from outside."""

from dataclasses import dataclass
from enum import Enum, auto

LONGEST_ASKED = 3600.0
_SHORT_ENOUGH = 3
"""Streams in a row that ended at once before we believe that something between us breaks them."""


@dataclass(frozen=True, slots=True)
class StreamTimes:
    """Seconds.

    `silence`: the server's heartbeat comes every 15, so after this the connection is dead. `short`: a
    stream that ends sooner without an event may be broken on the way. `retry_first` to `retry_longest`:
    ceilings of the jittered wait before reconnecting. `again`: until a stream is tried anew where none
    works. `poll_first` to `poll_longest`: between two polls while nothing changes. `notice`: until an id
    that nobody announced (`nudge`) is noticed.
    """

    silence: float = 40.0
    short: float = 2.0
    retry_first: float = 0.5
    retry_longest: float = 30.0
    again: float = 180.0
    poll_first: float = 2.0
    poll_longest: float = 15.0
    notice: float = 1.0

    def next_poll(self, last: float) -> float:
        return min(last * 1.5, self.poll_longest)


class Ending(Enum):
    """How a stream ended: cut or not even begun; at once; without a single byte; not a stream at all."""

    CUT = auto()
    SHORT = auto()
    MUTE = auto()
    UNSUPPORTED = auto()


@dataclass(frozen=True, slots=True)
class Ended:
    """`worked`: it brought news, or lasted. `retry_after`: seconds the server asked for."""

    how: Ending
    worked: bool = False
    retry_after: float | None = None


@dataclass(slots=True)
class Patience:
    """Remembers how the last streams ended, to tell how long to wait before the next."""

    times: StreamTimes
    tries: int = 0
    shorts: int = 0

    def after(self, ended: Ended, chance: float) -> float:
        """Seconds; `chance` is in [0, 1)."""
        self.tries = 0 if ended.worked else self.tries + 1
        self.shorts = self.shorts + 1 if ended.how is Ending.SHORT else 0
        asked = min(ended.retry_after or 0.0, LONGEST_ASKED)
        if ended.how in {Ending.UNSUPPORTED, Ending.MUTE} or self.shorts >= _SHORT_ENOUGH:
            return max(asked, self.times.again)
        ceiling = min(self.times.retry_longest, self.times.retry_first * 2.0 ** min(self.tries, 16))
        return asked + ceiling * chance
