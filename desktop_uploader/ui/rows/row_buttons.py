"""The buttons in the rows: the delegate painted them, and here they hear of the mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView

from desktop_uploader.core.upload import UploadId
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.placed_buttons import Button
from desktop_uploader.ui.rows.row import RowView
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_model import ROW_ROLE, UPLOAD_ROLE

Hit = tuple[UploadId, Button]


class RowButtons:
    """Of one list. A click is a press and a release on the same button of the same row."""

    def __init__(self, view: QListView, delegate: UploadDelegate) -> None:
        self._view, self._delegate = view, delegate
        self._pressed: Hit | None = None

    @property
    def holds(self) -> bool:
        """Whether one of them is pressed."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> None:
        self._pressed = self.hit(event)
        self._press_at(event.position().toPoint() if self._pressed else None)

    def release(self, event: QMouseEvent) -> Button | None:
        """The one that was clicked."""
        pressed, self._pressed = self._pressed, None
        self._press_at(None)
        released = self.hit(event)
        is_click = pressed is not None and released is not None and _which(pressed) == _which(released)
        return released[1] if released and is_click else None

    def hit(self, event: QMouseEvent) -> Hit | None:
        point = event.position().toPoint()
        button = self._button_at(point) if event.button() is Qt.MouseButton.LeftButton else None
        return (self._view.indexAt(point).data(UPLOAD_ROLE).id, button) if button else None

    def point_at(self, point: QPoint | None) -> None:
        """None: the pointer is elsewhere."""
        before, self._delegate.pointer = self._delegate.pointer, point
        self._paint_rows_at(before, point)

    def _press_at(self, point: QPoint | None) -> None:
        before, self._delegate.pressed_at = self._delegate.pressed_at, point
        self._paint_rows_at(before, point)

    def _paint_rows_at(self, *points: QPoint | None) -> None:
        for point in points:
            if point is not None:
                self._view.viewport().update(self._view.visualRect(self._view.indexAt(point)))

    def _button_at(self, point: QPoint) -> Button | None:
        view, index = self._view, self._view.indexAt(point)
        if not index.isValid():
            return None
        row: RowView = index.data(ROW_ROLE)
        place, side = view.visualRect(index), view.layoutDirection()
        return self._delegate.layout_of(place, row, view.font(), side).button_at(point)


def _which(hit: Hit) -> tuple[UploadId, Action | None]:
    return hit[0], hit[1].action
