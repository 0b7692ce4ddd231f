"""What a row's line says of a failure: as much as has room of its parts, and no half of a sentence."""

from dataclasses import replace
from pathlib import PurePath

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import Upload
from desktop_uploader.words.failures import Explanation, explain

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
    each = (said, *(explain(it) for it in named if it != upload))
    kept, done, happened = ([_some(it, count) for it in each] for count in (3, 2, 1))
    return tuple(dict.fromkeys((*kept, *done))), tuple(dict.fromkeys(happened))


def _some(said: Explanation, count: int) -> str:
    return " ".join(filter(None, (said.happened, said.next, said.kept)[:count]))


def shortened(name: str, letters: int) -> str:
    """In its middle: lectures are told apart by how their names begin and end."""
    if len(name) <= letters:
        return name
    half = letters // 2
    return f"{name[:half].rstrip()}…{name[1 - half :].lstrip()}"


def _named(upload: Upload, letters: int) -> Upload:
    """With names of no more letters than that."""
    name, failure = shortened(PurePath(upload.source.path).name, letters), upload.failure
    if failure and failure.kind in _NAMED:
        failure = replace(failure, detail=shortened(failure.detail, letters))
    return replace(upload, source=replace(upload.source, path=name), failure=failure)
