"""Everything that brings files into the window: a drag onto any part of it, or the clipboard.

The platform tells the window's `QWindow` of a drag, and Qt then looks for a child that wants it: a search
field would take a file's name as text. So we listen one step before that, and no child ever sees files.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding import survey_words
from desktop_uploader.ui.adding.carried import Carried, dragged, pasted
from desktop_uploader.ui.adding.counting import Counting
from desktop_uploader.ui.adding.survey import Survey

_PATIENCE = 0.5
"""Seconds for a thread to end in when the window closes."""


class Dropping(QObject):
    """What carries no files, or comes from our own list, is left to whom it concerns."""

    dropped = Signal(object)
    """Paths of videos, list[str]: dropped files at once, and more while folders are looked through."""

    remarked = Signal(str)
    """What was left out of a drop, in a sentence."""

    counted = Signal(object)
    """While files are held over the window: the `Survey` so far, None for nothing known yet."""

    gone = Signal()
    """Nothing is held over the window any more."""

    _told = Signal(object, object)

    def __init__(self, window: QWidget, limits: Callable[[], Limits], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._limits = window, limits
        self._held: Counting | None = None
        self._taken: dict[Counting, int] = {}
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self._listen_to_the_platform()

    def close(self) -> None:
        """End its threads. What was dropped and isn't handed on yet, isn't."""
        ending = [*self._taken, *([self._held] if self._held else [])]
        self._held, self._taken = None, {}
        for counting in ending:
            counting.end()
        for counting in ending:
            counting.join(_PATIENCE)

    def paste(self) -> bool:
        """Take the clipboard's files as if they were dropped; False when there are none."""
        carried = pasted(QGuiApplication.clipboard().mimeData())
        if carried:
            self._take(self._count(carried))
        return bool(carried)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QDragEnterEvent():
                return self._enter(event)
            case QDragMoveEvent():
                return self._held is not None and _accept(event)
            case QDropEvent():
                return self._drop(event)
            case QDragLeaveEvent():
                return self._leave()
            case QMouseEvent() if self._held:  # whoever dragged has died without a word
                self._leave()
        if event.type() is QEvent.Type.WinIdChange:
            self._listen_to_the_platform()
        return False

    def _listen_to_the_platform(self) -> None:
        handle: QObject | None = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _enter(self, event: QDragEnterEvent) -> bool:
        self._leave()
        carried = _files(event)
        if not carried or not _accept(event):
            return False
        self._held = self._count(carried)
        self.counted.emit(None)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        carried = _files(event)
        if not carried or not _accept(event):
            self._leave()
            return False
        counting, self._held = self._held, None
        self.gone.emit()
        if counting is None or counting.carried != carried:
            if counting is not None:
                counting.end()
            counting = self._count(carried)
        self._take(counting)
        return True

    def _leave(self) -> bool:
        held, self._held = self._held, None
        if held is None:
            return False
        held.end()
        self.gone.emit()
        return True

    def _count(self, carried: Carried) -> Counting:
        return Counting(carried, self._limits(), self._told.emit)

    def _take(self, counting: Counting) -> None:
        self._taken[counting] = 0
        if counting.latest is not None:
            self._hand_on(counting, counting.latest)

    @Slot(object, object)
    def _hear(self, counting: Counting, survey: Survey) -> None:
        counting.latest = survey
        if counting is self._held:
            self.counted.emit(survey)
        elif counting in self._taken:
            self._hand_on(counting, survey)

    def _hand_on(self, counting: Counting, survey: Survey) -> None:
        new = survey.videos[self._taken[counting] :]
        self._taken[counting] = len(survey.videos)
        if survey.done:
            del self._taken[counting]
        if new:
            self.dropped.emit(list(new))
        if survey.done and (words := survey_words.left_out(survey)):
            self.remarked.emit(words)


def _files(event: QDropEvent) -> Carried:
    return Carried() if event.source() is not None else dragged(event.mimeData())


def _accept(event: QDropEvent) -> bool:
    """Never a move: whoever dragged would delete what we upload."""
    for action in (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction):
        if event.possibleActions() & action:
            event.setDropAction(action)
            event.accept()
            return True
    return False
