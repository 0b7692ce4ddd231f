"""What the window says while its engine can't work."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.frame.trouble_box import TroubleBox
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import DARK, LIGHT, Theme

WHY = "The companion on this computer didn't start."


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    yield window
    window.hide()


def test_it_says_why_and_that_nothing_is_lost(qtbot: QtBot, window: QWidget) -> None:
    box = TroubleBox(window)
    box.tell(WHY)
    assert box.isVisible()
    assert not box.isModal()
    assert box.note.text() == f"Uploading can’t go on yet. {WHY} Nothing is lost."
    with qtbot.waitSignal(box.again):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isVisible()


def test_it_can_be_put_away(qtbot: QtBot, window: QWidget) -> None:
    box = TroubleBox(window)
    told: list[None] = []
    box.again.connect(lambda: told.append(None))
    box.tell(WHY)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert told == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_dialog_wears_the_windows_theme(qtbot: QtBot, window: QWidget, theme: Theme) -> None:
    window.setStyleSheet(style_sheet(theme))
    box = TroubleBox(window)
    box.tell(WHY)
    assert box.grab().toImage().pixelColor(5, 5).name().upper() == theme.surface
