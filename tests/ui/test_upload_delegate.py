"""What a row looks like: pictures of it, compared by their pixels."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import DARK, LIGHT, Tone
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import RowView
from desktop_uploader.ui.rows.row_layout import RowLayout
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_model import ROW_ROLE, UploadModel
from tests.ui.rows import every_state, upload

ROW = QRect(0, 0, 800, 98)


class Row:
    """One row, painted as often as asked for."""

    def __init__(self, qtbot: QtBot, row: Upload) -> None:
        self.view = QListView()
        qtbot.addWidget(self.view)
        self.model = UploadModel(self.view)
        self.model.apply([RowChanged(row)])
        self.delegate = UploadDelegate(LIGHT, Icons(resources() / "icons"), action_words(), self.view)

    def image(self, *states: QStyle.StateFlag, mirrored: bool = False) -> QImage:
        option = QStyleOptionViewItem()
        option.rect, option.font, option.widget = ROW, self.view.font(), self.view
        option.direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        for state in states:
            option.state |= state
        image = QImage(ROW.size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.delegate.paint(painter, option, self.model.index(0))
        painter.end()
        return image

    def layout(self) -> RowLayout:
        view = self.model.index(0).data(ROW_ROLE)
        return self.delegate.layout_of(ROW, view, self.view.font(), Qt.LayoutDirection.LeftToRight)

    def button(self, action: Action | None) -> QRect:
        return next(button.rect for button in self.layout().buttons if button.action is action)

    def sign(self) -> QRect:
        line = self.layout().state
        return QRect(line.left(), line.top(), 16, line.height())


def colours(image: QImage, within: QRect = ROW) -> set[str]:
    whole = image.copy(within)
    return {whole.pixelColor(x, y).name() for x in range(whole.width()) for y in range(whole.height())}


def alike(one: QColor, other: QColor) -> bool:
    """But for what smoothing makes of edges."""
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return all(abs(it) <= 8 for it in apart)


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    return Row(qtbot, upload(1, phase=Phase.UPLOADING, acknowledged=740_000_000))


@pytest.mark.parametrize("number", range(18))
def test_each_state_shows_its_sign_in_its_tone(qtbot: QtBot, tmp_path: Path, number: int) -> None:
    rows = [notice.upload for notice in every_state(tmp_path) if isinstance(notice, RowChanged)]
    assert len(rows) <= 18
    row = Row(qtbot, rows[number % len(rows)])
    tone: Tone = row.model.index(0).data(ROW_ROLE).tone
    assert any(alike(QColor(it), LIGHT.tone(tone)) for it in colours(row.image(), row.sign()))


def test_who_has_the_focus_has_a_ring_and_who_is_selected_an_edge(row: Row) -> None:
    plain = row.image()
    selected = row.image(QStyle.StateFlag.State_Selected)
    by_key = QStyle.StateFlag.State_KeyboardFocusChange
    focused = row.image(QStyle.StateFlag.State_HasFocus | by_key)
    accent, edge, inside = QColor(LIGHT.accent), QPoint(1, 50), QPoint(300, 2)
    assert selected.pixelColor(edge) == accent != plain.pixelColor(edge)
    assert focused.pixelColor(inside) == accent != selected.pixelColor(inside)


def test_buttons_answer_to_the_mouse(row: Row) -> None:
    middle = row.button(Action.PAUSE).center()
    corner = row.button(Action.PAUSE).adjusted(4, 4, -20, -20)
    pictures = [colours(row.image(), corner)]
    row.delegate.pointer = middle
    pictures.append(colours(row.image(), corner))
    row.delegate.pressed_at = middle
    pictures.append(colours(row.image(), corner))
    assert pictures == [{LIGHT.surface.lower()}, {LIGHT.accent_soft.lower()}, {LIGHT.line.lower()}]
    row.delegate.pressed_at = row.button(None).center()
    assert colours(row.image(), corner) == {LIGHT.accent_soft.lower()}


def test_another_theme_leaves_nothing_of_the_one_before(row: Row) -> None:
    row.image()
    row.delegate.theme = DARK
    left = {LIGHT.surface, LIGHT.line, LIGHT.accent, LIGHT.text, LIGHT.muted} - {DARK.accent}
    assert not {colour.lower() for colour in left} & (colours(row.image()) - {"#ffffff"})
    assert DARK.surface.lower() in colours(row.image())


def test_the_bar_and_the_buttons_are_mirrored(row: Row) -> None:
    left, right = row.image(), row.image(mirrored=True)
    bar = row.layout().bar
    y = bar.center().y()
    for x in range(bar.left(), bar.right()):
        assert alike(left.pixelColor(x, y), right.pixelColor(799 - x, y))


def test_rows_grow_with_the_letters_of_the_list(row: Row) -> None:
    option = QStyleOptionViewItem()
    heights = []
    for factor in (1.0, 2.0, 1.0):
        option.font = scaled(row.view.font(), factor)
        heights.append(row.delegate.sizeHint(option, row.model.index(0)).height())
    assert heights[0] == heights[2] == 98 < heights[1]


def test_the_line_is_painted_with_what_fits_and_goes_on_in_the_next(qtbot: QtBot) -> None:
    failure = Failure(Kind.FILE_MISSING)
    lost = upload(1, "A lab of Boyle’s", phase=Phase.NEEDS_YOU, failure=failure, acknowledged=10**9)
    row, plain = Row(qtbot, lost), Row(qtbot, lost)
    view: RowView = plain.model.index(0).data(ROW_ROLE)

    def painted(text: str) -> QImage:
        plain.model._views.made[lost.id] = replace(view, tellings=((text,),))
        return plain.image()

    assert row.image() == painted(view.tellings[0][0])
    assert row.image() != painted(view.tellings[1][0]), "one sentence of it"
    below = colours(row.image(), row.layout().more)
    assert any(alike(QColor(it), QColor(LIGHT.muted)) for it in below)


def test_a_thumbnail_is_shown_as_soon_as_it_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    notice = every_state(tmp_path)[0]
    assert isinstance(notice, RowChanged)
    row = Row(qtbot, notice.upload)
    place = QRect(30, 25, 20, 20)
    assert colours(row.image(), place) == {LIGHT.track.lower()}
    qtbot.waitUntil(lambda: LIGHT.track.lower() not in colours(row.image(), place))
