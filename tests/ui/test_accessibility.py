"""The window without a mouse and without eyes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.main_window import MainWindow
from tests.ui.parts import parts
from tests.ui.rows import every_state


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.top.name_server("This computer")
        window.apply(every_state(tmp_path))
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        yield window
        window.close()


def walk(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """Where Tab leads, once around."""
    window.top.add_button.setFocus()
    seen = list[QWidget]()
    while (here := QApplication.focusWidget()) is not None and here not in seen:
        seen.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return seen


def test_tab_goes_through_the_window_as_people_read_it(window: MainWindow, qtbot: QtBot) -> None:
    order, form = walk(window, qtbot), window.details.form
    expected = [
        *(window.top.add_button, window.top.pause_button, window.top.search),
        *(window.top.server, window.top.menu_button, window.page.list),
        *(form.title, form.course, form.lesson, form.description, form.visibility),
    ]
    assert [widget for widget in order if widget in expected] == expected


def test_every_control_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    for widget in walk(window, qtbot):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), f"{widget} has no name"


def test_each_row_is_a_sentence(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.page.list)
    assert interface.childCount() == window.page.model.rowCount()
    first = interface.child(0).text(QAccessible.Text.Name)
    assert first.startswith("Week 3 – Entropy and the second law, Uploading 62%")
