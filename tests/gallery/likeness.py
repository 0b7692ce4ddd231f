"""Whether two pictures show the same window: places and colours count, the shapes of letters don't.

Both are blurred into squares larger than a letter; where a control moves, comes, goes or changes its colour,
squares change much; where another font draws the same words, they change little.
"""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

SQUARE = 24
"""Pixels of the window that become one."""

MUCH = 24
"""Of 255, in any colour. Other letters change a square by 15; a control that moves changes several by 70."""

FEW = 2
"""Squares that may change much: a word that is longer."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`places`: the squares that changed much, column and row."""

    places: tuple[tuple[int, int], ...]

    @property
    def is_small(self) -> bool:
        return len(self.places) <= FEW


def difference(reference: QImage, now: QImage, size: QSize) -> Difference:
    """`size`: of the window in its own pixels; the pictures may be of any resolution."""
    across, down = max(1, size.width() // SQUARE), max(1, size.height() // SQUARE)
    left, right = _blurred(reference, across, down), _blurred(now, across, down)
    changed = [
        it for it in range(across * down) if _far(left[it * 3 : it * 3 + 3], right[it * 3 : it * 3 + 3])
    ]
    return Difference(tuple((it % across, it // across) for it in changed))


def _far(left: bytes, right: bytes) -> bool:
    return max(abs(a - b) for a, b in zip(left, right, strict=True)) > MUCH


def _blurred(image: QImage, across: int, down: int) -> bytes:
    """Three bytes a square."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    modes = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    small = plain.scaled(across, down, *modes).convertToFormat(QImage.Format.Format_RGB888)
    lines, width = bytes(small.constBits()), small.bytesPerLine()
    return b"".join(lines[y * width : y * width + across * 3] for y in range(down))
