"""The settings of one group, below each other; scrolled where there is little room."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_uploader.core.settings import Rule, Settings
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.settings.row import SettingRow


class Page(QScrollArea):
    """`chosen` carries a setting's name and the value that it is to have."""

    chosen = Signal(str, object)

    def __init__(
        self, rules: Mapping[str, Rule], locked: frozenset[str], icons: Icons, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings_page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        inside.setObjectName("settings_inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(22)
        self.rows = {
            name: SettingRow(name, rule, icons, theme, inside, locked=name in locked)
            for name, rule in rules.items()
        }
        for name, row in self.rows.items():
            row.chosen.connect(lambda value, it=name: self.chosen.emit(it, value))
            column.addWidget(row)
        self._column = column
        column.addStretch()
        self.setWidget(inside)

    def add_below(self, widget: QWidget) -> None:
        """Something that belongs here and is no setting."""
        self._column.insertWidget(self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignLeading)

    def show_settings(self, settings: Settings) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))

    def settle(self) -> None:
        """What is being typed is done."""
        for row in self.rows.values():
            row.control.settle()

    def wear(self, theme: Theme) -> None:
        for row in self.rows.values():
            row.control.wear(theme)
