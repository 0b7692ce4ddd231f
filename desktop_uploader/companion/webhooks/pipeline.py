"""What an older media pipeline tells of a video, as an event. Pure.

`{playbackId, status: ready | processing | failed, duration, thumbnailUrl, metadata}`, by our own name of the
video and without any id of the event: the same words again are a duplicate. A pipeline doesn't keep the
bytes, so this is hearsay (`hearing`). Its thumbnail and metadata change nothing: pictures come from where the
video lies, and what a video is called is for its owner to say.
"""

import re
from hashlib import sha256
from typing import Final

from desktop_uploader.companion.backends.untrusted import positive
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.webhooks.event import Event, UnreadableEvent
from desktop_uploader.companion.webhooks.reading import object_of, word
from desktop_uploader.contract.status import StatusError

_PLAYBACK_ID: Final = re.compile("[A-Za-z0-9_-]{1,64}")
_STAGES: Final = {"processing": Stage.INPROGRESS, "ready": Stage.READY, "failed": Stage.ERROR}
_FAILED: Final = StatusError(
    code="provider_failed",
    message="The media pipeline couldn't process this video. Your file is unchanged; try again.",
)


def read(body: bytes) -> Event:
    """Raises `UnreadableEvent` for anything but an object with a `playbackId` and one of the three words."""
    told = object_of(body)
    playback_id, status = word(_PLAYBACK_ID, told.get("playbackId")), told.get("status")
    if playback_id is None:
        raise UnreadableEvent("it names no video")
    stage = _STAGES.get(status) if isinstance(status, str) else None
    if stage is None:
        raise UnreadableEvent("its status is none of ready, processing and failed")
    error = _FAILED if stage is Stage.ERROR else None
    report = Report(stage=stage, error=error, duration=positive(told.get("duration")))
    return Event(playback_id, f"{playback_id} {sha256(body).hexdigest()}", report, hearsay=True)
