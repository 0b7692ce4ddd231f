"""What is new comes into sight, and the list stays where somebody put it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.engine.notices import RowChanged, RowRemoved
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.rows.hand import Hand
from desktop_uploader.ui.rows.uploads_page import UploadsPage
from tests.ui.living import Living, living
from tests.ui.rows import upload

HIGH = 98


def new(number: int) -> Upload:
    return upload(number, f"Lecture {number}", phase=Phase.CHECKING, media=None)


class Shown:
    """A list of 400 pixels with twenty rows that wait, and a clock that is set by hand."""

    def __init__(self, page: UploadsPage) -> None:
        self.page, self.now = page, 100.0
        self.list = page.list
        self.list.hand = page._in_sight._hand = Hand(self.clock)
        page._in_sight._clock = page._in_sight.added._clock = self.clock
        self.tell(*(upload(number, phase=Phase.WAITING) for number in range(20)))
        QApplication.processEvents()

    def clock(self) -> float:
        return self.now

    def tell(self, *rows: Upload) -> None:
        self.page.apply([RowChanged(row) for row in rows])

    def add(self, *numbers: int) -> None:
        """As somebody does."""
        rows = [new(number) for number in numbers]
        self.page.expect([row.source.path for row in rows])
        self.tell(*rows)

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
    shown.tell(*rows, new(20))
    shown.tell(new(21))
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


def turn_the_wheel(rows: QAbstractScrollArea) -> None:
    """Down, by three rows or so."""
    middle, none = QPointF(rows.viewport().rect().center()), Qt.KeyboardModifier.NoModifier
    turned = (QPoint(), QPoint(0, -600), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(rows.viewport(), QWheelEvent(middle, rows.mapToGlobal(middle), *turned))


def test_who_scrolled_away_stays_there_until_they_add_something(shown: Shown) -> None:
    turn_the_wheel(shown.list)
    at = shown.at
    assert 0 < at < shown.list.verticalScrollBar().maximum()
    shown.now += 1.0
    shown.add(20)
    assert shown.at == at, "they have just scrolled"
    shown.now += 10.0
    shown.ask(1)
    assert shown.at == at
    shown.add(21)
    assert shown.sees(21)


def test_what_somebody_adds_is_seen_and_what_they_selected_stays_so(shown: Shown) -> None:
    chosen = shown.list.selectionModel()
    chosen.select(shown.page.model.index(1), chosen.SelectionFlag.ClearAndSelect)
    shown.ask(12)
    assert shown.at == 0, "it would take away what they look at"
    shown.add(20)
    assert shown.sees(20)
    assert [index.row() for index in chosen.selectedIndexes()] == [1]


@pytest.mark.parametrize("is_selected", [True, False])
def test_what_comes_out_of_a_watched_folder_moves_nothing(shown: Shown, is_selected: bool) -> None:
    chosen = shown.list.selectionModel()
    if is_selected:
        chosen.select(shown.page.model.index(1), chosen.SelectionFlag.ClearAndSelect)
    shown.page.expect(["/films/Something else.mp4"])
    shown.tell(new(20))
    assert shown.at == 0
    shown.tell(*(new(number) for number in range(21, 40)), new(50))
    assert shown.at == 0


def test_of_what_comes_together_the_added_ones_are_seen(shown: Shown) -> None:
    shown.page.expect([new(30).source.path.replace("/", "\\")])
    shown.tell(*(new(number) for number in range(20, 40)))
    assert shown.sees(30)
    assert not shown.sees(39)


def test_who_writes_about_a_video_is_left_alone(shown: Shown) -> None:
    writing = [True]
    shown.page.leave_alone(lambda: bool(writing))
    shown.add(20)
    assert shown.at == 0
    writing.clear()
    shown.now += 10.0
    shown.add(21)
    assert shown.sees(21)


def test_a_pointer_that_comes_from_the_drop_doesnt_hide_its_rows(shown: Shown) -> None:
    QTest.mouseMove(shown.list.viewport(), QPoint(690, 300))
    shown.add(20)
    assert shown.sees(20)


def test_nothing_moves_under_a_hand_at_work(shown: Shown) -> None:
    viewport, point = shown.list.viewport(), QPoint(690, 300)
    QTest.mouseMove(viewport, point)
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, pos=point)
    shown.list.selectionModel().clear()
    shown.now += 60.0
    shown.ask(12)
    shown.add(30)
    assert shown.at == 0, "a button is held"
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=point)
    shown.ask(13)
    assert shown.at == 0, "it was released just now"
    shown.now += 60.0
    shown.ask(14)
    assert shown.sees(14)


@pytest.fixture
def alive(qtbot: QtBot, tmp_path: Path) -> Iterator[Living]:
    """A window over an engine: ten rows, of which the first one is selected, and its details beside them."""
    films = [upload(n, f"Film {n}", phase=Phase.PAUSED, reason=PauseReason.USER) for n in range(10)]
    with living(qtbot, tmp_path, *films) as alive:
        qtbot.waitUntil(lambda: alive.window.page.model.rowCount() == 10)
        assert [it.id for it in alive.window.page.list.selected()] == [films[0].id]
        yield alive


def is_seen(alive: Living, path: str) -> bool:
    page = alive.window.page
    [row] = [page.model.row_of(it.id) for it in page.model.uploads() if it.source.path == path]
    assert row is not None
    return page.list.viewport().rect().contains(page.list.visualRect(page.model.index(row)))


def test_who_scrolls_by_keys_has_scrolled(shown: Shown) -> None:
    shown.list.setCurrentIndex(shown.page.model.index(0))
    for _ in range(2):
        QTest.keyClick(shown.list, Qt.Key.Key_PageDown)
    there = shown.at
    assert there
    shown.add(77)
    assert shown.at == there
    shown.now += 10.0
    QTest.keyClick(shown.list, Qt.Key.Key_Control)
    shown.add(78)
    assert shown.sees(78)


def test_what_comes_by_itself_long_after_it_was_added_moves_nothing(shown: Shown) -> None:
    shown.add(77)
    shown.page.apply([RowRemoved(upload(77).id)])
    shown.at, shown.now = 0, shown.now + 3600.0
    shown.tell(new(77))
    assert shown.at == 0


def test_a_slow_drop_is_seen_to_its_end(shown: Shown) -> None:
    shown.page.expect([new(number).source.path for number in (77, 78, 79)])
    for number in (77, 78, 79):
        shown.now += 40.0
        shown.tell(new(number))
        assert shown.sees(number)


def test_files_that_are_added_are_seen_to_come(alive: Living, qtbot: QtBot) -> None:
    page = alive.window.page
    alive.desk.add(["/films/late.mp4"])
    qtbot.waitUntil(lambda: page.model.rowCount() == 11)
    assert is_seen(alive, "/films/late.mp4")
    assert [it.details.title for it in page.list.selected()] == ["Film 0"]


def test_a_new_version_is_seen_to_come(alive: Living, qtbot: QtBot) -> None:
    first = alive.window.page.list.selected()[0]
    alive.window.actions_._replace_by(first, "/films/better.mp4")
    qtbot.waitUntil(lambda: alive.window.page.model.rowCount() == 11)
    assert is_seen(alive, "/films/better.mp4")


def test_who_is_in_a_field_of_the_details_is_left_alone(alive: Living, qtbot: QtBot) -> None:
    alive.window.activateWindow()
    alive.window.details.form.title.setFocus()
    qtbot.waitUntil(alive.window.details.form.title.hasFocus)
    alive.desk.add(["/films/late.mp4"])
    qtbot.waitUntil(lambda: alive.window.page.model.rowCount() == 11)
    assert not is_seen(alive, "/films/late.mp4")
