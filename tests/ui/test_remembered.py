"""How the window was left: kept in a file that may be anything by the next time."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.frame.remembered import Left, Remembered, read
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.sorting import Sort
from tests.ui.parts import parts
from tests.ui.rows import every_state


def test_the_window_comes_back_as_it_was_left(tmp_path: Path, qtbot: QtBot) -> None:
    with parts(tmp_path) as made:
        first = MainWindow(made)
        qtbot.addWidget(first)
        first.show()
        first.setGeometry(40, 50, 700, 520)
        first.apply(every_state(tmp_path))
        first.filters.sort.chosen.emit(Sort.TITLE)
        first.middle.toggle()
        first.middle.toggle()
        first.details.resize(333, 300)
        first.middle.toggle()
        opened = first.middle.wants_details
        first.close()
        second = MainWindow(made)
        qtbot.addWidget(second)
        second.show()
        second.apply(every_state(tmp_path))
        assert second.geometry() == QRect(40, 50, 700, 520)
        assert second.page.model.sorting is Sort.TITLE
        assert second.filters.sort.text() == "Title"
        assert second.middle.wants_details is opened
        second.close()


def test_the_details_keep_their_width(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "window.json").write_text('{"panel": 402}')
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.resize(1200, 700)
        window.show()
        window.apply(every_state(tmp_path))
        assert window.details.width() == 402
        window.close()
    assert json.loads((tmp_path / "window.json").read_text())["panel"] == 402


def test_a_screen_that_is_gone_takes_no_window_with_it(tmp_path: Path, qtbot: QtBot) -> None:
    far, near = QWidget(), QWidget()
    qtbot.addWidget(far)
    qtbot.addWidget(near)
    far.setGeometry(9000, 7000, 600, 400)
    Remembered(tmp_path).keep(far, Left())
    Remembered(tmp_path).restore(near)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(near.geometry())


def test_a_window_that_was_maximised_is_maximised_again(tmp_path: Path, qtbot: QtBot) -> None:
    wide, other = QWidget(), QWidget()
    for window in (wide, other):
        qtbot.addWidget(window)
    wide.showMaximized()
    Remembered(tmp_path).keep(wide, Left())
    Remembered(tmp_path).restore(other)
    assert other.isMaximized()


def test_a_disk_that_is_in_the_way_is_no_trouble(tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Remembered(tmp_path / "none").keep(window, Left())
    assert Remembered(tmp_path / "none").restore(window) == Left()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"geometry": 5, "panel": true, "sort": []}',
        '{"geometry": "é"}',
        '{"panel": 1e999}',
        "[" * 100_000,
    ],
)
def test_what_makes_no_sense_is_as_if_it_were_not_there(text: str) -> None:
    assert read(text) == Left()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda it: st.lists(it, max_size=2)
)


@given(st.dictionaries(st.sampled_from(["geometry", "details", "panel", "sort"]), JSON))
@settings(max_examples=50)
def test_whatever_stands_there_the_window_opens(told: dict[str, object]) -> None:
    left = read(json.dumps(told))
    assert left.sort in Sort
    assert left.panel == 0 or 200 <= left.panel <= 2000
