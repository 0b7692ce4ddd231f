"""The one place where other threads reach the window's: notices in batches, and single answers."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowRemoved

T = TypeVar("T")
_GATHER, _APART = 8, 30
"""Milliseconds for which what is told together is gathered, and between two batches."""

_PROGRESS_EVERY = 250
"""Milliseconds."""

AT_ONCE, _NEXT = 500, 1
"""Notices in one batch, and milliseconds until the next: ten thousand at once would hold the window up."""


class Bridge(QObject):
    """`listener` may be called on any thread and returns at once; progress comes four times a second at most.

    Nothing ticks while nothing happens.
    """

    notices = Signal(object)
    """A `list[Notice]`. Declared as `list`, it would be made anew, twice, for each of those who hear it."""

    _told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: list[Notice] = []
        self._progress: dict[UploadId, Progressed] = {}
        self._rows_due = self._progress_due = False
        self._soon = self._timer(_GATHER, self._deliver)
        self._delivered = QElapsedTimer()
        self._later = self._timer(_PROGRESS_EVERY, self._deliver_progress)
        self._told.connect(self._wake, Qt.ConnectionType.QueuedConnection)

    def listener(self, notice: Notice, /) -> None:
        with self._lock:
            if isinstance(notice, Progressed):
                self._progress[notice.upload_id] = notice
                asleep, self._progress_due = not self._progress_due, True
            else:
                self._waiting.append(notice)
                asleep, self._rows_due = not self._rows_due, True
            if isinstance(notice, RowRemoved):
                self._progress.pop(notice.upload_id, None)
        if asleep:  # else a timer is set already: ten thousand rows wake the window a few times
            self._told.emit()

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _wake(self) -> None:
        with self._lock:
            rows, progress = self._rows_due, self._progress_due
        if rows and not self._soon.isActive():
            self._soon.start(max(_GATHER, _APART - self._since()))
        if progress and not self._later.isActive():
            self._later.start()

    def _deliver(self) -> None:
        with self._lock:
            batch, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            self._rows_due = bool(self._waiting)
            if self._rows_due:
                self._soon.start(_NEXT)
        if batch:
            self._delivered.start()
            self.notices.emit(batch)

    def _since(self) -> int:
        """Milliseconds since the last batch; an hour, if there was none."""
        return self._delivered.elapsed() if self._delivered.isValid() else 3_600_000

    def _deliver_progress(self) -> None:
        """After the rows that it speaks of."""
        self._deliver()
        with self._lock:
            progress, self._progress = list(self._progress.values()), {}
            self._progress_due = False
        if progress:
            self.notices.emit(progress)


class Later(QObject):
    """Answers from other threads. Must outlive whoever answers: its owner ends those threads before it."""

    _came = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def call(self, then: Callable[["Future[T]"], None], answer: "Future[T]") -> None:
        """Have `then(answer)` called on this object's thread once the answer is there; never at once."""
        answer.add_done_callback(lambda done: self._came.emit(then, done))

    @Slot(object, object)
    def _deliver(self, then: Callable[[Future[Any]], None], answer: Future[Any]) -> None:
        then(answer)
