"""“Pause for one hour”: everything rests, and goes on by itself, also when the computer slept."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_uploader.core.system import Hint, Woke
from desktop_uploader.core.upload import PauseReason
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.desk import Desk

HOUR = 3600.0
"""Seconds."""

_LONGEST = 60.0
"""Seconds between two looks at the clock: it may be set meanwhile."""


class Rest(QObject):
    """`until`: unix seconds, None while nothing rests. A program that ends forgets it: uploads then go on."""

    changed = Signal()

    def __init__(
        self, desk: Desk, clock: Callable[[], float] = time.time, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        self.until: float | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        desk.begun.connect(self._tell_another_engine)

    @Slot()
    def begin(self) -> None:
        self.until = self._clock() + HOUR
        self._hold()
        self.look()
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        if self.until is not None:
            self.until = None
            self._timer.stop()
            self._desk.engine.tell(partial(Engine.resume_all_for, reason=PauseReason.FOR_A_WHILE))
            self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Whether the hour is over."""
        left = (self.until or 0.0) - self._clock()
        if self.until is not None and not 0 < left <= HOUR:
            self.end()
        elif self.until is not None:
            self._timer.start(round(min(left, _LONGEST) * 1000) + 1)

    @Slot(object)
    def hear(self, hint: Hint) -> None:
        if isinstance(hint, Woke):
            self.look()

    def _hold(self) -> None:
        self._desk.engine.tell(partial(Engine.pause_all_for, reason=PauseReason.FOR_A_WHILE))

    def _tell_another_engine(self) -> None:
        if self.until is not None:
            self._hold()
