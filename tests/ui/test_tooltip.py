"""Tooltips wear the window's theme, whatever the desktop's are like."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.look.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Theme
from desktop_uploader.ui.main_window import MainWindow
from tests.ui.parts import parts


def shown(window: MainWindow, owner: QWidget) -> QImage:
    """As somebody sees it whose pointer rests on the owner."""
    QToolTip.showText(window.mapToGlobal(QPoint(40, 40)), "<p>A lecture</p>", owner)
    tip = next(it for it in QApplication.topLevelWidgets() if it.objectName() == "qtooltip_label")
    picture = tip.grab().toImage()
    QToolTip.hideText()
    tip.close()
    return picture


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK])
def test_a_tooltip_wears_the_theme(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.wear(theme)
        window.show()
        for owner in (window.page.list, window.top.menu_button):
            picture = shown(window, owner)
            seen = Counter(
                picture.pixelColor(x, y).name()
                for x in range(picture.width())
                for y in range(picture.height())
            )
            assert seen.most_common(1)[0][0] == theme.raised.lower()
            assert picture.pixelColor(0, picture.height() // 2).name() == theme.line.lower()
            assert theme.text.lower() in seen
