"""Everything the window can do, in words and with its key, for whoever looks for it or has no mouse."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class MainMenu(QMenu):
    """The keys work in all of `window`, also while the menu is closed."""

    add = Signal()
    paste = Signal()
    pause_all = Signal()
    resume_all = Signal()
    search = Signal()
    details = Signal()
    undo = Signal()
    sign_in = Signal()
    check_connection = Signal()
    save_report = Signal()
    settings = Signal()
    leave = Signal()
    """The window is closed next, because somebody quits."""

    appearance = Signal(str)

    def __init__(self, window: QWidget, appearance: str) -> None:
        super().__init__(window)
        self._window = window
        keys = QKeySequence.StandardKey
        self._entry(self.tr("Add videos…"), keys.Open, self.add)
        self._entry(self.tr("Paste videos"), keys.Paste, self.paste)
        self.addSeparator()
        self._entry(self.tr("Pause all"), "Ctrl+Shift+P", self.pause_all)
        self._entry(self.tr("Resume all"), "Ctrl+Shift+R", self.resume_all)
        self._undo = self._entry(self.tr("Undo removal"), keys.Undo, self.undo)
        self._undo.setEnabled(False)
        self.addSeparator()
        self._entry(self.tr("Search"), keys.Find, self.search)
        self._entry(self.tr("Details"), "F4", self.details)
        self._appearances(appearance)
        self.addSeparator()
        self._entry(self.tr("Sign in…"), "", self.sign_in)
        self._entry(self.tr("Settings…"), "Ctrl+,", self.settings)
        self._entry(self.tr("Check the connection…"), "", self.check_connection)
        self._entry(self.tr("Save report…"), "", self.save_report)
        quit_ = QAction(self.tr("Quit"), self, shortcut=QKeySequence("Ctrl+Q"))
        quit_.triggered.connect(self.leave)
        quit_.triggered.connect(window.close)
        self._add(quit_)

    def show_appearance(self, chosen: str) -> None:
        """It was chosen elsewhere, or couldn't be."""
        for entry in self._looks.actions():
            entry.setChecked(entry.data() == chosen)

    def allow_undo(self, possible: bool) -> None:
        self._undo.setEnabled(possible)

    def _entry(self, words: str, key: QKeySequence.StandardKey | str, then: SignalInstance) -> QAction:
        entry = QAction(words, self, shortcut=QKeySequence(key))
        entry.triggered.connect(then)
        self._add(entry)
        return entry

    def _add(self, entry: QAction) -> None:
        entry.setShortcutVisibleInContextMenu(True)
        self.addAction(entry)
        self._window.addAction(entry)

    def _appearances(self, chosen: str) -> None:
        menu, group = self.addMenu(self.tr("Appearance")), QActionGroup(self)
        self._looks = group
        for name, words in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            entry = QAction(words, group, checkable=True, checked=name == chosen)
            entry.setData(name)
            entry.triggered.connect(lambda _=False, it=name: self.appearance.emit(it))
            menu.addAction(entry)
