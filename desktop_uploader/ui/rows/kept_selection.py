"""What is selected stays so when the model puts all rows anew: when they are filtered, searched or sorted."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionRange, QObject, Signal
from PySide6.QtWidgets import QListView

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.ui.rows.upload_model import UPLOAD_ROLE, UploadModel


class KeptSelection(QObject):
    """Of one list, whose model is set. `restored`: others may be selected than before."""

    restored = Signal()

    def __init__(self, view: QListView, model: UploadModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._kept: tuple[set[UploadId], UploadId | None] = (set(), None)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def selected(self) -> list[Upload]:
        """In the order of the list. By ranges: all of ten thousand may be selected."""
        selection = self._view.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.size()))
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        return [upload for top, bottom in ranges for upload in self._model.shown(top, bottom)]

    def _keep(self) -> None:
        current = self._view.currentIndex()
        self._kept = (
            {it.id for it in self.selected()},
            current.data(UPLOAD_ROLE).id if current.isValid() else None,
        )

    def _restore(self) -> None:
        """One selection, whatever was selected: each is a round through whoever listens."""
        chosen = self._view.selectionModel()
        selected, current = self._kept
        rows = (self._model.row_of(upload_id) for upload_id in selected)
        chosen.select(self._selection(row for row in rows if row is not None), chosen.SelectionFlag.Select)
        if current and (row := self._model.row_of(current)) is not None:
            chosen.setCurrentIndex(self._model.index(row), chosen.SelectionFlag.NoUpdate)
            self._view.scrollTo(self._model.index(row))
        self.restored.emit()

    def _selection(self, rows: Iterable[int]) -> QItemSelection:
        """Rows that lie side by side are one range."""
        selection = QItemSelection()
        for _, run in groupby(enumerate(sorted(rows)), lambda it: it[1] - it[0]):
            side_by_side = [row for _, row in run]
            first, last = (self._model.index(row) for row in (side_by_side[0], side_by_side[-1]))
            selection.append(QItemSelectionRange(first, last))
        return selection
