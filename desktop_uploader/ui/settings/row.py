"""One setting in the dialog: its name, its control, what it does, and why a value isn't kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_uploader.core.settings import Rule
from desktop_uploader.ui.details.fields import leading
from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Glyph, Note
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.settings.controls import Switch, control_of
from desktop_uploader.ui.settings.words import help_words, locked_words, name_words, refusal


class SettingRow(QWidget):
    """`chosen` carries a value that the rule allows; one that it doesn't is only spoken of."""

    chosen = Signal(object)

    def __init__(
        self, name: str, rule: Rule, icons: Icons, theme: Theme, parent: QWidget, *, locked: bool
    ) -> None:
        super().__init__(parent)
        self.name, self._rule = name, rule
        self.control = control_of(name, rule, icons, theme, self)
        self.control.setEnabled(not locked)
        self.problem = Note(icons, "needs_you", "setting_problem", self)
        self._title, self._help, self.lock = self._words(), self._words(), self._words()
        self._lay_out(Glyph(icons, "locked", self) if locked else None)
        self._say(locked=locked)
        self.control.typed.connect(self._typed)
        self.control.settled.connect(self._settled)

    def show_value(self, value: object) -> None:
        self.problem.clear()
        self.control.show_value(value)

    def refuse(self, why: str) -> None:
        self.problem.tell(why)

    def _typed(self, value: object) -> None:
        if self._rule.allows(value):
            self.problem.clear()
        elif not self.problem.isVisible():
            self.refuse(refusal(self.name, self._rule))

    def _settled(self, value: object) -> None:
        if self._rule.allows(value):
            self.chosen.emit(value)

    def _lay_out(self, lock: Glyph | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if isinstance(self.control, Switch):
            beside = QHBoxLayout()
            beside.setSpacing(8)
            beside.addWidget(self.control, 0, Qt.AlignmentFlag.AlignTop)
            beside.addWidget(self._title, 1)
            column.addLayout(beside)
        else:
            column.addWidget(self._title)
            column.addWidget(self.control)
        column.addWidget(self._help)
        column.addWidget(self.problem)
        if lock is not None:
            locked = QHBoxLayout()
            locked.setSpacing(6)
            locked.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
            locked.addWidget(self.lock, 1)
            column.addLayout(locked)

    def _say(self, *, locked: bool) -> None:
        name, help_ = name_words(self._rule), help_words(self._rule)
        self._title.setText(name)
        self._title.setFont(scaled(self.font(), 1, QFont.Weight.DemiBold))
        self._help.setText(help_)
        self._help.setObjectName("quiet")
        self._help.setFont(scaled(self.font(), SECONDARY))
        self._title.setBuddy(self.control)
        self.lock.setText(locked_words() if locked else "")
        self.lock.setVisible(locked)
        said = self.control.focusProxy() or self.control
        said.setAccessibleName(name)
        said.setAccessibleDescription(f"{help_} {self.lock.text()}".strip())

    def _words(self) -> QLabel:
        label = _Words(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(leading(self))
        return label

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """The words of a switch are part of it."""
        if isinstance(self.control, Switch) and self._title.geometry().contains(event.position().toPoint()):
            self.control.box.click()


class _Words(QLabel):
    """Lets what is clicked on it through to its row."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        event.ignore()
