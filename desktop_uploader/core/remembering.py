"""What of an upload's changes its timeline keeps: the turns that people care about, never mere progress.

Going on is told when bytes move again, not at each try: an outage is one line, however often we knock.
"""

from collections.abc import Iterator
from dataclasses import replace

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.upload import Phase, Upload

FIRST, NEWEST = 4, 40
"""Moments kept of a long life: how it began, and what happened last."""

_LINE_FAULTS = {
    Kind.NETWORK,
    Kind.TIMEOUT,
    Kind.TLS,
    Kind.PROXY,
    Kind.PORTAL,
    Kind.PROTOCOL,
    Kind.SERVER_BUSY,
}
_CUT = {Happened.UNREACHED, Happened.DISCONNECTED, Happened.FULL, Happened.SLEPT}
_BEGUN = {Happened.STARTED, Happened.CONTINUED, Happened.RESTARTED}
_CHECKED = {Phase.WAITING, Phase.VERIFYING, Phase.PROCESSING, Phase.READY}
_ENTERED = {
    Phase.PAUSED: Happened.PAUSED,
    Phase.READY: Happened.READY,
    Phase.NEEDS_YOU: Happened.NEEDED_YOU,
    Phase.FAILED: Happened.FAILED,
    Phase.CANCELLED: Happened.CANCELLED,
}


def remembered(before: Upload | None, after: Upload, now: float) -> Upload:
    """`after`, with the moments that this change made; `before` None: it was just added. `now`: unix time."""
    if before is None:
        return noted(after, Happened.ADDED, now)
    known = len(after.history)
    for what in _turns(before, after):
        after = noted(after, what, now)
    going_on = _going_on(before, after) if len(after.history) == known else None
    return noted(after, going_on, now, before.acknowledged) if going_on else after


def noted(
    upload: Upload, what: Happened, now: float, acknowledged: int | None = None, *, text: str = ""
) -> Upload:
    """With one more moment, at the mark of now or the given one."""
    mark = upload.acknowledged if acknowledged is None else acknowledged
    history = (*upload.history, Moment(now, what, mark, text))
    if len(history) > FIRST + NEWEST:
        history = (*history[:FIRST], *history[-NEWEST:])
    return replace(upload, history=history)


def _turns(before: Upload, after: Upload) -> Iterator[Happened]:
    if after.acknowledged < before.acknowledged:
        yield Happened.RESTARTED
    if before.phase is Phase.CHECKING and after.phase in _CHECKED and after.media is not None:
        yield Happened.CHECKED
    if after.digest and not before.digest:
        yield Happened.STORED
    if after.verified and not before.verified:
        yield Happened.KEPT if after.stored else Happened.VERIFIED
    if after.phase is not before.phase and after.phase in _ENTERED:
        yield _ENTERED[after.phase]
    if cut := _cut(before, after):
        yield cut


def _cut(before: Upload, after: Upload) -> Happened | None:
    """Only the first of a run of tries; after a sleep, that is what people know as the reason."""
    if after.phase is not Phase.RECONNECTING or before.phase is Phase.RECONNECTING:
        return None
    if after.failure is None or _last(after) in _CUT:
        return None
    if after.failure.kind is Kind.SERVER_FULL:
        return Happened.FULL
    if after.failure.kind not in _LINE_FAULTS:
        return None
    return Happened.DISCONNECTED if after.target else Happened.UNREACHED


def _going_on(before: Upload, after: Upload) -> Happened | None:
    if after.phase is not Phase.UPLOADING or after.failure is not None:
        return None
    begun = any(moment.what in _BEGUN for moment in after.history)
    words = Happened.CONTINUED if begun or before.acknowledged else Happened.STARTED
    last = _last(after)
    if last in _CUT:
        return words if after.acknowledged > before.acknowledged else None
    renewed = before.phase is Phase.CREATING and last in _BEGUN
    went_on = before.phase is Phase.UPLOADING and (before.failure is None or last in _BEGUN)
    return None if went_on or renewed or last is Happened.RESTARTED else words


def _last(upload: Upload) -> Happened | None:
    return upload.history[-1].what if upload.history else None
