"""The list of uploads as Qt sees it. A pure mirror of notices: it changes nothing itself."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_uploader.core.queue import in_order
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved
from desktop_uploader.ui.row import RowView, view_of

ROW_ROLE = Qt.ItemDataRole.UserRole
UPLOAD_ROLE = Qt.ItemDataRole.UserRole + 1
WORDS_ROLE = Qt.ItemDataRole.UserRole + 2
"""What a search looks through."""

Index = QModelIndex | QPersistentModelIndex
Place = tuple[float, float, str]


class UploadModel(QAbstractListModel):
    """Rows in queue order. `apply` takes notices in batches and signals as little as it can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order: list[Place] = []
        self._uploads: dict[UploadId, Upload] = {}
        self._progress: dict[UploadId, Progressed] = {}
        self._views: dict[UploadId, RowView] = {}
        self._places: Mapping[str, str] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Qt's signature
        if not index.isValid() or index.row() >= len(self._order):
            return None
        upload = self._uploads[UploadId(self._order[index.row()][2])]
        if role == UPLOAD_ROLE:
            return upload
        if role == WORDS_ROLE:
            return self._words(upload)
        view = self._view(upload)
        texts: dict[int, object] = {
            ROW_ROLE: view,
            Qt.ItemDataRole.DisplayRole: view.title,
            Qt.ItemDataRole.AccessibleTextRole: view.sentence,
        }
        return texts.get(role)

    def apply(self, notices: Sequence[Notice]) -> None:
        """New rows come in one insertion if they belong together, which a drop's do."""
        fresh: dict[UploadId, Upload] = {}
        for notice in notices:
            match notice:
                case RowChanged(upload=upload) if upload.id in self._uploads:
                    self._change(upload)
                case RowChanged(upload=upload):
                    fresh[upload.id] = upload
                case Progressed(upload_id=upload_id) if upload_id in self._uploads:
                    self._progress[upload_id] = notice
                    self._touch(upload_id)
                case Progressed(upload_id=upload_id) if upload_id in fresh:
                    self._progress[upload_id] = notice
                case RowRemoved(upload_id=upload_id):
                    fresh.pop(upload_id, None)
                    self._remove(upload_id)
        self._insert(sorted(fresh.values(), key=in_order))

    def uploads(self) -> list[Upload]:
        """All of them, in order."""
        return [self._uploads[UploadId(upload_id)] for *_, upload_id in self._order]

    def row_of(self, upload_id: UploadId) -> int:
        """Its place in the list. Raises KeyError."""
        return bisect_left(self._order, in_order(self._uploads[upload_id]))

    def name_places(self, places: Mapping[str, str]) -> None:
        """The titles of courses and lessons, by their ids."""
        self._places = places
        self._views.clear()
        if self._order:
            self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1))

    def _words(self, upload: Upload) -> str:
        """Without the view of it: a search asks for every row's at once."""
        details = upload.details
        places = (self._places.get(it, it) for it in (details.course_id, details.lesson_id) if it)
        return " ".join((details.title, PurePath(upload.source.path).name, *places))

    def _view(self, upload: Upload) -> RowView:
        if upload.id not in self._views:
            self._views[upload.id] = view_of(upload, self._progress.get(upload.id), self._places)
        return self._views[upload.id]

    def _touch(self, upload_id: UploadId) -> None:
        self._views.pop(upload_id, None)
        index = self.index(self.row_of(upload_id))
        self.dataChanged.emit(index, index)

    def _change(self, upload: Upload) -> None:
        if in_order(upload) != in_order(self._uploads[upload.id]):
            self._move(upload)
        self._uploads[upload.id] = upload
        self._touch(upload.id)

    def _move(self, upload: Upload) -> None:
        """A move, not a removal: it keeps its selection, its focus and its place on the screen."""
        row, to = self.row_of(upload.id), bisect_left(self._order, in_order(upload))
        moves = to not in {row, row + 1}
        if moves:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to)
        del self._order[row]
        self._order.insert(to - (to > row), in_order(upload))
        self._uploads[upload.id] = upload
        if moves:
            self.endMoveRows()

    def _insert(self, uploads: Sequence[Upload]) -> None:
        """Each run of rows that come to lie side by side is one signal."""
        while uploads:
            at = bisect_left(self._order, in_order(uploads[0]))
            room = len(uploads)
            if at < len(self._order):
                room = sum(in_order(upload) < self._order[at] for upload in uploads)
            run, uploads = uploads[:room], uploads[room:]
            self.beginInsertRows(QModelIndex(), at, at + len(run) - 1)
            self._order[at:at] = [in_order(upload) for upload in run]
            self._uploads.update({upload.id: upload for upload in run})
            self.endInsertRows()

    def _remove(self, upload_id: UploadId) -> None:
        if upload_id not in self._uploads:
            return
        row = self.row_of(upload_id)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._order[row]
        for kept in (self._uploads, self._progress, self._views):
            kept.pop(upload_id, None)
        self.endRemoveRows()
