"""What is new comes into sight, and the list stays where somebody put it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import RowChanged, RowRemoved
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.rows.in_sight import Hand
from desktop_uploader.ui.rows.uploads_page import UploadsPage
from tests.ui.rows import upload

HIGH = 98


class Shown:
    """A list of 400 pixels with twenty rows that wait, and a clock that is set by hand."""

    def __init__(self, page: UploadsPage) -> None:
        self.page, self.now = page, 100.0
        self.list = page.list
        self.list.hand = page._in_sight._hand = Hand(self.clock)
        page._in_sight._clock = self.clock
        self.tell(*(upload(number, phase=Phase.WAITING) for number in range(20)))
        QApplication.processEvents()

    def clock(self) -> float:
        return self.now

    def tell(self, *rows: Upload) -> None:
        self.page.apply([RowChanged(row) for row in rows])

    def add(self, *numbers: int) -> None:
        self.tell(*(upload(number, phase=Phase.CHECKING, media=None) for number in numbers))

    def ask(self, number: int) -> None:
        failure = Failure(Kind.FILE_MISSING)
        self.tell(replace(upload(number), phase=Phase.NEEDS_YOU, failure=failure))

    def sees(self, number: int) -> bool:
        row = self.page.model.row_of(upload(number).id)
        assert row is not None
        seen = self.list.visualRect(self.page.model.index(row))
        return self.list.viewport().rect().contains(seen)

    @property
    def at(self) -> int:
        return self.list.verticalScrollBar().value()

    @at.setter
    def at(self, value: int) -> None:
        self.list.verticalScrollBar().setValue(value)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    page = UploadsPage(Icons(resources() / "icons"), LIGHT, None)  # type: ignore[arg-type]  # no window
    qtbot.addWidget(page)
    page.resize(QSize(700, 400))
    page.show()
    return Shown(page)


def test_a_row_that_was_added_is_seen_as_a_whole(shown: Shown) -> None:
    assert not shown.sees(19)
    shown.add(20)
    assert shown.sees(20)


def test_a_list_begins_at_its_first_row(shown: Shown) -> None:
    """Also if the program ended last time while it checked some."""
    shown.page.apply([RowRemoved(upload(number).id) for number in range(20)])
    rows = [upload(number, phase=Phase.WAITING) for number in range(20)]
    shown.tell(*rows, upload(20, phase=Phase.CHECKING))
    shown.add(21)
    assert shown.at == 0


def test_of_a_drop_the_first_row_is_seen_and_as_many_as_have_room(shown: Shown) -> None:
    shown.add(20, 21)
    assert shown.sees(20)
    assert shown.sees(21)
    shown.now += 0.1
    before = shown.at
    shown.add(*range(22, 40))
    assert shown.at == before, "it is the same drop"
    shown.now += 2.0
    shown.add(*range(40, 60))
    assert shown.sees(40)
    assert not shown.sees(59)


def test_a_row_that_newly_needs_somebody_is_seen(shown: Shown) -> None:
    shown.ask(12)
    assert shown.sees(12)
    at = shown.at
    shown.ask(12)
    shown.tell(*(replace(upload(30 + n), phase=Phase.FAILED) for n in range(3)))
    assert shown.at == at, "neither of them is news"


@pytest.mark.parametrize("home", [0, 10_000])
def test_who_is_at_an_end_of_the_list_is_followed(shown: Shown, home: int) -> None:
    shown.at = home
    shown.add(20)
    assert shown.sees(20)


def test_who_scrolled_away_stays_there(shown: Shown) -> None:
    shown.at = 5 * HIGH
    shown.add(20)
    shown.ask(1)
    assert shown.at == 5 * HIGH


def test_who_selected_something_keeps_it_in_sight(shown: Shown) -> None:
    chosen = shown.list.selectionModel()
    chosen.select(shown.page.model.index(1), chosen.SelectionFlag.ClearAndSelect)
    shown.add(20)
    assert shown.at == 0


def test_nothing_moves_under_a_hand_at_work(shown: Shown) -> None:
    viewport, point = shown.list.viewport(), QPoint(690, 300)
    QTest.mouseMove(viewport, point)
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, pos=point)
    shown.list.selectionModel().clear()
    shown.now += 60.0
    shown.ask(12)
    assert shown.at == 0, "a button is held"
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=point)
    shown.ask(13)
    assert shown.at == 0, "it was released just now"
    shown.now += 60.0
    shown.ask(14)
    assert shown.sees(14)
