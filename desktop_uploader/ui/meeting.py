"""What the server says of itself, of its courses and of us: asked again when there is a reason to."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.ports.service import Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Notice, RowChanged, RowRemoved
from desktop_uploader.ui.computer.network import NetworkHints
from desktop_uploader.ui.desk import Desk

_SELDOM = 60.0
"""Seconds between two questions because somebody came back to the window."""

_OFTEN = 5.0
"""The same for the room that is left, which a browser may have changed meanwhile."""

_SOON = 1000
"""Milliseconds: videos may become ready together."""


class Meeting(QObject):
    """Nothing is asked by the clock. `server`: the `Server`; `courses`: a sequence of `Course`."""

    server = Signal(object)
    courses = Signal(object)

    def __init__(
        self,
        desk: Desk,
        network: NetworkHints,
        window: QWidget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._clock = desk, window, clock
        self._at = self._met_at = -_SELDOM
        self._address: str | None = None
        self._unready, self._refused = set[UploadId](), set[UploadId]()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._meet)
        desk.begun.connect(self._begin)
        network.back.connect(self.ask)
        window.installEventFilter(self)

    @Slot()
    def ask(self) -> None:
        """All of it; who doesn't answer is asked the next time."""
        if self._desk.engine.is_there:
            self._ask_the_server()
            self._meet()

    @Slot(object)
    def apply(self, notices: Sequence[Notice]) -> None:
        """A video that became ready takes room; one that is refused for want of it says that it is gone."""
        for notice in notices:
            match notice:
                case RowChanged(upload=upload):
                    self._hear(upload)
                case RowRemoved(upload_id=upload_id):
                    self._unready.discard(upload_id)
                    self._refused.discard(upload_id)

    def _hear(self, upload: Upload) -> None:
        if upload.lacks_space != (upload.id in self._refused):
            self._refused ^= {upload.id}
            self._unready.add(upload.id)
            self._soon.start()
        elif upload.phase is not Phase.READY:
            self._unready.add(upload.id)
        elif upload.id in self._unready:
            self._unready.discard(upload.id)
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        comes = watched is self._window and event.type() is QEvent.Type.WindowActivate
        if comes and self._clock() - self._at >= _SELDOM:
            self.ask()
        elif comes and self._clock() - self._met_at >= _OFTEN:
            self._meet()
        return False

    def _begin(self) -> None:
        """The desk itself asks who we are. What another server said is gone, also if this one is silent."""
        account = self._desk.account
        address = account.address if account else ""
        if self._address not in {None, address}:
            name = account.server_name or address if account else ""
            self.server.emit(Server("", name, Limits()))
            self.courses.emit(())
        self._address = address
        self._ask_the_server()

    def _ask_the_server(self) -> None:
        self._at = self._clock()
        self._desk.ask(Engine.server, self.server.emit, lambda _: None)
        self._desk.ask(Engine.courses, self.courses.emit, lambda _: None)

    def _meet(self) -> None:
        if self._desk.engine.is_there:
            self._met_at = self._clock()
            self._desk.meet()
