"""A line of words that says less where there is less room, and all of it to whoever asks."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget


class ElidedLabel(QLabel):
    """Plain text. Screen readers get the whole of it, and so does the pointer where some is left out."""

    def __init__(self, parent: QWidget | None, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(parent)
        self._elide = elide
        self._shorter: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, text: str, *shorter: str) -> None:
        """Where there is no room for it, the first of the shorter ones that fits."""
        self._shorter = tuple(one for one in shorter if one)
        self.setText(text)
        self._hint()

    def sizeHint(self) -> QSize:  # Qt's name
        """Room for all the words; no width without any."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1 if self.text() else 0
        return QSize(width, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # Qt's name
        few = self.fontMetrics().averageCharWidth() * 6
        return QSize(min(few, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        super().resizeEvent(event)
        self._hint()

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._hint()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words read their own way
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
            | Qt.TextFlag.TextSingleLine,
            self.palette(),
            self.isEnabled(),
            self._shown(),
            self.foregroundRole(),
        )
        painter.end()

    def _shown(self) -> str:
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        fitting = (one for one in (self.text(), *self._shorter) if metrics.horizontalAdvance(one) <= width)
        return next(fitting, "") or metrics.elidedText(self.text(), self._elide, width)

    def _hint(self) -> None:
        self.setToolTip("" if self._shown() == self.text() else self.text())
