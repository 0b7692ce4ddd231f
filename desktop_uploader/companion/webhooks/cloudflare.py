"""A webhook of Cloudflare Stream as an event. Pure.

Its body is the bare video object of the API, without any id of the event, so an event is told from another by
(`uid`, `modified`, `status.state`); where one of these is missing, by what it says.
"""

import re
from collections.abc import Mapping
from hashlib import sha256

from desktop_uploader.companion.backends.cloudflare_report import report_of
from desktop_uploader.companion.webhooks.event import Event, UnreadableEvent
from desktop_uploader.companion.webhooks.reading import object_of, word

_UID = re.compile("[A-Za-z0-9_-]{1,64}")
_MODIFIED = re.compile("[0-9A-Za-z:.+-]{1,64}")
_STATE = re.compile("[a-z-]{1,32}")


def read(body: bytes) -> Event:
    """Raises `UnreadableEvent` for anything but a video object with a uid."""
    video = object_of(body)
    uid = word(_UID, video.get("uid"))
    if uid is None:
        raise UnreadableEvent("it names no video")
    return Event(uid, f"{uid} {_edition(video) or sha256(body).hexdigest()}", report_of(video))


def _edition(video: Mapping[str, object]) -> str | None:
    status = video.get("status")
    state = word(_STATE, status.get("state") if isinstance(status, dict) else status)
    modified = word(_MODIFIED, video.get("modified"))
    return f"{modified} {state}" if modified and state else None
