"""One check of the connection: what is looked at, and what was found."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop_uploader.diagnostics.checkup import Finding
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Glyph
from desktop_uploader.words import checks

_SIGNS = {True: ("ready", "check_good"), False: ("needs_you", "check_bad"), None: ("waiting", "check_untold")}


class CheckLine(QWidget):
    """Begins as not looked at yet; `show_finding` may come again."""

    def __init__(self, icons: Icons, check: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = QLabel(checks.name(check), self)
        self._name.setFont(scaled(self.font(), 1, QFont.Weight.DemiBold))
        self.words = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setObjectName("quiet")
        self._glyph = Glyph(icons, "checking", self)
        self._lay_out()
        self.wait()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._glyph, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self.words, 1, 1)

    def wait(self) -> None:
        self._glyph.show_icon("checking", "check_untold")
        self._say(self.tr("Checking…"))

    def show_finding(self, finding: Finding) -> None:
        """Said by a screen reader, too."""
        self._glyph.show_icon(*_SIGNS[finding.good])
        self._say(finding.words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.setAccessibleName(self.tr("{check}: {words}").format(check=self._name.text(), words=words))
