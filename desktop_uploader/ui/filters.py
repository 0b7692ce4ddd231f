"""Which rows are shown: by state, by what is searched for, and never those that are being removed."""

from collections.abc import Mapping
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

    def accepts(self, upload: Upload, text: str) -> bool:
        """`text`: the row's title, file name, course and lesson, casefolded."""
        return (
            upload.phase in _PHASES[self.shown]
            and upload.id not in self.hidden
            and all(word in text for word in self.words)
        )


def counts(by_phase: Mapping[Phase, int]) -> dict[Shown, int]:
    """How many rows each filter has."""
    return {
        shown: sum(count for phase, count in by_phase.items() if phase in phases)
        for shown, phases in _PHASES.items()
    }
