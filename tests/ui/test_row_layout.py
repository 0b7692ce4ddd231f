"""Where things lie in a row: nothing overlaps, words keep their share, and large letters have their room."""

from itertools import combinations
from math import ceil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, RemoteStatus
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import RowView, view_of
from desktop_uploader.ui.rows.row_layout import HEIGHT, ICON_GAP, RowLayout, layout_row, row_height
from desktop_uploader.ui.rows.row_type import Face, RowType
from tests.ui.rows import every_state, upload

READY = RemoteStatus("video", "ready", "ready", 9, watch_url="https://school.example/watch")


def laid_out(view: RowView, width: int, letters: RowType) -> tuple[QRect, RowLayout]:
    rect = QRect(7, 11, width, row_height(letters))
    return rect, layout_row(rect, view, action_words(), letters)


def lines_of(layout: RowLayout, letters: RowType) -> list[QRect]:
    """Where words are painted about the state."""
    high = letters.heights[Face.PLACE]
    tops = [layout.detail.top(), *(layout.more.top() + number * high for number in range(2))]
    lefts = [layout.detail.left(), layout.more.left(), layout.more.left()]
    lines = [layout.said.lineAt(number) for number in range(layout.said.lineCount())]
    return [
        QRect(left, top, ceil(line.naturalTextWidth()), high)
        for left, top, line in zip(lefts, tops, lines, strict=False)
        if line.naturalTextWidth()
    ]


def sign_and_state(layout: RowLayout, view: RowView, letters: RowType) -> QRect:
    line = layout.state
    width = letters.icon + ICON_GAP + letters.width(Face.STATE, view.word)
    return QRect(line.left(), line.top(), min(width, line.width()), line.height())


@pytest.mark.parametrize("width", [360, 480, 560, 800, 1160])
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_nothing_overlaps_and_words_keep_their_share(
    qtbot: QtBot, tmp_path: Path, width: int, factor: float
) -> None:
    letters = RowType(scaled(QFont(), factor))
    rows = [notice.upload for notice in every_state(tmp_path) if isinstance(notice, RowChanged)]
    for view in (view_of(row, None, {}) for row in rows):
        rect, layout = laid_out(view, width, letters)
        bar = [layout.bar] if view.bar else []
        lines = lines_of(layout, letters)
        words = [layout.title, *bar, sign_and_state(layout, view, letters), *lines]
        parts = [*words, *(button.rect for button in layout.buttons)]
        parts += [it for it in (layout.thumbnail, layout.place) if not it.isEmpty()]
        assert layout.place.isEmpty() == (layout.said.lineCount() == 3)
        assert all(rect.contains(part) for part in parts)
        assert not any(one.intersects(other) for one, other in combinations(parts, 2))
        assert layout.title.width() >= 0.45 * width
        assert layout.title.height() >= letters.metrics[Face.TITLE].height()
        assert layout.state.height() >= letters.metrics[Face.STATE].height()
        assert layout.buttons[-1].action is None


def test_a_row_is_as_high_as_designed_and_grows_with_the_letters(qtbot: QtBot) -> None:
    assert row_height(RowType(QFont())) == HEIGHT
    assert row_height(RowType(scaled(QFont(), 2.0))) > 1.3 * HEIGHT


@pytest.mark.parametrize(
    ("width", "labels"),
    [(800, ["Watch", "Copy link", ""]), (560, ["", "", ""]), (360, ["", ""])],
)
def test_buttons_lose_their_labels_then_their_place(qtbot: QtBot, width: int, labels: list[str]) -> None:
    view = view_of(upload(1, phase=Phase.READY, remote=READY), None, {})
    _, layout = laid_out(view, width, RowType(QFont()))
    assert [button.label for button in layout.buttons] == labels
    assert layout.buttons[0].action is Action.WATCH


def test_buttons_lie_beside_the_words_and_can_be_hit(qtbot: QtBot) -> None:
    view = view_of(upload(1, phase=Phase.READY, remote=READY), None, {})
    _, layout = laid_out(view, 800, RowType(QFont()))
    assert [button.action for button in layout.buttons] == [Action.WATCH, Action.COPY_LINK, None]
    assert all(layout.button_at(button.rect.center()) is button for button in layout.buttons)
    assert layout.button_at(QPoint(8, 12)) is None
