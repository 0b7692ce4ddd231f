"""What is shown while files are held over the window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding.drop_overlay import DropOverlay
from desktop_uploader.ui.adding.survey import Survey
from desktop_uploader.ui.look.card import MARGIN
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import DARK, LIGHT

SIX = Survey(("v",) * 6, 8_200_000_000, ("notes.pdf",))


@pytest.fixture
def body(qtbot: QtBot) -> QWidget:
    body = QWidget()
    qtbot.addWidget(body)
    body.setStyleSheet(style_sheet(LIGHT))
    body.resize(800, 420)
    body.show()
    return body


@pytest.fixture
def overlay(body: QWidget) -> DropOverlay:
    return DropOverlay(Icons(resources() / "icons"), LIGHT, body)


def colour(overlay: DropOverlay, point: QPoint) -> QColor:
    return overlay.grab().toImage().pixelColor(point)


def test_it_counts_and_then_says_what_would_come(overlay: DropOverlay) -> None:
    assert overlay.isHidden()
    overlay.show_survey(None)
    assert overlay.isVisible()
    assert overlay.headline.text() == "Counting…"
    overlay.show_survey(SIX)
    assert overlay.headline.text() == "Drop 6 videos · 8.2 GB"
    assert overlay.accessibleName() == (
        "Drop 6 videos · 8.2 GB 1 file isn’t a video and will be left out: notes.pdf"
    )


def test_names_stand_out_and_are_never_markup(overlay: DropOverlay) -> None:
    overlay.show_survey(Survey(("v",), 1, ("<img src=x>.txt",)))
    assert f'<b style="color:{LIGHT.needs_you}">&lt;img src=x&gt;.txt</b>' in overlay.sentence.text()


def test_it_covers_its_place_as_that_changes(overlay: DropOverlay, body: QWidget) -> None:
    overlay.show_survey(SIX)
    body.resize(600, 300)
    assert overlay.geometry() == body.rect()


def test_it_follows_its_place_while_hidden(overlay: DropOverlay, body: QWidget) -> None:
    overlay.hide()
    body.resize(640, 333)
    overlay.show_survey(None)
    assert overlay.geometry() == body.rect()


def test_the_mouse_goes_through(overlay: DropOverlay) -> None:
    assert overlay.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_border_is_the_themes_accent(overlay: DropOverlay) -> None:
    overlay.show_survey(SIX)
    border = QPoint(overlay.width() // 2, MARGIN + 1)
    assert colour(overlay, border) == QColor(LIGHT.accent)
    overlay.wear(DARK)
    assert colour(overlay, border) == QColor(DARK.accent)
    assert colour(overlay, QPoint(2, 2)) == QColor(DARK.background)
    assert DARK.needs_you in overlay.sentence.text()


def test_the_servers_limits_are_told(overlay: DropOverlay) -> None:
    overlay.tell(Limits((".mp4",), 2 * 10**9, 3600))
    overlay.show_survey(SIX)
    assert overlay.fine.text() == "MP4 · up to 2 GB and 1 hour each"
    assert overlay.headline.text() == "Drop 6 videos · 8.2 GB"


def test_little_room_is_kept_for_words(overlay: DropOverlay, body: QWidget) -> None:
    overlay.show_survey(SIX)
    assert overlay.fine.isVisible()
    body.resize(560, 150)
    assert not overlay.fine.isVisible()
    for line in (overlay.headline, overlay.sentence):
        assert line.height() >= line.heightForWidth(line.width())
    body.resize(800, 420)
    assert overlay.fine.isVisible()
