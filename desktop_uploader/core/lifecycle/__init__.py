"""The life of an upload, decided: (Upload, Event) -> (Upload, Commands). Nothing here acts.

    added ─► checking ─► waiting ─► creating ─► uploading ─► verifying ─► processing ─► ready
                │           ▲           │ ▲         │ ▲          │ ▲           │
                ▼           │           ▼ │         ▼ │          ▼ │           ▼
            needs you ──────┘       reconnecting · paused · needs you       failed ─► (retry)
                                                                      any ─► cancelled

- The acknowledged mark rises only, but for proven restarts: the server says that what it had is gone (by
  `TargetGiven.restarted` or another address; or it no longer knows the video), or the file is another one
  now, or what was stored did not verify. The last three begin a new generation: another video on the server.
- Where an upload goes on (after a pause, a failure, a crash) is derived from what it has, in `moves.go_on`.
- *Ready* and *cancelled* are final. An event that comes too late changes nothing.

Each event is decided by the function of its name; the table below says in which module.
"""

from collections.abc import Callable
from typing import Any

from desktop_uploader.core import events as on
from desktop_uploader.core.lifecycle import asked, file, interruptions, sending, video
from desktop_uploader.core.lifecycle.moves import Step
from desktop_uploader.core.upload import FINAL, Phase, Upload

__all__ = ["Step", "step"]


def step(upload: Upload, event: on.Event) -> Step:
    """What the event makes of the upload, and what is to be done now. Pure and total."""
    if upload.phase in FINAL and not isinstance(event, on.Recovered | on.RemoteDeleted):
        return video.details_only(upload, event) if upload.phase is Phase.READY else (upload, ())
    return _HANDLERS[type(event)](upload, event)


_HANDLERS: dict[type, Callable[[Upload, Any], Step]] = {
    on.CheckPassed: file.check_passed,
    on.SourceFound: file.source_found,
    on.Started: sending.started,
    on.TargetGiven: sending.target_given,
    on.BytesAcknowledged: sending.bytes_acknowledged,
    on.BytesPassed: sending.bytes_passed,
    on.TakenOn: sending.taken_on,
    on.AllStored: sending.all_stored,
    on.Verified: sending.verified,
    on.StatusSeen: video.status_seen,
    on.DetailsTold: video.details_told,
    on.TargetLost: interruptions.target_lost,
    on.Failed: interruptions.failed,
    on.RetryDue: interruptions.retry_due,
    on.Woke: interruptions.woke,
    on.Recovered: interruptions.recovered,
    on.PauseAsked: asked.pause_asked,
    on.ResumeAsked: asked.resume_asked,
    on.RetryAsked: asked.retry_asked,
    on.CancelAsked: asked.cancel_asked,
    on.RemoteDeleted: asked.remote_deleted,
}
