"""The list in people's hands: clicks, moves, search, and the other reading direction."""

from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, UploadId
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT, Tone
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import view_of
from desktop_uploader.ui.rows.row_actions import RowActions
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_list import UploadList
from desktop_uploader.ui.rows.upload_model import ROW_ROLE, UPLOAD_ROLE, UploadModel
from tests.ui.rows import upload


class Shown:
    """Three rows that are being sent, in a list on the screen."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, words = QWidget(), action_words()
        qtbot.addWidget(self.window)
        self.model = UploadModel(self.window)
        self.model.apply([RowChanged(upload(n, phase=Phase.UPLOADING)) for n in range(3)])
        self.delegate = UploadDelegate(LIGHT, Icons(resources() / "icons"), words, self.window)
        self.list = UploadList(self.model, self.delegate, self.window)
        self.list.resize(800, 400)
        self.window.resize(800, 400)
        self.asked: list[tuple[Action, UploadId]] = []
        self.list.asked.connect(lambda action, rows: self.asked.extend((action, row.id) for row in rows))
        self.window.show()
        qtbot.waitExposed(self.window)

    def pause_of(self, row: int) -> QPoint:
        index = self.model.index(row)
        layout = self.delegate.layout_of(
            self.list.visualRect(index), index.data(ROW_ROLE), self.list.font(), self.list.layoutDirection()
        )
        return next(it.rect.center() for it in layout.buttons if it.action is Action.PAUSE)

    def image(self) -> list[int]:
        """By column, how many pixels of the first row have the accent's colour."""
        image = self.list.viewport().grab(self.list.visualRect(self.model.index(0))).toImage()
        accent = LIGHT.tone(Tone.SENT)
        return [
            sum(image.pixelColor(x, y) == accent for y in range(image.height())) for x in range(image.width())
        ]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_click_on_a_button_asks_for_its_action(
    shown: Shown, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    shown.list.setLayoutDirection(direction)
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=shown.pause_of(1))
    assert shown.asked == [(Action.PAUSE, upload(1).id)]


@pytest.mark.parametrize("began", ["beside it", "on another row's"])
def test_a_press_elsewhere_that_ends_on_a_button_asks_for_nothing(
    shown: Shown, qtbot: QtBot, began: str
) -> None:
    start = QPoint(300, shown.pause_of(1).y()) if began == "beside it" else shown.pause_of(0)
    qtbot.mousePress(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=shown.pause_of(1))
    assert shown.asked == []


def test_right_to_left_rows_are_mirrored(shown: Shown) -> None:
    shown.model.apply([RowChanged(upload(0, phase=Phase.UPLOADING, acknowledged=500_000_000))])
    shown.list.clearFocus()  # its ring has the same colour
    left = shown.image()
    shown.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = shown.image()
    first, last = (next(x for x, count in enumerate(it) if count) for it in (left, right[::-1]))
    assert 100 < first < 200
    assert abs(first - last) <= 2
    bar_end, mirrored_end = len(left) - left[::-1].index(max(left)), right.index(max(right))
    assert bar_end < len(left) / 2 < mirrored_end


def test_mirroring_twice_changes_nothing(shown: Shown) -> None:
    rect, view = QRect(7, 0, 793, 98), shown.model.index(0).data(ROW_ROLE)
    layout = shown.delegate.layout_of(rect, view, shown.list.font(), Qt.LayoutDirection.LeftToRight)
    assert layout.mirrored(rect) != layout
    assert layout.mirrored(rect).mirrored(rect) == layout


@pytest.mark.parametrize("position", [-1.0, 0.5, 1.5, 9.0])
def test_a_row_that_moves_stays_selected(shown: Shown, qtmodeltester: ModelTester, position: float) -> None:
    qtmodeltester.check(shown.model)
    shown.list.setCurrentIndex(shown.model.index(1))
    shown.model.apply([RowChanged(upload(1, "Moved", position=position))])
    assert [it.data(UPLOAD_ROLE).details.title for it in shown.list.selectedIndexes()] == ["Moved"]
    order = [shown.model.index(row).data(UPLOAD_ROLE).position for row in range(3)]
    assert order == sorted(order)
    assert shown.list.currentIndex().row() == shown.model.row_of(upload(1).id)


def test_a_key_that_is_none_of_ours_looks_at_no_row(shown: Shown) -> None:
    """All of ten thousand rows may be selected while somebody scrolls with the arrows."""

    def offer(_: int) -> tuple[Action, ...]:
        pytest.fail("nobody asked for rows")

    def rows() -> Iterator[tuple[Action, ...]]:
        return map(offer, range(10_000))

    done = list[Action]()
    actions = RowActions(shown.list, done.append)
    for key in ("Down", "Shift+Up", "Home", "Ctrl+A"):
        assert not actions.key_pressed(QKeySequence(key), rows())
    paused = view_of(upload(1, phase=Phase.PAUSED), None, {})
    assert actions.key_pressed(QKeySequence("Ctrl+P"), chain([paused.actions], rows()))
    assert done == [Action.RESUME]


def test_moving_is_offered_in_upload_order_only(shown: Shown) -> None:
    shown.model.apply([RowChanged(upload(0, phase=Phase.WAITING))])
    view = shown.model.index(0).data(ROW_ROLE)
    actions = RowActions(shown.list, lambda _: None)
    for movable in (True, False):
        menu = actions.menu(view, shown.list, shown.delegate.sign, movable=movable)
        offered = {it.text(): it for it in menu.actions()}
        assert offered["Move to the top"].isEnabled() is movable
        assert offered["Details"].isEnabled()
        assert all(not it.icon().isNull() for it in menu.actions())
        assert movable or offered["Move up"].toolTip() == "To move videos, sort them by upload order."
        menu.close()


def test_what_is_done_with_many_rows_makes_no_pictures_of_them(shown: Shown, qtbot: QtBot) -> None:
    shown.list.selectAll()
    shown.model._views.made.clear()
    qtbot.keyClick(shown.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(shown.list, Qt.Key.Key_F12)  # else Ctrl stays held
    assert [it for it, _ in shown.asked] == [Action.PAUSE] * 3
    assert shown.model.index(2).data() == upload(2).details.title
    assert not shown.model._views.made


def test_the_menu_key_acts_on_the_row_it_shows(shown: Shown, qtbot: QtBot) -> None:
    flags = shown.list.selectionModel().SelectionFlag
    shown.list.selectionModel().setCurrentIndex(shown.model.index(0), flags.ClearAndSelect)
    shown.list.selectionModel().setCurrentIndex(shown.model.index(2), flags.NoUpdate)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(shown.list.viewport(), event)
    menu = shown.list.findChild(QMenu)
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert shown.asked == [(Action.PAUSE, upload(2).id)]
