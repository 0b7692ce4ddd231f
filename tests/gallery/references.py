"""The pictures that are kept: small, in few colours, one for each window of a page that is compared."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

FOLDER = Path(__file__).parent / "references"
_SMALLER, _COLOURS = 3, 256
_KIND = 0xE0E0E0
"""The bits that colours of a kind have in common."""


def path_of(page: str, number: int) -> Path:
    """`number`: 0 for the window, more for what stands before it."""
    return FOLDER / (f"{page}.png" if number == 0 else f"{page}.{number}.png")


def keep(image: QImage, path: Path) -> None:
    modes = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1)
    small = plain.scaled(plain.size() / _SMALLER, *modes)
    few = small.convertToFormat(
        QImage.Format.Format_Indexed8, _palette(small), Qt.ImageConversionFlag.ThresholdDither
    )
    few.save(str(path), quality=0)


def _palette(image: QImage) -> list[int]:
    """Of each kind of colour the most frequent one: the small dark things must not become light ones."""
    rgb32 = image.convertToFormat(QImage.Format.Format_RGB32)
    kinds: dict[int, int] = {}
    for colour, _ in Counter(memoryview(bytes(rgb32.constBits())).cast("I")).most_common():
        kinds.setdefault(colour & _KIND, colour)
    return list(kinds.values())[:_COLOURS]
