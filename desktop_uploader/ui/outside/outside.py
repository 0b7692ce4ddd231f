"""Everything outside the window, put together: it hears what the window hears, and asks the same desk."""

import logging
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.notices import Notice
from desktop_uploader.ui.application import Program
from desktop_uploader.ui.frame.totals import Totals
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.outside.at_login import AtLogin
from desktop_uploader.ui.outside.farewell import Farewell
from desktop_uploader.ui.outside.login_start import LoginStart, login_start
from desktop_uploader.ui.outside.messenger import Messenger
from desktop_uploader.ui.outside.notifications import DesktopNotifications, Notifications, TrayNotifications
from desktop_uploader.ui.outside.once import is_first_time
from desktop_uploader.ui.outside.presence import TrayPresence
from desktop_uploader.ui.outside.rest import Rest
from desktop_uploader.ui.outside.standing import Batch
from desktop_uploader.ui.outside.taskbar import Marks, taskbar
from desktop_uploader.ui.outside.tray import Tray, TrayMenu
from desktop_uploader.ui.outside.words import still_here, tooltip
from desktop_uploader.words import quantities

_OURS = logging.getLogger("desktop_uploader")


class Outside(QObject):
    """`window` is the program's; `bus`: the session's. `close` before the desk is closed."""

    def __init__(
        self,
        program: Program,
        window: MainWindow,
        bus: QDBusConnection,
        start: LoginStart | None = None,
    ) -> None:
        super().__init__(program)
        self._program, self._desk, self._window = program, program.desk, window
        self._batch, self._standing = Batch(), Batch().heard([])
        self._totals, self._was_told = Totals(), False
        self.menu = TrayMenu(window)
        self.rest = Rest(self._desk, parent=self)
        self.presence = TrayPresence(bus, self)
        self.farewell = Farewell(window, self._may_hide, lambda: self._desk.is_here)
        self.notifications = self._notifications()
        self.messenger = Messenger(self.notifications, self._may_tell, self)
        self._work = ThreadPoolExecutor(1, thread_name_prefix="outside")
        self.at_login = AtLogin(self._desk, start or login_start(), self._work, self)
        self._marks = Marks(taskbar(bus, window))
        self._tray: Tray | None = None
        self._wire()
        self._wire_menu()
        self._settings_changed(self._desk.settings)

    def begin(self) -> None:
        """Once the event loop is about to run."""
        self.presence.look()
        self.at_login.look()

    def close(self) -> None:
        """The program ends: nothing of it stays on the screen."""
        self.farewell.end_now()
        self._work.shutdown()
        self.notifications.close()
        self._marks.clear()
        if self._tray is not None:
            self._tray.close()

    def _wire(self) -> None:
        self._program.begins.connect(self.begin)
        self._program.ends.connect(self.close)
        self._program.news.notices.connect(self._hear)
        self._program.news.notices.connect(self.messenger.apply)
        self._program.system.hint.connect(self.rest.hear)
        self._window.totals.told.connect(self._count)
        self._window.settings.opened.connect(self.at_login.look)
        self._desk.changed.connect(self._settings_changed)
        self._desk.sign_in_needed.connect(self._sign_in_needed)
        self.presence.changed.connect(self._tray_comes_or_goes)
        self.rest.changed.connect(self._show)
        self.farewell.hidden.connect(self._say_that_it_stays)
        self.messenger.clicked.connect(self._come_to)

    def _wire_menu(self) -> None:
        menu, of_window = self.menu, self._window.menu
        menu.open_window.connect(self._come)
        menu.pause_all.connect(of_window.pause_all)
        menu.resume_all.connect(of_window.resume_all)
        self._window.resumes.connect(self.rest.end)
        menu.rest.connect(self.rest.begin)
        menu.limit.connect(self._limit)
        menu.settings.connect(self._window.settings.open)
        menu.quit.connect(self.farewell.quit)
        of_window.leave.connect(self.farewell.intend)

    def _notifications(self) -> Notifications:
        return DesktopNotifications(self) if sys.platform == "linux" else TrayNotifications(self)

    @Slot(object)
    def _hear(self, notices: Sequence[Notice]) -> None:
        self._standing = self._batch.heard(notices)
        self.farewell.tell(self._standing)
        self._show()

    @Slot(object)
    def _count(self, totals: Totals) -> None:
        """Also later than the rows that are counted: nothing may come after them."""
        self._totals = totals
        self._show()

    @Slot()
    def _show(self) -> None:
        standing, until = self._standing, self.rest.until
        shown_until = quantities.clock(until, None) if until else ""
        self._marks.show(None if until else standing.fraction, standing.needs_you)
        if self._tray is not None:
            left = self._totals.time_left
            words = tooltip(standing, quantities.time_left(left) if left is not None else "", shown_until)
            self._tray.show(standing.sign(rests=until is not None), words)
            self.menu.tell(standing, shown_until)

    @Slot(bool)
    def _tray_comes_or_goes(self, there: bool) -> None:
        if there and self._tray is None:
            self._tray = Tray(Icons(resources() / "icons"), self.menu, self)
            self._tray.pressed.connect(self._come)
            if isinstance(self.notifications, TrayNotifications):
                self.notifications.show_at(self._tray)
        self._show()
        if not there and not self._window.isVisible():
            self._window.showMinimized()

    def _settings_changed(self, settings: Settings) -> None:
        fixed = self._desk.chosen.limit_at_start is not None or "limit" in self._desk.locked
        self.menu.show_limit(self._desk.chosen.limit, locked=fixed)
        _OURS.setLevel(logging.DEBUG if settings.detailed_log else logging.NOTSET)

    def _limit(self, limit: int | None) -> None:
        self._desk.change(replace(self._desk.settings, limit=limit))

    def _sign_in_needed(self, server: str, reason: str) -> None:
        """For the first time, nobody has been signed in."""
        if server and reason:
            self.messenger.sign_in_ended()

    def _may_hide(self) -> bool:
        return self.presence.there and self._desk.settings.close_to_tray

    def _may_tell(self) -> bool:
        """Not while any window of ours is looked at."""
        return self._desk.settings.notifications and QApplication.activeWindow() is None

    @Slot()
    def _say_that_it_stays(self) -> None:
        """Once in a person's life with this program, of which a file keeps the memory."""
        if not self._was_told:
            self._was_told = True
            asked = self._work.submit(is_first_time, self._desk.folder / "told-of-the-tray")
            self._desk.later.call(lambda first: self._say_so() if first.result() else None, asked)

    def _say_so(self) -> None:
        self.messenger.say(*still_here())

    @Slot()
    def _come(self) -> None:
        self._program.come_to_front([])

    @Slot(object)
    def _come_to(self, row: UploadId | None) -> None:
        self._come()
        if row is not None:
            self._select(row)

    def _select(self, upload_id: UploadId) -> None:
        page = self._window.page
        page.show_all.emit()
        row = page.model.row_of(upload_id)
        if row is not None:
            index, only = page.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            page.list.selectionModel().setCurrentIndex(index, only)
            page.list.scrollTo(index)
