"""The list itself: clicks on the buttons that the delegate painted, the same actions by key and in a menu."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.ui.rows.row import Action, RowView
from desktop_uploader.ui.rows.row_actions import RowActions
from desktop_uploader.ui.rows.row_layout import Button
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_model import ROW_ROLE, UPLOAD_ROLE, UploadModel

ModelIndex = QModelIndex | QPersistentModelIndex


class UploadList(QListView):
    """`asked` carries the `Action` and the uploads (list[Upload]); `chosen`, that others are selected."""

    asked = Signal(object, list)
    chosen = Signal()
    details_asked = Signal()

    def __init__(self, model: UploadModel, delegate: UploadDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._rows = model, delegate
        self._row_actions = RowActions(self, self._do)
        self._pressed: tuple[UploadId, Button] | None = None
        self._kept: tuple[set[UploadId], UploadId | None] = (set(), None)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Uploads"))
        self.doubleClicked.connect(lambda _: self.details_asked.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)

    def selected(self) -> list[Upload]:
        """In the order of the list. By ranges: all of ten thousand may be selected."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.size()))
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        return [upload for top, bottom in ranges for upload in self._model.shown(top, bottom)]

    def is_selected(self, upload_id: UploadId) -> bool:
        row = self._model.row_of(upload_id)
        return row is not None and self.selectionModel().isRowSelected(row, QModelIndex())

    def choose_one(self) -> None:
        """The first row, if none is selected."""
        if not self.selectionModel().hasSelection() and self._model.rowCount():
            flags = self.selectionModel().SelectionFlag  # the view itself would ask which keys are held
            self.selectionModel().setCurrentIndex(self._model.index(0), flags.ClearAndSelect)

    def minimumSizeHint(self) -> QSize:  # Qt's name
        return QSize(320, 120)

    def dataChanged(  # Qt's name
        self, top_left: ModelIndex, bottom_right: ModelIndex, roles: Sequence[int] = ()
    ) -> None:
        """QListView would lay out all rows anew, 17 ms for ten thousand; ours stay as high as they are."""
        QAbstractItemView.dataChanged(self, top_left, bottom_right, list(roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        if event.key() == Qt.Key.Key_Space:
            self.details_asked.emit()
        elif not self._row_actions.key_pressed(QKeySequence(event.keyCombination()), self._views()):
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # Qt's name
        self._point_at(event.position().toPoint())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # Qt's name
        self._point_at(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        self._pressed = self._hit(event)
        self._press_at(event.position().toPoint() if self._pressed else None)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """A click is a press and a release on the same button of the same row."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        self._press_at(None)
        released = self._hit(event)
        if pressed is None or released is None or _which(pressed) != _which(released):
            return
        point = event.position().toPoint()
        if released[1].action is None:
            self._menu(point)
        else:
            self.asked.emit(released[1].action, [self.indexAt(point).data(UPLOAD_ROLE)])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Two quick clicks on a button are two clicks on a button."""
        if self._hit(event):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt's name
        """By mouse, or by the menu key for the row that has the focus."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self._menu(self.visualRect(self.currentIndex()).center() if by_key else event.pos())

    def _views(self) -> Iterator[RowView]:
        """Of the selected rows, made as they are asked for: all of ten thousand may be selected."""
        for index in self.selectedIndexes():
            yield index.data(ROW_ROLE)

    def _do(self, action: Action) -> None:
        """For those of the selected rows that can."""
        able = [it.data(UPLOAD_ROLE) for it in self.selectedIndexes() if action in it.data(ROW_ROLE).actions]
        if able:
            self.asked.emit(action, able)

    def _hit(self, event: QMouseEvent) -> tuple[UploadId, Button] | None:
        point = event.position().toPoint()
        button = self._button_at(point) if event.button() is Qt.MouseButton.LeftButton else None
        return (self.indexAt(point).data(UPLOAD_ROLE).id, button) if button else None

    def _point_at(self, point: QPoint | None) -> None:
        before, self._rows.pointer = self._rows.pointer, point
        self._paint_rows_at(before, point)

    def _press_at(self, point: QPoint | None) -> None:
        before, self._rows.pressed_at = self._rows.pressed_at, point
        self._paint_rows_at(before, point)

    def _paint_rows_at(self, *points: QPoint | None) -> None:
        for point in points:
            if point is not None:
                self.viewport().update(self.visualRect(self.indexAt(point)))

    def _button_at(self, point: QPoint) -> Button | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        view: RowView = index.data(ROW_ROLE)
        return self._rows.layout_of(
            self.visualRect(index), view, self.font(), self.layoutDirection()
        ).button_at(point)

    def _menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            menu = self._row_actions.menu(index.data(ROW_ROLE), self)
            menu.popup(self.viewport().mapToGlobal(point))

    def _keep_selection(self) -> None:
        current = self.currentIndex()
        self._kept = (
            {it.id for it in self.selected()},
            current.data(UPLOAD_ROLE).id if current.isValid() else None,
        )

    def _restore_selection(self) -> None:
        """One selection, whatever was selected: each is a round through whoever listens."""
        flags = self.selectionModel().SelectionFlag
        selected, current = self._kept
        rows = (self._model.row_of(upload_id) for upload_id in selected)
        self.selectionModel().select(self._selection(row for row in rows if row is not None), flags.Select)
        if current and (row := self._model.row_of(current)) is not None:
            self.selectionModel().setCurrentIndex(self._model.index(row), flags.NoUpdate)
            self.scrollTo(self._model.index(row))
        self.chosen.emit()

    def _selection(self, rows: Iterable[int]) -> QItemSelection:
        """Rows that lie side by side are one range."""
        selection = QItemSelection()
        for _, run in groupby(enumerate(sorted(rows)), lambda it: it[1] - it[0]):
            side_by_side = [row for _, row in run]
            first, last = (self._model.index(row) for row in (side_by_side[0], side_by_side[-1]))
            selection.append(QItemSelectionRange(first, last))
        return selection


def _which(hit: tuple[UploadId, Button]) -> tuple[UploadId, Action | None]:
    return hit[0], hit[1].action
