"""The actions of rows as Qt's: their words, their keys, and which of them suit the rows that are selected."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_uploader.ui.rows.actions import MOVES, action_words
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import RowView

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
    Action.MOVE_TOP: "Alt+PgUp",
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

    def key_pressed(self, key: QKeySequence, offers: Iterable[Sequence[Action]]) -> bool:
        """Whether the key stands for something that one of the rows can do; then it is done.

        Rows are looked at for our own keys only, and no further than needed: there may be ten thousand.
        """
        asked = self._asked(key, offers)
        if asked is not None:
            self._do(asked)
        return asked is not None

    def _asked(self, key: QKeySequence, offers: Iterable[Sequence[Action]]) -> Action | None:
        if key in _ENTER:
            offered = {action for offer in offers for action in offer}
            return next((action for action in _MAIN if action in offered), None)
        if key not in self._keys.values():
            return None
        every = (action for offer in offers for action in offer)
        return next((action for action in every if self._keys.get(action) == key), None)

    def menu(
        self, view: RowView, parent: QWidget, sign: Callable[[Action], QIcon], *, movable: bool = True
    ) -> QMenu:
        """What this row can do, the main things first, with their keys; it deletes itself.

        `sign`: an action's picture. `movable`: the rows lie in the order in which they are sent.
        """
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in view.actions:
            entry = self._entry(action, view, menu)
            entry.setIcon(sign(action))
            if action in MOVES and not movable:
                entry.setEnabled(False)
                entry.setToolTip(self.tr("To move videos, sort them by upload order."))
            menu.addAction(entry)
        menu.setToolTipsVisible(not movable)
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
