"""Which buttons stand at the end of a row, with their labels or without, and where."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import RowView
from desktop_uploader.ui.rows.row_type import Face, RowType

_SPACE = 6
_SHOWN = {
    *(Action.PAUSE, Action.RESUME, Action.RETRY, Action.SIGN_IN, Action.WATCH, Action.COPY_LINK),
    *(Action.REMOVE, Action.CANCEL, Action.FIND_FILE, Action.SAVE_REPORT),
}
_BARE = {Action.PAUSE, Action.RESUME}


@dataclass(frozen=True, slots=True)
class Button:
    """`action` None: the menu with all of them. `label` is empty for one that is an icon alone."""

    action: Action | None
    label: str
    rect: QRect


def buttons_of(
    rect: QRect, least: int, view: RowView, labels: dict[Action, str], letters: RowType
) -> tuple[Button, ...]:
    """The most of them that begin no further left than `least`; the menu in any case."""
    wanted = _labelled(view, labels)
    bare = [(action, "") for action, _ in wanted]
    for choice in (wanted, [*wanted[:1], *bare[1:]], bare, bare[:1]):
        buttons = _buttons(rect, choice, letters)
        if buttons[0].rect.left() >= least:
            return buttons
    return _buttons(rect, [], letters)


def _labelled(view: RowView, labels: dict[Action, str]) -> list[tuple[Action, str]]:
    """The actions that stand in the row, the main one first; an end only where it is the main one."""
    main = view.actions[:1] if view.actions[:1] != (Action.DETAILS,) else ()
    shown = [
        it for it in view.actions if it in _SHOWN and (it in main or it not in {Action.CANCEL, Action.REMOVE})
    ]
    own = {action: view.offer for action in main if view.offer}
    return [(it, "" if it in _BARE else own.get(it) or labels[it]) for it in shown]


def _buttons(rect: QRect, choice: list[tuple[Action, str]], letters: RowType) -> tuple[Button, ...]:
    """At the right end, the first action leftmost, the menu last."""
    side = letters.side
    top = rect.top() + (rect.height() - 1 - side) // 2
    placed = [Button(None, "", QRect(rect.right() + 1 - side, top, side, side))]
    for action, label in reversed(choice):
        width = letters.width(Face.BUTTON, label) + letters.icon + 32 if label else side
        placed.append(Button(action, label, QRect(placed[-1].rect.left() - _SPACE - width, top, width, side)))
    return tuple(reversed(placed))
