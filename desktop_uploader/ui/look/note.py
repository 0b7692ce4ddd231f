"""A line with an icon before it, in one colour: of what was found, or what went wrong."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.words.failures import Explanation


class Glyph(QWidget):
    """An icon as high as a line of text, in the colour that the style sheet gives it."""

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._name = icons, name

    def show_icon(self, name: str, style_name: str) -> None:
        """Another one; the style sheet knows its colour by `style_name`."""
        self._name = name
        self.setObjectName(style_name)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        colour = self.palette().color(self.foregroundRole())
        self._icons.paint(painter, self._name, QRectF(0, 0, side, side), colour)
        painter.end()


class Note(QFrame):
    """Hidden while it has nothing to say. Its colours come from the sheet, by `name`."""

    def __init__(self, icons: Icons, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._glyph = Glyph(icons, icon, self)
        self._head = self._label(f"{name}_head")
        self._more = self._label(f"{name}_more")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._glyph, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._head, 0, 1)
        grid.addWidget(self._more, 1, 1)
        self.clear()

    def text(self) -> str:
        return " ".join(part for part in (self._head.text(), self._more.text()) if part)

    def clear(self) -> None:
        self._head.clear()
        self._more.clear()
        self.hide()

    def tell(self, said: str | Explanation) -> None:
        """Shown, and said by a screen reader."""
        self.put(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def put(self, said: str | Explanation) -> None:
        """Shown only: whoever listens has been told, or will come here."""
        explained = said if isinstance(said, Explanation) else Explanation(said, "", "")
        more = " ".join(part for part in (explained.kept, explained.next) if part)
        self._head.setText(explained.happened)
        self._head.setFont(scaled(self.font(), 1, QFont.Weight.DemiBold if more else QFont.Weight.Normal))
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(self.text())
        self.show()

    def _label(self, name: str) -> QLabel:
        """Plain text: the words may quote what somebody typed, or a server."""
        label = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(name)
        return label
