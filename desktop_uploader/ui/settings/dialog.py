"""Every declared setting, by group. What is chosen holds and is kept at once: there is nothing to confirm."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.settings import Group, Settings, rules
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.settings.controls import OneOf
from desktop_uploader.ui.settings.page import Page
from desktop_uploader.ui.settings.words import group_words

_SIZE = (720, 560)


class SettingsDialog(QDialog):
    """`changed` carries all the settings, one of them another one. Its colours are its window's."""

    changed = Signal(object)
    check_connection = Signal()
    save_report = Signal()

    def __init__(self, icons: Icons, theme: Theme, locked: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._locked, self._settings = locked, Settings()
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.groups = QListWidget(self)
        self.groups.setObjectName("settings_groups")
        self.groups.setAccessibleName(self.tr("Pages of settings"))
        self.stack = QStackedWidget(self)
        self.pages = {group: self._page(group, icons, theme) for group in Group}
        self.reset = QPushButton(self.tr("&Reset this page"), self, autoDefault=False)
        self.reset.setObjectName("plain")
        self.close_button = QPushButton(self.tr("&Close"), self, autoDefault=False)
        self._add_help()
        self._lay_out()
        self.wear(theme)
        self.groups.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.groups.setCurrentRow(0)
        self.reset.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self._settle)

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        for page in self.pages.values():
            page.show_settings(settings)

    def refuse(self, name: str, why: str) -> None:
        """A value was allowed, and couldn't be had all the same."""
        for page in self.pages.values():
            if name in page.rows:
                page.rows[name].refuse(why)

    def set_courses(self, courses: Sequence[Course]) -> None:
        for page in self.pages.values():
            for row in page.rows.values():
                if isinstance(row.control, OneOf):
                    row.control.set_courses(courses)

    def wear(self, theme: Theme) -> None:
        self.setPalette(theme.palette())  # a window of its own has none of its parent's
        for page in self.pages.values():
            page.wear(theme)

    def turn_to(self, group: Group) -> None:
        self.groups.setCurrentRow(list(Group).index(group))

    def _page(self, group: Group, icons: Icons, theme: Theme) -> Page:
        of_group = {name: rule for name, rule in rules().items() if rule.group is group}
        page = Page(of_group, self._locked, icons, theme, self.stack)
        page.chosen.connect(self._choose)
        self.groups.addItem(group_words(group))
        self.stack.addWidget(page)
        return page

    def _add_help(self) -> None:
        for words, then in (
            (self.tr("C&heck the connection…"), self.check_connection),
            (self.tr("&Save report…"), self.save_report),
        ):
            button = QPushButton(words, autoDefault=False)
            button.clicked.connect(then)
            self.pages[Group.HELP].add_below(button)

    def _choose(self, name: str, value: object) -> None:
        changed = replace(self._settings, **{name: value})  # type: ignore[arg-type]  # its rule has checked it
        if changed != self._settings:
            self._settings = changed
            self.show_settings(changed)
            self.changed.emit(changed)

    def _reset(self) -> None:
        usual, page = Settings(), self.pages[list(Group)[self.groups.currentRow()]]
        names = page.rows.keys() - self._locked
        page.settle()
        self._settings = replace(self._settings, **{name: getattr(usual, name) for name in names})
        self.show_settings(self._settings)
        self.changed.emit(self._settings)

    def _settle(self) -> None:
        for page in self.pages.values():
            page.settle()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.groups)
        body.addWidget(self.stack, 1)
        foot = QWidget(self)
        foot.setObjectName("settings_foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(16, 12, 20, 12)
        buttons.addWidget(self.reset)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(foot)
        self.groups.setFixedWidth(self.groups.sizeHintForColumn(0) + 40)
        self.setMinimumSize(480, 320)
        self.resize(*_SIZE)
