"""The actions of rows as Qt's: their words, their keys, and which of them suit the rows that are selected."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.row import Action, RowView

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
        self._keys = {action: QKeySequence(key) for action, key in _KEYS.items()}

    def key_pressed(self, key: QKeySequence, views: Iterable[RowView]) -> bool:
        """Whether the key stands for something that one of the rows can do; then it is done.

        Rows are looked at for our own keys only, and no further than needed: there may be ten thousand.
        """
        asked = self._asked(key, views)
        if asked is not None:
            self._do(asked)
        return asked is not None

    def _asked(self, key: QKeySequence, views: Iterable[RowView]) -> Action | None:
        if key in _ENTER:
            offered = {action for view in views for action in view.actions}
            return next((action for action in _MAIN if action in offered), None)
        if key not in self._keys.values():
            return None
        offers = (action for view in views for action in view.actions)
        return next((action for action in offers if self._keys.get(action) == key), None)

    def menu(self, view: RowView, parent: QWidget) -> QMenu:
        """What this row can do, the main things first, with their keys; it deletes itself."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in view.actions:
            menu.addAction(self._entry(action, view, menu))
        return menu

    def _entry(self, action: Action, view: RowView, menu: QMenu) -> QAction:
        entry = QAction(self._word(action, view), menu)
        if action in self._keys:
            entry.setShortcut(self._keys[action])
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the list itself hears the keys
            entry.setShortcutVisibleInContextMenu(True)
        entry.triggered.connect(lambda: self._do(action))
        return entry

    def _word(self, action: Action, view: RowView) -> str:
        return view.offer if action is Action.RETRY and view.offer else self._words[action]
