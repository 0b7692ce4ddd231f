"""What the system says of the network: hints, never proof. Only a request proves anything."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

_Reach = QNetworkInformation.Reachability


class NetworkHints(QObject):
    """Silent where the system has no way to tell."""

    back = Signal()
    """There is more of a network than before, or another one: a good moment to try again."""

    metered = Signal(bool)
    """Whether each byte may cost money, whenever that changes."""

    changed = Signal()
    """`online` or `is_metered` may say something else now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reach = _Reach.Unknown
        self._known = QNetworkInformation.loadDefaultBackend()
        if not self._known:
            return
        information = QNetworkInformation.instance()
        self._reach = information.reachability()
        information.reachabilityChanged.connect(self._reaches)
        information.transportMediumChanged.connect(self._goes_another_way)
        information.isMeteredChanged.connect(self.metered)
        information.isMeteredChanged.connect(self.changed)

    @property
    def online(self) -> bool | None:
        """None: nobody can tell."""
        return None if self._reach is _Reach.Unknown else self._reach is _Reach.Online

    @property
    def is_metered(self) -> bool:
        return self._known and QNetworkInformation.instance().isMetered()

    def _reaches(self, reach: _Reach) -> None:
        """A school's server may be near enough for a network without the internet."""
        before, self._reach = self._reach, reach
        self.changed.emit()
        if reach.value > max(before.value, _Reach.Disconnected.value):
            self.back.emit()

    def _goes_another_way(self, _: QNetworkInformation.TransportMedium) -> None:
        """From cable to Wi-Fi: the connections of before are dead, and nobody was offline in between."""
        if self._reach.value > _Reach.Disconnected.value:
            self.back.emit()
