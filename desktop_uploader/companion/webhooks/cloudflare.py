"""A webhook of Cloudflare Stream as an event. Pure.

Its body is the bare video object of the API, without any id of the event, so an event is told from another by
(`uid`, `modified`, `status.state`); where one of these is missing, by what it says.
"""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from desktop_uploader.companion.backends.cloudflare_report import report_of
from desktop_uploader.companion.webhooks.event import Event, UnreadableEvent

_UID = re.compile("[A-Za-z0-9_-]{1,64}")
_MODIFIED = re.compile("[0-9A-Za-z:.+-]{1,64}")
_STATE = re.compile("[a-z-]{1,32}")


def read(body: bytes) -> Event:
    """Raises `UnreadableEvent` for anything but a video object with a uid."""
    video = _object(body)
    uid = _word(_UID, video.get("uid"))
    if uid is None:
        raise UnreadableEvent("it names no video")
    return Event(uid, f"{uid} {_edition(video) or sha256(body).hexdigest()}", report_of(video))


def _object(body: bytes) -> Mapping[str, Any]:  # Any: JSON
    try:
        video = json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UnreadableEvent("it is no JSON") from error
    if not isinstance(video, dict):
        raise UnreadableEvent("it is no object")
    return video


def _edition(video: Mapping[str, Any]) -> str | None:  # Any: JSON
    status = video.get("status")
    state = _word(_STATE, status.get("state") if isinstance(status, dict) else status)
    modified = _word(_MODIFIED, video.get("modified"))
    return f"{modified} {state}" if modified and state else None


def _word(pattern: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and pattern.fullmatch(value) else None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
