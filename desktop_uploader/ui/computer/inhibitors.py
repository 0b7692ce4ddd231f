"""The ways to hold off sleep: logind's, and wakepy's where there is no logind to ask."""

import logging
import os
import threading
from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

from desktop_uploader.ui.computer.sleep import LOGIND

_log = logging.getLogger(__name__)
_ENDING = 1.0
"""Seconds that a hold has to end when the program does; what is left of it, the system ends with us."""


class Inhibitor(Protocol):
    """All return at once, may be called twice, and fail quietly: it is a courtesy."""

    def hold(self) -> None: ...
    def let_go(self) -> None: ...
    def close(self) -> None:
        """Let go for good. Waits a second at most."""


class LogindInhibitor(QObject):
    """logind's `Inhibit`: held for as long as we have the descriptor it gave; the kernel closes it for us.

    `otherwise` is held where there is no logind, or where it refuses.
    """

    def __init__(
        self, bus: QDBusConnection, why: str, otherwise: Inhibitor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bus, self._why, self._otherwise = bus, why, otherwise
        self._wanted = False
        self._asking: QDBusPendingCallWatcher | None = None
        self._held: int | None = None

    def hold(self) -> None:
        self._wanted = True
        if self._held is not None or self._asking is not None:
            return
        if not self._bus.isConnected():
            self._otherwise.hold()
            return
        ask = QDBusMessage.createMethodCall(*LOGIND, "Inhibit")
        ask.setArguments(["idle:sleep", "Desktop Uploader", self._why, "block"])
        self._asking = QDBusPendingCallWatcher(self._bus.asyncCall(ask), self)
        self._asking.finished.connect(self._answered)

    def let_go(self) -> None:
        self._wanted = False
        self._otherwise.let_go()
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def close(self) -> None:
        self.let_go()
        if self._asking is not None:  # nobody hears the answer any more; Qt closes the descriptor in it
            self._asking.setParent(None)
            self._asking = None
        self._otherwise.close()

    def _answered(self, asking: QDBusPendingCallWatcher) -> None:
        reply = asking.reply()
        self._asking = None
        asking.deleteLater()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            self._held = _descriptor(reply.arguments())
        else:
            _log.info("logind doesn't hold off sleep: %s", reply.errorMessage())
        if not self._wanted:
            self.let_go()
        elif self._held is None:
            self._otherwise.hold()


def _descriptor(arguments: Iterable[object]) -> int | None:
    """Our own copy of the reply's descriptor."""
    for argument in arguments:
        if isinstance(argument, QDBusUnixFileDescriptor) and argument.isValid():
            return os.dup(argument.fileDescriptor())
    return None


class KeepRunning:
    """wakepy's `keep.running`: on Windows, macOS, and desktops without logind.

    It may block and belongs to one thread, so each hold is a thread that ends when it is let go.
    """

    def __init__(self) -> None:
        self._release: threading.Event | None = None
        self._threads: list[threading.Thread] = []

    def hold(self) -> None:
        if self._release is None:
            self._release = threading.Event()
            thread = threading.Thread(
                target=_keep_running, args=(self._release,), name="keep awake", daemon=True
            )
            self._threads = [*(it for it in self._threads if it.is_alive()), thread]
            thread.start()

    def let_go(self) -> None:
        if self._release is not None:
            self._release.set()
            self._release = None

    def close(self) -> None:
        self.let_go()
        for thread in self._threads:
            thread.join(_ENDING / len(self._threads))


def _keep_running(release: threading.Event) -> None:
    try:
        from wakepy import keep  # noqa: PLC0415  # the window comes first

        logging.getLogger("wakepy").setLevel(logging.WARNING)  # it tells of every way that this isn't
        if release.is_set():
            return
        with keep.running(on_fail=lambda _: _log.info("Sleep isn't held off: there is no way to")):
            release.wait()
    except Exception:  # noqa: BLE001  # whatever another's code makes of this desktop, uploading goes on
        _log.info("Sleep isn't held off", exc_info=True)
