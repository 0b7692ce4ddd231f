"""One sign-in that waits for a yes, and what a program that asks about it is told (RFC 8628, 3.5). Pure."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

INTERVAL = 5
"""Seconds between two questions of a program; as many more each time it doesn't wait (RFC 8628, 3.5)."""

LIFETIME = timedelta(minutes=30)
"""As in RFC 8628, 3.2: who forgets a password and waits for the next try finds the code still good."""


class Decision(StrEnum):
    """Kept in the database: never rename one."""

    OPEN = "open"
    ALLOWED = "allowed"
    REFUSED = "refused"
    GIVEN_UP = "given up"
    """By the program that began it."""


class Answer(StrEnum):
    """As RFC 8628 calls them; GRANTED is a token instead."""

    GRANTED = "granted"
    PENDING = "authorization_pending"
    SLOW_DOWN = "slow_down"
    EXPIRED = "expired_token"
    DENIED = "access_denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """`user_id`: who allowed it. `interval`: seconds; `polled_at`: when its program last asked."""

    user_code: str
    computer: str
    expires_at: datetime
    decision: Decision = Decision.OPEN
    user_id: str | None = None
    interval: int = INTERVAL
    polled_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether somebody may still decide."""
        return self.decision is Decision.OPEN and now < self.expires_at

    def is_given_up(self, now: datetime) -> bool:
        """Whether whoever comes to decide should be told so."""
        return self.decision is Decision.GIVEN_UP and now < self.expires_at


def polled(grant: Grant, now: datetime) -> tuple[Grant, Answer]:
    """What its program is told now, and the grant after it asked."""
    if now >= grant.expires_at:
        return grant, Answer.EXPIRED
    if grant.decision in {Decision.REFUSED, Decision.GIVEN_UP}:
        return grant, Answer.DENIED
    if grant.decision is Decision.ALLOWED:
        return grant, Answer.GRANTED
    hasty = grant.polled_at is not None and now - grant.polled_at < timedelta(seconds=grant.interval)
    interval = grant.interval + INTERVAL if hasty else grant.interval
    return replace(grant, polled_at=now, interval=interval), Answer.SLOW_DOWN if hasty else Answer.PENDING
