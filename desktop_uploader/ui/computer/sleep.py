"""The computer slept: seen afterwards by a clock that jumped, and beforehand where the system tells."""

import sys
from typing import Any, Protocol

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtDBus import QDBusConnection

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.engine.waking import Moment

_TICK = 5.0
"""Seconds between two looks at the clocks: a fifth of a wake-up a second."""


class SleepWatch(QObject):
    """Tells of sleep by the clocks alone; `PowerNews` adds what the system knows before."""

    woke = Signal(float)
    """After a sleep of about so many seconds."""

    ticked = Signal()
    """Every few seconds, for who must look at something that tells nobody, like a battery."""

    def __init__(self, clocks: Clock, parent: QObject | None = None, tick: float = _TICK) -> None:
        super().__init__(parent)
        self._clocks, self._tick = clocks, tick
        self._last = Moment.of(clocks)
        self._timer = QTimer(self, interval=round(tick * 1000), timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        before, self._last = self._last, Moment.of(self._clocks)
        slept = before.slept(self._last, self._tick)
        if slept:
            self.woke.emit(slept)
        self.ticked.emit()

    def stop(self) -> None:
        self._timer.stop()


class PowerNews(Protocol):
    """What each system's own news of sleep comes as. Silent where there is none."""

    @property
    def about_to_sleep(self) -> SignalInstance: ...
    @property
    def woke(self) -> SignalInstance: ...
    def close(self) -> None:
        """Nothing is told any more. May be called twice."""


def power_news(bus: QDBusConnection, parent: QObject | None = None) -> PowerNews:
    """This system's: Windows' own, macOS's own, logind's elsewhere."""
    if sys.platform == "win32":
        from desktop_uploader.ui.computer.wake_windows import WindowsPower  # noqa: PLC0415  # of this system only

        return WindowsPower(parent)
    if sys.platform == "darwin":
        from desktop_uploader.ui.computer.wake_macos import MacPower  # noqa: PLC0415  # of this system only

        return MacPower(parent)
    return SleepWarning(bus, parent)


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

    def close(self) -> None:
        """The bus lets go of it with the object."""
