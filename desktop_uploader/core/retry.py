"""How long to wait before trying again: exponential with full jitter, never sooner than the server asked.

Full jitter spreads a whole school's clients after an outage; see "Exponential Backoff And Jitter"
(AWS Architecture Blog). There is no last attempt: a night without internet is not a failure.
"""

from desktop_uploader.core.failures import Failure

BASE = 0.5
LONGEST = 30.0
LONGEST_ASKED = 3600.0


def delay(attempts: int, failure: Failure, chance: float) -> float:
    """Seconds to wait after the given number of tries without progress; `chance` is in [0, 1)."""
    ceiling = min(LONGEST, BASE * 2.0 ** min(attempts, 16))
    jittered = ceiling * (0.1 + 0.9 * chance)
    asked = max(0.0, min(failure.retry_after or 0.0, LONGEST_ASKED))  # never negative, not even for NaN
    return asked + jittered if asked else jittered
