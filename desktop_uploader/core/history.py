"""What happened to an upload, as its timeline tells it."""

from dataclasses import dataclass
from enum import StrEnum


class Happened(StrEnum):
    """Kept in the journal: never rename one."""

    ADDED = "added"
    CHECKED = "checked"
    STARTED = "started"
    PAUSED = "paused"
    SLEPT = "slept"
    UNREACHED = "unreached"
    DISCONNECTED = "disconnected"
    FULL = "full"
    CONTINUED = "continued"
    RESTARTED = "restarted"
    STORED = "stored"
    VERIFIED = "verified"
    KEPT = "kept"
    READY = "ready"
    NEEDED_YOU = "needed_you"
    FAILED = "failed"
    CANCELLED = "cancelled"
    THEIR_TITLE = "their_title"
    THEIR_DESCRIPTION = "their_description"
    THEIR_VISIBILITY = "their_visibility"
    THEIR_PLACE = "their_place"


@dataclass(frozen=True, slots=True)
class Moment:
    """`at`: unix seconds; `acknowledged`: bytes that were safely stored then.

    `text`: what the server had, of details that somebody changed there and here at once.
    """

    at: float
    what: Happened
    acknowledged: int = 0
    text: str = ""
