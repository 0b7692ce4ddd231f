"""Holds off sleep while bytes move, and only then: never for a paused row, nor on a battery that runs low."""

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

from desktop_uploader.core.upload import Phase, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged, RowRemoved
from desktop_uploader.ui.sleep import LOGIND

_log = logging.getLogger(__name__)

_MOVING = frozenset({Phase.CREATING, Phase.UPLOADING, Phase.VERIFYING})
_LOW = 20
"""Percent."""


class KeepAwake(Protocol):
    """Both return at once, may be called twice, and fail quietly: it is a courtesy."""

    def hold(self) -> None: ...
    def let_go(self) -> None: ...


class AwakeWhileSending(QObject):
    """`wanted`: the person's setting, asked each time."""

    def __init__(
        self,
        keep: KeepAwake,
        wanted: Callable[[], bool] = lambda: True,
        battery_low: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep, self._wanted, self._battery_low = keep, wanted, battery_low
        self._moving: set[UploadId] = set()
        self._holding = False

    @Slot(list)
    def apply(self, notices: Iterable[Notice]) -> None:
        for notice in notices:
            match notice:
                case RowChanged(upload=upload, mine=mine) if mine and upload.phase in _MOVING:
                    self._moving.add(upload.id)
                case RowChanged(upload=upload):
                    self._moving.discard(upload.id)
                case RowRemoved(upload_id=upload_id):
                    self._moving.discard(upload_id)
        if bool(self._moving) is not self._holding:
            self.look()

    @Slot()
    def look(self) -> None:
        """Also to be called now and then: a battery tells nobody that it runs low."""
        hold = bool(self._moving) and self._wanted() and not self._battery_low()
        if hold is not self._holding:
            self._holding = hold
            (self._keep.hold if hold else self._keep.let_go)()

    def close(self) -> None:
        self._moving.clear()
        self.look()


class LogindInhibitor(QObject):
    """logind's `Inhibit`: held for as long as we have the descriptor it gave; the kernel closes it for us."""

    def __init__(self, bus: QDBusConnection, why: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus, self._why = bus, why
        self._wanted = False
        self._asking: QDBusPendingCallWatcher | None = None
        self._held: int | None = None

    def hold(self) -> None:
        self._wanted = True
        if self._held is not None or self._asking is not None or not self._bus.isConnected():
            return
        ask = QDBusMessage.createMethodCall(*LOGIND, "Inhibit")
        ask.setArguments(["idle:sleep", "Desktop Uploader", self._why, "block"])
        self._asking = QDBusPendingCallWatcher(self._bus.asyncCall(ask), self)
        self._asking.finished.connect(self._answered)

    def let_go(self) -> None:
        self._wanted = False
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def _answered(self, asking: QDBusPendingCallWatcher) -> None:
        reply = asking.reply()
        self._asking = None
        asking.deleteLater()
        if reply.type() is not QDBusMessage.MessageType.ReplyMessage:
            _log.info("Sleep can't be held off: %s", reply.errorMessage())
            return
        self._held = _descriptor(reply.arguments())
        if not self._wanted:
            self.let_go()


def _descriptor(arguments: Iterable[object]) -> int | None:
    """Our own copy of the reply's descriptor."""
    for argument in arguments:
        if isinstance(argument, QDBusUnixFileDescriptor) and argument.isValid():
            return os.dup(argument.fileDescriptor())
    return None


def battery_is_low(supplies: Path = Path("/sys/class/power_supply")) -> bool:
    """Whether a battery of the computer discharges and has a fifth or less. False where nobody can tell."""
    return any(_is_low(battery) for battery in supplies.glob("BAT*"))


def _is_low(battery: Path) -> bool:
    try:
        discharging = (battery / "status").read_text("ascii").strip() == "Discharging"
        return discharging and int((battery / "capacity").read_text("ascii")) <= _LOW
    except (OSError, ValueError):
        return False
