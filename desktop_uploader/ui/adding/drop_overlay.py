"""What lies over the rows while files are held over the window: how many videos they are."""

import html

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding import survey_words
from desktop_uploader.ui.adding.survey import Survey
from desktop_uploader.ui.look.card import Card, Edge
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme


class DropOverlay(Card):
    """As large as its parent, hidden until a survey is shown; `hide` when the files are gone."""

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(icons, "drop", Edge.SOLID, theme, parent)
        self._survey: Survey | None = None
        self._limits, self._over = Limits(), parent
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        parent.installEventFilter(self)

    def tell(self, limits: Limits) -> None:
        """What the server takes, for the fine line."""
        self._limits = limits
        self._write()

    def show_survey(self, survey: Survey | None) -> None:
        """None: not a thing is known yet."""
        self._survey = survey
        self.setGeometry(self._over.rect())
        self._write()
        self.raise_()
        self.show()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._write()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        if event.type() is QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return False

    def _write(self) -> None:
        survey = self._survey or Survey(done=False)
        before, names, after = (html.escape(part) for part in survey_words.remark_parts(survey))
        marked = f'<b style="color:{self._theme.needs_you}">{names}</b>' if names else ""
        headline = survey_words.headline(survey)
        self.say(headline, f"{before}{marked}{after}", survey_words.accepted(self._limits))
        self.setAccessibleName(f"{headline} {survey_words.remark(survey)}".strip())
