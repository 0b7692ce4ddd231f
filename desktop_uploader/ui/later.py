"""Answers that come from another thread, brought to the window's."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class Later(QObject):
    """Must outlive whoever answers: its owner ends the threads that do before it lets go of this."""

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
