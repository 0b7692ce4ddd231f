"""Which rows are shown: by state, and by what is searched for."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.ui.upload_model import UPLOAD_ROLE, WORDS_ROLE


class Shown(StrEnum):
    """The filters above the list."""

    ALL = "all"
    IN_PROGRESS = "in_progress"
    NEEDS_YOU = "needs_you"
    READY = "ready"


_NEEDS_YOU = {Phase.NEEDS_YOU, Phase.FAILED}
_ENDED = {Phase.READY, Phase.CANCELLED}


def belongs(phase: Phase, shown: Shown) -> bool:
    """*Needs you* holds what failed, too."""
    match shown:
        case Shown.IN_PROGRESS:
            return phase not in _NEEDS_YOU | _ENDED
        case Shown.NEEDS_YOU:
            return phase in _NEEDS_YOU
        case Shown.READY:
            return phase is Phase.READY
    return True


def counts(uploads: Iterable[Upload]) -> dict[Shown, int]:
    phases = Counter(upload.phase for upload in uploads)
    return {shown: sum(n for phase, n in phases.items() if belongs(phase, shown)) for shown in Shown}


class UploadFilter(QSortFilterProxyModel):
    """In the source's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown, self._words = Shown.ALL, ""

    def show_only(self, shown: Shown) -> None:
        self.beginFilterChange()
        self._shown = shown
        self.endFilterChange()

    def search(self, words: str) -> None:
        """Every word must be in the title, the file's name, the course or the lesson, in any case."""
        self.beginFilterChange()
        self._words = words.casefold()
        self.endFilterChange()

    def filterAcceptsRow(  # Qt's name
        self, row: int, parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        upload: Upload = index.data(UPLOAD_ROLE)
        if not belongs(upload.phase, self._shown):
            return False
        if not self._words:
            return True
        text: str = index.data(WORDS_ROLE).casefold()
        return all(word in text for word in self._words.split())
