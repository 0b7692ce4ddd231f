"""Which rows are shown: by state, by what is searched for, and never those that are being removed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_uploader.core.upload import Phase, Upload, UploadId


class Shown(StrEnum):
    """The filters above the list."""

    ALL = "all"
    IN_PROGRESS = "in_progress"
    NEEDS_YOU = "needs_you"
    READY = "ready"


_NEEDS_YOU = frozenset({Phase.NEEDS_YOU, Phase.FAILED})
_PHASES = {
    Shown.ALL: frozenset(Phase),
    Shown.IN_PROGRESS: frozenset(Phase) - _NEEDS_YOU - {Phase.READY, Phase.CANCELLED},
    Shown.NEEDS_YOU: _NEEDS_YOU,
    Shown.READY: frozenset({Phase.READY}),
}
"""*Needs you* holds what failed, too."""


@dataclass(frozen=True, slots=True)
class Query:
    """`words`, casefolded, must all be in a row's text; `hidden` rows are in no answer."""

    shown: Shown = Shown.ALL
    words: tuple[str, ...] = ()
    hidden: frozenset[UploadId] = frozenset()

    def answer(self, uploads: Iterable[Upload], text: Callable[[Upload], str]) -> list[Upload]:
        """Those of them that are shown; `text`: title, file name, course and lesson, casefolded."""
        phases, hidden = _PHASES[self.shown], self.hidden
        found = [upload for upload in uploads if upload.phase in phases and upload.id not in hidden]
        for word in self.words:
            found = [upload for upload in found if word in text(upload)]
        return found


def counts(by_phase: Mapping[Phase, int]) -> dict[Shown, int]:
    """How many rows each filter has."""
    return {
        shown: sum(count for phase, count in by_phase.items() if phase in phases)
        for shown, phases in _PHASES.items()
    }
