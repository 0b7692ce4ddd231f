"""The parts of the window, and where each of them lies; what they do, others wire."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_uploader.ui.adding.drop_overlay import DropOverlay
from desktop_uploader.ui.adding.duplicates_bar import DuplicatesBar
from desktop_uploader.ui.frame.main_menu import MainMenu
from desktop_uploader.ui.frame.middle import Middle
from desktop_uploader.ui.frame.status_line import StatusLine
from desktop_uploader.ui.frame.top_bar import TopBar
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.rows.filter_bar import FilterBar
from desktop_uploader.ui.rows.undo_bar import UndoBar


class WindowFrame(QWidget):
    """`appearance`: what the menu shows as chosen."""

    def __init__(self, icons: Icons, theme: Theme, appearance: str) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(560, 400)
        self.resize(1160, 760)
        self.menu = MainMenu(self, appearance)
        self.top = TopBar(icons, theme, self.menu, self)
        self.body = QWidget(self)
        self.filters = FilterBar(icons, theme, self.body)
        self.middle = Middle(icons, theme, self.body)
        self.duplicates = DuplicatesBar(icons, self.body)
        self.page, self.details = self.middle.page, self.middle.details
        self.overlay = DropOverlay(icons, theme, self.body)
        self.undo_bar = UndoBar(icons, theme, self)
        self.status = StatusLine(icons, theme, self)
        self._lay_out()

    def wear(self, theme: Theme) -> None:
        """Change the colours, at any time."""
        self.setPalette(theme.palette())
        self.setStyleSheet(style_sheet(theme))
        for part in (self.top, self.filters, self.middle, self.overlay, self.undo_bar, self.status):
            part.wear(theme)

    def _lay_out(self) -> None:
        inside = _column(self.body)
        inside.addWidget(self.filters)
        inside.addWidget(self.middle, 1)
        inside.addWidget(self.duplicates)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 12)
        head.addWidget(self.top)
        whole = _column(self)
        whole.addLayout(head)
        whole.addWidget(self.body, 1)
        whole.addWidget(self.undo_bar)
        whole.addWidget(self.status)


def _column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
