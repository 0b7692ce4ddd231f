"""Where everything in a row lies; painting and clicking use the same answer."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle

from desktop_uploader.ui.row import Action, RowView

HEIGHT = 98
MARGIN = 20
THUMBNAIL = (112, 63)
_GAP = 14
_BUTTON = 32
_SPACE = 6
_LABELLED = {Action.WATCH, Action.COPY_LINK, Action.RETRY}
_SHOWN = {Action.PAUSE, Action.RESUME, *_LABELLED}


@dataclass(frozen=True, slots=True)
class Button:
    """`action` None: the menu with all of them. `label` is empty for one that is an icon alone."""

    action: Action | None
    label: str
    rect: QRect


@dataclass(frozen=True, slots=True)
class RowLayout:
    thumbnail: QRect
    title: QRect
    place: QRect
    bar: QRect
    state: QRect
    buttons: tuple[Button, ...]

    def mirrored(self, row: QRect) -> "RowLayout":
        """As it lies where people read from right to left."""

        def flip(rect: QRect) -> QRect:
            return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, row, rect)

        buttons = tuple(replace(button, rect=flip(button.rect)) for button in self.buttons)
        words = (flip(self.title), flip(self.place), flip(self.bar), flip(self.state))
        return RowLayout(flip(self.thumbnail), *words, buttons)

    def button_at(self, point: QPoint) -> Button | None:
        return next((button for button in self.buttons if button.rect.contains(point)), None)


def layout_row(rect: QRect, view: RowView, labels: dict[Action, str], metrics: QFontMetrics) -> RowLayout:
    """From left to right; see `RowLayout.mirrored`."""
    width, height = THUMBNAIL
    thumbnail = QRect(rect.left() + MARGIN, rect.top() + (rect.height() - height) // 2, width, height)
    buttons = _buttons(rect, view, labels, metrics)
    left = thumbnail.right() + 1 + _GAP
    room = min(button.rect.left() for button in buttons) - _GAP - left
    line = metrics.height()
    top = thumbnail.top() - 3
    bar_top = top + 2 * line + 9
    return RowLayout(
        thumbnail,
        QRect(left, top, room, line),
        QRect(left, top + line + 3, room, line),
        QRect(left, bar_top, room, 5),
        QRect(left, bar_top + (11 if view.bar else 0), room, line),
        buttons,
    )


def _buttons(
    rect: QRect, view: RowView, labels: dict[Action, str], metrics: QFontMetrics
) -> tuple[Button, ...]:
    """At the right end, the first action leftmost, the menu last."""
    top = rect.center().y() - _BUTTON // 2 + 1
    right = rect.right() - MARGIN
    placed = [Button(None, "", QRect(right - _BUTTON, top, _BUTTON, _BUTTON))]
    for action in reversed([it for it in view.actions if it in _SHOWN]):
        label = labels[action] if action in _LABELLED else ""
        width = metrics.horizontalAdvance(label) + 46 if label else _BUTTON
        left = placed[-1].rect.left() - _SPACE - width
        placed.append(Button(action, label, QRect(left, top, width, _BUTTON)))
    return tuple(reversed(placed))
