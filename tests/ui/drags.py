"""A drag as the platform tells a window of it: its `QWindow` first, and then whichever child wants it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

E = TypeVar("E", bound=QDropEvent)
_LEFT, _NO_KEYS, _COPY = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.DropAction.CopyAction,
)
_ALL = _COPY | Qt.DropAction.MoveAction | Qt.DropAction.LinkAction


def files(paths: Iterable[Path | str]) -> QMimeData:
    """As file managers do it: URLs, and their names as text, which a line edit would take."""
    data = QMimeData()
    data.setUrls([QUrl(it) if isinstance(it, str) else QUrl.fromLocalFile(str(it)) for it in paths])
    data.setData("text/plain", "\n".join(map(str, paths)).encode())
    return data


class Drag:
    """Over the middle of `over`; `at_widget` tells the widget itself, as a program in between may."""

    def __init__(self, data: QMimeData, over: QWidget, *, at_widget: bool = False) -> None:
        window = over.window()
        self._data = data
        self._target: QObject = over if at_widget else window.windowHandle()
        middle = over.rect().center()
        self._point: QPoint = middle if at_widget else over.mapTo(window, middle)

    def enter(self, actions: Qt.DropAction = _ALL) -> QDragEnterEvent:
        event = QDragEnterEvent(self._point, actions, self._data, _LEFT, _NO_KEYS)
        event.setDropAction(_COPY)
        return self._send(event)

    def move(self) -> QDragMoveEvent:
        return self._send(QDragMoveEvent(self._point, _ALL, self._data, _LEFT, _NO_KEYS))

    def leave(self) -> None:
        QApplication.sendEvent(self._target, QDragLeaveEvent())

    def drop(self) -> QDropEvent:
        event = QDropEvent(self._point.toPointF(), _ALL, self._data, _LEFT, _NO_KEYS)
        event.ignore()
        return self._send(event)

    def _send(self, event: E) -> E:
        QApplication.sendEvent(self._target, event)
        return event


def drop(paths: Iterable[Path | str], over: QWidget) -> None:
    """All of it: enter, move, drop."""
    drag = Drag(files(list(paths)), over)
    drag.enter()
    drag.move()
    drag.drop()
