"""What the window says when it has no rows to show."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.look.card import MARGIN, Card
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import DARK, LIGHT
from desktop_uploader.ui.rows.empty_state import EmptyState, NothingFound

C = TypeVar("C", bound=Card)
ICONS = Icons(resources() / "icons")


@pytest.fixture
def empty(qtbot: QtBot) -> EmptyState:
    return shown(EmptyState(ICONS, LIGHT), qtbot)


@pytest.fixture
def nothing(qtbot: QtBot) -> NothingFound:
    return shown(NothingFound(ICONS, LIGHT), qtbot)


def shown(card: C, qtbot: QtBot) -> C:
    qtbot.addWidget(card)
    card.resize(800, 420)
    card.show()
    return card


def test_a_server_elsewhere_goes_on_without_the_window(empty: EmptyState) -> None:
    empty.tell(Limits(), stays=True)
    words = "You can close this window or your laptop. Uploads continue where they stopped."
    assert (empty.headline.text(), empty.sentence.text()) == ("Drop videos here", words)


def test_nothing_is_promised_of_the_window_that_this_computer_would_not_keep(empty: EmptyState) -> None:
    for stays in (None, False):
        if stays is not None:
            empty.tell(Limits(), stays)
        assert empty.sentence.text() == (
            "You can close your laptop or lose the connection. Uploads continue where they stopped."
        )


def test_the_servers_limits_are_told(empty: EmptyState) -> None:
    assert empty.fine.text() == "MP4, MOV, MKV, WebM, AVI or FLV · up to 5 GB and 6 hours each"
    empty.tell(Limits((".webm",), 10**9, 2 * 3600), stays=True)
    assert empty.fine.text() == "WebM · up to 1 GB and 2 hours each"
    assert empty.fine.text() in empty.accessibleDescription()


def test_files_can_be_chosen_by_key(empty: EmptyState, qtbot: QtBot) -> None:
    assert empty.button.text() == "Choose videos…"
    with qtbot.waitSignal(empty.choose):
        qtbot.keyClick(empty.button, Qt.Key.Key_Space)


def test_both_wear_another_theme(empty: EmptyState, nothing: NothingFound) -> None:
    for card in (empty, nothing):
        inside = QPoint(card.width() // 2, MARGIN + 6)
        assert card.grab().toImage().pixelColor(inside) == QColor(LIGHT.surface)
        card.wear(DARK)
        image = card.grab().toImage()
        assert image.pixelColor(inside) == QColor(DARK.surface)
        assert image.pixelColor(2, 2) == QColor(DARK.background)


def test_the_icon_on_the_button_can_be_seen_in_both_themes(empty: EmptyState) -> None:
    before = empty.button.icon().cacheKey()
    empty.wear(DARK)
    assert empty.button.icon().cacheKey() != before


@pytest.mark.parametrize(
    ("words", "filtered", "headline"),
    [
        ("entropy", "", "No video matches “entropy”."),
        ("entropy", "Needs you", "No video in “Needs you” matches “entropy”."),
        ("", "Needs you", "There is no video in “Needs you”."),
        ("{}", "{x}", "No video in “{x}” matches “{}”."),
        ("<b>\n{}", "", "No video matches “<b> {}”."),
        ("x" * 100, "", f"No video matches “{'x' * 60}…”."),
    ],
)
def test_what_was_not_found_is_said(nothing: NothingFound, words: str, filtered: str, headline: str) -> None:
    nothing.tell(words, filtered)
    assert nothing.headline.text() == nothing.accessibleName() == headline
    assert nothing.headline.textFormat() is Qt.TextFormat.PlainText


def test_all_can_be_shown_again(nothing: NothingFound, qtbot: QtBot) -> None:
    with qtbot.waitSignal(nothing.show_all):
        qtbot.mouseClick(nothing.button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("size", [(560, 260), (800, 420)])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_large_letters_overlap_nothing(
    empty: EmptyState, size: tuple[int, int], direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    empty.setLayoutDirection(direction)
    empty.setFont(scaled(empty.font(), 2))
    empty.resize(*size)
    qtbot.waitUntil(lambda: not overlaps(empty))
    assert empty.headline.isVisible()
    assert empty.headline.font().pointSizeF() == pytest.approx(1.7 * empty.font().pointSizeF())
    assert empty.button.isVisible()


def overlaps(card: Card) -> bool:
    """Or cut off, or outside."""
    parts = [it for it in card.findChildren(QWidget) if it.isVisible()]
    apart = all(not a.geometry().intersects(b.geometry()) for a in parts for b in parts if a is not b)
    whole = all(it.height() >= it.heightForWidth(it.width()) for it in parts)
    return not (apart and whole and all(card.rect().contains(it.geometry()) for it in parts))


def test_large_letters_do_not_make_the_window_larger(empty: EmptyState) -> None:
    empty.setFont(scaled(empty.font(), 4))
    assert empty.minimumSizeHint().height() <= 120
