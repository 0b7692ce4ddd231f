"""What a picture of the window shows, found by its colours: where each bar lies and how far it is."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from desktop_uploader.ui.look.theme import LIGHT, Theme

_PATIENCE = 20.0
_SHORTEST = 10
_BAR_HEIGHTS = range(3, 13)


@dataclass(slots=True)
class Block:
    """A patch of one colour, in pixels of the picture; all ends are inside."""

    left: int
    right: int
    top: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left + 1

    @property
    def height(self) -> int:
        return self.bottom - self.top + 1

    @property
    def middle(self) -> tuple[int, int]:
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


@dataclass(frozen=True, slots=True)
class Bar:
    """`sent`: how full its first segment is, 0 to 1; `tip`: with the lighter part, not confirmed yet."""

    block: Block
    sent: float
    tip: float


def bars(picture: Path, theme: Theme = LIGHT) -> list[Bar]:
    """From top to bottom; those of which nothing is sent are left out."""
    image = _image(picture)
    found = [it for it in _blocks(image, theme.accent) if it.height in _BAR_HEIGHTS]
    return [_bar(image, it, theme) for it in found]


def painted(take: Callable[[], Path], fits: Callable[[Bar], bool] = lambda _: True) -> Bar:
    """The first bar that fits, in whichever picture first shows one."""
    deadline = time.monotonic() + _PATIENCE
    while not (found := list(filter(fits, bars(take())))):
        assert time.monotonic() < deadline, "no such bar was shown"
    return found[0]


def share_of(picture: Path, colour: str) -> float:
    """Which part of the picture has exactly this colour."""
    image = _image(picture)
    pixels = sum(width for y in range(image.height()) for _, width in _runs(image, y, colour, 1))
    return pixels / (image.width() * image.height())


def _image(picture: Path) -> QImage:
    image = QImage(str(picture))
    assert not image.isNull(), picture
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _bar(image: QImage, block: Block, theme: Theme) -> Bar:
    """A segment ends at the gap, whose colour is that of what lies left of the bar; a tip at the track."""
    y = block.middle[1]
    end = _last_before(image, block.right, y, image.pixel(max(0, block.left - 6), y))
    tip = min(end, _last_before(image, block.right, y, QColor(theme.line).rgb()))
    width = end - block.left + 1
    return Bar(block, block.width / width, (tip - block.left + 1) / width)


def _last_before(image: QImage, x: int, y: int, colour: int) -> int:
    while x + 1 < image.width() and image.pixel(x + 1, y) != colour:
        x += 1
    return x


def _blocks(image: QImage, colour: str) -> list[Block]:
    """Patches at least 10 pixels wide, from top to bottom."""
    whole: list[Block] = []
    for y in range(image.height()):
        for left, width in _runs(image, y, colour, _SHORTEST):
            right = left + width - 1
            above = [it for it in whole if it.bottom >= y - 1 and it.left <= right and it.right >= left]
            if above:
                block = above[0]
                block.left, block.right = min(block.left, left), max(block.right, right)
                block.bottom = y
            else:
                whole.append(Block(left, right, y, y))
    return whole


def _runs(image: QImage, y: int, colour: str, least: int) -> Iterator[tuple[int, int]]:
    """Left end and width of each run of the colour in this line."""
    line = bytes(image.constBits()[y * image.bytesPerLine() :][: image.width() * 4])
    it = QColor(colour)
    pixel = re.escape(bytes((it.blue(), it.green(), it.red(), 255)))
    for run in re.finditer(rb"(?:" + pixel + rb"){" + str(least).encode() + rb",}", line):
        if run.start() % 4 == 0:
            yield run.start() // 4, (run.end() - run.start()) // 4
