"""The window program, put together: one application, one desk, one window, and an end that loses nothing."""

import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.notices import Notice
from desktop_uploader.ui.computer.system import System
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.frame.trouble_box import TroubleBox
from desktop_uploader.ui.language.speaking import speak
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.process.faults import faults_in_the_log
from desktop_uploader.ui.process.first_paint import FirstPaint
from desktop_uploader.ui.process.interrupts import interrupts
from desktop_uploader.ui.process.opened_files import OpenedFiles
from desktop_uploader.ui.process.single_instance import Launch, SingleInstance
from desktop_uploader.ui.sign_in.first_steps import FirstSteps


class News(Protocol):
    """The bridge: what `listener` is told on the engine's thread comes out of `notices` on the window's."""

    notices: SignalInstance

    def listener(self, notice: Notice, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What a window is made from."""

    desk: Desk
    news: News
    system: System


MakeWindow = Callable[[Parts], QWidget]
Attend = Callable[["Program"], object]


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application, sharp at any scale; the look is the window's to choose."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Else a font that is changed while we run stops at the first widget with a style sheet.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    QApplication.setApplicationName("desktop-uploader")
    QApplication.setApplicationDisplayName("Desktop Uploader")
    QApplication.setDesktopFileName("desktop-uploader")
    application = QApplication(list(arguments[:1]))
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resources() / "app-icon.svg")))
    application.styleHints().setShowShortcutsInContextMenus(True)
    return application


def run(
    doors: Doors,
    make_news: Callable[[], News],
    make_window: MakeWindow,
    files: Sequence[str] = (),
    attend: Attend = lambda _: None,
    *,
    background: bool = False,
) -> int:
    """Until the window is closed, or at once if another one took the files. The process's exit code.

    `attend` is told of the program once it stands. `background`: no window is shown, but by who attends.
    """
    application = make_application(sys.argv)
    speak(application, doors.settings().language)
    ending = interrupts(lambda: QTimer.singleShot(0, lambda: application.exit(0)))
    with faults_in_the_log(), ending, closing(SingleInstance(doors.folder)) as instance:
        launch = instance.claim(files)
        if launch is not Launch.FIRST:
            return _leave(launch)
        with closing(Program(doors, make_news(), make_window)) as program:
            instance.handed.connect(program.come_to_front)
            if sys.platform == "darwin":  # elsewhere it would only look at every event of every widget
                OpenedFiles(application, program).opened.connect(program.come_to_front)
            attend(program)
            program.begin(files, shown=not background)
            return application.exec()


def refuse(words: str) -> int:
    """The program can't begin, and people read why. Its exit code."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()
    application = QApplication.instance() or make_application(sys.argv)
    box = QMessageBox(QMessageBox.Icon.Warning, application.applicationName(), words)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return 1


def _leave(launch: Launch) -> int:
    if launch is Launch.HANDED_OVER:
        return 0
    QMessageBox.warning(
        None,
        QApplication.translate("run", "Desktop Uploader"),
        QApplication.translate(
            "run",
            "Desktop Uploader is running already, but its window doesn’t answer. Close it and try again.",
        ),
    )
    return 1


class Program(QObject):
    """Owns all there is between the start and the end of a window, and tells of both."""

    begins = Signal()
    ends = Signal()

    def __init__(self, doors: Doors, news: News, make_window: MakeWindow) -> None:
        super().__init__()
        self.news = news
        self.desk = Desk(doors, news.listener, self)
        bus = QDBusConnection.systemBus()
        self.system = System(bus, SystemClock(), lambda: doors.settings().keep_awake, self)
        self.window = make_window(Parts(self.desk, news, self.system))
        self._first_steps = FirstSteps(self.desk, self.window)
        self._trouble = TroubleBox(self.window)
        self._first_paint: FirstPaint | None = None
        self._wire(news)

    def _wire(self, news: News) -> None:
        news.notices.connect(self.desk.apply)
        news.notices.connect(self.system.apply)
        self.system.listen(self.desk.hear)
        self.desk.trouble.connect(self._trouble.tell)
        self._trouble.again.connect(self.desk.restart)

    def begin(self, files: Sequence[str], *, shown: bool = True) -> None:
        """An engine that starts takes the processor: a window that asks nobody anything is seen before."""
        if shown and self.desk.account is not None:
            self._first_paint = FirstPaint(self.window, self)
            self._first_paint.over.connect(self.desk.start)
        self.window.setVisible(shown)
        self.begins.emit()
        self.desk.open(files)
        if self._first_paint is None:
            self.desk.start()

    def close(self) -> None:
        """The window is gone at once; the engine ends behind it."""
        self.ends.emit()
        if self._first_paint is not None:
            self._first_paint.close()
        self._trouble.hide()
        self.window.close()
        self.system.close()
        self.desk.close()

    def come_to_front(self, paths: Sequence[str]) -> None:
        """A second launch: what it brought is ours to upload."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.desk.open(paths)
