"""The computer slept: seen afterwards by a clock that jumped, and beforehand where logind tells."""

from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_TICK = 5.0
"""Seconds between two looks at the clocks: a fifth of a wake-up a second."""

_TOLERANCE = 4.0
"""Seconds that a busy computer may be late without having slept."""


class Clocks(Protocol):
    """Seconds; as `core.ports.Clock`."""

    def now(self) -> float: ...
    def monotonic(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Moment:
    """The same instant on both clocks. During sleep the wall clock goes on; the monotonic may stand still."""

    wall: float
    monotonic: float

    def slept(self, now: "Moment", expected: float = _TICK, tolerance: float = _TOLERANCE) -> float:
        """Seconds by which `now` is later than `expected` after this one; 0 within the tolerance.

        A stopped process, or a clock set forward, looks the same; both are as good a reason to look anew.
        """
        late = max(now.wall - self.wall, now.monotonic - self.monotonic) - expected
        return late if late > tolerance else 0.0


class SleepWatch(QObject):
    """Tells of sleep by the clocks alone; `SleepWarning` adds what logind knows before."""

    woke = Signal(float)
    """After a sleep of about so many seconds."""

    ticked = Signal()
    """Every few seconds, for who must look at something that tells nobody, like a battery."""

    def __init__(self, clocks: Clocks, parent: QObject | None = None, tick: float = _TICK) -> None:
        super().__init__(parent)
        self._clocks, self._tick = clocks, tick
        self._last = self._moment()
        self._timer = QTimer(self, interval=round(tick * 1000), timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        before, self._last = self._last, self._moment()
        slept = before.slept(self._last, self._tick)
        if slept:
            self.woke.emit(slept)
        self.ticked.emit()

    def stop(self) -> None:
        self._timer.stop()

    def _moment(self) -> Moment:
        return Moment(self._clocks.now(), self._clocks.monotonic())


LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class SleepWarning(QObject):
    """logind's `PrepareForSleep`, some seconds before the computer sleeps and right after it woke."""

    about_to_sleep = Signal()
    woke = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        """Silent where there is no such bus."""
        super().__init__(parent)
        if bus.isConnected():
            slot: Any = SLOT("prepare(bool)")  # the stub asks for bytes, which are refused
            bus.connect(*LOGIND, "PrepareForSleep", self, slot)

    @Slot(bool)
    def prepare(self, starts: bool) -> None:
        (self.about_to_sleep if starts else self.woke).emit()
