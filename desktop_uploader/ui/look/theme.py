"""The colours of the themes, by what they mean; the one place where a colour is written down."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette


class Tone(StrEnum):
    """What a state's colour says; never the only thing that says it."""

    PLAIN = "text"
    SENT = "accent"
    PROCESSING = "processing"
    READY = "ready"
    NEEDS_YOU = "needs_you"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Theme:
    """Hex colours. `faint` is for decoration only: it is too pale for text. `line`: an edge; `track`: a bar
    that isn't full yet. `focus`: how wide the edge is of what has the keyboard, as style sheets say it.
    """

    background: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_soft: str
    processing: str
    ready: str
    needs_you: str
    failed: str
    track: str
    focus: str = "1px"

    def tone(self, tone: Tone) -> QColor:
        return QColor(getattr(self, tone.value))

    def palette(self) -> QPalette:
        """For native controls, so that they suit what we paint ourselves."""
        palette = QPalette(QColor(self.surface), QColor(self.background))
        for role, colour in (
            (QPalette.ColorRole.WindowText, self.text),
            (QPalette.ColorRole.Text, self.text),
            (QPalette.ColorRole.ButtonText, self.text),
            (QPalette.ColorRole.Base, self.surface),
            (QPalette.ColorRole.AlternateBase, self.background),
            (QPalette.ColorRole.PlaceholderText, self.muted),
            (QPalette.ColorRole.Highlight, self.accent),
            (QPalette.ColorRole.HighlightedText, self.surface),
            (QPalette.ColorRole.ToolTipBase, self.raised),
            (QPalette.ColorRole.ToolTipText, self.text),
            (QPalette.ColorRole.Link, self.accent),
        ):
            palette.setColor(role, QColor(colour))
        return palette


LIGHT = Theme(
    background="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#E3E6EB",
    text="#16191F",
    muted="#5C6470",
    faint="#8A929E",
    accent="#2F5BEA",
    accent_soft="#E8EEFF",
    processing="#7A4FD6",
    ready="#1A7F4B",
    needs_you="#9A5B00",
    failed="#B3261E",
    track="#E3E6EB",
)
DARK = Theme(
    background="#14161A",
    surface="#1B1E24",
    raised="#22262E",
    line="#2E333D",
    text="#EDEFF3",
    muted="#A3ABB8",
    faint="#737C8A",
    accent="#7C9BFF",
    accent_soft="#232D4D",
    processing="#B294FF",
    ready="#5CCB8F",
    needs_you="#F0B35A",
    failed="#FF8A80",
    track="#2E333D",
)
HIGH_LIGHT = Theme(
    background="#FFFFFF",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#16191F",
    text="#000000",
    muted="#33383F",
    faint="#5C6470",
    accent="#0B33B0",
    accent_soft="#E8EEFF",
    processing="#4B1FA8",
    ready="#0A5230",
    needs_you="#6B3D00",
    failed="#8C1710",
    track="#C9CED6",
    focus="2px",
)
HIGH_DARK = Theme(
    background="#000000",
    surface="#000000",
    raised="#000000",
    line="#EDEFF3",
    text="#FFFFFF",
    muted="#D5DAE2",
    faint="#A3ABB8",
    accent="#A9BFFF",
    accent_soft="#1B2547",
    processing="#D2BFFF",
    ready="#86E8B2",
    needs_you="#FFCE85",
    failed="#FFB3AB",
    track="#454C59",
    focus="2px",
)
_HIGH = {LIGHT: HIGH_LIGHT, DARK: HIGH_DARK}


def system_theme() -> Theme:
    """What the desktop asks for now; `QStyleHints.colorSchemeChanged` tells when that changes."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def system_wants_contrast() -> bool:
    """Whether the desktop asks for more of it; `QAccessibilityHints.contrastPreferenceChanged` tells."""
    style = QGuiApplication.styleHints()  # held: PySide lets go of its hints with it
    hints = style.accessibility()
    return hints.contrastPreference() is Qt.ContrastPreference.HighContrast


def with_contrast(theme: Theme) -> Theme:
    """The same, light or dark, for people who need more."""
    return _HIGH[theme]
