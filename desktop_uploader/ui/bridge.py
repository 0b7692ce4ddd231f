"""From the engine's thread to the window's: notices in batches, progress four times a second at most."""

import threading

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowRemoved

_SOON = 30
_PROGRESS_EVERY = 250
"""Milliseconds."""


class Bridge(QObject):
    """`listener` may be called on any thread and returns at once. Nothing ticks while nothing happens."""

    notices = Signal(list)
    _told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: list[Notice] = []
        self._progress: dict[UploadId, Progressed] = {}
        self._awake = False
        self._soon = self._timer(_SOON, self._deliver)
        self._later = self._timer(_PROGRESS_EVERY, self._deliver_progress)
        self._told.connect(self._wake, Qt.ConnectionType.QueuedConnection)

    def listener(self, notice: Notice, /) -> None:
        with self._lock:
            if isinstance(notice, Progressed):
                self._progress[notice.upload_id] = notice
            else:
                self._waiting.append(notice)
            if isinstance(notice, RowRemoved):
                self._progress.pop(notice.upload_id, None)
            asleep, self._awake = not self._awake, True
        if asleep:
            self._told.emit()

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _wake(self) -> None:
        with self._lock:
            self._awake = False
            rows, progress = bool(self._waiting), bool(self._progress)
        if rows and not self._soon.isActive():
            self._soon.start()
        if progress and not self._later.isActive():
            self._later.start()

    def _deliver(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        if waiting:
            self.notices.emit(waiting)

    def _deliver_progress(self) -> None:
        """After the rows that it speaks of."""
        self._deliver()
        with self._lock:
            progress, self._progress = list(self._progress.values()), {}
        if progress:
            self.notices.emit(progress)
