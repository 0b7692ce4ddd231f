"""RFC 8628 without a network: what the server gave for the browser, and when to ask it again."""

from dataclasses import dataclass, field, replace
from enum import Enum

from desktop_uploader.core.failures import Failure, Kind, WorldError

_LEAST_INTERVAL, _MOST_INTERVAL = 1.0, 120.0
_SLOWER = 5.0
"""Seconds that each `slow_down` adds (RFC 8628 section 3.5)."""

_LONGEST_SILENCE = 15.0
"""Seconds: who has said yes in the browser looks at the window next, however the server was before."""


@dataclass(frozen=True, slots=True)
class Code:
    """`user_code` is what a person types at `page`; `direct` has it in it already. Seconds."""

    user_code: str
    page: str
    direct: str = field(repr=False)
    device_code: str = field(repr=False)
    lasts: float = 600.0
    interval: float = 5.0


class CodeExpiredError(WorldError):
    """Nobody allowed it in time: another code is needed."""

    def __init__(self) -> None:
        super().__init__(Failure(Kind.SIGN_IN, "The code has expired."))


class CodeRefusedError(WorldError):
    """Somebody said no in the browser."""

    def __init__(self) -> None:
        super().__init__(Failure(Kind.SIGN_IN, "It was refused in the browser."))


class Word(Enum):
    """What the server said of a code."""

    PENDING = "authorization_pending"
    SLOW_DOWN = "slow_down"
    NO_ANSWER = "no answer"
    EXPIRED = "expired_token"
    DENIED = "access_denied"
    UNKNOWN = "invalid_grant"


@dataclass(frozen=True, slots=True)
class Polling:
    """When to ask: `wait` seconds from now, and in vain after `left` seconds more.

    `interval`: what the server wants between two questions. Silence makes the wait longer, an answer ends
    that.
    """

    wait: float
    left: float
    interval: float

    @classmethod
    def of(cls, code: Code) -> "Polling":
        interval = min(max(code.interval, _LEAST_INTERVAL), _MOST_INTERVAL)
        return cls(interval, code.lasts, interval)

    def after(self, word: Word) -> "Polling":
        """Having waited and heard this. Raises CodeExpiredError, CodeRefusedError."""
        if word is Word.DENIED:
            raise CodeRefusedError
        left = self.left - self.wait
        if word in {Word.EXPIRED, Word.UNKNOWN} or left <= 0:
            raise CodeExpiredError
        if word is Word.NO_ANSWER:
            wait = max(self.interval, min(self.wait * 2, _LONGEST_SILENCE))
            return replace(self, wait=wait, left=left)
        slower = self.interval + (_SLOWER if word is Word.SLOW_DOWN else 0.0)
        interval = min(slower, _MOST_INTERVAL)
        return Polling(interval, left, interval)
