"""The list itself: clicks on the buttons that the delegate painted, the same actions by key and in a menu."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.ui.rows.hand import Hand
from desktop_uploader.ui.rows.kept_selection import KeptSelection
from desktop_uploader.ui.rows.offers import Action, actions_of
from desktop_uploader.ui.rows.row_actions import RowActions
from desktop_uploader.ui.rows.row_buttons import RowButtons
from desktop_uploader.ui.rows.row_drag import ROWS, RowDrag
from desktop_uploader.ui.rows.sorting import Sort
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_model import ROW_ROLE, UPLOAD_ROLE, UploadModel

ModelIndex = QModelIndex | QPersistentModelIndex
_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class UploadList(QListView):
    """`asked` carries the `Action` and the uploads (list[Upload]); `chosen`, that others are selected."""

    asked = Signal(object, list)
    chosen = Signal()
    details_asked = Signal()

    moved = Signal(object, int)
    """Rows were dragged, `frozenset[UploadId]`, into the gap before the row of that number."""

    def __init__(self, model: UploadModel, delegate: UploadDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._rows = model, delegate
        self._row_actions = RowActions(self, self._do)
        self._drag = RowDrag(self, lambda: delegate.theme)
        self.hand = Hand()
        self._buttons = RowButtons(self, delegate)
        self._laid_out: tuple[list[object], int] = ([], 0)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Uploads"))
        self.verticalScrollBar().actionTriggered.connect(lambda _: self.hand.scrolls())
        self.doubleClicked.connect(lambda _: self.details_asked.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self._selection = KeptSelection(self, model)
        self._selection.restored.connect(self.chosen)

    def selected(self) -> list[Upload]:
        """In the order of the list."""
        return self._selection.selected()

    def choose_one(self) -> None:
        """The first row, if none is selected."""
        if not self.selectionModel().hasSelection() and self._model.rowCount():
            flags = self.selectionModel().SelectionFlag  # the view itself would ask which keys are held
            self.selectionModel().setCurrentIndex(self._model.index(0), flags.ClearAndSelect)

    def minimumSizeHint(self) -> QSize:  # Qt's name
        return QSize(320, 120)

    def doItemsLayout(self) -> None:  # Qt's name
        """In a grid as high as a row: else QListView asks the model about each of ten thousand rows twice."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        size = self._rows.sizeHint(option, QModelIndex())
        if size != self.gridSize():
            self.setGridSize(size)
        # Rows that come below what is seen are no reason to paint: a drop brings them ten times a second.
        seen, count = self._seen(), self._model.rowCount()
        before, self._laid_out = self._laid_out, (seen, count)
        grows_unseen = before[0] == seen and before[1] < count and self.verticalScrollBar().maximum() > 0
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, grows_unseen)
        super().doItemsLayout()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)

    def _seen(self) -> list[object]:
        """The place, and the rows in it."""
        place, height = self.viewport().size(), self.gridSize().height()
        top = self.verticalScrollBar().value()
        rows = self._model.shown(top // height, (top + place.height()) // height)
        return [place, top, height, *(row.id for row in rows)]

    def dataChanged(  # Qt's name
        self, top_left: ModelIndex, bottom_right: ModelIndex, roles: Sequence[int] = ()
    ) -> None:
        """QListView would lay out all rows anew, 17 ms for ten thousand; ours stay as high as they are."""
        QAbstractItemView.dataChanged(self, top_left, bottom_right, list(roles))

    def focusInEvent(self, event: QFocusEvent) -> None:  # Qt's name
        """Whoever comes by key has a row to act on: arrows don't choose the only one there is."""
        super().focusInEvent(event)
        chosen = self.selectionModel()
        if event.reason() in _BY_KEY and self.currentIndex().isValid() and not chosen.hasSelection():
            chosen.select(self.currentIndex(), chosen.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        if event.key() == Qt.Key.Key_Space:
            self.details_asked.emit()
        elif not self._row_actions.key_pressed(QKeySequence(event.keyCombination()), self._offers()):
            before = self.verticalScrollBar().value()
            super().keyPressEvent(event)
            if self.verticalScrollBar().value() != before:
                self.hand.scrolls()

    def startDrag(self, actions: Qt.DropAction) -> None:  # Qt's name
        """The selected rows; what was pressed on a button is no drag."""
        if not self._buttons.holds and (chosen := frozenset(it.id for it in self.selected())):
            self._drag.start(chosen)
            self.hand.moves(down=False)  # nobody tells a list where a drag of its rows ended

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # Qt's name
        """Our own rows only: files are the window's."""
        event.setAccepted(self._is_ours(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # Qt's name
        event.setAccepted(self._is_ours(event))
        if event.isAccepted():
            self._drag.over(event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # Qt's name
        self._drag.leave()

    def dropEvent(self, event: QDropEvent) -> None:  # Qt's name
        """The engine puts them where they go: this list is a mirror."""
        if self._is_ours(event):
            self._drag.over(event.position().toPoint())
            self.moved.emit(self._drag.chosen, self._drag.gap)
            event.acceptProposedAction()
        self._drag.leave()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._drag.paint(painter)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # Qt's name
        self.hand.moves(down=bool(event.buttons()))
        self._buttons.point_at(event.position().toPoint())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # Qt's name
        self.hand.leaves()
        self._buttons.point_at(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        self.hand.moves(down=True)
        self._buttons.press(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # Qt's name
        self.hand.moves(down=False)
        super().mouseReleaseEvent(event)
        point, clicked = event.position().toPoint(), self._buttons.release(event)
        if clicked is not None and clicked.action is None:
            self._menu(point)
        elif clicked is not None:
            self.asked.emit(clicked.action, [self.indexAt(point).data(UPLOAD_ROLE)])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Two quick clicks on a button are two clicks on a button."""
        if self._buttons.hit(event):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt's name
        """By mouse, or by the menu key for the row that has the focus, which is then one of those chosen."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        chosen = self.selectionModel()
        if by_key and self.currentIndex().isValid() and not chosen.isSelected(self.currentIndex()):
            chosen.select(self.currentIndex(), chosen.SelectionFlag.ClearAndSelect)
        self._menu(self.visualRect(self.currentIndex()).center() if by_key else event.pos())

    def _is_ours(self, event: QDropEvent) -> bool:
        return event.mimeData().hasFormat(ROWS) and bool(self._drag.chosen)

    def _offers(self) -> Iterator[Sequence[Action]]:
        """Of the selected rows, made as they are asked for: all of ten thousand may be selected."""
        for upload in self.selected():
            yield self._offer(upload)

    def _offer(self, upload: Upload) -> Sequence[Action]:
        """What its view would offer, without the rest of it."""
        return actions_of(upload, mine=self._model.is_mine(upload.id), signed_in=self._model.signed_in)

    def _do(self, action: Action) -> None:
        """For those of the selected rows that can."""
        able = [it for it in self.selected() if action in self._offer(it)]
        if able:
            self.asked.emit(action, able)

    def _menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            movable = self._model.sorting is Sort.UPLOAD
            menu = self._row_actions.menu(index.data(ROW_ROLE), self, self._rows.sign, movable=movable)
            menu.popup(self.viewport().mapToGlobal(point))
