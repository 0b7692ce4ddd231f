"""The state words, the only ones, and the plain detail beside them."""

from datetime import date

from desktop_uploader.core.history import Happened
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


def state(upload: Upload) -> str:
    """The state word and how far it is: `Uploading 62%`, `Getting ready to watch…` while nobody knows."""
    word, remote = state_word(upload), upload.remote
    if upload.phase in {Phase.CREATING, Phase.UPLOADING}:
        return f"{word} {_percent(upload.acknowledged, upload.source.size)}%"
    if upload.phase is Phase.PROCESSING:
        known = remote is not None and remote.progress is not None and not remote.place_in_line
        return f"{word} {_percent(remote.progress, 100)}%" if remote and known else f"{word}…"
    return word


def detail(upload: Upload, *, stays: bool | None = None, today: date | None = None) -> str:
    """What stands beside the state word; empty where the word says it all.

    `stays`: whether the server goes on without this program; None, where nobody is told so (a terminal):
    then it says how far the preparing is, which a row says in its `state`.
    """
    if upload.failure is not None:
        return explain(upload).sentence
    match upload.phase:
        case Phase.CREATING | Phase.UPLOADING | Phase.PAUSED:
            return _stored(upload)
        case Phase.VERIFYING:
            return "the server is checking what it stored"
        case Phase.PROCESSING:
            return _preparing(upload, stays)
        case Phase.READY:
            return _since(upload, today)
    return ""


def checked(upload: Upload) -> str:
    """What the server's copy is: `verified`, or `stored` where sizes were all there was to compare."""
    return ("stored" if upload.stored else "verified") if upload.verified else ""


def _percent(part: float | None, whole: float) -> int:
    """Rounded down: 100 is said of the whole only."""
    return min(100, int((part or 0) * 100 / max(1, whole)))


def _stored(upload: Upload) -> str:
    size = quantities.size(upload.source.size)
    if not upload.acknowledged:
        return f"none of {size} stored yet" if upload.source.size else ""
    return f"{quantities.size(upload.acknowledged)} of {size} safely stored"


def _preparing(upload: Upload, stays: bool | None) -> str:
    remote = upload.remote
    place = f"number {remote.place_in_line} in line" if remote and remote.place_in_line else ""
    progress = f"{_percent(remote.progress, 100)}%" if remote and remote.progress else ""
    advice = {
        None: "" if place else progress,
        True: "you can close the app – this happens on the server",
        False: "keep the app open – this computer prepares it",
    }
    return " · ".join(part for part in (place, advice[stays]) if part)


def _since(upload: Upload, today: date | None) -> str:
    seconds = (upload.remote.duration if upload.remote else None) or (
        upload.media.duration if upload.media else None
    )
    ready = next((moment.at for moment in reversed(upload.history) if moment.what is Happened.READY), None)
    word = "ready since" if upload.details.visibility == "PRIVATE" else "published"
    since = f"{word} {quantities.clock(ready, today)}" if ready is not None else ""
    return " · ".join(part for part in (quantities.length(seconds) if seconds else "", since) if part)
