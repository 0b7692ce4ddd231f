"""The head of the window: add, pause all, search, which server, and the menu."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from desktop_uploader.ui.frame.account_button import AccountButton
from desktop_uploader.ui.frame.main_menu import MainMenu
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme

_ROOMY = 44
"""Lines of text."""


class TopBar(QWidget):
    add = Signal()
    pause_all = Signal()
    resume_all = Signal()
    searched = Signal(str)

    def __init__(self, icons: Icons, theme: Theme, menu: MainMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._theme, self._resumes = icons, theme, False
        self.add_button = QPushButton(self)
        self.add_button.setObjectName("primary")
        self.add_button.clicked.connect(self.add)
        self.pause_button = QPushButton(self)
        self.pause_button.clicked.connect(self._pause_or_resume)
        self.search = self._search()
        self.server = AccountButton(theme, self)
        self.menu_button = self._menu_button(menu)
        self._lay_out()
        self._dress()
        self.tell(running=False, paused=False)
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.server.wear(theme)
        side = self.fontMetrics().height()
        self._picture.setPixmap(self._icons.pixmap("search", theme.muted, side, 2.0))
        self.menu_button.setIcon(self._icons.icon("menu", QColor(theme.muted)))
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._dress()
            self.wear(self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        """Where there is little room, the server’s name gives way; signing in is in the menu, too."""
        super().resizeEvent(event)
        self.server.fold(self.width() < _ROOMY * self.fontMetrics().height())
        self._make_room()

    def _dress(self) -> None:
        """As large as the letters, and on the side that people read from."""
        side = self.fontMetrics().height()
        self.menu_button.setIconSize(QSize(side + 4, side + 4))
        self.search.setMaximumWidth(18 * side)
        before, after = side + 10, self._key.sizeHint().width()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.search.setTextMargins(after if mirrored else before, 0, before if mirrored else after, 0)

    def tell(self, *, running: bool, paused: bool) -> None:
        """Whether something runs that can be paused, and whether something is paused."""
        before = self._resumes, self.pause_button.isEnabled()
        self._resumes = paused and not running
        self.pause_button.setEnabled(running or paused)
        if before != (self._resumes, self.pause_button.isEnabled()):
            self._make_room()

    def name_server(self, name: str) -> None:
        self.server.name(name)
        self._make_room()

    def _pause_or_resume(self) -> None:
        (self.resume_all if self._resumes else self.pause_all).emit()

    def _make_room(self) -> None:
        """Where the words of the buttons have no room, their pictures stand alone."""
        self._show_buttons(folded=False)
        row = self.layout()
        if row is not None and row.minimumSize().width() > self.width():
            self._show_buttons(folded=True)

    def _show_buttons(self, *, folded: bool) -> None:
        colour = self._theme.text if self.pause_button.isEnabled() else self._theme.faint
        pause = self.tr("Resume all") if self._resumes else self.tr("Pause all")
        self._show(self.add_button, "add", self.tr("Add videos"), self._theme.surface, folded=folded)
        name = "resume" if self._resumes else "pause"
        self._show(self.pause_button, name, pause, colour, folded=folded)

    def _show(self, button: QPushButton, name: str, words: str, colour: str, *, folded: bool) -> None:
        button.setText("" if folded else words)
        button.setAccessibleName(words)
        button.setToolTip(words if folded else "")
        side = self.fontMetrics().height()
        size = QSize(side + (0 if folded else 4), side)
        button.setIconSize(size)
        button.setIcon(self._icons.icon_beside_words(name, QColor(colour), size, self.layoutDirection()))

    def _search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setObjectName("search")
        search.setPlaceholderText(self.tr("Search"))
        search.setAccessibleName(self.tr("Search"))
        search.setClearButtonEnabled(True)
        for clear in search.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear search"))
        search.setMinimumWidth(150)
        search.textChanged.connect(self.searched)
        self._picture, self._key = QLabel(search), QLabel(search)
        self._key.setObjectName("quiet")
        self._key.setText(
            QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
        )
        search.textChanged.connect(lambda text: self._key.setHidden(bool(text)))
        inside = QHBoxLayout(search)
        inside.setContentsMargins(10, 0, 10, 0)
        inside.addWidget(self._picture)
        inside.addStretch()
        inside.addWidget(self._key)
        for label in (self._picture, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return search

    def _menu_button(self, menu: MainMenu) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("menu")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self.tr("Menu"))
        button.setToolTip(self.tr("Menu"))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.add_button)
        row.addWidget(self.pause_button)
        row.addStretch()
        row.addWidget(self.search, 1)
        row.addWidget(self.server)
        row.addWidget(self.menu_button)
