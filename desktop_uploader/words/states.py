"""The state words, the only ones, and the plain detail beside them."""

from datetime import date

from desktop_uploader.core.history import Happened
from desktop_uploader.core.marked import marked
from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import explain
from desktop_uploader.words.language import translate
from desktop_uploader.words.lists import facts

_WORDS = {
    Phase.CHECKING: marked("States", "Checking"),
    Phase.WAITING: marked("States", "Waiting"),
    Phase.CREATING: marked("States", "Uploading"),
    Phase.UPLOADING: marked("States", "Uploading"),
    Phase.PAUSED: marked("States", "Paused"),
    Phase.RECONNECTING: marked("States", "Reconnecting"),
    Phase.VERIFYING: marked("States", "Verifying"),
    Phase.PROCESSING: marked("States", "Getting ready to watch"),
    Phase.READY: marked("States", "Ready"),
    Phase.NEEDS_YOU: marked("States", "Needs you"),
    Phase.FAILED: marked("States", "Couldn’t upload"),
    Phase.CANCELLED: marked("States", "Cancelled"),
}

_PAUSES = {
    PauseReason.NO_INTERNET: marked("States", "Paused, no internet"),
    PauseReason.LIMITED_DATA: marked("States", "Paused, limited data"),
    PauseReason.OUTSIDE_HOURS: marked("States", "Paused, outside hours"),
}


def state_word(upload: Upload) -> str:
    """One of the state words."""
    if upload.phase is Phase.PAUSED and upload.reason in _PAUSES:
        return translate("States", _PAUSES[upload.reason])
    if upload.waits_for_room:
        return translate("States", "Waiting for room")
    return translate("States", _WORDS[upload.shown_phase])


def until_sign_in() -> str:
    """Instead of the state, while nothing can begin because nobody is signed in."""
    return translate("States", "Waits until you sign in")


def state(upload: Upload) -> str:
    """The state word and how far it is: `Uploading 62%`, `Getting ready to watch…` while nobody knows."""
    remote = upload.remote
    if upload.shown_phase in {Phase.CREATING, Phase.UPLOADING}:
        far = _percent(upload.acknowledged, upload.source.size)
        return translate("States", "Uploading {percent}").format(percent=far)
    if upload.phase is not Phase.PROCESSING:
        return state_word(upload)
    if remote is None or remote.progress is None or remote.place_in_line:
        return translate("States", "Getting ready to watch…")
    far = _percent(remote.progress, 100)
    return translate("States", "Getting ready to watch {percent}").format(percent=far)


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
            return translate("States", "the server is checking what it stored")
        case Phase.PROCESSING:
            return _preparing(upload, stays)
        case Phase.READY:
            return _since(upload, today)
    return ""


def unanswered(upload: Upload) -> str:
    """What stands there instead while the server is silent, and it isn't known yet whether it is gone."""
    if not upload.acknowledged:
        return translate("States", "No answer from the server at the moment. We keep trying.")
    stored = quantities.size(upload.acknowledged)
    return translate(
        "States", "No answer from the server at the moment. {stored} is safely stored. We keep trying."
    ).format(stored=stored)


def checked(upload: Upload) -> str:
    """What the server's copy is: `verified`, or `stored` where sizes were all there was to compare."""
    return ("stored" if upload.stored else "verified") if upload.verified else ""


def checked_words(upload: Upload) -> str:
    """The same for people."""
    words = {"": "", "stored": translate("States", "stored"), "verified": translate("States", "verified")}
    return words[checked(upload)]


def _percent(part: float | None, whole: float) -> str:
    """Rounded down: 100 is said of the whole only."""
    return quantities.percent(min(100, int((part or 0) * 100 / max(1, whole))))


def _stored(upload: Upload) -> str:
    size = quantities.size(upload.source.size)
    if upload.acknowledged:
        stored = quantities.size(upload.acknowledged)
        return translate("States", "{stored} of {size} safely stored").format(stored=stored, size=size)
    return translate("States", "none of {size} stored yet").format(size=size) if upload.source.size else ""


def _preparing(upload: Upload, stays: bool | None) -> str:
    remote, place, far = upload.remote, "", ""
    if remote and remote.place_in_line:
        number = quantities.number(remote.place_in_line)
        place = translate("States", "number {number} in line").format(number=number)
    elif remote and remote.progress:
        far = _percent(remote.progress, 100)
    advice = {
        None: far,
        True: translate("States", "you can close the app – this happens on the server"),
        False: translate("States", "keep the app open – this computer prepares it"),
    }
    return facts(place, advice[stays])


def _since(upload: Upload, today: date | None) -> str:
    seconds = (upload.remote.duration if upload.remote else None) or (
        upload.media.duration if upload.media else None
    )
    ready = next((moment.at for moment in reversed(upload.history) if moment.what is Happened.READY), None)
    since = "" if ready is None else _ready(upload, quantities.clock(ready, today))
    return facts(quantities.length(seconds) if seconds else "", since)


def _ready(upload: Upload, when: str) -> str:
    if upload.details.visibility == "PRIVATE":
        return translate("States", "ready since {time}").format(time=when)
    return translate("States", "published {time}").format(time=when)
