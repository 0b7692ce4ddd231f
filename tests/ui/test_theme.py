"""The themes: every text can be read on every ground it may stand on, by WCAG 2.2's arithmetic."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.look.appearance import Appearance
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Theme, Tone

THEMES = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
AA, AAA, EDGE = 4.5, 7.0, 3.0
TEXTS = ("text", "muted", *(tone.value for tone in Tone if tone is not Tone.PLAIN))
GROUNDS = ("background", "surface", "raised", "selected")
ON_SOFT = ("text", "muted", "accent", "needs_you")
"""What stands on chips, bars and buttons under the pointer."""


def luminance(colour: QColor) -> float:
    """WCAG 2.2, *relative luminance*."""
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(QColor(it)) for it in (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def halfway(one: str, other: str) -> str:
    """The ground of a selected row, as the delegate paints it."""
    a, b = QColor(one), QColor(other)
    red, green, blue = a.red() + b.red(), a.green() + b.green(), a.blue() + b.blue()
    return QColor(round(red / 2), round(green / 2), round(blue / 2)).name()


def pairs(theme: Theme) -> list[tuple[str, str, str]]:
    """Every text on every ground, and the text on what is filled with the accent."""
    colours = asdict(theme) | {"selected": halfway(theme.surface, theme.accent_soft)}
    soft = [(f"{text} on accent_soft", colours[text], theme.accent_soft) for text in ON_SOFT]
    every = [(f"{text} on {ground}", colours[text], colours[ground]) for text in TEXTS for ground in GROUNDS]
    return [*every, *soft, ("surface on accent", theme.surface, theme.accent)]


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read(name: str) -> None:
    wanted = AAA if name.startswith("high") else AA
    found = {what: contrast(one, other) for what, one, other in pairs(THEMES[name])}
    assert {what: round(it, 2) for what, it in found.items() if it < wanted} == {}


@pytest.mark.parametrize("theme", [HIGH_LIGHT, HIGH_DARK])
def test_with_high_contrast_edges_and_bars_can_be_seen(theme: Theme) -> None:
    grounds = (theme.background, theme.surface, theme.raised)
    assert min(contrast(theme.line, ground) for ground in grounds) >= AAA
    assert contrast(theme.accent, theme.track) >= EDGE
    assert contrast(theme.processing, theme.track) >= EDGE
    assert theme.focus == "2px"
    assert "2px solid" in style_sheet(theme)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_has_the_keyboard_can_be_seen(theme: Theme) -> None:
    assert min(contrast(theme.accent, it) for it in (theme.background, theme.surface, theme.raised)) >= EDGE


def test_the_arithmetic_is_wcags() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("choice", "plain", "high"), [("light", LIGHT, HIGH_LIGHT), ("dark", DARK, HIGH_DARK)]
)
def test_more_contrast_is_the_systems_to_ask_for(
    choice: str, plain: Theme, high: Theme, qtbot: QtBot
) -> None:
    asked = [False]
    appearance, worn = Appearance(choice, None, lambda: asked[0]), list[Theme]()
    appearance.changed.connect(worn.append)
    assert appearance.theme is plain
    asked[0] = True
    appearance.contrast_changed()
    assert worn == [high]
    appearance.choose("system")
    assert worn[-1] in {HIGH_LIGHT, HIGH_DARK}
    appearance.choose("light")
    assert worn[-1] is HIGH_LIGHT


def test_the_systems_own_signal_is_heard(qtbot: QtBot) -> None:
    appearance, worn = Appearance("light"), list[Theme]()
    appearance.changed.connect(worn.append)
    style = QGuiApplication.styleHints()
    hints = style.accessibility()
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert worn == [LIGHT]
