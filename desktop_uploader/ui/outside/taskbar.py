"""How far it is, on the program's icon in the taskbar or dock."""

import sys
from typing import Protocol

from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_APP = "application://desktop-uploader.desktop"
_PLACE = (
    "/com/canonical/unity/launcherentry/desktop_uploader",
    "com.canonical.Unity.LauncherEntry",
    "Update",
)


class Taskbar(Protocol):
    """Fails quietly: it is an ornament."""

    def show(self, fraction: float | None) -> None:
        """0 to 1; None takes it away."""

    def badge(self, count: int) -> None:
        """How many need somebody; 0 takes it away."""


class LauncherEntry:
    """The signal that docks of Linux listen to: Ubuntu's, KDE's, Plank, Dash to Dock.

    Not Qt's own badge, which is the same signal: it makes an object's path of the desktop file's name, and
    the hyphen in ours makes that none.
    """

    def __init__(self, bus: QDBusConnection) -> None:
        self._bus = bus

    def show(self, fraction: float | None) -> None:
        self._tell({"progress": fraction or 0.0, "progress-visible": fraction is not None})

    def badge(self, count: int) -> None:
        self._tell({"count": count, "count-visible": count > 0})

    def _tell(self, values: dict[str, float | bool]) -> None:
        if self._bus.isConnected():
            told = QDBusMessage.createSignal(*_PLACE)
            told.setArguments([_APP, values])
            self._bus.send(told)


class QtBadge:
    """Qt's own way: macOS and Windows."""

    def badge(self, count: int) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(count)


class NoTaskbar(QtBadge):
    def show(self, fraction: float | None) -> None:
        """There is nothing to show it on."""


def taskbar(bus: QDBusConnection, window: QWidget) -> Taskbar:
    """This system's."""
    if sys.platform == "win32":
        from desktop_uploader.ui.outside.taskbar_windows import WindowsTaskbar  # noqa: PLC0415  # of this system only

        return WindowsTaskbar(int(window.winId()))
    return LauncherEntry(bus) if sys.platform == "linux" else NoTaskbar()


class Marks:
    """Shows what has changed, and no more often than anybody sees: in steps of a hundredth."""

    def __init__(self, taskbar: Taskbar) -> None:
        self._taskbar = taskbar
        self._hundredths: int | None = None
        self._badge = 0

    def show(self, fraction: float | None, badge: int) -> None:
        hundredths = None if fraction is None else int(fraction * 100)
        if hundredths != self._hundredths:
            self._hundredths = hundredths
            self._taskbar.show(None if hundredths is None else hundredths / 100)
        if badge != self._badge:
            self._badge = badge
            self._taskbar.badge(badge)

    def clear(self) -> None:
        self.show(None, 0)
