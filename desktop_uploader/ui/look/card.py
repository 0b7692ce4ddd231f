"""A card with a picture, a headline, a sentence and a fine line in its middle: what the window says when it
has no rows to show, or while files are held over it."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme

MARGIN, RADIUS = 20, 16
_EDGE, _DASH = 2, [3.0, 3.0]
_HEADLINE = 1.7
_DISC, _PICTURE, _BELOW_DISC = 64, 30, 8


class Edge(Enum):
    """Of the card: dashed where something may be put, solid while it is held over it."""

    DASHED = auto()
    SOLID = auto()
    NONE = auto()


class Disc(QWidget):
    """An icon on a round ground."""

    def __init__(self, icons: Icons, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._name, self._theme = icons, name, theme
        self.setFixedSize(_DISC, _DISC)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        painter, inset = QPainter(self), (_DISC - _PICTURE) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent_soft))
        painter.drawEllipse(self.rect())
        square = QRectF(inset, inset, _PICTURE, _PICTURE)
        self._icons.paint(painter, self._name, square, QColor(self._theme.accent))
        painter.end()


class Card(QWidget):
    """Fills its place, over a ground in the window's own colour. On little room the picture goes."""

    def __init__(self, icons: Icons, picture: str, edge: Edge, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._edge, self._theme = edge, theme
        self._disc = Disc(icons, picture, theme, self)
        self.headline, self.sentence, self.fine = self._line(), self._line("quiet"), self._line("quiet")
        self._lay_out()
        self._set_fonts()

    def wear(self, theme: Theme) -> None:
        """Change the colours, at any time."""
        self._theme = theme
        self._disc.wear(theme)
        self.update()

    def say(self, headline: str, sentence: str, fine: str = "") -> None:
        """All of it is read aloud as one; what is empty takes no room."""
        for label, words in ((self.headline, headline), (self.sentence, sentence), (self.fine, fine)):
            label.setText(words)
            label.setVisible(bool(words))
        self._make_room()

    def inside(self) -> QRect:
        """Where its words are."""
        return self.rect().adjusted(2 * MARGIN, 2 * MARGIN, -2 * MARGIN, -2 * MARGIN)

    def add_below(self, widget: QWidget) -> None:
        """A control between the sentence and the fine line."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 4)
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
        self._column.insertLayout(self._column.indexOf(self.fine), row)

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Large letters must not make the window larger than it wants to be."""
        return QSize(240, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:  # Qt's name
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._set_fonts()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), QColor(theme.background))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.accent if self._edge is Edge.SOLID else theme.line), _EDGE)
        if self._edge is Edge.DASHED:
            pen.setDashPattern(_DASH)
        painter.setPen(Qt.PenStyle.NoPen if self._edge is Edge.NONE else pen)
        painter.setBrush(QColor(theme.surface))
        inset = MARGIN + _EDGE / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[2 * MARGIN] * 4)
        self._column.setSpacing(12)
        self._column.addStretch()
        disc = QHBoxLayout()
        disc.setContentsMargins(0, 0, 0, _BELOW_DISC)
        disc.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignCenter)
        self._column.addLayout(disc)
        for label in (self.headline, self.sentence, self.fine):
            self._column.addWidget(label)
        self._column.addStretch()

    def _line(self, name: str = "") -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return label

    def _set_fonts(self) -> None:
        font = QFont(self.font())
        self.headline.setFont(scaled(font, _HEADLINE, QFont.Weight.DemiBold))
        self.sentence.setFont(font)
        self.fine.setFont(scaled(font, SECONDARY))
        self._make_room()

    def _make_room(self) -> None:
        """The sentence has what the headline leaves, the fine line what both leave, the picture the rest."""
        inside, apart = self.width() - 4 * MARGIN, self._column.spacing()
        parts: list[tuple[QWidget, int]] = [
            (line, apart + line.heightForWidth(inside) if line.text() else 0)
            for line in (self.sentence, self.fine)
        ]
        parts.append((self._disc, apart + _DISC + _BELOW_DISC))
        room = self.height() - self._column.totalHeightForWidth(self.width())
        room += sum(height for part, height in parts if not part.isHidden())
        for part, height in parts:
            part.setVisible(0 < height <= room)
            room -= height
        self._column.activate()  # at once: nothing is ever painted where it no longer belongs
