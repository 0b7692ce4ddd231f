"""What the engine is told to do. An upload has one activity at a time: a new one ends the one before."""

from dataclasses import dataclass

from desktop_uploader.core.failures import Failure
from desktop_uploader.core.history import Happened


@dataclass(frozen=True, slots=True)
class Check:
    """Look at the file: type, size, duration, fingerprint."""


@dataclass(frozen=True, slots=True)
class AskTarget:
    """Ask the companion for a target, or (`renew`) for the present video's target anew."""

    renew: bool


@dataclass(frozen=True, slots=True)
class Send:
    """Send what the server doesn't have yet."""


@dataclass(frozen=True, slots=True)
class Verify:
    """Have the server read back what it stored."""


@dataclass(frozen=True, slots=True)
class PrepareAgain:
    """Have the server prepare the stored video once more."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Come back with RetryDue after a jittered wait; `failure` may carry the server's own."""

    attempts: int
    failure: Failure


@dataclass(frozen=True, slots=True)
class Stop:
    """End the activity now; no byte leaves after this."""


@dataclass(frozen=True, slots=True)
class DropParts:
    """Forget the digests of the file's parts: the file is another one now."""


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep in the timeline what the server had, where ours stands now."""

    what: Happened
    text: str


@dataclass(frozen=True, slots=True)
class DeleteRemote:
    """Tell the server to let go of the video, until it answers."""


Command = Check | AskTarget | Send | Verify | PrepareAgain | Wait | Stop | DropParts | Remember | DeleteRemote
