"""What all uploads come to, for whoever shows it: at once, but for one full batch of rows after another."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.notices import Notice
from desktop_uploader.ui.bridge import AT_ONCE
from desktop_uploader.ui.frame.totals import Tally, Totals

_GATHER = 50
"""Milliseconds: nobody reads counts that change oftener, and to lay their words out takes its time."""


class RunningTotals(QObject):
    """`told` carries the `Totals` of now."""

    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tally, self._now = Tally(), Totals()
        self._soon = QTimer(self, singleShot=True, interval=_GATHER)
        self._soon.timeout.connect(self._tell)

    def apply(self, notices: Sequence[Notice]) -> None:
        before, self._now = self._now, self._tally.heard(notices)
        if len(notices) < AT_ONCE or not before.by_phase:
            self._tell()
        elif not self._soon.isActive():
            self._soon.start()

    def hide(self, hidden: AbstractSet[UploadId]) -> None:
        """Leave exactly these rows out."""
        self._now = self._tally.hide(hidden)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._soon.stop()
        self.told.emit(self._now)
