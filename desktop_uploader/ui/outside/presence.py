"""Whether there is a tray, and whenever one comes or goes.

On Linux a desktop's panel may come after us, when both start at login: Qt looks for a tray once and never
again, so we wait for the panel first. Trays of before StatusNotifierItem (XEmbed alone) are not waited for.
"""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
)
from PySide6.QtWidgets import QSystemTrayIcon

WATCHER = "org.kde.StatusNotifierWatcher"
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner")


class TrayPresence(QObject):
    """Nothing is told before `look`."""

    changed = Signal(bool)

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        """`bus`: the session's."""
        super().__init__(parent)
        self._bus, self.there = bus, False

    def look(self) -> None:
        """Told soon, at once where there is nothing to ask, and from now on."""
        if sys.platform != "linux":
            self._is(there=True)
            return
        if not self._bus.isConnected():
            self.changed.emit(False)
            return
        watcher = QDBusServiceWatcher(
            WATCHER, self._bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
        )
        watcher.serviceRegistered.connect(lambda _: self._is(there=True))
        watcher.serviceUnregistered.connect(lambda _: self._is(there=False))
        ask = QDBusMessage.createMethodCall(*_BUS)
        ask.setArguments([WATCHER])
        asking = QDBusPendingCallWatcher(self._bus.asyncCall(ask), self)
        asking.finished.connect(self._answered)

    def _answered(self, asking: QDBusPendingCallWatcher) -> None:
        self._is(there=asking.reply().arguments() == [True])
        asking.deleteLater()

    def _is(self, *, there: bool) -> None:
        self.there = there and QSystemTrayIcon.isSystemTrayAvailable()
        self.changed.emit(self.there)
