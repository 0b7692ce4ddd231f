"""What happened to an upload, a line a moment."""

from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.upload import MediaInfo, Upload
from desktop_uploader.words import quantities

_PLAIN = {
    Happened.ADDED: "Added",
    Happened.CHECKED: "Checked",
    Happened.STARTED: "Upload started",
    Happened.PAUSED: "Paused",
    Happened.SLEPT: "Computer slept",
    Happened.DISCONNECTED: "Connection lost",
    Happened.CONTINUED: "Continued",
    Happened.RESTARTED: "Started again from the beginning",
    Happened.STORED: "All bytes stored",
    Happened.VERIFIED: "Verified",
    Happened.KEPT: "Stored, its size compared",
    Happened.READY: "Ready to watch",
    Happened.NEEDED_YOU: "Needed you",
    Happened.FAILED: "Couldn't upload",
    Happened.CANCELLED: "Cancelled",
}

_AT = {Happened.PAUSED, Happened.SLEPT, Happened.DISCONNECTED}

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
    words = _PLAIN[moment.what]
    if moment.what is Happened.CHECKED and upload.media is not None:
        return f"{words}: {_facts(upload.media)}"
    if moment.what is Happened.FAILED and upload.verified:
        return "Couldn't be prepared"
    if not _mark_says_something(moment, upload):
        return words
    stored = quantities.size(moment.acknowledged)
    return f"{words} at {stored}" if moment.what in _AT else f"{words} from {stored}"


def _mark_says_something(moment: Moment, upload: Upload) -> bool:
    among = moment.what in _AT or moment.what is Happened.CONTINUED
    return among and 0 < moment.acknowledged < upload.source.size


def _facts(media: MediaInfo) -> str:
    """`MP4, H.264, 1080p`; portrait videos count their short side, as people name them."""
    sides = [side for side in (media.width, media.height) if side]
    facts = [
        _CONTAINERS.get(media.container, media.container.upper()),
        _CODECS.get(media.video_codec, media.video_codec.upper()),
        f"{min(sides)}p" if len(sides) == 2 else "",
    ]
    return ", ".join(fact for fact in facts if fact)
