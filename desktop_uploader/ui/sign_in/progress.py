"""How far the first steps have come: a line of segments, filled as far as that."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_HIGH, _APART = 4, 6


class Progress(QWidget):
    """In the one colour that the style sheet gives it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_progress")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._step, self._steps = 1, 3

    def show_step(self, step: int, steps: int) -> None:
        """`step` counts from 1."""
        self._step, self._steps = step, steps
        self.setAccessibleName(self.tr("Step {step} of {steps}").format(step=step, steps=steps))
        self.update()

    def sizeHint(self) -> QSize:  # Qt's name
        return QSize(200, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = (self.width() - _APART * (self._steps - 1)) / self._steps
        for number in range(self._steps):
            painter.setBrush(self._colour(number < self._step))
            place = (
                number
                if self.layoutDirection() is Qt.LayoutDirection.LeftToRight
                else self._steps - 1 - number
            )
            painter.drawRoundedRect(QRectF(place * (wide + _APART), 0, wide, _HIGH), _HIGH / 2, _HIGH / 2)
        painter.end()

    def _colour(self, is_done: bool) -> QColor:
        if is_done:
            return self.palette().color(self.foregroundRole())
        faint = QColor(self.palette().color(self.foregroundRole()))
        faint.setAlpha(40)
        return faint
