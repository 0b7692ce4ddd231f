"""The actions of rows as Qt's: their words, their keys, and which of them suit the rows that are selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_uploader.ui.actions import action_words
from desktop_uploader.ui.row import Action, RowView

_KEYS: dict[Action, str] = {
    Action.PAUSE: "Ctrl+P",
    Action.RESUME: "Ctrl+P",
    Action.RETRY: "Ctrl+R",
    Action.COPY_LINK: "Ctrl+C",
    Action.SHOW_IN_FOLDER: "Ctrl+E",
    Action.DETAILS: "F4",
    Action.CANCEL: "Del",
    Action.REMOVE: "Del",
    Action.UPLOAD_NEXT: "Alt+Home",
    Action.MOVE_UP: "Alt+Up",
    Action.MOVE_DOWN: "Alt+Down",
}
_ENTER = {QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)}
_MAIN = (Action.PAUSE, Action.RESUME, Action.SIGN_IN, Action.FIND_FILE, Action.RETRY, Action.WATCH)
"""What Enter does, whichever of them the row offers."""


class RowActions(QObject):
    """`do` is called with an action that somebody chose by key or in the menu."""

    def __init__(self, owner: QWidget, do: Callable[[Action], None]) -> None:
        super().__init__(owner)
        self._words, self._do = action_words(), do

    def key_pressed(self, key: QKeySequence, views: Sequence[RowView]) -> bool:
        """Whether the key stands for something that one of the rows can do; then it is done."""
        offered = [action for view in views for action in view.actions]
        wanted = _MAIN if key in _ENTER else [it for it in offered if QKeySequence(_KEYS.get(it, "")) == key]
        asked = next((action for action in wanted if action in offered), None)
        if asked is not None:
            self._do(asked)
        return asked is not None

    def menu(self, view: RowView, parent: QWidget) -> QMenu:
        """What this row can do, the main things first, with their keys; it deletes itself."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in view.actions:
            menu.addAction(self._entry(action, view, menu))
        return menu

    def _entry(self, action: Action, view: RowView, menu: QMenu) -> QAction:
        entry = QAction(self._word(action, view), menu)
        if action in _KEYS:
            entry.setShortcut(QKeySequence(_KEYS[action]))
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the list itself hears the keys
            entry.setShortcutVisibleInContextMenu(True)
        entry.triggered.connect(lambda: self._do(action))
        return entry

    def _word(self, action: Action, view: RowView) -> str:
        return view.offer if action is Action.RETRY and view.offer else self._words[action]
