"""Our own icons, drawn in the colour that is asked for."""

from functools import lru_cache
from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_INK = "#000000"


class Icons:
    """SVG files whose ink is black; `folder` holds one for each name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._renderer = lru_cache(256)(self._load)
        self.pixmap = lru_cache(512)(self._draw)
        """`pixmap(name, colour, side, ratio)`: drawn once; the colour as `#RRGGBB`, the side in points."""

    def paint(self, painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        self._renderer(name, colour.name()).render(painter, rect)

    def icon(self, name: str, colour: QColor, side: int = 18) -> QIcon:
        """For native controls; sharp at 200 %."""
        return QIcon(self.pixmap(name, colour.name(), side, 2.0))

    def icon_beside_words(
        self, name: str, colour: QColor, size: QSize, direction: Qt.LayoutDirection
    ) -> QIcon:
        """As high as `size`, and what it is wider is room towards the words: buttons leave little."""
        roomy = QPixmap(size * 2)
        roomy.setDevicePixelRatio(2)
        roomy.fill(Qt.GlobalColor.transparent)
        painter = QPainter(roomy)
        left = size.width() - size.height() if direction is Qt.LayoutDirection.RightToLeft else 0
        painter.drawPixmap(left, 0, self.pixmap(name, colour.name(), size.height(), 2.0))
        painter.end()
        return QIcon(roomy)

    def _draw(self, name: str, colour: str, side: int, ratio: float) -> QPixmap:
        pixmap = QPixmap(QSize(ceil(side * ratio), ceil(side * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._renderer(name, colour).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def _load(self, name: str, ink: str) -> QSvgRenderer:
        drawing = (self._folder / f"{name}.svg").read_text("utf-8").replace(_INK, ink)
        return QSvgRenderer(QByteArray(drawing.encode()))
