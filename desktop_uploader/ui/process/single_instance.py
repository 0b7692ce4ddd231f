"""One window a person: a second launch hands its files to the first, which comes to the front.

The first holds the operating system's lock on a file, which a killed process lets go of. It listens under
a name that nobody can guess and that only its private folder tells: no other account gets to see paths.
"""

import json
import logging
import time
import uuid
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_uploader.service.link import server_of

_MOST = 8 * 1024**2
"""Bytes of one message: tens of thousands of paths."""

_TAKEN = b"taken\n"
_log = logging.getLogger(__name__)


class Launch(Enum):
    FIRST = auto()
    HANDED_OVER = auto()
    NO_ANSWER = auto()
    """A window has the lock and doesn't answer: it hangs, or belongs to another computer's share."""


class SingleInstance(QObject):
    """`close` lets the next launch be the first. Needs a running event loop to answer others."""

    handed = Signal(object)
    """Paths (`list[str]`, absolute), and links as `server_of` takes them, that a second launch brought.

    Empty when it only wants to be seen.
    """

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = FileLock(folder / "window.lock", thread_local=False)
        self._name = folder / "window.name"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._heard: dict[QLocalSocket, bytearray] = {}

    def claim(self, files: Sequence[str], patience: float = 5.0) -> Launch:
        """Become the first, or hand over; blocks while the first one is starting or ending."""
        paths = [it if server_of(it) is not None else str(Path(it).absolute()) for it in files]
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if self._is_first():
                return Launch.FIRST
            if self._hand_over(paths):
                return Launch.HANDED_OVER
            time.sleep(0.05)
        return Launch.NO_ANSWER

    def close(self) -> None:
        if self._server.isListening():
            self._server.close()
            self._name.unlink(missing_ok=True)
        self._lock.release()

    def _is_first(self) -> bool:
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            return False
        name = f"desktop-uploader-{uuid.uuid4().hex}"
        if self._server.listen(name):
            self._name.write_text(name, "ascii")
        else:  # the window works all the same; later launches will say that it doesn't answer
            _log.warning("Can't listen for later launches: %s", self._server.errorString())
        return True

    def _hand_over(self, paths: list[str]) -> bool:
        name = ""
        with suppress(OSError, UnicodeError):
            name = self._name.read_text("ascii").strip()
        socket = QLocalSocket()
        socket.connectToServer(name)
        try:
            if not name or not socket.waitForConnected(500):
                return False
            socket.write(json.dumps(paths).encode() + b"\n")
            while not socket.canReadLine():
                if not socket.waitForReadyRead(1000):
                    return False
            return socket.readLine().data() == _TAKEN
        finally:
            socket.abort()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = bytearray()
            socket.readyRead.connect(lambda it=socket: self._hear(it))
            socket.disconnected.connect(lambda it=socket: self._forget(it))

    def _hear(self, socket: QLocalSocket) -> None:
        heard = self._heard.get(socket)
        if heard is None:
            return
        heard += socket.readAll().data()
        if len(heard) > _MOST:
            socket.abort()
        elif heard.endswith(b"\n"):
            paths = _paths(bytes(heard))
            heard.clear()
            if paths is None:
                socket.abort()
                return
            socket.write(_TAKEN)
            socket.flush()
            self.handed.emit(paths)

    def _forget(self, socket: QLocalSocket) -> None:
        if self._heard.pop(socket, None) is not None:
            socket.deleteLater()


def _paths(message: bytes) -> list[str] | None:
    """None for anything but a list of absolute paths, and of links to sign in at."""
    try:
        paths = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(paths, list):
        return None
    return paths if all(isinstance(it, str) and _is_good(it) for it in paths) else None


def _is_good(word: str) -> bool:
    return "\0" not in word and (Path(word).is_absolute() or server_of(word) is not None)
