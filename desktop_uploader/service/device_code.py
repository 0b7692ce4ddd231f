"""RFC 8628 without a network: what the server gave for the browser, and when to ask it again."""

from dataclasses import dataclass, field, replace
from enum import Enum

from desktop_uploader.core.failures import Failure, Kind, WorldError

_LEAST_INTERVAL, _MOST_INTERVAL = 1.0, 120.0
_SLOWER = 5.0
"""Seconds that each `slow_down` adds (RFC 8628 section 3.5)."""


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
    """When to ask: `wait` seconds from now, and in vain after `left` seconds more."""

    wait: float
    left: float

    @classmethod
    def of(cls, code: Code) -> "Polling":
        return cls(min(max(code.interval, _LEAST_INTERVAL), _MOST_INTERVAL), code.lasts)

    def after(self, word: Word) -> "Polling":
        """Having waited and heard this. Raises CodeExpiredError, CodeRefusedError."""
        if word is Word.DENIED:
            raise CodeRefusedError
        left = self.left - self.wait
        if word in {Word.EXPIRED, Word.UNKNOWN} or left <= 0:
            raise CodeExpiredError
        slower = {Word.SLOW_DOWN: self.wait + _SLOWER, Word.NO_ANSWER: self.wait * 2}.get(word, self.wait)
        return replace(self, wait=min(slower, _MOST_INTERVAL), left=left)
