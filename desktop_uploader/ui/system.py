"""The computer around the window: sleep, network and power, in one place and one kind of news."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from desktop_uploader.engine.notices import Notice
from desktop_uploader.ui.keep_awake import AwakeWhileSending, LogindInhibitor, battery_is_low
from desktop_uploader.ui.network import NetworkHints
from desktop_uploader.ui.sleep import Clocks, SleepWarning, SleepWatch


@dataclass(frozen=True, slots=True)
class SleepComing:
    """In a few seconds."""


@dataclass(frozen=True, slots=True)
class Woke:
    """Every connection from before may be dead without knowing it."""


@dataclass(frozen=True, slots=True)
class NetworkBack:
    """A hint that trying again may help; no proof."""


@dataclass(frozen=True, slots=True)
class Metered:
    """Whether each byte may cost money from now on."""

    is_metered: bool


Hint = SleepComing | Woke | NetworkBack | Metered


class System(QObject):
    """`bus`: where logind is; `wanted`: the person's setting for staying awake, asked each time."""

    hint = Signal(object)
    """A `Hint`. The same sleep may be told of twice."""

    def __init__(
        self,
        bus: QDBusConnection,
        clocks: Clocks,
        wanted: Callable[[], bool] = lambda: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.network = NetworkHints(self)
        self.network.back.connect(lambda: self.hint.emit(NetworkBack()))
        self.network.metered.connect(lambda metered: self.hint.emit(Metered(metered)))
        watch = SleepWatch(clocks, self)
        watch.woke.connect(lambda _: self.hint.emit(Woke()))
        warning = SleepWarning(bus, self)
        warning.about_to_sleep.connect(lambda: self.hint.emit(SleepComing()))
        warning.woke.connect(lambda: self.hint.emit(Woke()))
        inhibitor = LogindInhibitor(bus, self.tr("Videos are being uploaded"), self)
        self._awake = AwakeWhileSending(inhibitor, wanted, battery_is_low, self)
        watch.ticked.connect(self._awake.look)

    @Slot(list)
    def apply(self, notices: Sequence[Notice]) -> None:
        """What the engine does decides whether sleep is held off."""
        self._awake.apply(notices)

    def close(self) -> None:
        self._awake.close()
