"""The computer around the window, as `ports.computer.System`: sleep, networks, and staying awake."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.system import Hint, Metered, NetworkBack, SleepComing, Woke
from desktop_uploader.engine.notices import Notice
from desktop_uploader.ui.computer.inhibitors import KeepRunning, LogindInhibitor
from desktop_uploader.ui.computer.keep_awake import AwakeWhileSending, battery_is_low
from desktop_uploader.ui.computer.network import NetworkHints
from desktop_uploader.ui.computer.sleep import SleepWatch, power_news


class System(QObject):
    """`bus`: where logind is; `wanted`: the person's setting for staying awake, asked each time."""

    hint = Signal(object)
    """A `Hint`. The same sleep may be told of twice."""

    held = Signal(bool)
    """Whether sleep is held off from now on."""

    def __init__(
        self,
        bus: QDBusConnection,
        clocks: Clock,
        wanted: Callable[[], bool] = lambda: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.network = NetworkHints(self)
        self.network.back.connect(lambda: self.hint.emit(NetworkBack()))
        self.network.metered.connect(lambda metered: self.hint.emit(Metered(metered)))
        watch = SleepWatch(clocks, self)
        watch.woke.connect(lambda _: self.hint.emit(Woke()))
        self._power = power_news(bus, self)
        self._power.about_to_sleep.connect(lambda: self.hint.emit(SleepComing()))
        self._power.woke.connect(lambda: self.hint.emit(Woke()))
        self._inhibitor = LogindInhibitor(bus, self.tr("Videos are being uploaded"), KeepRunning(), self)
        self._awake = AwakeWhileSending(self, wanted, battery_is_low)
        watch.ticked.connect(self._awake.look)
        self._watch = watch

    def listen(self, hear: Callable[[Hint], None]) -> None:
        """Begins with what is already so."""
        self.hint.connect(hear)
        if self.network.is_metered:
            hear(Metered(is_metered=True))

    def hold_awake(self) -> None:
        self._inhibitor.hold()
        self.held.emit(True)

    def let_go(self) -> None:
        self._inhibitor.let_go()
        self.held.emit(False)

    @Slot(object)
    def apply(self, notices: Sequence[Notice]) -> None:
        """What the engine does decides whether sleep is held off."""
        self._awake.apply(notices)

    def close(self) -> None:
        """Nothing is told any more, and the computer may sleep. Waits a second at most."""
        self._watch.stop()
        self._power.close()
        self._awake.close()
        self._inhibitor.close()
