"""One notification of the desktop at a time, each in the place of the last one; a click on it is told.

On Linux this is org.freedesktop.Notifications, with or without a tray. It goes through jeepney, not QtDBus:
its `Notify` wants an unsigned number, which Python can't give to QtDBus. Elsewhere the tray's own way.
"""

import html
import logging
import threading
from collections import deque
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop_uploader.ui.outside.tray import Tray

_PLACE = ("/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications")
_APP, _DESKTOP_FILE = "Desktop Uploader", "desktop-uploader"
_AS_USUAL = -1

_log = logging.getLogger(__name__)


class Notifications(Protocol):
    """`tell` returns at once and fails quietly."""

    @property
    def clicked(self) -> SignalInstance: ...
    def tell(self, headline: str, body: str) -> None: ...
    def close(self) -> None:
        """Nothing is told any more. May be called twice."""


class DesktopNotifications(QObject):
    """A connection of its own to the session's bus, and a thread that begins with the first one."""

    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: deque[tuple[str, str]] = deque()
        self._thread: threading.Thread | None = None
        self._opened: Any = None  # jeepney ships no types
        self._bus: Any = None
        self._shown, self._closed = 0, False

    def tell(self, headline: str, body: str) -> None:
        with self._lock:
            if self._closed:
                return
            self._waiting.append((headline, body))
            if self._thread is None:
                self._thread = threading.Thread(target=self._listen, name="notifications", daemon=True)
                self._thread.start()
            self._send()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            if self._bus is not None:
                _hang_up(self._bus)
        if self._thread is not None:
            self._thread.join(1.0)

    def _listen(self) -> None:
        """On the thread, for as long as there is a bus."""
        try:
            self._connect()
            while not self._closed:
                self._hear(self._bus.receive())
        except Exception as error:  # noqa: BLE001  # whatever this desktop's bus does, uploading goes on
            if not self._closed:
                _log.info("Notifications end: %s", type(error).__name__)
        finally:
            with self._lock:
                self._closed, self._bus = True, None
            if self._opened is not None:
                self._opened.close()

    def _connect(self) -> None:
        from jeepney import DBusAddress, MatchRule, message_bus  # type: ignore[import-untyped]  # noqa: PLC0415  # of Linux only
        from jeepney.bus import get_bus  # type: ignore[import-untyped]  # noqa: PLC0415  # of Linux only
        from jeepney.io.blocking import DBusConnection, prep_socket  # type: ignore[import-untyped]  # noqa: PLC0415  # of Linux only

        socket = prep_socket(get_bus("SESSION"))
        try:
            bus = self._opened = DBusConnection(socket)
        except BaseException:
            socket.close()  # jeepney leaves it open when the bus goes away before it says hello
            raise
        rule = MatchRule(type="signal", interface=_PLACE[2], member="ActionInvoked", path=_PLACE[0])
        bus.send_and_get_reply(message_bus.AddMatch(rule))
        self._address = DBusAddress(_PLACE[0], _PLACE[1], _PLACE[2])
        with self._lock:
            self._bus = bus
            if self._closed:
                _hang_up(bus)
            self._send()

    def _send(self) -> None:
        """What waits, once there is a bus; the last one is all that anybody needs."""
        if self._bus is None or not self._waiting:
            return
        from jeepney import new_method_call  # noqa: PLC0415  # of Linux only

        headline, body = self._waiting[-1]
        self._waiting.clear()
        hints = {"desktop-entry": ("s", _DESKTOP_FILE)}
        words = (_APP, self._shown, _DESKTOP_FILE, headline, html.escape(body, quote=False))
        arguments = (*words, ["default", ""], hints, _AS_USUAL)
        try:
            self._bus.send(new_method_call(self._address, "Notify", "susssasa{sv}i", arguments))
        except OSError:
            _log.info("A notification couldn't be sent")

    def _hear(self, message: Any) -> None:
        from jeepney import MessageType  # noqa: PLC0415  # of Linux only

        kind, body = message.header.message_type, message.body
        if kind is MessageType.method_return and len(body) == 1 and isinstance(body[0], int):
            self._shown = body[0]
        elif kind is MessageType.signal and len(body) == 2 and body[0] == self._shown != 0:
            self.clicked.emit()


class TrayNotifications(QObject):
    """The tray's own messages: silent while there is no tray."""

    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray: Tray | None = None

    def show_at(self, tray: Tray) -> None:
        self._tray = tray
        tray.clicked.connect(self.clicked)

    def tell(self, headline: str, body: str) -> None:
        if self._tray is not None:
            self._tray.tell(headline, body)

    def close(self) -> None:
        self._tray = None


def _hang_up(bus: Any) -> None:
    """Whoever waits for a message of it waits no longer."""
    import socket  # noqa: PLC0415  # as little as possible at the start

    try:
        bus.sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        _log.debug("The bus had gone already")
