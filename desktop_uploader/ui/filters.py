"""Which rows are shown: by state, and by what is searched for."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePath

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.ui.upload_model import UPLOAD_ROLE


class Shown(StrEnum):
    """The filters above the list."""

    ALL = "all"
    IN_PROGRESS = "in_progress"
    NEEDS_YOU = "needs_you"
    READY = "ready"


_NEEDS_YOU = {Phase.NEEDS_YOU, Phase.FAILED}
_ENDED = {Phase.READY, Phase.CANCELLED}


def belongs(upload: Upload, shown: Shown) -> bool:
    """*Needs you* holds what failed, too."""
    match shown:
        case Shown.IN_PROGRESS:
            return upload.phase not in _NEEDS_YOU | _ENDED
        case Shown.NEEDS_YOU:
            return upload.phase in _NEEDS_YOU
        case Shown.READY:
            return upload.phase is Phase.READY
    return True


def counts(uploads: Iterable[Upload]) -> dict[Shown, int]:
    rows = list(uploads)
    return {shown: sum(belongs(row, shown) for row in rows) for shown in Shown}


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
        """Every word must be in the title or the file's name, in any case."""
        self.beginFilterChange()
        self._words = words.casefold()
        self.endFilterChange()

    def filterAcceptsRow(  # Qt's name
        self, row: int, parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        upload: Upload = self.sourceModel().index(row, 0, parent).data(UPLOAD_ROLE)
        text = f"{upload.details.title} {PurePath(upload.source.path).name}".casefold()
        return belongs(upload, self._shown) and all(word in text for word in self._words.split())
