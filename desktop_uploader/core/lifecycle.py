"""The life of an upload, decided: (Upload, Event) -> (Upload, Commands). Nothing here acts.

    added ─► checking ─► waiting ─► creating ─► uploading ─► verifying ─► processing ─► ready
                │           ▲           │ ▲         │ ▲          │ ▲           │
                ▼           │           ▼ │         ▼ │          ▼ │           ▼
            needs you ──────┘       reconnecting · paused · needs you       failed ─► (retry)
                                                                      any ─► cancelled

- The acknowledged mark rises only, but for proven restarts: the server says that what it had is gone (by
  `TargetGiven.restarted` or another address; or it no longer knows the video), or the file is another one
  now, or what was stored did not verify. The last three begin a new generation: another video on the server.
- Where an upload goes on (after a pause, a failure, a crash) is derived from what it has, in `_go_on`.
- *Ready* and *cancelled* are final. An event that comes too late changes nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import ANEW, OUT_OF_REACH, Failure, Kind, Remedy
from desktop_uploader.core.merging import heard, offered
from desktop_uploader.core.twins import Twin
from desktop_uploader.core.upload import (
    FINAL,
    GONE,
    SENDING,
    SETTLED,
    PauseReason,
    Phase,
    RemoteStatus,
    SourceFile,
    Upload,
)

Step = tuple[Upload, tuple[do.Command, ...]]

_UNMOVED_BY_RECOVERY = frozenset({Phase.READY, Phase.NEEDS_YOU, Phase.FAILED})
_ENDING: dict[str, Any] = {"reason": None, "other_reasons": (), "failure": None}
_BEFORE_PROCESSING = frozenset({Phase.CHECKING, Phase.WAITING, Phase.VERIFYING}) | SENDING


def step(upload: Upload, event: on.Event) -> Step:
    """What the event makes of the upload, and what is to be done now. Pure and total."""
    if upload.phase in FINAL and not isinstance(event, on.Recovered | on.RemoteDeleted):
        return _details_only(upload, event) if upload.phase is Phase.READY else (upload, ())
    return _HANDLERS[type(event)](upload, event)


def _to(upload: Upload, phase: Phase, *todo: do.Command, **changes: Any) -> Step:
    """Move to a phase; the reason and the failure of the one before end with it."""
    return replace(upload, **{**_ENDING, **changes, "phase": phase}), todo


def _go_on(upload: Upload) -> Step:
    """Take up the work where what is known says it stands; one that was reconnecting kept its place."""
    if not upload.source.fingerprint:
        return _to(upload, Phase.CHECKING, do.Check())
    if upload.verified:
        known, todo = _watched(upload)
        if known.phase is Phase.FAILED:
            return _to(upload, Phase.PROCESSING, do.PrepareAgain())
        return known, todo
    if upload.digest:
        return _to(upload, Phase.VERIFYING, do.Verify())
    return _send(upload) if upload.phase is Phase.RECONNECTING else _to(upload, Phase.WAITING)


def _send(upload: Upload) -> Step:
    """What isn't complete may have lost its place, too: a host that can't be asked would never tell."""
    if upload.target is None:
        return _to(offered(upload), Phase.CREATING, do.AskTarget(renew=False))
    if upload.failure and upload.failure.kind in {Kind.TARGET_LOST, Kind.NOT_COMPLETE}:
        return _to(upload, Phase.CREATING, do.AskTarget(renew=True))
    return _to(upload, Phase.UPLOADING, do.Send())


def _afresh(upload: Upload) -> Upload:
    """A new generation: another video on the server, from the first byte."""
    return replace(
        upload,
        target=None,
        acknowledged=0,
        digest=None,
        verified=False,
        stored=False,
        remote=None,
        agreed=None,
        generation=upload.generation + 1,
    )


def _reconnect(upload: Upload, failure: Failure) -> Step:
    attempts = upload.attempts + 1
    wait = do.Wait(attempts, failure)
    return _to(upload, Phase.RECONNECTING, wait, failure=failure, attempts=attempts)


def _recovered(upload: Upload, _: on.Recovered) -> Step:
    if upload.phase is Phase.CANCELLED:
        return upload, (do.DeleteRemote(),) if upload.target else ()
    if upload.phase in _UNMOVED_BY_RECOVERY or upload.reason is PauseReason.USER:
        return upload, ()
    return _go_on(replace(upload, phase=Phase.WAITING, attempts=0))


def _check_passed(upload: Upload, event: on.CheckPassed) -> Step:
    """A file seen before goes on; another content begins anew, another date has its parts hashed again."""
    if upload.phase is not Phase.CHECKING:
        return upload, ()
    same = _same_content(upload.source, event.source)
    drop = upload.source.mtime_ns != event.source.mtime_ns or not same
    checked = replace(upload if same else _afresh(upload), source=event.source, media=event.media, attempts=0)
    known, todo = _held(checked, event.twin) if _is_new(checked) and event.twin else _go_on(checked)
    return known, (do.DropParts(), *todo) if drop else todo


def _is_new(upload: Upload) -> bool:
    """Whether the server knows nothing of it, and no person has said that it is wanted."""
    return upload.target is None and not upload.anyway


def _held(upload: Upload, twin: Twin) -> Step:
    return _to(upload, Phase.NEEDS_YOU, failure=Failure(Kind.DUPLICATE, twin.title, since=twin.ready_at))


def _source_found(upload: Upload, event: on.SourceFound) -> Step:
    """Its bytes go on from the mark; under another date its parts are hashed again."""
    wanted = upload.phase is Phase.UPLOADING or upload.lacks_its_file
    if not wanted or not _same_content(upload.source, event.source):
        return upload, ()
    drop = (do.DropParts(),) if upload.source.mtime_ns != event.source.mtime_ns else ()
    found = replace(upload, source=replace(event.source, fingerprint=upload.source.fingerprint))
    known, todo = (found, (do.Send(),)) if upload.phase is Phase.UPLOADING else _go_on(found)
    return known, (*drop, *todo)


def _same_content(before: SourceFile, now: SourceFile) -> bool:
    return not before.fingerprint or (before.size, before.fingerprint) == (now.size, now.fingerprint)


def _started(upload: Upload, _: on.Started) -> Step:
    return _send(upload) if upload.phase is Phase.WAITING else (upload, ())


def _target_given(upload: Upload, event: on.TargetGiven) -> Step:
    """Another address is another place: the answer that told of the restart may have been lost."""
    if upload.phase is not Phase.CREATING:
        return upload, ()
    anew = event.restarted or (upload.target is not None and upload.target.url != event.target.url)
    known = replace(
        upload,
        target=event.target,
        server_id=event.server_id or upload.server_id,
        account=event.account or upload.account,
    )
    return _to(known, Phase.UPLOADING, do.Send(), acknowledged=0 if anew else upload.acknowledged)


def _target_lost(upload: Upload, event: on.TargetLost) -> Step:
    """Renew at once; when that did not help, with growing waits; begin anew if the video itself is gone.

    A verified video that is gone was deleted by somebody: whether it is sent again is for people to say.
    """
    failure = replace(event.failure, kind=Kind.TARGET_LOST)
    if upload.phase is Phase.PROCESSING:
        return _to(upload, Phase.FAILED, failure=Failure(Kind.VIDEO_GONE))
    if upload.phase in {Phase.CREATING, Phase.VERIFYING}:
        return _reconnect(_afresh(upload), failure)
    if upload.phase is not Phase.UPLOADING:
        return upload, ()
    if upload.attempts:
        return _reconnect(upload, failure)
    return _to(upload, Phase.CREATING, do.AskTarget(renew=True), attempts=1)


def _acknowledged(upload: Upload, event: on.BytesAcknowledged) -> Step:
    if upload.phase is not Phase.UPLOADING or event.offset <= upload.acknowledged:
        return upload, ()
    return replace(upload, acknowledged=min(event.offset, upload.source.size), attempts=0), ()


def _all_stored(upload: Upload, event: on.AllStored) -> Step:
    if upload.phase is not Phase.UPLOADING:
        return upload, ()
    size = upload.source.size
    attempts = 0 if upload.acknowledged < size else upload.attempts  # none moved: it may contradict itself
    stored = replace(upload, digest=event.digest, acknowledged=size, attempts=attempts)
    return _to(stored, Phase.VERIFYING, do.Verify())


def _verified(upload: Upload, event: on.Verified) -> Step:
    if upload.phase is not Phase.VERIFYING:
        return upload, ()
    return _watched(replace(upload, verified=True, stored=event.stored, attempts=0))


def _status_seen(upload: Upload, event: on.StatusSeen) -> Step:
    """Its version says what is news of our video; what comes before it is verified is kept for then."""
    seen, known = event.status, upload.remote
    if seen.playback_id != upload.playback_id or (known and seen.version < known.version):
        return upload, ()
    upload, notes = _heard(upload, seen)
    if known and seen.version == known.version:
        return upload, notes
    upload = replace(upload, remote=replace(seen, details=None))
    unprepared = upload.failure is not None and upload.failure.kind is Kind.PREPARING
    upload, todo = _watched(upload) if upload.phase is Phase.PROCESSING or unprepared else (upload, ())
    return upload, (*notes, *todo)


def _details_told(upload: Upload, event: on.DetailsTold) -> Step:
    """Unless something newer was heard already: that had them, or what somebody made of them since."""
    seen, known = event.status, upload.remote
    if seen.playback_id != upload.playback_id or (known and seen.version < known.version):
        return upload, ()
    told, _ = heard(replace(upload, agreed=event.sent), event.sent)
    return _status_seen(told, on.StatusSeen(seen))


def _details_only(upload: Upload, event: on.Event) -> Step:
    """A finished video changes its name, but never its phase."""
    told = isinstance(event, on.DetailsTold)
    if not told and not (isinstance(event, on.StatusSeen) and event.status.details):
        return upload, ()
    after, todo = _HANDLERS[type(event)](upload, event)
    keeps = after.remote is None or after.remote.status != "ready"
    return replace(after, remote=upload.remote) if keeps else after, todo


def _heard(upload: Upload, seen: RemoteStatus) -> Step:
    if seen.details is None:
        return upload, ()
    after, gave_way = heard(upload, seen.details)
    return after, tuple(do.Remember(it.what, it.text) for it in gave_way)


def _watched(upload: Upload) -> Step:
    """A verified video is what the newest status says of it."""
    seen = upload.remote
    if seen and seen.status == GONE:
        return _to(upload, Phase.FAILED, failure=Failure(Kind.VIDEO_GONE))
    if seen and seen.status == "failed":
        failure = Failure(Kind.PREPARING, f"{seen.error_message} ({seen.error_code})")
        return _to(upload, Phase.FAILED, failure=failure)
    ended = {"ready": Phase.READY, "cancelled": Phase.CANCELLED}
    return _to(upload, ended.get(seen.status, Phase.PROCESSING) if seen else Phase.PROCESSING)


def _failed(upload: Upload, event: on.Failed) -> Step:
    if upload.lacks_its_file and event.failure.kind in OUT_OF_REACH:
        return replace(upload, failure=event.failure), ()  # another look saw another reason
    if upload.phase in SETTLED or upload.phase is Phase.PAUSED:
        return upload, ()
    failure = event.failure
    if failure.kind is Kind.NOT_COMPLETE:  # the server lacks bytes we thought it had: look, then send them
        upload = replace(upload, digest=None, verified=False, stored=False)
    if failure.remedy is Remedy.RETRY:
        return _reconnect(upload, failure)
    return _to(upload, Phase.NEEDS_YOU if failure.remedy is Remedy.ASK else Phase.FAILED, failure=failure)


def _retry_due(upload: Upload, _: on.RetryDue) -> Step:
    return _go_on(upload) if upload.phase is Phase.RECONNECTING else (upload, ())


def _woke(upload: Upload, _: on.Woke) -> Step:
    """What waits for an answer asks anew; what waits for the next try has waited long enough."""
    match upload.phase:
        case Phase.CREATING:
            return upload, (do.AskTarget(renew=upload.target is not None),)
        case Phase.UPLOADING:
            return upload, (do.Send(),)
        case Phase.VERIFYING:
            return upload, (do.Verify(),)
        case Phase.RECONNECTING:
            return _go_on(replace(upload, attempts=0))
    return upload, ()


def _pause_asked(upload: Upload, event: on.PauseAsked) -> Step:
    """Automatic reasons are all kept: it goes on when the last of them ends. A person's replaces them."""
    if upload.phase in _BEFORE_PROCESSING:
        return _to(upload, Phase.PAUSED, do.Stop(), reason=event.reason)
    if upload.phase is not Phase.PAUSED or upload.reason is PauseReason.USER:
        return upload, ()
    if event.reason is PauseReason.USER:
        return replace(upload, reason=event.reason, other_reasons=()), ()
    if event.reason in {upload.reason, *upload.other_reasons}:
        return upload, ()
    return replace(upload, other_reasons=(*upload.other_reasons, event.reason)), ()


def _resume_asked(upload: Upload, event: on.ResumeAsked) -> Step:
    if upload.phase is not Phase.PAUSED or upload.reason is None:
        return upload, ()
    if event.reason is PauseReason.USER:
        return _go_on(replace(upload, attempts=0))
    held = (upload.reason, *upload.other_reasons)
    left = tuple(reason for reason in held if reason is not event.reason)
    if left == held:
        return upload, ()
    if not left:
        return _go_on(replace(upload, attempts=0))
    return replace(upload, reason=left[0], other_reasons=left[1:]), ()


def _retry_asked(upload: Upload, _: on.RetryAsked) -> Step:
    upload = replace(upload, attempts=0)
    if upload.phase is Phase.RECONNECTING:
        return _go_on(upload)
    if upload.phase not in {Phase.NEEDS_YOU, Phase.FAILED}:
        return upload, ()
    if upload.failure and upload.failure.kind is Kind.DUPLICATE:
        return _go_on(replace(upload, anyway=True))
    if upload.failure and upload.failure.kind in ANEW:
        return _to(_afresh(upload), Phase.CHECKING, do.DropParts(), do.Check())
    if upload.digest:
        return _go_on(upload)
    return _to(upload, Phase.CHECKING, do.Check())


def _cancel_asked(upload: Upload, _: on.CancelAsked) -> Step:
    return _to(upload, Phase.CANCELLED, do.Stop(), *((do.DeleteRemote(),) if upload.target else ()))


def _remote_deleted(upload: Upload, _: on.RemoteDeleted) -> Step:
    return (replace(upload, target=None) if upload.phase is Phase.CANCELLED else upload), ()


_HANDLERS: dict[type, Callable[[Upload, Any], Step]] = {
    on.Recovered: _recovered,
    on.CheckPassed: _check_passed,
    on.SourceFound: _source_found,
    on.Started: _started,
    on.TargetGiven: _target_given,
    on.TargetLost: _target_lost,
    on.BytesAcknowledged: _acknowledged,
    on.AllStored: _all_stored,
    on.Verified: _verified,
    on.StatusSeen: _status_seen,
    on.DetailsTold: _details_told,
    on.Failed: _failed,
    on.RetryDue: _retry_due,
    on.Woke: _woke,
    on.PauseAsked: _pause_asked,
    on.ResumeAsked: _resume_asked,
    on.RetryAsked: _retry_asked,
    on.CancelAsked: _cancel_asked,
    on.RemoteDeleted: _remote_deleted,
}
