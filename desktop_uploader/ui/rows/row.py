"""What one row shows, decided without Qt: words, bar and actions, from an upload and its latest progress."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from html import escape
from pathlib import PurePath

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.ui.look.theme import Tone
from desktop_uploader.ui.rows.tellings import tellings
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import explain, is_hopeless
from desktop_uploader.words.language import beside
from desktop_uploader.words.lists import comma, facts
from desktop_uploader.words.states import detail, state, unanswered, until_sign_in


class Action(StrEnum):
    """What people can do with a row. The words for it are the view's."""

    PAUSE = "pause"
    RESUME = "resume"
    RETRY = "retry"
    FIND_FILE = "find_file"
    SIGN_IN = "sign_in"
    WATCH = "watch"
    COPY_LINK = "copy_link"
    REPLACE = "replace"
    UPLOAD_NEXT = "upload_next"
    MOVE_TOP = "move_top"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    DETAILS = "details"
    SAVE_REPORT = "save_report"
    SHOW_IN_FOLDER = "show_in_folder"
    CANCEL = "cancel"
    REMOVE = "remove"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Bar:
    """Three segments, each 0 to 1. `tip`: what the socket took and the server has not confirmed yet.

    `checking`: the same for the second segment, while the server reads back what it stored.
    """

    sent: float
    tip: float
    checked: float
    checking: float
    prepared: float


@dataclass(frozen=True, slots=True)
class RowView:
    """`place`: course, lesson, size and type; `bar` is None once there is nothing to wait for.

    `icon`: the state's sign. `offer`: the failure's own word for the first action, or empty.
    `tellings`: what its line may say, what matters most first, and of that the longest. `lines`: as many it
    takes readily; what says something else each second is to stay where it is.
    `tooltip`: rich text, so that long sentences wrap. `moving`: it goes on, and nobody knows how far it is.
    """

    title: str
    place: str
    duration: str
    thumbnail: str
    state: str
    detail: str
    icon: str
    tone: Tone
    bar: Bar | None
    actions: tuple[Action, ...]
    tellings: tuple[tuple[str, ...], ...]
    offer: str = ""
    moving: bool = False
    lines: int = 2

    @property
    def word(self) -> str:
        """The state as it stands before the moving dots."""
        return self.state.removesuffix("…") if self.moving else self.state

    @property
    def sentence(self) -> str:
        """All of it in one sentence, for screen readers."""
        return comma((self.title, self.state, self.detail, self.place))

    @property
    def tooltip(self) -> str:
        state = f"<b>{escape(self.state)}</b> {escape(self.detail)}".rstrip()
        return f"<p>{escape(self.title)}</p><p>{state}</p>"


_TONES = {
    Phase.CREATING: Tone.SENT,
    Phase.UPLOADING: Tone.SENT,
    Phase.VERIFYING: Tone.PROCESSING,
    Phase.PROCESSING: Tone.PROCESSING,
    Phase.READY: Tone.READY,
    Phase.NEEDS_YOU: Tone.NEEDS_YOU,
    Phase.RECONNECTING: Tone.NEEDS_YOU,
    Phase.FAILED: Tone.FAILED,
}
_MAIN = {
    Phase.PAUSED: (Action.RESUME,),
    Phase.RECONNECTING: (Action.RETRY, Action.PAUSE),
    Phase.NEEDS_YOU: (Action.RETRY,),
    Phase.FAILED: (Action.RETRY,),
    Phase.READY: (Action.WATCH, Action.COPY_LINK, Action.REPLACE),
    Phase.PROCESSING: (),
    Phase.CANCELLED: (),
}
_IN_LINE = (Action.UPLOAD_NEXT, Action.MOVE_TOP, Action.MOVE_UP, Action.MOVE_DOWN)
_HARMLESS = {Action.SIGN_IN, Action.WATCH, Action.COPY_LINK, Action.SHOW_IN_FOLDER, Action.SAVE_REPORT}
_REPORTED = {Kind.PREPARING, Kind.BUG}
_BARLESS = {Phase.READY, Phase.CANCELLED, Phase.CHECKING}


def view_of(
    upload: Upload,
    progress: Progressed | None,
    places: Mapping[str, str],
    *,
    stays: bool = False,
    mine: bool = True,
    today: date | None = None,
    signed_in: bool = True,
) -> RowView:
    """`places`: titles of courses and lessons by their ids. `mine`: no other process works on it.

    `stays`: whether the server goes on without this program; `today`: None shows the date with every time.
    `signed_in`: else nothing begins before somebody is.
    """
    waits = _waits(upload, mine=mine, signed_in=signed_in)
    said = explain(upload) if upload.failure else None
    details = () if said else _details(upload, progress, detail(upload, stays=stays, today=today))
    return RowView(
        title=upload.details.title,
        place=_place(upload, places),
        duration=_duration(upload),
        thumbnail=upload.media.thumbnail if upload.media else "",
        state=until_sign_in() if waits else state(upload),
        detail=said.sentence if said else details[0],
        icon="waiting" if waits else _icon(upload),
        tone=_TONES.get(upload.shown_phase, Tone.PLAIN),
        bar=None if upload.phase in _BARLESS else _bar(upload, progress),
        actions=actions_of(upload, mine=mine, signed_in=signed_in),
        tellings=tellings(upload, said) if said else (details,),
        offer=said.action if said and mine else "",
        moving=_moves(upload),
        lines=1 if upload.shown_phase is Phase.UPLOADING else 2,
    )


def _waits(upload: Upload, *, mine: bool, signed_in: bool) -> bool:
    """For somebody to sign in: nothing else holds it up. What is ours is checked all the same."""
    return not signed_in and (upload.phase is Phase.WAITING or (upload.phase is Phase.CHECKING and not mine))


def _moves(upload: Upload) -> bool:
    """While the server reads back what it has, or prepares it without saying how far it is."""
    known = (
        upload.remote is not None and upload.remote.progress is not None and not upload.remote.place_in_line
    )
    return upload.phase is Phase.VERIFYING or (upload.phase is Phase.PROCESSING and not known)


def _place(upload: Upload, places: Mapping[str, str]) -> str:
    ids = (upload.details.course_id, upload.details.lesson_id)
    names = [places.get(it, it) for it in ids if it]
    kind = PurePath(upload.source.path).suffix.removeprefix(".").upper()
    size = quantities.size(upload.source.size) if upload.source.size else ""
    return facts(beside(" › ", *names), size, kind)


def _duration(upload: Upload) -> str:
    seconds = upload.media.duration if upload.media else None
    return quantities.duration(seconds) if seconds else ""


def _icon(upload: Upload) -> str:
    if upload.phase is Phase.PAUSED and upload.reason not in {None, PauseReason.USER}:
        return str(upload.reason)
    return str(Phase.UPLOADING if upload.shown_phase is Phase.CREATING else upload.shown_phase)


def _bar(upload: Upload, progress: Progressed | None) -> Bar:
    size = max(1, upload.source.size)
    sent = progress.sent if progress and upload.shown_phase is Phase.UPLOADING else 0
    prepared = (upload.remote.progress or 0.0) / 100 if upload.remote else 0.0
    acknowledged = min(1.0, upload.acknowledged / size)
    tip = max(acknowledged, min(1.0, sent / size))
    return Bar(acknowledged, tip, float(upload.verified), float(upload.phase is Phase.VERIFYING), prepared)


def _is_silent(upload: Upload, progress: Progressed | None) -> bool:
    goes_on = upload.shown_phase in {Phase.CREATING, Phase.UPLOADING}
    return progress is not None and progress.silent and goes_on


def _details(upload: Upload, progress: Progressed | None, plain: str) -> tuple[str, ...]:
    """The longest first. Of what has no failure."""
    if _is_silent(upload, progress):
        return unanswered(upload), unanswered(replace(upload, acknowledged=0))
    if not progress or upload.shown_phase is not Phase.UPLOADING:
        return (plain,)
    speed = quantities.speed(progress.speed) if progress.speed else ""
    left = quantities.still(progress.time_left) if progress.time_left else ""
    return tuple(dict.fromkeys((facts(plain, speed, left), facts(plain, left), plain)))


def actions_of(upload: Upload, *, mine: bool, signed_in: bool = True) -> tuple[Action, ...]:
    """The main ones first; the rest are for a menu. Each as `view_of` has it."""
    queue = _IN_LINE if upload.phase is Phase.WAITING else ()
    ending = (_ending(upload), *_delete(upload))
    main = (Action.SIGN_IN,) if _waits(upload, mine=mine, signed_in=signed_in) else _main(upload)
    every = (*main, *queue, Action.DETAILS, Action.SHOW_IN_FOLDER, *ending)
    watchable = upload.remote is not None and upload.remote.watch_url
    return tuple(
        action
        for action in dict.fromkeys(every)
        if (mine or action in _HARMLESS) and (watchable or action not in {Action.WATCH, Action.COPY_LINK})
    )


def _main(upload: Upload) -> tuple[Action, ...]:
    asks = upload.phase in {Phase.NEEDS_YOU, Phase.FAILED}
    if asks and upload.failure and upload.failure.kind is Kind.SIGN_IN:
        return (Action.SIGN_IN,)
    if asks and upload.failure and upload.failure.kind is Kind.FILE_MISSING:
        return (Action.FIND_FILE,)
    if asks and upload.failure and is_hopeless(upload.failure):
        return (_ending(upload),)
    if asks and upload.failure and upload.failure.kind in _REPORTED:
        return (Action.RETRY, Action.SAVE_REPORT)
    return _MAIN.get(upload.shown_phase, (Action.PAUSE,))


def _delete(upload: Upload) -> tuple[Action, ...]:
    """Of what is finished, and there: the rest is cancelled."""
    return (Action.DELETE,) if upload.phase is Phase.READY and upload.is_on_the_server else ()


def _ending(upload: Upload) -> Action:
    """Rows that keep nothing on the server just go; the others are asked about first."""
    if upload.phase in {Phase.READY, Phase.CANCELLED}:
        return Action.REMOVE
    ended = upload.phase in {Phase.NEEDS_YOU, Phase.FAILED}
    return Action.REMOVE if ended and not upload.is_on_the_server else Action.CANCEL
