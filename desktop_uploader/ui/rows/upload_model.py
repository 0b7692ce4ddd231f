"""The list of uploads as Qt sees it. A pure mirror of notices: it changes nothing itself."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved
from desktop_uploader.ui.rows.filters import Query
from desktop_uploader.ui.rows.row import word_of
from desktop_uploader.ui.rows.row_views import RowViews
from desktop_uploader.ui.rows.search_texts import SearchTexts
from desktop_uploader.ui.rows.sorting import Key, Sort, key_of

ROW_ROLE = Qt.ItemDataRole.UserRole
UPLOAD_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_MANY = 16


class UploadModel(QStringListModel):
    """The rows that `ask`ed for, as `sorting` has them. `apply` takes notices in batches, and signals little.

    A QSortFilterProxyModel tells of each gap between hits: 100 ms a key at 10,000 rows; a reset takes 20.
    Its strings are empty: there are as many as rows. A view that is laid out asks for their number once for
    each row, and to ask Python is to wait for the engine's thread each time.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query, self._order = Query(), list[Key]()
        self.sorting, self._key = Sort.UPLOAD, key_of(Sort.UPLOAD, {})
        self._uploads: dict[UploadId, Upload] = {}
        self._views, self._texts = RowViews(), SearchTexts()
        self._touched: set[UploadId] = set()
        self._coming, self._arriving, self._leaving = list[Key](), list[Key](), 0
        self.modelReset.connect(self._have_come)  # before any view, and after what goes before the change
        self.rowsInserted.connect(self._have_arrived)
        self.rowsRemoved.connect(self._has_left)

    def flags(self, index: Index) -> Qt.ItemFlag:  # Qt's name
        flags = QAbstractListModel.flags(self, index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Qt's signature
        if not index.isValid() or index.row() >= len(self._order):
            return None
        upload = self._uploads[self._id_at(index.row())]
        if role == UPLOAD_ROLE:
            return upload
        if role == Qt.ItemDataRole.DisplayRole:  # asked of all ten thousand by a key that is typed
            return upload.details.title
        if role in _TEXTS or role == ROW_ROLE:
            view = self._views.of(upload)
            return view if role == ROW_ROLE else getattr(view, _TEXTS[role])
        return None

    def apply(self, notices: Sequence[Notice]) -> None:
        """New rows come in one insertion if they belong together, which a drop's do."""
        fresh: dict[UploadId, Upload] = {}
        others = self._views.others
        for notice in notices:
            match notice:
                case RowChanged(upload=upload, mine=mine):
                    (others.discard if mine else others.add)(upload.id)
                    if upload.id in self._uploads:
                        self._change(upload)
                    else:
                        fresh[upload.id] = upload
                case Progressed(upload_id=upload_id) if upload_id in self._uploads or upload_id in fresh:
                    self._views.progress[upload_id] = notice
                    self._touch(upload_id)
                case RowRemoved(upload_id=upload_id):
                    fresh.pop(upload_id, None)
                    self._remove(upload_id)
        self._insert(sorted(fresh.values(), key=self._key))
        self._tell_touched()

    def ask(self, query: Query) -> None:
        """Show other rows; views remember their selection across the reset."""
        self._query = query
        self._coming = sorted(map(self._key, query.answer(self._uploads.values(), self._texts.of)))
        self.setStringList([""] * len(self._coming))

    def sort_by(self, sort: Sort) -> None:
        """Put the rows in another order; views remember their selection across the reset."""
        self.sorting, self._key = sort, key_of(sort, self._views.places)
        self.ask(self._query)

    def uploads(self) -> list[Upload]:
        """All of them, shown or not, in no order."""
        return list(self._uploads.values())

    def shown(self, top: int, bottom: int) -> list[Upload]:
        """The rows from `top` to `bottom`, both included."""
        return [self._uploads[self._id_at(row)] for row in range(top, min(bottom + 1, len(self._order)))]

    def order(self) -> list[UploadId]:
        """Of the rows that are shown."""
        return [UploadId(str(upload_id)) for *_, upload_id in self._order]

    def is_mine(self, upload_id: UploadId) -> bool:
        """Whether no other process works on it."""
        return upload_id not in self._views.others

    def upload(self, upload_id: UploadId) -> Upload | None:
        return self._uploads.get(upload_id)

    def row_of(self, upload_id: UploadId) -> int | None:
        """Its place in the list, None if it isn't shown."""
        upload = self._uploads.get(upload_id)
        if upload is None:
            return None
        place = self._key(upload)
        row = bisect_left(self._order, place)
        return row if row < len(self._order) and self._order[row] == place else None

    def name_places(self, places: Mapping[str, str]) -> None:
        """Titles of courses and lessons by their ids."""
        self._views.places = places
        self._texts.name_places(places)
        if self.sorting is Sort.COURSE:
            self.sort_by(self.sorting)
        self._see_anew()

    @property
    def signed_in(self) -> bool:
        return self._views.signed_in

    def tell_whether_it_stays(self, *, stays: bool) -> None:
        """Whether the server goes on without this program."""
        self._views.stays = stays
        self._see_anew()

    def tell_whether_signed_in(self, *, signed_in: bool) -> None:
        """Else nothing begins, and the rows say so."""
        if signed_in is not self.signed_in:
            self._views.signed_in = signed_in
            self._see_anew()

    def word_of(self, upload: Upload) -> str:
        """The state word as its row has it."""
        return word_of(upload, mine=self.is_mine(upload.id), signed_in=self.signed_in)

    def _id_at(self, row: int) -> UploadId:
        return UploadId(str(self._order[row][-1]))

    def _see_anew(self) -> None:
        self._views.made.clear()
        if self._order:
            self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1))

    def _accepts(self, upload: Upload) -> bool:
        return bool(self._query.answer((upload,), self._texts.of))

    def _touch(self, upload_id: UploadId) -> None:
        self._views.made.pop(upload_id, None)
        self._touched.add(upload_id)

    def _tell_touched(self) -> None:
        """Once a batch; many rows as one range, of which views paint what can be seen."""
        touched, self._touched = self._touched, set()
        rows = sorted(row for row in map(self.row_of, touched) if row is not None)
        ranges = [(rows[0], rows[-1])] if len(rows) > _MANY else [(row, row) for row in rows]
        for first, last in ranges:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _change(self, upload: Upload) -> None:
        """It may come, go, move or stay where it is."""
        before, row = self._uploads[upload.id], self.row_of(upload.id)
        if before.details != upload.details:
            self._texts.kept.pop(upload.id, None)
        if row is None:
            self._uploads[upload.id] = upload
            self._views.made.pop(upload.id, None)
            self._insert([upload])
        elif not self._accepts(upload):
            self._take_out(row)
            self._uploads[upload.id] = upload
            self._views.made.pop(upload.id, None)
        else:
            self._move(row, upload)
            self._touch(upload.id)

    def _move(self, row: int, upload: Upload) -> None:
        """A move, not a removal: it keeps its selection, its focus and its place on the screen."""
        to = bisect_left(self._order, self._key(upload))
        moves = to not in {row, row + 1}
        if moves:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to)
        del self._order[row]
        self._order.insert(to - (to > row), self._key(upload))
        self._uploads[upload.id] = upload
        if moves:
            self.endMoveRows()

    def _insert(self, uploads: Sequence[Upload]) -> None:
        """Each run of rows that come to lie side by side is one signal."""
        for upload in uploads:
            self._uploads[upload.id] = upload
            self._texts.of(upload)  # now, so that the first key of a search is as quick as the next
        places = list(map(self._key, self._query.answer(uploads, self._texts.of)))
        while places:
            at = bisect_left(self._order, places[0])
            room = bisect_left(places, self._order[at]) if at < len(self._order) else len(places)
            self._arriving = places[:room]
            self.insertRows(at, room)
            places = places[room:]

    def _remove(self, upload_id: UploadId) -> None:
        row = self.row_of(upload_id)
        if row is not None:
            self._take_out(row)
        self._uploads.pop(upload_id, None)
        self._texts.kept.pop(upload_id, None)
        self._views.forget(upload_id)

    def _take_out(self, row: int) -> None:
        self._leaving = row
        self.removeRows(row, 1)

    def _have_come(self) -> None:
        self._order, self._coming = self._coming, []

    def _have_arrived(self, _: Index, first: int) -> None:
        self._order[first:first] = self._arriving

    def _has_left(self) -> None:
        del self._order[self._leaving]


_TEXTS = {
    int(Qt.ItemDataRole.AccessibleTextRole): "sentence",
    int(Qt.ItemDataRole.ToolTipRole): "tooltip",
}
