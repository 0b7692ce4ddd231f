"""What the server says of the video: how far it is prepared, and what it is called."""

from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Kind
from desktop_uploader.core.lifecycle.moves import Step, watched
from desktop_uploader.core.merging import heard
from desktop_uploader.core.upload import Phase, RemoteStatus, Upload


def status_seen(upload: Upload, event: on.StatusSeen) -> Step:
    """Its version says what is news of our video; what comes before it is verified is kept for then."""
    seen, known = event.status, upload.remote
    if seen.playback_id != upload.playback_id or (known and seen.version < known.version):
        return upload, ()
    upload, notes = _heard(upload, seen)
    if known and seen.version == known.version:
        return upload, notes
    upload = replace(upload, remote=replace(seen, details=None))
    unprepared = upload.failure is not None and upload.failure.kind is Kind.PREPARING
    upload, todo = watched(upload) if upload.phase is Phase.PROCESSING or unprepared else (upload, ())
    return upload, (*notes, *todo)


def details_told(upload: Upload, event: on.DetailsTold) -> Step:
    """Unless something newer was heard already: that had them, or what somebody made of them since."""
    seen, known = event.status, upload.remote
    if seen.playback_id != upload.playback_id or (known and seen.version < known.version):
        return upload, ()
    told, _ = heard(replace(upload, agreed=event.sent), event.sent)
    return status_seen(told, on.StatusSeen(seen))


def details_only(upload: Upload, event: on.Event) -> Step:
    """A finished video changes its name, but never its phase."""
    match event:
        case on.DetailsTold():
            after, todo = details_told(upload, event)
        case on.StatusSeen() if event.status.details:
            after, todo = status_seen(upload, event)
        case _:
            return upload, ()
    keeps = after.remote is None or after.remote.status != "ready"
    return replace(after, remote=upload.remote) if keeps else after, todo


def _heard(upload: Upload, seen: RemoteStatus) -> Step:
    if seen.details is None:
        return upload, ()
    after, gave_way = heard(upload, seen.details)
    return after, tuple(do.Remember(it.what, it.text) for it in gave_way)
