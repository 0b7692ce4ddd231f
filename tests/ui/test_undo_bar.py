"""The bar with Undo, as somebody with a mouse or a keyboard has it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import DARK, LIGHT
from desktop_uploader.ui.rows.undo_bar import UndoBar

WORDS = "“Week 3 – Entropy and the second law” removed from the list."


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(LIGHT))
    window.resize(560, 200)
    column = QVBoxLayout(window)
    column.addStretch()
    window.show()
    return window


@pytest.fixture
def bar(window: QWidget) -> UndoBar:
    bar = UndoBar(Icons(resources() / "icons"), LIGHT, window)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(bar)
    return bar


def test_it_is_there_while_there_is_something_to_undo(bar: UndoBar) -> None:
    assert not bar.isVisible()
    bar.offer(WORDS)
    assert bar.isVisible()
    assert bar.text.text() == WORDS
    bar.offer("")
    assert not bar.isVisible()


def test_a_click_or_the_space_bar_undoes(bar: UndoBar, qtbot: QtBot) -> None:
    bar.offer(WORDS)
    with qtbot.waitSignal(bar.undo):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    bar.button.setFocus()
    assert bar.button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(bar.undo):
        qtbot.keyClick(bar.button, Qt.Key.Key_Space)


def test_long_words_leave_the_button_whole_even_in_large_letters(bar: UndoBar, window: QWidget) -> None:
    large = QFont(window.font())
    large.setPointSizeF(large.pointSizeF() * 2)
    bar.setFont(large)
    bar.offer(WORDS * 3)
    window.grab()
    assert window.width() == 560
    assert bar.button.width() >= bar.button.sizeHint().width()
    assert not bar.text.geometry().intersects(bar.button.geometry())
    assert bar.height() >= bar.text.fontMetrics().height()
    assert bar.text.toolTip() == WORDS * 3


def test_it_wears_the_theme(bar: UndoBar, window: QWidget) -> None:
    bar.offer(WORDS)
    light = bar.grab().toImage()
    window.setStyleSheet(style_sheet(DARK))
    bar.wear(DARK)
    dark = bar.grab().toImage()
    assert light.pixelColor(3, 5).name().upper() == LIGHT.accent_soft
    assert dark.pixelColor(3, 5).name().upper() == DARK.accent_soft
