"""The way to the settings: the dialog is made when somebody first asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.settings import Group, Settings
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.look.appearance import Appearance
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.settings.dialog import SettingsDialog
from desktop_uploader.ui.settings.words import started_with_words


class SettingsDoor(QObject):
    """Opens the dialog over `window`, and has the window look as the settings say."""

    check_connection = Signal()
    save_report = Signal()
    opened = Signal()
    """Something outside may have changed what a setting is: a good moment to look."""

    def __init__(self, desk: Desk, icons: Icons, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._icons, self._appearance, self._window = desk, icons, appearance, window
        self.dialog: SettingsDialog | None = None
        desk.changed.connect(self._show)

    @Slot()
    def open(self, group: Group | None = None) -> None:
        """Shown where it was left, or at the page of this group."""
        dialog = self.dialog = self.dialog or self._made()
        self._tell(dialog, self._desk.settings)
        if group is not None:
            dialog.turn_to(group)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.groups.setFocus()
        self._desk.ask(Engine.courses, dialog.set_courses, lambda _: None)
        self.opened.emit()

    def set_courses(self, courses: Sequence[Course]) -> None:
        """Of the server of now; whoever opens the dialog asks once more."""
        if self.dialog is not None:
            self.dialog.set_courses(courses)

    def _made(self) -> SettingsDialog:
        dialog = SettingsDialog(self._icons, self._appearance.theme, self._desk.locked, self._window)
        dialog.changed.connect(self._desk.change)
        dialog.check_connection.connect(self.check_connection)
        dialog.save_report.connect(self.save_report)
        self._desk.refused.connect(dialog.refuse)
        self._appearance.changed.connect(dialog.wear)
        return dialog

    def _show(self, settings: Settings) -> None:
        if settings.appearance != self._appearance.choice:
            self._appearance.choose(settings.appearance)
        if self.dialog is not None:
            self._tell(self.dialog, settings)

    def _tell(self, dialog: SettingsDialog, settings: Settings) -> None:
        dialog.show_settings(settings)
        if limit := self._desk.chosen.limit_at_start:
            dialog.refuse("limit", started_with_words(limit))
