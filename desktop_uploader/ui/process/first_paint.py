"""The moment in which people see the window: what it needn't show begins after that."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_PATIENCE = 500
"""Milliseconds for a window that nobody sees: minimized, on another desktop, behind a lock."""


class FirstPaint(QObject):
    """Of `window`, which is about to be shown. `close`: nothing is told any more."""

    over = Signal()
    """Once: all of it was painted, or nothing is for a while."""

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.over)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if self._timer.isActive():
                self._timer.start(0)
        return False

    def close(self) -> None:
        self._timer.stop()
