"""The list itself: clicks on the buttons that the delegate painted, and the same actions in a menu."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.ui.row import Action, RowView
from desktop_uploader.ui.row_layout import Button
from desktop_uploader.ui.upload_delegate import UploadDelegate
from desktop_uploader.ui.upload_model import ROW_ROLE, UPLOAD_ROLE


class UploadList(QListView):
    """`asked` carries the `Action` and the `Upload`."""

    asked = Signal(object, object)

    def __init__(self, delegate: UploadDelegate, words: dict[Action, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._words = delegate, words
        self._pressed: tuple[UploadId, Button] | None = None
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Uploads"))

    def minimumSizeHint(self) -> QSize:  # Qt's name
        return QSize(320, 120)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # Qt's name
        self._point_at(event.position().toPoint())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # Qt's name
        self._point_at(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        self._pressed = self._hit(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """A click is a press and a release on the same button of the same row."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        released = self._hit(event)
        if pressed is None or released is None or _which(pressed) != _which(released):
            return
        point = event.position().toPoint()
        if released[1].action is None:
            self._menu(point)
        else:
            self.asked.emit(released[1].action, self.indexAt(point).data(UPLOAD_ROLE))

    def _hit(self, event: QMouseEvent) -> tuple[UploadId, Button] | None:
        point = event.position().toPoint()
        button = self._button_at(point) if event.button() is Qt.MouseButton.LeftButton else None
        return (self.indexAt(point).data(UPLOAD_ROLE).id, button) if button else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt's name
        """By mouse, or by the menu key for the row that has the focus."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self._menu(self.visualRect(self.currentIndex()).center() if by_key else event.pos())

    def _point_at(self, point: QPoint | None) -> None:
        before, self._rows.pointer = self._rows.pointer, point
        for at in (before, point):
            if at is not None:
                self.viewport().update(self.visualRect(self.indexAt(at)))

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
        if not index.isValid():
            return
        view: RowView = index.data(ROW_ROLE)
        upload: Upload = index.data(UPLOAD_ROLE)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in view.actions:
            entry = menu.addAction(self._words[action])
            entry.triggered.connect(lambda _=False, it=action: self.asked.emit(it, upload))
        menu.popup(self.viewport().mapToGlobal(point))


def _which(hit: tuple[UploadId, Button]) -> tuple[UploadId, Action | None]:
    return hit[0], hit[1].action
