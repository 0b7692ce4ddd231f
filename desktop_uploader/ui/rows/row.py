"""What one row shows, decided without Qt: words, bar and actions, from an upload and its latest progress."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import PurePath

from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.ui.look.theme import Tone
from desktop_uploader.ui.rows.bar import Bar, bar_of
from desktop_uploader.ui.rows.offers import Action, actions_of, waits_for_sign_in
from desktop_uploader.ui.rows.tellings import details_of, tellings
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import explain
from desktop_uploader.words.language import beside
from desktop_uploader.words.lists import comma, facts
from desktop_uploader.words.states import detail, state, state_word, until_sign_in


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
    waits = waits_for_sign_in(upload, mine=mine, signed_in=signed_in)
    said = explain(upload) if upload.failure else None
    details = () if said else details_of(upload, progress, detail(upload, stays=stays, today=today))
    return RowView(
        title=upload.details.title,
        place=_place(upload, places),
        duration=_duration(upload),
        thumbnail=upload.media.thumbnail if upload.media else "",
        state=until_sign_in() if waits else state(upload),
        detail=said.sentence if said else details[0],
        icon="waiting" if waits else _icon(upload),
        tone=_TONES.get(upload.shown_phase, Tone.PLAIN),
        bar=bar_of(upload, progress),
        actions=actions_of(upload, mine=mine, signed_in=signed_in),
        tellings=tellings(upload, said) if said else (details,),
        offer=said.action if said and mine else "",
        moving=_moves(upload),
        lines=1 if upload.shown_phase is Phase.UPLOADING else 2,
    )


def word_of(upload: Upload, *, mine: bool, signed_in: bool) -> str:
    """What its state says in a word, for who listens: `Uploading` without how far it is."""
    waits = waits_for_sign_in(upload, mine=mine, signed_in=signed_in)
    return until_sign_in() if waits else state_word(upload)


def _moves(upload: Upload) -> bool:
    """While the server reads back what it has, or prepares it without saying how far it is."""
    known = (
        upload.remote is not None and upload.remote.progress is not None and not upload.remote.place_in_line
    )
    return upload.shown_phase is Phase.VERIFYING or (upload.phase is Phase.PROCESSING and not known)


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
