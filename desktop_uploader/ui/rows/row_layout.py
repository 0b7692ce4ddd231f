"""Where everything in a row lies; painting and clicking use the same answer."""

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QStyle

from desktop_uploader.ui.rows.folding import Room
from desktop_uploader.ui.rows.moving_dots import width_of
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.placed_buttons import Button, buttons_of
from desktop_uploader.ui.rows.row import RowView
from desktop_uploader.ui.rows.row_type import Face, RowType

HEIGHT = 98
MARGIN = 20
THUMBNAIL = (112, 63)
ICON_GAP = 6
_GAP = 14
_BESIDE = 8
"""Between the state and what is said of it."""
_UNDER = {1: (4, 8, 6), 2: (3, 5, 4), 3: (5, 0, 4)}
"""Below title, place and bar, by the lines about the state: the third one takes that of the place."""
_PADDING = {1: 14, 2: 7, 3: 7}
"""Around a row's words, above and below, the line under it included."""
_NARROW = 480
"""Below this width the thumbnail and the margins are smaller; beside large letters there is no thumbnail."""
_WORDS = 0.45
"""The share of the width that words keep: buttons lose their labels, then their place, before that."""


@dataclass(frozen=True, slots=True)
class RowLayout:
    """`thumbnail` and `place` are empty where there is no room for them.

    `said`: of the state, beside it in `detail`, and what goes on in `more`, beneath the buttons.
    """

    thumbnail: QRect
    title: QRect
    place: QRect
    bar: QRect
    state: QRect
    detail: QRect
    more: QRect
    said: QTextLayout
    buttons: tuple[Button, ...]

    def mirrored(self, row: QRect) -> "RowLayout":
        """As it lies where people read from right to left."""

        def flip(rect: QRect) -> QRect:
            return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, row, rect)

        buttons = tuple(replace(button, rect=flip(button.rect)) for button in self.buttons)
        words = (flip(self.title), flip(self.place), flip(self.bar))
        told = (flip(self.state), flip(self.detail), flip(self.more))
        return RowLayout(flip(self.thumbnail), *words, *told, self.said, buttons)

    def button_at(self, point: QPoint) -> Button | None:
        return next((button for button in self.buttons if button.rect.contains(point)), None)


def row_height(letters: RowType) -> int:
    return max(HEIGHT, *(_block(letters, lines, bar=True) + 2 * _PADDING[lines] for lines in _UNDER))


def _block(letters: RowType, lines: int, *, bar: bool) -> int:
    """Height of a row's words, with or without the bar between them."""
    place, (under_title, under_place, under_bar) = letters.heights[Face.PLACE], _UNDER[lines]
    head = letters.heights[Face.TITLE] + under_title + (place if lines < 3 else 0) + under_place
    return head + (letters.bar + under_bar if bar else 0) + letters.state + place * (lines - 1)


def layout_row(rect: QRect, view: RowView, labels: dict[Action, str], letters: RowType) -> RowLayout:
    """From left to right; see `RowLayout.mirrored`."""
    narrow = rect.width() < _NARROW
    margin, gap = (12, 10) if narrow else (MARGIN, _GAP)
    width, height = THUMBNAIL if not narrow else (0, 0) if letters.large else (80, 45)
    thumbnail = QRect(rect.left() + margin, rect.top() + (rect.height() - 1 - height) // 2, width, height)
    left = thumbnail.right() + 1 + (gap if width else 0)
    indent = letters.icon + ICON_GAP
    state = indent + letters.width(Face.STATE, view.word)
    least = left + max(ceil(rect.width() * _WORDS), state) + gap
    buttons = buttons_of(rect.adjusted(0, 0, -margin, 0), least, view, labels, letters)
    room = buttons[0].rect.left() - gap - left
    beside = state + (width_of(letters.state) if view.moving else 0) + _BESIDE
    below = rect.right() + 1 - margin - left - indent
    said = letters.folded(view.tellings, Room(room - beside, room - indent, below, view.lines))
    lines = max(1, said.lineCount())
    under_title, under_place, under_bar = _UNDER[lines]
    title, line = letters.heights[Face.TITLE], letters.heights[Face.PLACE]
    place = line if lines < 3 else 0
    top = rect.top() + (rect.height() - 1 - _block(letters, lines, bar=view.bar is not None)) // 2
    place_top = top + title + under_title
    bar_top = place_top + place + under_place
    state_top = bar_top + (letters.bar + under_bar if view.bar else 0)
    return RowLayout(
        thumbnail,
        QRect(left, top, room, title),
        QRect(left, place_top, room if place else 0, place),
        QRect(left, bar_top, room, letters.bar),
        QRect(left, state_top, room, letters.state),
        QRect(left + beside, state_top, room - beside, letters.state),
        QRect(left + indent, state_top + letters.state, below, line * (lines - 1)),
        said,
        buttons,
    )
