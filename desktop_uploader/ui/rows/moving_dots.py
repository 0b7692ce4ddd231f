"""Three dots that move while nobody knows how far something is, and only while somebody can see them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea

_DOTS = 3
_EVERY = 450
"""Milliseconds a step: it says that something goes on, and asks for nobody's eyes."""

_PALE = 0.35


class MovingDots(QObject):
    """`still`: whether the person wants nothing to move, asked each time; then all dots are alike.

    Painting asks for the next step, so a row that nobody paints (scrolled away, hidden) costs nothing.
    """

    def __init__(self, still: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.still, self._step = still, 0
        self._seen: list[tuple[QAbstractScrollArea, QRect]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._move)

    def ticks(self) -> bool:
        return self._timer.isActive()

    def paint(self, painter: QPainter, rect: QRect, colour: QColor, view: QAbstractScrollArea | None) -> None:
        """On the line of the words that `rect` is beside; `width_of` wide."""
        still = view is None or self.still()
        side = _side(rect.height())
        top = rect.top() + rect.height() * 0.68 - side
        for dot in range(_DOTS):
            pale = QColor(colour)
            pale.setAlphaF(1.0 if still or dot == self._place(rect, view) else _PALE)
            painter.setBrush(pale)
            painter.setPen(QColor(0, 0, 0, 0))
            painter.drawEllipse(round(rect.left() + side * (0.5 + 1.8 * dot)), round(top), side, side)
        if view is not None and not still:
            self._expect(view, rect)

    def _place(self, rect: QRect, view: QAbstractScrollArea | None) -> int:
        """Which one is strong; the other way round where people read so."""
        step = self._step % _DOTS
        return _DOTS - 1 - step if view is not None and view.isRightToLeft() else step

    def _expect(self, view: QAbstractScrollArea, rect: QRect) -> None:
        self._seen.append((view, QRect(rect)))
        if not self._timer.isActive():
            self._timer.start()

    def _move(self) -> None:
        self._step += 1
        seen, self._seen = self._seen, []
        for view, rect in seen:
            view.viewport().update(rect)


def width_of(height: int) -> int:
    """Of the dots beside a line so high, pixels."""
    return round(_side(height) * (0.5 + 1.8 * _DOTS))


def _side(height: int) -> int:
    return max(3, round(height / 5))
