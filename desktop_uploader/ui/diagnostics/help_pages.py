"""What people turn to when something doesn't work: a check of the connection, and a report to send."""

from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.diagnostics.checkup import Finding
from desktop_uploader.diagnostics.errand import Errand
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.diagnostics.connection_dialog import ConnectionDialog
from desktop_uploader.ui.diagnostics.report_dialog import ReportDialog


class HelpPages(QObject):
    """Its dialogs are made when they are first asked for. `close` gives up whatever is under way."""

    _found = Signal(object)

    def __init__(self, desk: HelpDesk | None, later: Later, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._later, self._window = desk, later, window
        self._connection: ConnectionDialog | None = None
        self._report: ReportDialog | None = None
        self._errands: list[Errand[None]] = []
        self._check: Errand[None] | None = None
        self._bad = 0
        self._found.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @Slot()
    def check_connection(self) -> None:
        if self._connection is None:
            self._connection = ConnectionDialog(self._window)
            self._connection.again.connect(self.check_connection)
            self._connection.report.connect(self.save_report)
            self._connection.finished.connect(self._give_up_check)
        self._give_up_check()
        self._bad = 0
        self._connection.begin()
        desk = self._desk
        if desk is not None:
            self._check = self._run(lambda: desk.check(self._found.emit), self._checked)

    @Slot()
    def save_report(self) -> None:
        if self._report is None:
            self._report = ReportDialog(self._window)
            self._report.wanted.connect(self._save)
        self._report.begin()

    @Slot()
    def close(self) -> None:
        """At the end of the program."""
        for errand in self._errands:
            errand.close()
        self._errands.clear()

    @Slot()
    def _give_up_check(self) -> None:
        if self._check is not None:
            self._check.cancel()

    @Slot(str, bool)
    def _save(self, path: str, titles: bool) -> None:
        desk, to = self._desk, Path(path)
        if desk is not None:
            self._run(lambda: desk.save(to, titles=titles), lambda answer: self._saved(to, answer))

    def _run(
        self, work: Callable[[], Awaitable[None]], then: Callable[["Future[None]"], None]
    ) -> Errand[None]:
        self._errands = [it for it in self._errands if not it.answer.done()]
        errand = Errand(work)
        self._errands.append(errand)
        self._later.call(then, errand.answer)
        return errand

    @Slot(object)
    def _tell(self, finding: Finding) -> None:
        self._bad += finding.good is False
        if self._connection is not None:
            self._connection.tell(finding)

    def _checked(self, answer: "Future[None]") -> None:
        """After the last finding: both came through the same queue."""
        if not answer.cancelled() and self._connection is not None:
            fault = answer.exception()
            self._connection.end(self._bad + (fault is not None))
            if fault is not None:
                raise fault

    def _saved(self, to: Path, answer: "Future[None]") -> None:
        if answer.cancelled() or self._report is None:
            return
        match answer.exception():
            case None:
                self._report.tell_saved(to)
            case WorldError(failure=failure):
                self._report.tell_failed(failure)
            case fault:
                self._report.tell_failed(Failure(Kind.BUG))
                raise fault
