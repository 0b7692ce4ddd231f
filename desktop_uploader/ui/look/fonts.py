"""The platform's font in the sizes of the window: a person who chose large letters gets all of them large."""

from PySide6.QtGui import QFont

SECONDARY = 0.92
"""Of the normal size: places, details, times."""


def scaled(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The same font, so many times as large."""
    other = QFont(font)
    if font.pointSizeF() > 0:
        other.setPointSizeF(font.pointSizeF() * factor)
    else:
        other.setPixelSize(round(font.pixelSize() * factor))
    other.setWeight(weight)
    return other
