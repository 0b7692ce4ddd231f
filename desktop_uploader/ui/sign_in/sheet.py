"""A card over the dimmed window, which goes on behind it: it takes files, but no clicks and no keys."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_uploader.ui.look.card import Card
from desktop_uploader.ui.look.theme import Theme

_RADIUS, _SHADOW = 16, 32
_APART = 20
"""Pixels between the card and the edge of a small window."""

_INSET, _SAID_LINES = 5, 5
_LEAST_WIDTH, _COLUMNS = 520, 62
_DIM, _DIM_DARK, _SHADE = 52, 150, 2
"""Of 255."""


class Sheet(QWidget):
    """As large as its parent, hidden until it is shown."""

    dismissed = Signal()
    """By Escape."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._over, self._theme = parent, theme
        self.card = QFrame(self)
        self.card.setObjectName("sheet_card")
        self.inside = QWidget()
        self.inside.setObjectName("sheet_inside")
        self._scroll = QScrollArea(self.card, widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setObjectName("sheet_scroll")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.inside)
        whole = QVBoxLayout(self.card)
        whole.setContentsMargins(*[_INSET - 1] * 4)  # the line around it is another pixel
        whole.addWidget(self._scroll)
        for watched in (parent, self.inside):
            watched.installEventFilter(self)

    def wear(self, theme: Theme) -> None:
        """Change the colours, at any time; those of the card are in the window's style sheet."""
        self._theme = theme
        self.update()

    def appear(self) -> None:
        """Over everything else, with the keys."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.fit()

    def fit(self) -> None:
        """As high as its words, which may wrap; where the window is too low, it scrolls."""
        wide = max(_LEAST_WIDTH, self.fontMetrics().averageCharWidth() * _COLUMNS)
        width = min(wide, self.width() - 2 * _APART)
        column = self.inside.layout()
        if column is None:
            return
        for part in reversed(self.inside.findChildren(QWidget)):  # the inner ones first
            if (inner := part.layout()) is not None:
                inner.activate()
        column.activate()
        wanted = (
            column.totalHeightForWidth(width - 2 * _INSET)
            if column.hasHeightForWidth()
            else column.totalSizeHint().height()
        )
        wanted += 2 * _INSET
        height = min(wanted, self.height() - 2 * _APART)
        quiet = wanted - self.said(width - 2 * _INSET)
        self.card.setGeometry(QRect((self.width() - width) // 2, self._top(quiet, height), width, height))
        self.update()

    def said(self, width: int) -> int:
        """How much of the height in that width is for what was said after the card was shown."""
        del width
        return 0

    def _top(self, quiet: int, height: int) -> int:
        """In the middle, as if nothing were said: then nothing moves when something is.

        Where the window is low, there is room for it below.
        """
        room = self.fontMetrics().lineSpacing() * _SAID_LINES
        top = min((self.height() - quiet) // 2, self.height() - _APART - quiet - room)
        return max(_APART, min(top, self.height() - _APART - height))

    def stops(self) -> list[QWidget]:
        """Where the keys go, in this order, as far as it can be seen and used."""
        return []

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's name
        """The keys stay on the card."""
        stops = [it for it in self.stops() if it.isEnabled() and it.isVisible()]
        if not stops:
            return False
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop = stops[(at + (1 if forward else -1)) % len(stops)]
        stop.setFocus(reason)
        self._scroll.ensureWidgetVisible(stop)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        if not self.isVisible():
            return False
        if event.type() is QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
            self.fit()
        elif event.type() is QEvent.Type.LayoutRequest and watched is self.inside:
            self.fit()
        return False

    def event(self, event: QEvent) -> bool:  # Qt's name
        done = super().event(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self.fit()
        return done

    def _cover_words(self, painter: QPainter) -> None:
        """Of pages that say something in the middle: they would stick out at both sides."""
        for page in self._over.findChildren(Card):
            if page.isVisible():
                place = page.inside().translated(page.mapTo(self._over, QPoint()))
                painter.fillRect(place, QColor(self._theme.surface))

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        ground, words = QColor(self._theme.background), QColor(self._theme.text)
        is_dark = ground.lightness() < words.lightness()
        shade = ground if is_dark else words
        painter = QPainter(self)
        self._cover_words(painter)
        shade.setAlpha(_DIM_DARK if is_dark else _DIM)
        painter.fillRect(self.rect(), shade)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade.setAlpha(_SHADE)
        painter.setBrush(shade)
        for grown in range(_SHADOW, 0, -3):
            edge = QRectF(self.card.geometry()).adjusted(-grown, 6 - grown, grown, 10 + grown)
            painter.drawRoundedRect(edge, _RADIUS + grown, _RADIUS + grown)
        painter.end()
