"""Rows that come where nobody looks are laid out and not painted; where somebody looks, they are painted."""

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.rows.uploads_page import UploadsPage
from tests.ui.rows import upload


class Paints(QObject):
    """Counts what is painted, and lets it be."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def page(qtbot: QtBot) -> UploadsPage:
    page = UploadsPage(Icons(resources() / "icons"), LIGHT, None)  # type: ignore[arg-type]  # no window
    qtbot.addWidget(page)
    page.resize(QSize(700, 400))
    page.show()
    for first in (100, 150):  # the scroll bar that comes with the first ones takes its room
        page.apply([RowChanged(upload(number)) for number in range(first, first + 50)])
        qtbot.waitUntil(lambda: page.list.verticalScrollBar().maximum() > 0)
        QApplication.processEvents()
    QApplication.processEvents()  # what is still to be painted is
    QApplication.processEvents()
    return page


@pytest.mark.parametrize(("numbers", "painted"), [(range(200, 300), False), (range(3), True)])
def test_only_what_is_seen_is_painted(page: UploadsPage, qtbot: QtBot, numbers: range, painted: bool) -> None:
    paints, highest = Paints(page), page.list.verticalScrollBar().maximum()
    page.list.viewport().installEventFilter(paints)
    page.apply([RowChanged(upload(number)) for number in numbers])
    qtbot.waitUntil(lambda: page.list.verticalScrollBar().maximum() > highest)
    QApplication.processEvents()
    QApplication.processEvents()
    assert bool(paints.count) is painted
    assert page.list.visualRect(page.model.index(page.model.rowCount() - 1)).isValid()
