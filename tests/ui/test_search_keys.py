"""The keys between the search field and the rows, in the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.main_window import MainWindow
from tests.ui.parts import parts
from tests.ui.rows import every_state

Key = Qt.Key


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitActive(window)
        window.apply(every_state(tmp_path))
        yield window
        window.close()


def test_esc_clears_the_search_and_then_goes_to_the_rows(window: MainWindow, qtbot: QtBot) -> None:
    search, rows = window.top.search, window.page.list
    every = window.page.model.rowCount()
    search.setFocus()
    qtbot.keyClicks(search, "heat")
    assert window.page.model.rowCount() == 1
    qtbot.keyClick(search, Key.Key_Escape)
    assert window.page.model.rowCount() == every
    assert QApplication.focusWidget() is search
    qtbot.keyClick(search, Key.Key_Escape)
    assert QApplication.focusWidget() is rows


def test_an_arrow_goes_to_what_was_found_and_esc_back_to_all(window: MainWindow, qtbot: QtBot) -> None:
    search, rows = window.top.search, window.page.list
    search.setFocus()
    qtbot.keyClicks(search, "heat")
    qtbot.keyClick(search, Key.Key_Down)
    assert QApplication.focusWidget() is rows
    assert rows.currentIndex().data() == "Week 2 – Heat engines"
    qtbot.keyClick(rows, Key.Key_Escape)
    assert search.text() == ""
    assert rows.currentIndex().data() == "Week 2 – Heat engines"


def test_a_slash_searches_from_the_rows(window: MainWindow, qtbot: QtBot) -> None:
    window.page.list.setFocus()
    qtbot.keyClicks(window.page.list, "/")
    assert QApplication.focusWidget() is window.top.search
    qtbot.keyClicks(window.top.search, "a/b")
    assert window.top.search.text() == "a/b"


def test_finished_videos_are_found(window: MainWindow, qtbot: QtBot) -> None:
    window.top.search.setText("heat engines")
    assert [window.page.model.index(0).data()] == ["Week 2 – Heat engines"]
