"""The state words, the only ones, and the plain detail beside them."""

from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import explain

_WORDS = {
    Phase.CHECKING: "Checking",
    Phase.WAITING: "Waiting",
    Phase.CREATING: "Uploading",
    Phase.UPLOADING: "Uploading",
    Phase.PAUSED: "Paused",
    Phase.RECONNECTING: "Reconnecting",
    Phase.VERIFYING: "Verifying",
    Phase.PROCESSING: "Getting ready to watch",
    Phase.READY: "Ready",
    Phase.NEEDS_YOU: "Needs you",
    Phase.FAILED: "Couldn't upload",
    Phase.CANCELLED: "Cancelled",
}

_PAUSES = {
    PauseReason.NO_INTERNET: "Paused, no internet",
    PauseReason.LIMITED_DATA: "Paused, limited data",
    PauseReason.OUTSIDE_HOURS: "Paused, outside hours",
}


def state_word(upload: Upload) -> str:
    """One of the state words."""
    if upload.phase is Phase.PAUSED and upload.reason in _PAUSES:
        return _PAUSES[upload.reason]
    return _WORDS[upload.phase]


def detail(upload: Upload) -> str:
    """What stands beside the state word; empty where the word says it all."""
    if upload.failure is not None:
        return explain(upload).sentence
    match upload.phase:
        case Phase.UPLOADING | Phase.PAUSED:
            stored = quantities.size(upload.acknowledged)
            return f"{stored} of {quantities.size(upload.source.size)} stored"
        case Phase.VERIFYING:
            return "The server is reading back what it stored"
        case Phase.PROCESSING:
            return _preparing(upload)
    return ""


def _preparing(upload: Upload) -> str:
    remote = upload.remote
    if remote is not None and remote.progress:
        return f"{remote.progress:.0f} %"
    if remote is not None and remote.place_in_line:
        return f"Number {remote.place_in_line} in line"
    return ""
