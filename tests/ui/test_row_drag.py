"""Rows dragged in the list, event by event: the platform of these tests has no drag of its own."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, UploadId
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row_drag import ROWS
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_list import UploadList
from desktop_uploader.ui.rows.upload_model import ROW_ROLE, UploadModel
from tests.ui.drags import Drag, files
from tests.ui.rows import upload

E = TypeVar("E", bound=QDropEvent)
LEFT, NO_KEYS, MOVE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction


class Hand:
    """Forty waiting rows, and what becomes of those that are dragged."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.model = UploadModel(self.window)
        delegate = UploadDelegate(LIGHT, Icons(resources() / "icons"), action_words(), self.window)
        self.rows = UploadList(self.model, delegate, self.window)
        self.model.apply([RowChanged(upload(n, phase=Phase.WAITING)) for n in range(40)])
        self.window.resize(800, 500)
        self.rows.resize(800, 500)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.moved: list[tuple[frozenset[UploadId], int]] = []
        self.rows.moved.connect(lambda chosen, gap: self.moved.append((chosen, gap)))
        self._data = QMimeData()
        self._data.setData(ROWS, b"")

    def take(self, *numbers: int) -> None:
        """As `RowDrag.start` does, and the platform behind it."""
        self.rows._drag.chosen = ids(*numbers)
        self._send(QDragEnterEvent(QPoint(200, 10), MOVE, self._data, LEFT, NO_KEYS))

    def over(self, point: QPoint) -> QDragMoveEvent:
        return self._send(QDragMoveEvent(point, MOVE, self._data, LEFT, NO_KEYS))

    def drop(self, point: QPoint) -> QDropEvent:
        return self._send(QDropEvent(point.toPointF(), MOVE, self._data, LEFT, NO_KEYS))

    def leave(self) -> None:
        QApplication.sendEvent(self.rows.viewport(), QDragLeaveEvent())

    def at(self, row: int, part: float) -> QPoint:
        rect = self.rows.visualRect(self.model.index(row))
        return QPoint(200, rect.top() + round(part * rect.height()))

    def inked(self) -> set[tuple[int, int]]:
        """Where the viewport has the accent's colour."""
        image, accent = self.rows.viewport().grab().toImage(), QColor(LIGHT.accent)
        columns = (*range(12), *range(image.width() - 12, image.width()))
        return {(x, y) for x in columns for y in range(image.height()) if image.pixelColor(x, y) == accent}

    def _send(self, event: E) -> E:
        event.ignore()
        QApplication.sendEvent(self.rows.viewport(), event)
        return event


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot)


def ids(*numbers: int) -> frozenset[UploadId]:
    return frozenset(upload(number).id for number in numbers)


def test_rows_are_dropped_into_the_gap_that_the_line_shows(hand: Hand) -> None:
    hand.take(0, 3)
    assert hand.over(hand.at(2, 0.8)).isAccepted()
    below = hand.rows.visualRect(hand.model.index(3)).top()
    assert {y for _, y in hand.inked()} >= {below - 2, below - 1}
    assert hand.drop(hand.at(2, 0.8)).isAccepted()
    assert hand.moved == [(ids(0, 3), 3)]
    assert hand.model.rowCount() == 40
    assert not hand.inked()


@pytest.mark.parametrize(("row", "part", "gap"), [(0, 0.2, 0), (0, 0.8, 1), (4, 0.4, 4), (4, 0.6, 5)])
def test_the_nearest_gap(hand: Hand, row: int, part: float, gap: int) -> None:
    hand.take(2)
    hand.drop(hand.at(row, part))
    assert hand.moved == [(ids(2), gap)]


def test_below_the_last_row_is_the_end(hand: Hand) -> None:
    hand.model.apply([RowChanged(upload(n, phase=Phase.WAITING)) for n in range(40)])
    hand.rows.resize(800, 40 * 98 + 60)
    hand.take(0)
    hand.over(QPoint(200, 40 * 98 + 40))
    assert {y for _, y in hand.inked()} >= {40 * 98 - 1}
    hand.drop(QPoint(200, 40 * 98 + 40))
    assert hand.moved == [(ids(0), 40)]


def test_whoever_leaves_the_list_leaves_no_line(hand: Hand) -> None:
    hand.take(0)
    hand.over(hand.at(2, 0.2))
    hand.leave()
    assert not hand.inked()
    assert hand.moved == []


def test_the_list_scrolls_while_rows_are_held_at_its_edge(hand: Hand, qtbot: QtBot) -> None:
    hand.take(0)
    hand.over(QPoint(200, 496))
    qtbot.waitUntil(lambda: hand.rows.verticalScrollBar().value() > 20)
    hand.drop(QPoint(200, 496))
    assert hand.moved[0][1] >= 5
    assert not hand.rows._drag._scroll.isActive()


def test_what_somebody_else_drags_is_not_ours(hand: Hand) -> None:
    """Another window of this program, or files: those are the window's to take."""
    hand.take()
    hand.drop(hand.at(1, 0.2))
    held = Drag(files(["/films/a.mp4"]), hand.rows.viewport(), at_widget=True)
    hand.rows._drag.chosen = ids(0)
    assert not held.enter().isAccepted()
    assert not held.move().isAccepted()
    held.drop()
    assert hand.moved == []


def started(hand: Hand, point: QPoint, monkeypatch: pytest.MonkeyPatch) -> list[frozenset[UploadId]]:
    """What a pull from this point takes in hand."""
    taken: list[frozenset[UploadId]] = []
    monkeypatch.setattr(hand.rows._drag, "start", taken.append)
    window = hand.window.windowHandle()
    QTest.mousePress(window, LEFT, NO_KEYS, point)
    for far in (4, 14, 18):
        QTest.mouseMove(window, point + QPoint(0, far))
    QTest.mouseRelease(window, LEFT, NO_KEYS, point)
    return taken


def test_a_pull_takes_the_row_under_it(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    assert started(hand, hand.at(1, 0.5), monkeypatch) == [ids(1)]


def test_all_that_are_selected_come_along(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    for row in (1, 3):
        hand.rows.selectionModel().select(hand.model.index(row), QItemSelectionModel.SelectionFlag.Select)
    assert started(hand, hand.at(3, 0.5), monkeypatch) == [ids(1, 3)]


def test_a_press_on_a_button_is_no_drag(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    index = hand.model.index(0)
    layout = hand.rows._rows.layout_of(
        hand.rows.visualRect(index), index.data(ROW_ROLE), hand.rows.font(), hand.rows.layoutDirection()
    )
    button = next(it.rect.center() for it in layout.buttons if it.action is Action.PAUSE)
    assert started(hand, button, monkeypatch) == []


def test_from_right_to_left_the_line_begins_at_the_right(hand: Hand) -> None:
    knobs = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        hand.rows.setLayoutDirection(direction)
        hand.take(0)
        hand.over(hand.at(2, 0.2))
        top = hand.rows.visualRect(hand.model.index(2)).top()
        knobs.append({x < 100 for x, y in hand.inked() if y < top - 2})
    assert knobs == [{True}, {False}]
