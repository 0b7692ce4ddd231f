"""Rows in the hand: what is dragged, where it would go, and the line that shows it."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QDrag, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QListView

from desktop_uploader.core.upload import UploadId
from desktop_uploader.ui.look.theme import Theme

ROWS = "application/x-desktop-uploader-rows"
"""Empty: which rows they are, nobody but this list is told."""

_HANDLE = 28
_LINE = 2
_EDGE = 48
_FASTEST = 24
_TICK = 30
"""Milliseconds; the others are pixels, the fastest ones a tick."""


class RowDrag(QObject):
    """Of one list. `chosen`: the rows in the hand; `gap`: before which row they would go, None for nowhere.

    Near its edges the list scrolls: with rows as high as ours, Qt's own way takes five seconds for one.
    """

    def __init__(self, view: QListView, theme: Callable[[], Theme]) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self.chosen: frozenset[UploadId] = frozenset()
        self.gap: int | None = None
        self._point = QPoint()
        self._scroll = QTimer(self)
        self._scroll.setInterval(_TICK)
        self._scroll.timeout.connect(self._scroll_on)

    def start(self, chosen: frozenset[UploadId]) -> None:
        """Returns once they were dropped, or kept with Esc."""
        drag, data = QDrag(self._view), QMimeData()
        data.setData(ROWS, b"")
        drag.setMimeData(data)
        drag.setPixmap(self._picture(len(chosen)))
        self.chosen = chosen
        drag.exec(Qt.DropAction.MoveAction)
        self.chosen = frozenset()
        self.leave()

    def over(self, point: QPoint) -> None:
        """Nearest to this point of the list."""
        self._point = point
        self._show(self._gap_at(point))
        if not self._step():
            self._scroll.stop()
        elif not self._scroll.isActive():
            self._scroll.start()

    def leave(self) -> None:
        self._scroll.stop()
        self._show(None)

    def paint(self, painter: QPainter) -> None:
        """A line between two rows, with a knob where it begins."""
        if self.gap is None:
            return
        rect = self._line(self.gap)
        colour = QColor(self._theme().accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        at = rect.right() - 4 if self._view.isRightToLeft() else rect.left() + 4
        painter.drawEllipse(QPoint(at, rect.center().y() + 1), 4, 4)

    def _show(self, gap: int | None) -> None:
        if gap != self.gap:
            self.gap = gap
            self._view.viewport().update()

    def _step(self) -> int:
        """Pixels, the more the nearer to the edge."""
        y, height = self._point.y(), self._view.viewport().height()
        return -_pull(y) if y < _EDGE else _pull(height - 1 - y)

    def _scroll_on(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._step())
        self._show(self._gap_at(self._point))

    def _gap_at(self, point: QPoint) -> int:
        index = self._view.indexAt(point)
        if not index.isValid():
            return self._view.model().rowCount() if point.y() > 0 else 0
        return index.row() + (point.y() > self._view.visualRect(index).center().y())

    def _line(self, gap: int) -> QRect:
        model, width = self._view.model(), self._view.viewport().width()
        if gap < model.rowCount():
            top = self._view.visualRect(model.index(gap, 0)).top()
        else:
            top = self._view.visualRect(model.index(gap - 1, 0)).bottom() + 1
        return QRect(0, max(0, top - _LINE), width, _LINE)

    def _picture(self, count: int) -> QPixmap:
        """How many there are, on a disc in the accent's colour."""
        side = max(_HANDLE, 2 * self._view.fontMetrics().height())
        ratio = self._view.devicePixelRatioF()
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter, theme = QPainter(picture), self._theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        disc = QRectF(0, 0, side, side)
        painter.drawEllipse(disc)
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.surface))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._view.locale().toString(count))
        painter.end()
        return picture


def _pull(distance: int) -> int:
    """How far the list goes in a tick, so many pixels from its edge."""
    return max(0, min(_FASTEST, (_EDGE - distance) * _FASTEST // _EDGE))
