"""“Pause for one hour”: everything rests, and goes on by itself, also when the computer slept."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_uploader.core.system import Hint, Woke
from desktop_uploader.core.upload import PauseReason
from desktop_uploader.ui.desk import Desk

HOUR = 3600.0
"""Seconds."""

_LONGEST = 60.0
"""Seconds between two looks at the clock: it may be set meanwhile."""


class Rest(QObject):
    """`until`: unix seconds, None while nothing rests. It is kept among the settings: a program that is
    started again rests on.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, clock: Callable[[], float] = time.time, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        self.until = desk.settings.rests_until
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self.look()
        if self.until is not None:
            desk.holding.hold(PauseReason.FOR_A_WHILE)

    @Slot()
    def begin(self) -> None:
        self._be(int(self._clock() + HOUR))
        self._desk.holding.hold(PauseReason.FOR_A_WHILE)
        self.look()
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        if self.until is not None:
            self._be(None)
            self._timer.stop()
            self._desk.holding.let_go(PauseReason.FOR_A_WHILE)
            self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Whether the hour is over; also where the clock says that it has yet to begin."""
        left = (self.until or 0.0) - self._clock()
        if self.until is not None and not 0 < left <= HOUR:
            self.end()
        elif self.until is not None:
            self._timer.start(round(min(left, _LONGEST) * 1000) + 1)

    @Slot(object)
    def hear(self, hint: Hint) -> None:
        if isinstance(hint, Woke):
            self.look()

    def _be(self, until: int | None) -> None:
        self.until = until
        self._desk.change(replace(self._desk.settings, rests_until=until))
