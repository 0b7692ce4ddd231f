"""Has notifications told when they are due, and shows what one is about to whoever clicks on it."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_uploader.engine.notices import Notice
from desktop_uploader.ui.outside.notifications import Notifications
from desktop_uploader.ui.outside.notifying import Notifying
from desktop_uploader.ui.outside.words import told


class Messenger(QObject):
    """`wanted`: the person wants to be told, and doesn't look at the window now. Nothing ticks while there is
    nothing to tell.
    """

    clicked = Signal(object)
    """The `UploadId` that the last notification was about, or None."""

    def __init__(
        self,
        notifications: Notifications,
        wanted: Callable[[], bool],
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._notifications, self._wanted, self._clock = notifications, wanted, clock
        self._notifying = Notifying()
        self._row: object = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._look)
        notifications.clicked.connect(lambda: self.clicked.emit(self._row))

    @Slot(object)
    def apply(self, notices: Sequence[Notice]) -> None:
        self._notifying.heard(notices)
        if not self._later.isActive():
            self._look()

    @Slot()
    def sign_in_ended(self) -> None:
        self._notifying.sign_in_ended()
        self._look()

    def say(self, headline: str, body: str) -> None:
        """At once: something that the person has just done has an effect that they can't see."""
        self._row = None
        self._notifications.tell(headline, body)

    def _look(self) -> None:
        now = self._clock()
        wait = self._notifying.wait(now)
        if wait is None:
            return
        news = self._notifying.due(now, wanted=self._wanted())
        if news is not None:
            self._row = news.row
            self._notifications.tell(*told(news))
        elif wait:
            self._later.start(round(wait * 1000) + 1)
