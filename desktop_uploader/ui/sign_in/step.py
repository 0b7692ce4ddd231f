"""What every step of signing in has: a question, what it means, controls, what went wrong, two buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Note
from desktop_uploader.words.failures import Explanation


class Press(QPushButton):
    """Enter presses it, too, as in a dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Step(QWidget):
    """`next` is the large button, `other` the quiet one; neither is shown without words."""

    grown = Signal()
    """It may be higher now than it was."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._added: list[QWidget] = []
        self.heading, self.explained = self._words(), self._words()
        self.heading.setFont(scaled(self.font(), 1.6, QFont.Weight.DemiBold))
        self.explained.setObjectName("quiet")
        self.problem = Note(icons, "needs_you", "problem", self)
        self.other = Press(self)
        self.other.setObjectName("plain")
        self.next = Press(self)
        self.next.setObjectName("primary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.explained)

    def say(self, problem: str | Explanation) -> None:
        """What went wrong, or nothing."""
        if problem:
            self.problem.tell(problem)
        else:
            self.problem.clear()
        self.grown.emit()

    def said(self, width: int) -> int:
        """How high the notes are that are shown in that width."""
        shown = [it for it in self.findChildren(Note) if not it.isHidden()]
        return sum(it.heightForWidth(width) + self._column.spacing() for it in shown)

    def begin(self) -> None:
        """It is shown now: the keys go where something is to be done."""

    def leave(self) -> None:
        """It isn't shown any more: what is under way keeps nothing."""

    def title(self, heading: str, explained: str) -> None:
        self.heading.setText(heading)
        self.explained.setText(explained)
        self.setAccessibleName(heading)

    def add(self, widget: QWidget, words: str = "") -> None:
        """With its name over it, which may have a mnemonic."""
        if words:
            label = QLabel(words, self)
            label.setFont(scaled(self.font(), SECONDARY, QFont.Weight.DemiBold))
            label.setBuddy(widget)
            widget.setAccessibleName(words.replace("&", ""))
            self._column.addSpacing(8)
            self._column.addWidget(label)
        self._column.addWidget(widget)
        self._added.append(widget)

    def say_session(self) -> QLabel:
        """What people must know where there is no keyring; hidden until that is known."""
        words = self._words()
        words.setText(self.tr("This computer has no keyring: you stay signed in until you quit."))
        words.setObjectName("quiet")
        words.hide()
        self._column.addWidget(words)
        return words

    def stops(self) -> list[QWidget]:
        """What takes keys, in the order in which it was added."""
        added = [inner for it in self._added for inner in (it, *it.findChildren(QWidget))]
        taking = [it for it in added if it.focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
        return [*(it for it in taking if it.focusProxy() is None), self.other, self.next]

    def finish(self) -> None:
        """After the last control."""
        self._column.addSpacing(4)
        self._column.addWidget(self.problem)
        self._column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.other)
        row.addStretch()
        row.addWidget(self.next)
        self._column.addLayout(row)

    def _words(self) -> QLabel:
        """Plain text: it may quote a server."""
        return QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
