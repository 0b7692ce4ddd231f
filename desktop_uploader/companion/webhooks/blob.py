"""What Vercel Blob tells when an upload is complete, as an event. Pure.

`{"type": "blob.upload-completed", "payload": {"blob": {pathname, …}, "tokenPayload"}}`. There is no id and no
time, so the body itself is the key: whoever sends it again changes nothing. Nor is there a size, and whoever
completed the upload may have left out parts or sent no video. So it is hearsay: the store gets asked.
"""

from hashlib import sha256
from typing import Final

from desktop_uploader.companion.backends.untrusted import mapping
from desktop_uploader.companion.backends.vercel_blob_wire import PATHNAME
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.webhooks.event import Event, UnreadableEvent
from desktop_uploader.companion.webhooks.reading import object_of, word

_COMPLETED: Final = "blob.upload-completed"


def read(body: bytes) -> Event:
    """Raises `UnreadableEvent` for anything but a completed upload of ours."""
    said = object_of(body)
    if said.get("type") != _COMPLETED:
        raise UnreadableEvent("it tells of no completed upload")
    blob = mapping(mapping(said.get("payload")).get("blob"))
    pathname = word(PATHNAME, blob.get("pathname"))
    if pathname is None:
        raise UnreadableEvent("it names no video")
    return Event(pathname, sha256(body).hexdigest(), Report(stage=Stage.READY), hearsay=True)
