"""The remarks at the foot: one after the other, each for as long as it takes to read; then what goes on."""

from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_SECONDS_A_LETTER = 0.08
_MOST = 8
"""Remarks that wait to be read: of more, the oldest are left out."""


class Passing(QObject):
    """`changed` carries the words that are to be read now; empty: none."""

    changed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.waiting: deque[tuple[str, float]] = deque(maxlen=_MOST)
        self._shown = self._goes_on = ""
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self.next)

    def add(self, text: str, seconds: float, instead_of: str = "") -> None:
        """For so long, longer if there is much to read; after those that are still to be read.

        `instead_of`: a remark before that this one corrects, where it is still to be read; one that is being
        read keeps others no longer from it.
        """
        if not text:
            return
        fresh = (text, max(seconds, _SECONDS_A_LETTER * len(text)))
        before = [words for words, _ in self.waiting]
        if instead_of in before:
            self.waiting[before.index(instead_of)] = fresh
        elif self._quiet.isActive() and self._shown == instead_of:
            self._show(text, 0.0 if self.waiting else fresh[1])
        else:
            self.waiting.append(fresh)
            if not self._quiet.isActive():
                self.next()

    def goes_on(self, text: str) -> None:
        """Read whenever there is no remark, until it is said to be over: by empty words."""
        self._goes_on = text
        if not self._quiet.isActive():
            self._show(text, 0.0)

    @Slot()
    def next(self) -> None:
        """What is read now has been read."""
        self._quiet.stop()
        self._show(*(self.waiting.popleft() if self.waiting else (self._goes_on, 0.0)))

    def _show(self, text: str, seconds: float) -> None:
        self._shown = text
        if seconds:
            self._quiet.start(round(1000 * seconds))
        self.changed.emit(text)
