"""Closing the window and quitting: it hides beside the clock, or says what becomes of the videos."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_uploader.ui.outside.leaving import Leave, closed
from desktop_uploader.ui.outside.standing import Standing
from desktop_uploader.ui.outside.words import leaving


class Farewell(QObject):
    """Between the person and the window's end. `stays`: whether a closed window may hide now; `here`: whether
    the server ends with this program.
    """

    hidden = Signal()

    def __init__(self, window: QWidget, stays: Callable[[], bool], here: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._stays, self._here = window, stays, here
        self._standing = Standing()
        self._quits = self._ends = False
        self.box: QMessageBox | None = None
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setQuitOnLastWindowClosed(False)  # a dialog may be the last one while it hides
            application.commitDataRequest.connect(self.end_now)

    def tell(self, standing: Standing) -> None:
        self._standing = standing

    @Slot()
    def intend(self) -> None:
        """The window is about to be closed by somebody who wants to quit."""
        self._quits = True

    @Slot()
    def quit(self) -> None:
        """From outside the window."""
        self.intend()
        self._window.close()

    @Slot()
    def end_now(self) -> None:
        """The system ends us: nobody is asked."""
        self._ends = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        if watched is not self._window or event.type() is not QEvent.Type.Close:
            return False
        quits, self._quits = self._quits, False
        leave = closed(self._standing, stays=self._stays() and not quits, here=self._here())
        if self._ends or leave is Leave.END:  # what the system began to end, it may have called off
            self._end()
        if self._ends:
            return False
        event.ignore()
        if leave is Leave.HIDE:
            self._window.hide()
            self.hidden.emit()
        else:
            self._ask()
        return True

    def _ask(self) -> None:
        """One that is open already is enough."""
        if self.box is not None:
            self.box.raise_()
            return
        title, text = self.tr("Desktop Uploader"), leaving(self._standing, here=self._here())
        box = self.box = QMessageBox(QMessageBox.Icon.NoIcon, title, title, parent=self._window)
        box.setObjectName("farewell")
        box.setInformativeText(text)  # this wraps; the text itself would be cut in a longer language
        quit_ = box.addButton(self.tr("&Quit"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("&Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(quit_)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _: self._answered(quits=box.clickedButton() is quit_))
        box.open()

    def _answered(self, *, quits: bool) -> None:
        if self.box is not None:
            self.box.deleteLater()
            self.box = None
        if quits:
            self._end()
            self._window.close()

    def _end(self) -> None:
        self._ends = True
        QTimer.singleShot(0, QCoreApplication.quit)
