"""The letters of a row: fonts and measures, made once for the list's font, and words cut to their room."""

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.rows.folding import Folding

_SIZE = 16
"""Height of a line of the usual 13 pixel font."""


class Face(Enum):
    """Factor and weight, compared with the list's font."""

    TITLE = (1.04, QFont.Weight.DemiBold)
    PLACE = (SECONDARY, QFont.Weight.Normal)
    STATE = (SECONDARY, QFont.Weight.DemiBold)
    CHIP = (0.85, QFont.Weight.Medium)
    BUTTON = (1.0, QFont.Weight.Normal)


class RowType:
    """Faces of one font. `side` of a button, `icon` and `bar` heights grow with the letters."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)  # an option's own ends with the option
        self.fonts = {face: scaled(font, *face.value) for face in Face}
        self.metrics = {face: QFontMetrics(it) for face, it in self.fonts.items()}
        self.heights = {face: it.height() for face, it in self.metrics.items()}
        line = self.heights[Face.BUTTON]
        self.side, self.icon = max(32, line + 14), max(16, line)
        self.bar = 5 + max(0, line - _SIZE) // 8
        self.width = lru_cache(512)(self._width)
        self.elided = lru_cache(512)(self._elided)
        self.folded = lru_cache(128)(Folding(self.fonts[Face.PLACE]).folded)

    @property
    def state(self) -> int:
        """Height of the line with the state's icon."""
        return max(self.heights[Face.STATE], self.icon)

    @property
    def large(self) -> bool:
        return self.heights[Face.BUTTON] > 1.4 * _SIZE

    def _width(self, face: Face, text: str) -> int:
        return self.metrics[face].horizontalAdvance(text)

    def _elided(self, face: Face, text: str, mode: Qt.TextElideMode, width: int) -> str:
        return self.metrics[face].elidedText(text, mode, max(0, width))
