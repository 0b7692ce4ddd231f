"""Light or dark, plain or with more contrast: as the system has it, as it changes, or as the person chose."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop_uploader.ui.look.theme import (
    DARK,
    LIGHT,
    Theme,
    system_theme,
    system_wants_contrast,
    with_contrast,
)

SYSTEM = "system"
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, SYSTEM: Qt.ColorScheme.Unknown}
_THEMES = {"light": LIGHT, "dark": DARK}


class Appearance(QObject):
    """`changed` carries the `Theme` to wear from now on. `choice`: one of `core.settings.APPEARANCES`.

    More contrast is the system's to ask for, whatever was chosen here.
    """

    changed = Signal(object)

    def __init__(
        self,
        choice: str,
        parent: QObject | None = None,
        wants_contrast: Callable[[], bool] = system_wants_contrast,
    ) -> None:
        super().__init__(parent)
        self.choice, self._wants_contrast = choice, wants_contrast
        self._ask_the_system(choice)
        self._hints = hints = (
            QGuiApplication.styleHints()
        )  # kept: Python's objects of its children end with it
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.contrast_changed)

    @property
    def theme(self) -> Theme:
        plain = _THEMES.get(self.choice) or system_theme()
        return with_contrast(plain) if self._wants_contrast() else plain

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

    def contrast_changed(self) -> None:
        """The system asks for more, or no longer."""
        self.changed.emit(self.theme)
