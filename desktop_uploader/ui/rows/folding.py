"""Words that go on in the next line where there is no room for all of them in one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_NEXT_LINE = "\u2028"
"""Within one paragraph, so that words from right to left keep their order."""

_NOT_SHOWN = re.compile("[\u2028\ud800-\udfff]")
"""What names may have that would end a line, or that Qt leaves out: half letters, bytes that are no text."""

_ENDLESS = 100_000
"""Pixels: where a line ends is decided before it is laid out."""

_MOST = 3
"""Lines that a row has room for."""


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels of the line in which the words begin, of the last one, and of one between them.

    `lines`: as many are taken readily; more only where something would else be left out that matters.
    """

    first: int
    middle: int
    last: int
    lines: int

    def widths(self, lines: int) -> tuple[int, ...]:
        return (self.first, self.middle, self.last) if lines == _MOST else (self.first, self.last)[:lines]


class Folding:
    """Of one font. What it makes is shaped once, and painted in a sixth of the time that a text takes."""

    def __init__(self, font: QFont) -> None:
        self._font, self._metrics = font, QFontMetrics(font)
        self._space = self._metrics.horizontalAdvance(" ") + 1

    def folded(self, tellings: Sequence[Sequence[str]], room: Room) -> QTextLayout:
        """The first text that fits as a whole; else what has room of the last one.

        `tellings`: what matters most comes first; before one is given up for the next, it has all lines.
        """
        tellings = [[_NOT_SHOWN.sub(" ", text) for text in texts] for texts in tellings]
        counts = range(room.lines, _MOST + 1)
        tries = ((text, room.widths(lines)) for texts in tellings for lines in counts for text in texts)
        whole = next((it for text, widths in tries if (it := self._whole(text, widths))), None)
        return self._laid_out(whole or self._cut(tellings[-1][-1], room.widths(_MOST)))

    def _whole(self, text: str, widths: Sequence[int]) -> list[str]:
        """Line by line; none where it doesn't fit."""
        if not text:
            return [text]
        spaces = self._space * (len(widths) - 1)  # at the ends of lines they need no room
        if self._metrics.horizontalAdvance(text) > sum(max(0, it) for it in widths) + spaces:
            return []
        parts = self._broken(text, widths)
        return parts if self._metrics.horizontalAdvance(parts[-1]) <= widths[len(parts) - 1] else []

    def _cut(self, text: str, widths: Sequence[int]) -> list[str]:
        """Also within words: a reason may be one."""
        *whole, last = self._broken(text, widths, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return [*whole, self._metrics.elidedText(last, Qt.TextElideMode.ElideRight, max(0, widths[-1]))]

    def _broken(
        self, text: str, widths: Sequence[int], wrap: QTextOption.WrapMode = QTextOption.WrapMode.WordWrap
    ) -> list[str]:
        """The last line has all of the rest."""
        parts = []
        for width in widths[:-1]:
            begun = self._begun(text, width, wrap)
            parts.append(begun)
            text = text.removeprefix(begun)
        return [*parts, text] if text or not parts else parts

    def _begun(self, text: str, width: int, wrap: QTextOption.WrapMode) -> str:
        """The words that a line so wide has room for; none, if it hasn't for the first."""
        layout = QTextLayout(text, self._font)
        option = layout.textOption()
        option.setWrapMode(wrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(max(0, width))
        layout.endLayout()
        letters = line.textLength() if line.naturalTextWidth() <= width else 0
        return text.encode("utf-16-le")[: 2 * letters].decode("utf-16-le")  # as Qt counts them

    def _laid_out(self, parts: Sequence[str]) -> QTextLayout:
        ended = (part.rstrip(" ") for part in parts)  # from right to left a space would move the line
        layout = QTextLayout(_NEXT_LINE.join(ended), self._font)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_ENDLESS)
        layout.endLayout()
        return layout
