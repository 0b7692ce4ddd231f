"""Light or dark: as the system has it, as it changes, or as the person chose."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop_uploader.ui.look.theme import DARK, LIGHT, Theme, system_theme

SYSTEM = "system"
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, SYSTEM: Qt.ColorScheme.Unknown}
_THEMES = {"light": LIGHT, "dark": DARK}


class Appearance(QObject):
    """`changed` carries the `Theme` to wear from now on. `choice`: one of `core.settings.APPEARANCES`."""

    changed = Signal(object)

    def __init__(self, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self._ask_the_system(choice)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        return _THEMES.get(self.choice) or system_theme()

    def choose(self, choice: str) -> None:
        self.choice = choice
        self._ask_the_system(choice)
        self.changed.emit(self.theme)

    def _ask_the_system(self, choice: str) -> None:
        """What the platform draws itself, as title bars and its dialogs, follows where it can."""
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[choice])

    def _system_changed(self) -> None:
        if self.choice == SYSTEM:
            self.changed.emit(self.theme)
