"""A webhook of Mux as an event. Pure.

`{type, id, object: {type, id}, data, …}`: `id` tells one event from another, `data` is the upload or asset.
What Mux tells of an asset names its upload, too, so that it is known by that before the asset's name is. An
older document has `upload_id` and `asset_id` in `video.upload.asset_created`, without an `id`.
"""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Final

from desktop_uploader.companion.backends.mux_report import (
    ID,
    LOST,
    asset_report,
    name_of,
    playback_of,
    upload_report,
)
from desktop_uploader.companion.backends.untrusted import mapping
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.webhooks.event import Event, UnreadableEvent
from desktop_uploader.companion.webhooks.reading import object_of, word

_TYPE: Final = re.compile(r"[a-z0-9_.]{1,100}")
_NOTHING: Final = Report()

Data = Mapping[str, object]


def read(body: bytes) -> Event:
    """Raises `UnreadableEvent` for what is no event, and for a *ready* without a playback id."""
    said = object_of(body)
    kind, data = word(_TYPE, said.get("type")), mapping(said.get("data"))
    if kind is None:
        raise UnreadableEvent("it says not what happened")
    known = _READERS.get(kind)
    named = (data.get("upload_id"), data.get("id"), mapping(said.get("object")).get("id"))
    uid = next(filter(None, map(name_of, named)), None)
    if uid is None:
        if known is not None:
            raise UnreadableEvent("it names no video")
        uid = "-"
    key = word(ID, said.get("id")) or sha256(body).hexdigest()
    return Event(uid, key, _NOTHING if known is None else known(data))


def _ready(data: Data) -> Report:
    if playback_of(data) is None:
        raise UnreadableEvent("it is ready, but has no playback id")
    return asset_report({**data, "status": "ready"})


def _created(data: Data) -> Report:
    return upload_report({**data, "status": "asset_created"})


def _refused(data: Data) -> Report:
    return upload_report({**data, "status": "errored"})


def _preparing(data: Data) -> Report:
    return asset_report({**data, "status": "preparing"})


def _errored(data: Data) -> Report:
    return asset_report({**data, "status": "errored"})


def _deleted(_: Data) -> Report:
    """One that we removed stays what it is."""
    return LOST


_READERS: Final[Mapping[str, Callable[[Data], Report]]] = {
    "video.upload.asset_created": _created,
    "video.upload.errored": _refused,
    "video.asset.created": _preparing,
    "video.asset.ready": _ready,
    "video.asset.updated": asset_report,
    "video.asset.errored": _errored,
    "video.asset.deleted": _deleted,
}
"""`video.upload.cancelled`, `video.asset.warning` and all others change nothing."""
