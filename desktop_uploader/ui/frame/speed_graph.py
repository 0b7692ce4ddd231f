"""How fast it went in the last minute: one look a second, and none while nothing is sent."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_uploader.ui.look.theme import Theme

SAMPLES = 60
_EVERY = 1.0
"""Seconds."""


class SpeedGraph(QWidget):
    """The newest sample is where a line of words ends; the fastest of the minute reaches the top.

    `clock`: seconds that never go back.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._theme, self._clock, self._speed = theme, clock, 0.0
        self._last = clock()
        self._samples: deque[float] = deque(maxlen=SAMPLES)
        self._tick = QTimer(self)
        self._tick.setInterval(round(1000 * _EVERY))
        self._tick.timeout.connect(self.sample)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Speed over the last minute"))
        self.setToolTip(self.accessibleName())

    def ticks(self) -> bool:
        return self._tick.isActive()

    @property
    def samples(self) -> tuple[float, ...]:
        """Bytes a second, oldest first."""
        return tuple(self._samples)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def tell(self, speed: float | None) -> None:
        """Bytes a second from now on; None: nothing is being sent."""
        self._speed = speed or 0.0
        if speed is None:
            self._tick.stop()
        elif not self._tick.isActive():
            unseen = int((self._clock() - self._last) / _EVERY)
            self._samples.extend([0.0] * min(SAMPLES, unseen))
            self.sample()
            self._tick.start()

    def sample(self) -> None:
        """Take down the speed of now."""
        self._samples.append(self._speed)
        self._last = self._clock()
        self.update()

    def sizeHint(self) -> QSize:  # Qt's name
        height = self.fontMetrics().height()
        return QSize(5 * height, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        self._paint_ground(painter)
        if len(self._samples) > 1:
            self._paint_line(painter, self._line())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))

    def _paint_line(self, painter: QPainter, line: QPolygonF) -> None:
        ground = [QPointF(line.last().x(), self.height()), QPointF(line.first().x(), self.height())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent_soft))
        painter.drawPolygon(QPolygonF([*line.toList(), *ground]))
        painter.setPen(QPen(QColor(self._theme.accent), 1.5))
        painter.drawPolyline(line)

    def _line(self) -> QPolygonF:
        step = (self.width() - 2) / (SAMPLES - 1)
        left = self.width() - 1 - step * (len(self._samples) - 1)
        most, room = max(self._samples) or 1.0, self.height() - 3
        points = enumerate(self._samples)
        return QPolygonF([QPointF(left + n * step, 1.5 + room * (1 - it / most)) for n, it in points])
