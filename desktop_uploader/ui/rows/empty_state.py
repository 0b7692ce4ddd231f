"""What the window says in the place of rows: that there are none yet, or that none is found."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding.survey_words import accepted
from desktop_uploader.ui.look.card import Card, Edge
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.words.language import isolated
from desktop_uploader.words.plain import plain

_ICON = 18
_LONGEST_SEARCH = 60


class EmptyState(Card):
    """Until it is told otherwise, it promises no more than this computer's own companion keeps."""

    choose = Signal()
    """Somebody wants to choose files."""

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(icons, "drop", Edge.DASHED, theme, parent)
        self._icons = icons
        self.button = QPushButton(self.tr("Choose videos…"), self)
        self.button.setObjectName("primary")
        self.button.clicked.connect(self.choose)
        self.add_below(self.button)
        self.wear(theme)
        self.tell(Limits(), stays=False)

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        side = max(_ICON, self.fontMetrics().height())
        self.button.setIconSize(QSize(side, side))
        self.button.setIcon(self._icons.icon("add", QColor(theme.surface), side))

    def tell(self, limits: Limits, stays: bool) -> None:
        """What the server takes, and whether it stays when the window goes."""
        continued = self.tr("Uploads continue where they stopped.")
        closing = (
            self.tr("You can close this window or your laptop.")
            if stays
            else self.tr("You can close your laptop or lose the connection.")
        )
        headline, fine = self.tr("Drop videos here"), accepted(limits)
        self.say(headline, f"{closing} {continued}", fine)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(f"{closing} {continued} {fine}")


class NothingFound(Card):
    """For a search or a filter that no row passes."""

    show_all = Signal()
    """Somebody wants neither search nor filter any longer."""

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(icons, "search", Edge.NONE, theme, parent)
        self.button = QPushButton(self.tr("Show all"), self)
        self.button.clicked.connect(self.show_all)
        self.add_below(self.button)
        self.tell("", "")

    def tell(self, words: str, filtered: str) -> None:
        """What is searched for, and the name of the filter; empty for none."""
        sought = plain(words, _LONGEST_SEARCH + 1)
        if len(sought) > _LONGEST_SEARCH:
            sought = f"{sought[:_LONGEST_SEARCH]}…"
        if sought and filtered:
            headline = self.tr("No video in “{filter}” matches “{search}”.")
            headline = headline.format(filter=filtered, search=isolated(sought))
        elif sought:
            headline = self.tr("No video matches “{search}”.").format(search=isolated(sought))
        else:
            headline = self.tr("There is no video in “{filter}”.").format(filter=filtered)
        self.say(headline if sought or filtered else self.tr("There is no video here."), "")
        self.setAccessibleName(self.headline.text())
