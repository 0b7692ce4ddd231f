"""Choosing among thousands of courses: typed, walked through, chosen, and quick."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.details.choice_search import ChoiceSearch
from desktop_uploader.ui.details.fields import Choice
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import LIGHT

MANY = {f"c{n}": f"PHYS {n:05} – Entropy {n % 7}" for n in range(10_000)}
Key = Qt.Key


@pytest.fixture
def choice(qtbot: QtBot) -> Iterator[Choice]:
    window = QWidget()
    qtbot.addWidget(window)
    choice = Choice(Icons(resources() / "icons"), LIGHT, window)
    choice.setAccessibleName("Course")
    QVBoxLayout(window).addWidget(choice)
    choice.show_choice(MANY, "c4242", "")
    window.resize(320, 300)
    window.show()
    qtbot.waitExposed(window)
    yield choice
    if choice.search:
        choice.search.close()


@pytest.fixture
def told(choice: Choice) -> list[str]:
    told: list[str] = []
    choice.edited.connect(told.append)
    return told


def opened(choice: Choice) -> ChoiceSearch:
    assert choice.search is not None
    assert choice.search.isVisible()
    return choice.search


def found(search: ChoiceSearch) -> list[str]:
    model = search.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_opens_where_the_choice_is_now(choice: Choice, qtbot: QtBot) -> None:
    qtbot.keyClick(choice, Key.Key_Space)
    search = opened(choice)
    assert search.list.currentIndex().data() == MANY["c4242"]
    assert len(found(search)) == len(MANY)
    assert search.screen().availableGeometry().contains(search.geometry())


def test_large_letters_have_room(choice: Choice, qtbot: QtBot) -> None:
    qtbot.keyClick(choice, Key.Key_Space)
    search = opened(choice)
    search.close()
    large = search.font()
    large.setPixelSize(26)
    search.setFont(large)
    search.list.setFont(large)
    qtbot.keyClick(choice, Key.Key_Space)
    course = search.list.fontMetrics().horizontalAdvance(MANY["c4242"])
    assert search.list.viewport().width() > course


def test_what_is_typed_is_looked_for_from_the_first_letter(
    choice: Choice, told: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClick(choice, "p")
    search = opened(choice)
    assert search.words.text() == "p"
    qtbot.keyClicks(search.words, "HYS entropy 00123")
    assert found(search) == [MANY["c123"]]
    qtbot.keyClick(search.words, Key.Key_Return)
    assert not search.isVisible()
    assert told == ["c123"]
    assert choice.currentText() == MANY["c123"]


def test_arrows_walk_while_one_types(choice: Choice, told: list[str], qtbot: QtBot) -> None:
    choice.showPopup()
    search = opened(choice)
    qtbot.keyClicks(search.words, "0000")
    qtbot.keyClick(search.words, Key.Key_Down)
    qtbot.keyClick(search.words, Key.Key_Return)
    assert told == ["c1"]


def test_esc_chooses_nothing(choice: Choice, told: list[str], qtbot: QtBot) -> None:
    choice.showPopup()
    qtbot.keyClick(opened(choice).words, Key.Key_Escape)
    assert choice.search is not None
    assert not choice.search.isVisible()
    assert told == []


def test_nothing_found_is_nothing_to_choose(choice: Choice, told: list[str], qtbot: QtBot) -> None:
    choice.showPopup()
    search = opened(choice)
    qtbot.keyClicks(search.words, "chemistry")
    qtbot.keyClick(search.words, Key.Key_Return)
    assert search.isVisible()
    assert told == []


def test_a_click_chooses(choice: Choice, told: list[str], qtbot: QtBot) -> None:
    choice.showPopup()
    search = opened(choice)
    qtbot.keyClicks(search.words, "00007")
    place = search.list.visualRect(search.list.model().index(0, 0)).center()
    qtbot.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == ["c7"]


def test_lines_are_as_high_as_the_style_sheet_has_them(choice: Choice, qtbot: QtBot) -> None:
    choice.window().setStyleSheet(style_sheet(LIGHT))
    choice.showPopup()
    rows = opened(choice).list
    assert rows.visualRect(rows.currentIndex()).height() >= 28
    assert opened(choice).grab().toImage().pixelColor(2, 60) == QColor(LIGHT.raised)


def test_few_are_an_ordinary_list(choice: Choice, qtbot: QtBot) -> None:
    choice.show_choice({"a": "A", "b": "B"}, "a", "")
    qtbot.keyClick(choice, Key.Key_Space)
    assert choice.search is None
    choice.hidePopup()


def test_ten_thousand_are_shown_and_searched_at_once(choice: Choice, qtbot: QtBot) -> None:
    before = time.thread_time()
    choice.show_choice({**MANY, "x": "X"}, "x", "")
    choice.showPopup()
    opened(choice).words.setText("entropy 3")
    assert time.thread_time() - before < 0.25
