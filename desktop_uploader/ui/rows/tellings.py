"""What a row's line says beside the state: of a failure as much as has room, and no half of a sentence."""

from dataclasses import replace
from pathlib import PurePath

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import Explanation, explain
from desktop_uploader.words.lists import facts
from desktop_uploader.words.states import unanswered

_NAMES = (20, 12)
"""Letters that a name keeps where there is no room for all of them; the row's title says it, too."""

_NAMED = {Kind.DUPLICATE, Kind.DRIVE_AWAY}
"""What is told in detail of these is a name."""


def tellings(upload: Upload, said: Explanation) -> tuple[tuple[str, ...], ...]:
    """With what to do, and without: of each the longest first. `said`: its failure, explained.

    What happened, what to do, what was kept: the last of them goes first, and at each step long names are
    shortened before a sentence is left out.
    """
    named = (_named(upload, letters) for letters in _NAMES)
    each = (said, *(explain(it) for it in (*named, _unmeasured(upload)) if it is not upload))
    kept, done, happened = ([_some(it, count) for it in each] for count in (3, 2, 1))
    return tuple(dict.fromkeys((*kept, *done))), tuple(dict.fromkeys(happened))


def details_of(upload: Upload, progress: Progressed | None, plain: str) -> tuple[str, ...]:
    """Of what has no failure, the longest first. `plain`: what is said without progress."""
    if _is_silent(upload, progress):
        return unanswered(upload), unanswered(replace(upload, acknowledged=0))
    if not progress or upload.shown_phase is not Phase.UPLOADING:
        return (plain,)
    speed = quantities.speed(progress.speed) if progress.speed else ""
    left = quantities.still(progress.time_left) if progress.time_left else ""
    return tuple(dict.fromkeys((facts(plain, speed, left), facts(plain, left), plain)))


def _is_silent(upload: Upload, progress: Progressed | None) -> bool:
    goes_on = upload.shown_phase in {Phase.CREATING, Phase.UPLOADING}
    return progress is not None and progress.silent and goes_on


def _some(said: Explanation, count: int) -> str:
    return " ".join(filter(None, (said.happened, said.next, said.kept)[:count]))


def shortened(name: str, letters: int) -> str:
    """In its middle: lectures are told apart by how their names begin and end. No line ends there."""
    if len(name) <= letters:
        return name
    half = letters // 2
    return f"{name[:half].rstrip()}…\u2060{name[1 - half :].lstrip()}"


def _unmeasured(upload: Upload) -> Upload:
    """What it needs of a space that is full takes many words; itself, where that isn't said."""
    full = upload.failure is not None and upload.failure.kind is Kind.SPACE_FULL
    return replace(upload, source=replace(upload.source, size=0)) if full else upload


def _named(upload: Upload, letters: int) -> Upload:
    """With names of no more letters than that; itself, if they are no longer."""
    name, failure = PurePath(upload.source.path).name, upload.failure
    detail = failure.detail if failure and failure.kind in _NAMED else ""
    if failure is None or max(len(name), len(detail)) <= letters:
        return upload
    if detail:
        failure = replace(failure, detail=shortened(detail, letters))
    source = replace(upload.source, path=shortened(name, letters))
    return replace(upload, source=source, failure=failure)
