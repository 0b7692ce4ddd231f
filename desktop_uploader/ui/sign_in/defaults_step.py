"""“Where do new videos go?”: the settings that people look for first, as the settings dialog has them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.settings import Settings, rules
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.settings.controls import OneOf
from desktop_uploader.ui.settings.row import SettingRow
from desktop_uploader.ui.sign_in.step import Step

_ASKED = ("course_id", "visibility", "keep_awake")


class DefaultsStep(Step):
    chosen = Signal(object)
    """The `Settings` with what was chosen here."""

    done = Signal()

    def __init__(self, icons: Icons, theme: Theme, locked: frozenset[str], parent: QWidget) -> None:
        super().__init__(icons, parent)
        self._settings = Settings()
        self.title(
            self.tr("Where do new videos go?"),
            self.tr("You can skip this; it is in the settings, too."),
        )
        self.rows = {
            name: SettingRow(name, rules()[name], icons, theme, self, locked=name in locked)
            for name in _ASKED
        }
        for name, row in self.rows.items():
            row.chosen.connect(partial(self._choose, name))
            self._column.addSpacing(6)
            self.add(row)
        self.other.setText(self.tr("S&kip"))
        self.next.setText(self.tr("&Done"))
        self.finish()
        self.other.clicked.connect(self.done)
        self.next.clicked.connect(self._keep)

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))

    def set_courses(self, courses: Sequence[Course]) -> None:
        control = self.rows["course_id"].control
        if isinstance(control, OneOf):
            control.set_courses(courses)
            control.show_value(self._settings.course_id)
        self.grown.emit()

    def wear(self, theme: Theme) -> None:
        for row in self.rows.values():
            row.control.wear(theme)

    def begin(self) -> None:
        self.next.setFocus()

    def _choose(self, name: str, value: Any) -> None:  # as the setting's rule has it
        self._settings = replace(self._settings, **{name: value})

    @Slot()
    def _keep(self) -> None:
        self.chosen.emit(self._settings)
        self.done.emit()
