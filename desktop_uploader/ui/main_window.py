"""The window: wires its parts; what they do, they do themselves."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent

from desktop_uploader.core.merging import Edit
from desktop_uploader.core.ports.service import Course, Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.settings import Group
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, Remarked, RowChanged
from desktop_uploader.ui.adding.dropping import Dropping
from desktop_uploader.ui.adding.file_dialog import choose_videos
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.diagnostics.help_pages import HelpPages
from desktop_uploader.ui.frame.announcer import Announcer
from desktop_uploader.ui.frame.foot import Foot
from desktop_uploader.ui.frame.remembered import Left, Remembered
from desktop_uploader.ui.frame.running_totals import RunningTotals
from desktop_uploader.ui.frame.search_keys import SearchKeys
from desktop_uploader.ui.frame.totals import Totals
from desktop_uploader.ui.frame.window_frame import WindowFrame
from desktop_uploader.ui.look.appearance import Appearance
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.meeting import Meeting
from desktop_uploader.ui.rows.actions import Actions
from desktop_uploader.ui.rows.filters import counts
from desktop_uploader.ui.rows.moving import Moving
from desktop_uploader.ui.rows.removals import Removals
from desktop_uploader.ui.settings.opening import SettingsDoor
from desktop_uploader.ui.sign_in.account_menu import AccountMenu

_PAUSABLE = frozenset(Phase) - {
    *(Phase.PAUSED, Phase.PROCESSING, Phase.READY, Phase.NEEDS_YOU, Phase.FAILED, Phase.CANCELLED)
}


class MainWindow(WindowFrame):
    """The whole window takes dropped files. `resumes`: all is about to go on."""

    resumes = Signal()

    def __init__(self, parts: Parts) -> None:
        icons, appearance = Icons(resources() / "icons"), Appearance(parts.desk.settings.appearance)
        super().__init__(icons, appearance.theme, appearance.choice)
        appearance.setParent(self)
        self._parts, self._icons, self._appearance = parts, icons, appearance
        self.setWindowTitle(self.tr("Desktop Uploader"))
        self._limits, self.totals = Limits(), RunningTotals(self)
        self._make_helpers()
        self._wire()
        self._wire_menu()
        self.wear(self._appearance.theme)
        self._tell(Totals())
        self._take_up(self._remembered.restore(self))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._begin_at_the_rows()

    def _begin_at_the_rows(self) -> None:
        """Unless somebody is elsewhere by now; without rows no button looks chosen that nobody chose."""
        if self.focusWidget() in {None, self}:
            (self.page.list if self.page.has_rows() else self).setFocus()

    def apply(self, notices: Sequence[Notice]) -> None:
        self.removals.apply(notices)
        self.page.apply(notices)
        self.announcer.apply(notices)
        self.totals.apply(notices)
        self.middle.selected_changed([it.upload for it in notices if isinstance(it, RowChanged)])
        for notice in notices:
            if isinstance(notice, Remarked):
                self.status.remark(notice.words)

    def closeEvent(self, event: QCloseEvent) -> None:  # Qt's name
        self.details.keep()
        self.removals.commit()
        self.dropping.close()
        self._remembered.keep(self, self._left())
        super().closeEvent(event)

    def _make_helpers(self) -> None:
        self.actions_ = Actions(self._parts.desk.engine, self)
        self.dropping = Dropping(self, lambda: self._limits, self)
        self.removals = Removals(self)
        self._remembered = Remembered(self._parts.desk.folder)
        self.moving = Moving(self.page.model, self._parts.desk.engine.tell, self)
        self.announcer = Announcer(self, self.page.model.word_of)
        self.account = AccountMenu(self._parts.desk, self.top.server, lambda: len(self._in(_PAUSABLE)), self)
        self.help = HelpPages(self._parts.desk.help_desk, self._parts.desk.later, self)
        self.settings = SettingsDoor(self._parts.desk, self._icons, self._appearance, self)
        self.meeting = Meeting(self._parts.desk, self._parts.system.network, self)
        SearchKeys(self.top.search, self.page.list)
        self.foot = Foot(self.status, self._parts.desk, self)
        self._parts.system.held.connect(self.status.keep_awake)

    def _wire(self) -> None:
        desk, network = self._parts.desk, self._parts.system.network
        self._parts.news.notices.connect(self.apply)
        self.totals.told.connect(self._tell)
        self._parts.news.notices.connect(self.meeting.apply)
        self.meeting.server.connect(self._show_server)
        self.meeting.courses.connect(self._show_courses)
        self.top.searched.connect(self.page.search)
        self.filters.chosen.connect(self.page.show_only)
        self.filters.sort.chosen.connect(self.page.sort_by)
        self.page.list.asked.connect(self.actions_.do)
        self.page.choose.connect(self._choose_files)
        self.page.show_all.connect(self._show_all)
        self.page.turned.connect(self._begin_at_the_rows)
        self.dropping.dropped.connect(desk.add)
        desk.added.connect(self.page.expect)
        self.actions_.added.connect(self.page.expect)
        self.dropping.counted.connect(self.overlay.show_survey)
        self.dropping.gone.connect(self.overlay.hide)
        self._parts.news.notices.connect(self.duplicates.apply)
        self.duplicates.skip.connect(self.removals.remove)
        self.duplicates.anyway.connect(self.actions_.retry)
        self.removals.hidden.connect(self.duplicates.hide_rows)
        self.removals.hidden.connect(self._hide)
        self.removals.forget.connect(desk.forget)
        self.removals.offer.connect(self.undo_bar.offer)
        self.removals.offer.connect(lambda words: self.menu.allow_undo(bool(words)))
        self.undo_bar.undo.connect(self.removals.undo)
        self.actions_.remove.connect(self.removals.remove)
        deletions = self.actions_.deletions
        deletions.made_room.connect(self.meeting.ask)
        desk.begun.connect(deletions.forget)
        deletions.under_way.connect(self.status.goes_on)
        deletions.said.connect(lambda words, before: self.status.remark(words, instead_of=before))
        self.actions_.sign_in.connect(desk.ask_sign_in)
        desk.account_changed.connect(self._show_sign_in)
        self._show_sign_in()
        self.actions_.details.connect(self.middle.toggle)
        self.actions_.move.connect(self.moving.move)
        self.page.list.moved.connect(self.moving.drop)
        self.details.asked.connect(lambda action, upload: self.actions_.do(action, [upload]))
        self.details.edited.connect(self._edit)
        for source in (self.dropping, self.actions_, self.moving):
            source.remarked.connect(self.status.remark)
        self._appearance.changed.connect(self.wear)
        network.changed.connect(self._show_network)
        self._show_network()

    def _wire_menu(self) -> None:
        """What the menu and the head of the window both offer."""
        for source in (self.top, self.menu):
            source.add.connect(self._choose_files)
            source.pause_all.connect(self._pause_all)
            source.resume_all.connect(self._resume_all)
        self.menu.sign_in.connect(self._parts.desk.ask_sign_in)
        self.menu.paste.connect(self._paste)
        self.menu.search.connect(self.top.search.setFocus)
        self.menu.details.connect(self.middle.toggle)
        self.menu.undo.connect(self.removals.undo)
        self.menu.appearance.connect(self._dress)
        self._parts.desk.changed.connect(lambda settings: self.menu.show_appearance(settings.appearance))
        for checking in (self.menu, self.settings):
            checking.check_connection.connect(self.help.check_connection)
        for reporting in (self.menu, self.actions_, self.settings):
            reporting.save_report.connect(self.help.save_report)
        self.menu.settings.connect(self.settings.open)
        self.foot.settings_asked.connect(lambda: self.settings.open(Group.UPLOADS))

    def _tell(self, totals: Totals) -> None:
        self.filters.count(counts(totals.by_phase))
        self.filters.setVisible(bool(totals.by_phase.total()))
        self.top.tell(
            running=any(totals.by_phase[phase] for phase in _PAUSABLE),
            paused=bool(totals.by_phase[Phase.PAUSED]),
        )
        self.status.tell(totals)

    def _take_up(self, left: Left) -> None:
        self.middle.take_up(details=left.details, width=left.panel)
        self.filters.sort.show_sort(left.sort)
        self.page.sort_by(left.sort)

    def _left(self) -> Left:
        middle = self.middle
        return Left("", middle.wants_details, middle.panel_width, self.page.model.sorting)

    def _dress(self, appearance: str) -> None:
        self._parts.desk.change(replace(self._parts.desk.settings, appearance=appearance))

    def _show_server(self, server: Server) -> None:
        """Its limits, and whether it goes on while this program doesn't run."""
        here = self._parts.desk.is_here
        self._limits = server.limits
        self.overlay.tell(server.limits)
        self.page.tell(server.limits, stays=not here)
        self.top.name_server(self.tr("This computer") if here else server.name)

    def _show_sign_in(self) -> None:
        signed_in = self._parts.desk.people.is_signed_in
        if signed_in and not self.page.model.signed_in:
            self.removals.commit()  # or what waited for this would go on
        self.page.model.tell_whether_signed_in(signed_in=signed_in)

    def _show_network(self) -> None:
        network = self._parts.system.network
        self.status.network(network.online, network.is_metered)

    def _show_courses(self, courses: Sequence[Course]) -> None:
        self.details.set_courses(courses)
        self.settings.set_courses(courses)
        self.page.name_courses(courses)

    def _pause_all(self) -> None:
        self.actions_.pause(self._in(_PAUSABLE))

    def _resume_all(self) -> None:
        self.resumes.emit()
        self.actions_.resume(self._in({Phase.PAUSED}))

    def _in(self, phases: frozenset[Phase] | set[Phase]) -> list[Upload]:
        return [upload for upload in self.page.model.uploads() if upload.phase in phases]

    def _choose_files(self) -> None:
        choose_videos(self, self._limits).filesSelected.connect(self._parts.desk.add)

    def _paste(self) -> None:
        if not self.dropping.paste():
            self.status.remark(self.tr("There is no video file on the clipboard."))

    def _show_all(self) -> None:
        self.top.search.clear()
        self.filters.reset()

    def _hide(self, hidden: frozenset[UploadId]) -> None:
        self.page.hide_rows(hidden)
        self.totals.hide(hidden)

    def _edit(self, edits: Sequence[Edit]) -> None:
        """One message for all of them: there may be ten thousand."""
        self._parts.desk.ask(lambda engine: engine.edit(*edits))
