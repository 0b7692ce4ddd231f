"""What happened to an upload, a line a moment."""

from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.marked import marked
from desktop_uploader.core.upload import MediaInfo, Upload
from desktop_uploader.words import quantities
from desktop_uploader.words.language import isolated, translate
from desktop_uploader.words.lists import comma

_PLAIN = {
    Happened.ADDED: marked("Timeline", "Added"),
    Happened.CHECKED: marked("Timeline", "Checked"),
    Happened.STARTED: marked("Timeline", "Upload started"),
    Happened.PAUSED: marked("Timeline", "Paused"),
    Happened.SLEPT: marked("Timeline", "Computer slept"),
    Happened.UNREACHED: marked("Timeline", "Server not reached"),
    Happened.DISCONNECTED: marked("Timeline", "Connection lost"),
    Happened.FULL: marked("Timeline", "Server full"),
    Happened.CONTINUED: marked("Timeline", "Continued"),
    Happened.RESTARTED: marked("Timeline", "Started again from the beginning"),
    Happened.STORED: marked("Timeline", "All bytes stored"),
    Happened.VERIFIED: marked("Timeline", "Verified"),
    Happened.KEPT: marked("Timeline", "Stored, its size compared"),
    Happened.READY: marked("Timeline", "Ready to watch"),
    Happened.NEEDED_YOU: marked("Timeline", "Needed you"),
    Happened.FAILED: marked("Timeline", "Couldn’t upload"),
    Happened.CANCELLED: marked("Timeline", "Cancelled"),
    Happened.THEIR_TITLE: marked("Timeline", "The title on the server was “{text}”"),
    Happened.THEIR_DESCRIPTION: marked("Timeline", "The description on the server was “{text}”"),
    Happened.THEIR_VISIBILITY: marked("Timeline", "On the server, others could watch it"),
    Happened.THEIR_PLACE: marked("Timeline", "On the server, it was in another course or lesson ({text})"),
}

_WATCHERS = {
    "PUBLIC": marked("Timeline", "On the server, everybody could watch it"),
    "UNLISTED": marked("Timeline", "On the server, everybody with the link could watch it"),
    "PRIVATE": marked("Timeline", "On the server, only you could watch it"),
}

_MARKED = {
    Happened.PAUSED: marked("Timeline", "Paused at {size}"),
    Happened.SLEPT: marked("Timeline", "Computer slept at {size}"),
    Happened.DISCONNECTED: marked("Timeline", "Connection lost at {size}"),
    Happened.FULL: marked("Timeline", "Server full at {size}"),
    Happened.CONTINUED: marked("Timeline", "Continued from {size}"),
}
"""Where the mark says something."""

_CONTAINERS = {
    "mp4": "MP4",
    "mov": "QuickTime",
    "webm": "WebM",
    "matroska": "Matroska",
    "avi": "AVI",
    "flv": "Flash Video",
}
_CODECS = {
    "h264": "H.264",
    "hevc": "H.265",
    "av1": "AV1",
    "vp8": "VP8",
    "vp9": "VP9",
    "mpeg4": "MPEG-4",
    "prores": "ProRes",
}


def line(moment: Moment, upload: Upload) -> str:
    """`Paused at 498 MB`: without its time, which is the reader's to write in their way."""
    if moment.what is Happened.CHECKED and upload.media is not None:
        return translate("Timeline", "Checked: {facts}").format(facts=isolated(_facts(upload.media)))
    if moment.what is Happened.FAILED and upload.verified:
        return translate("Timeline", "Couldn’t be prepared")
    if moment.what in _MARKED and 0 < moment.acknowledged < upload.source.size:
        stored = quantities.size(moment.acknowledged)
        return translate("Timeline", _MARKED[moment.what]).format(size=stored)
    words = _WATCHERS.get(moment.text) if moment.what is Happened.THEIR_VISIBILITY else None
    said = translate("Timeline", words or _PLAIN[moment.what])
    return said.format(text=isolated(moment.text)) if moment.text else said


def _facts(media: MediaInfo) -> str:
    """`MP4, H.264, 1080p`; portrait videos count their short side, as people name them."""
    sides = [side for side in (media.width, media.height) if side]
    facts = [
        _CONTAINERS.get(media.container, media.container.upper()),
        _CODECS.get(media.video_codec, media.video_codec.upper()),
        f"{min(sides)}p" if len(sides) == 2 else "",
    ]
    return comma(facts)
