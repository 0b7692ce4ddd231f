"""What the system says of the network: hints, never proof. Only a request proves anything."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

_Reach = QNetworkInformation.Reachability


class NetworkHints(QObject):
    """Silent where the system has no way to tell."""

    back = Signal()
    """A way to the internet has come up, or is another one now: a good moment to try again."""

    metered = Signal(bool)
    """Whether each byte may cost money, whenever that changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._online: bool | None = None
        self._known = QNetworkInformation.loadDefaultBackend()
        if not self._known:
            return
        information = QNetworkInformation.instance()
        self._online = information.reachability() is _Reach.Online
        information.reachabilityChanged.connect(self._reach)
        information.transportMediumChanged.connect(lambda _: self.back.emit())
        information.isMeteredChanged.connect(self.metered)

    @property
    def online(self) -> bool | None:
        """None: nobody can tell."""
        return self._online

    @property
    def is_metered(self) -> bool:
        return self._known and QNetworkInformation.instance().isMetered()

    def _reach(self, reach: _Reach) -> None:
        before, self._online = self._online, reach is _Reach.Online
        if self._online and not before:
            self.back.emit()
