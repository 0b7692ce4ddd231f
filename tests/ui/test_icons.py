"""Icons: each can be drawn, in the colour that is asked for, and only once."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources

FOLDER = resources() / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))


def inked(image: QImage, colour: QColor) -> int:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*place) == colour for place in places)


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_takes_the_colour_and_nothing_else_does(qtbot: QtBot, name: str) -> None:
    image = Icons(FOLDER).pixmap(name, "#2f5bea", 24, 2.0).toImage()
    assert image.width() == 48
    assert inked(image, QColor("#2f5bea")) > 20
    assert inked(image, QColor("#000000")) == 0


def test_an_icon_is_drawn_once_for_each_look(qtbot: QtBot) -> None:
    icons = Icons(FOLDER)
    first = icons.pixmap("ready", "#1a7f4b", 16, 1.0)
    assert icons.pixmap("ready", "#1a7f4b", 16, 1.0) is first
    others = [("ready", "#5ccb8f", 16, 1.0), ("ready", "#1a7f4b", 32, 1.0), ("ready", "#1a7f4b", 16, 2.0)]
    assert all(icons.pixmap(*look) is not first for look in others)


@pytest.mark.parametrize("side", [16, 256])
def test_the_programs_own_icon_fills_its_square(qtbot: QtBot, side: int) -> None:
    drawing = QSvgRenderer(str(resources() / "app-icon.svg"))
    assert drawing.isValid()
    assert drawing.viewBox().width() == drawing.viewBox().height()
