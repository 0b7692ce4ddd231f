"""What one row shows, decided without Qt: words, bar and actions, from an upload and its latest progress."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.ui.theme import Tone
from desktop_uploader.words import quantities
from desktop_uploader.words.states import detail, state_word


class Action(StrEnum):
    """What people can do with a row. The words for it are the view's."""

    PAUSE = "pause"
    RESUME = "resume"
    RETRY = "retry"
    WATCH = "watch"
    COPY_LINK = "copy_link"
    CANCEL = "cancel"
    SHOW_IN_FOLDER = "show_in_folder"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Bar:
    """Three segments, each 0 to 1. `tip`: what the socket took and the server has not confirmed yet."""

    sent: float
    tip: float
    checked: float
    prepared: float


@dataclass(frozen=True, slots=True)
class RowView:
    """`place`: course, lesson, size and type; `bar` is None once there is nothing to wait for."""

    title: str
    place: str
    duration: str
    thumbnail: str
    state: str
    detail: str
    tone: Tone
    bar: Bar | None
    actions: tuple[Action, ...]

    @property
    def sentence(self) -> str:
        """All of it in one sentence, for screen readers."""
        return ", ".join(part for part in (self.title, self.state, self.detail, self.place) if part)


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
    Phase.READY: (Action.WATCH, Action.COPY_LINK),
    Phase.PROCESSING: (),
    Phase.CANCELLED: (),
}
_BARLESS = {Phase.READY, Phase.CANCELLED, Phase.CHECKING}


def view_of(upload: Upload, progress: Progressed | None, places: Mapping[str, str]) -> RowView:
    """`places`: titles of courses and lessons by their ids."""
    bar = None if upload.phase in _BARLESS else _bar(upload, progress)
    return RowView(
        title=upload.details.title,
        place=_place(upload, places),
        duration=_duration(upload),
        thumbnail=upload.media.thumbnail if upload.media else "",
        state=_state(upload, bar),
        detail=_detail(upload, progress),
        tone=_TONES.get(upload.phase, Tone.PLAIN),
        bar=bar,
        actions=_actions(upload),
    )


def _place(upload: Upload, places: Mapping[str, str]) -> str:
    ids = (upload.details.course_id, upload.details.lesson_id)
    names = [places.get(it, it) for it in ids if it]
    kind = PurePath(upload.source.path).suffix.removeprefix(".").upper()
    parts = [" › ".join(names), quantities.size(upload.source.size) if upload.source.size else "", kind]
    return " · ".join(part for part in parts if part)


def _duration(upload: Upload) -> str:
    seconds = upload.media.duration if upload.media else None
    return quantities.duration(seconds) if seconds else ""


def _bar(upload: Upload, progress: Progressed | None) -> Bar:
    size = max(1, upload.source.size)
    sent = progress.sent if progress and upload.phase is Phase.UPLOADING else 0
    prepared = (upload.remote.progress or 0.0) / 100 if upload.remote else 0.0
    acknowledged = min(1.0, upload.acknowledged / size)
    return Bar(acknowledged, max(acknowledged, min(1.0, sent / size)), float(upload.verified), prepared)


def _state(upload: Upload, bar: Bar | None) -> str:
    word = state_word(upload)
    if upload.phase is Phase.UPLOADING and bar is not None:
        return f"{word} {int(bar.sent * 100)} %"
    return word


def _detail(upload: Upload, progress: Progressed | None) -> str:
    parts = [detail(upload)]
    if progress and upload.phase is Phase.UPLOADING:
        parts += [f"{quantities.size(progress.speed)}/s"] if progress.speed else []
        parts += [quantities.time_left(progress.time_left)] if progress.time_left else []
    return " · ".join(part for part in parts if part)


def _actions(upload: Upload) -> tuple[Action, ...]:
    """The main ones first; the rest are for a menu."""
    main = _MAIN.get(upload.phase, (Action.PAUSE,))
    ended = upload.phase in {Phase.READY, Phase.CANCELLED}
    return (*main, Action.SHOW_IN_FOLDER, Action.REMOVE if ended else Action.CANCEL)
