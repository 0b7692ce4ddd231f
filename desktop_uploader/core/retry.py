"""How long to wait before trying again: exponential with full jitter, never sooner than the server asked.

Full jitter spreads a whole school's clients after an outage; see "Exponential Backoff And Jitter"
(AWS Architecture Blog). There is no last attempt: a night without internet is not a failure.

The waits begin anew whenever bytes move, so a line that carries a few bytes between any two breaks would
be tried without end: `Budget` bounds the tries of one upload a minute, whatever they achieve.
"""

from dataclasses import dataclass

from desktop_uploader.core.failures import Failure, Kind

BASE = 0.5
LONGEST = 30.0
LONGEST_AT_FIRST, AT_FIRST = 4.0, 20
"""Seconds, tries: a line that was gone for less than a minute is found again within five seconds."""

LONGEST_ASKED = 3600.0

MINUTE = 60.0
MOST_A_MINUTE = 30


def delay(attempts: int, failure: Failure, chance: float) -> float:
    """Seconds to wait after the given number of tries without progress; `chance` is in [0, 1)."""
    is_short = failure.kind in {Kind.NETWORK, Kind.TIMEOUT} and attempts <= AT_FIRST
    ceiling = min(LONGEST_AT_FIRST if is_short else LONGEST, BASE * 2.0 ** min(attempts, 16))
    jittered = ceiling * (0.1 + 0.9 * chance)
    asked = max(0.0, min(failure.retry_after or 0.0, LONGEST_ASKED))  # never negative, not even for NaN
    return asked + jittered if asked else jittered


@dataclass(frozen=True, slots=True)
class Budget:
    """Tries of one upload: no more than `MOST_A_MINUTE` in any minute. Times are a monotonic clock's."""

    tries: tuple[float, ...] = ()

    def wait(self, now: float) -> float:
        """Seconds until the next try may be; 0 for at once."""
        if len(self.tries) < MOST_A_MINUTE:
            return 0.0
        return max(0.0, self.tries[0] + MINUTE - now)

    def spend(self, at: float) -> "Budget":
        """After a try at that time, no earlier than `wait` allows."""
        return Budget((*self.tries, at)[-MOST_A_MINUTE:])
