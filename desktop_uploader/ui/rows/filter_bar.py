"""What stands above the list: the filters, each with its count, and the order of the rows."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.rows.filters import Shown
from desktop_uploader.ui.rows.sort_button import SortButton
from desktop_uploader.words import quantities

_MARGIN = 20
_AROUND = 30
"""Pixels of a filter around its words, as the style sheet has them, and to the next one."""


def shown_words() -> dict[Shown, str]:
    translate = QCoreApplication.translate
    return {
        Shown.ALL: translate("FilterBar", "All"),
        Shown.IN_PROGRESS: translate("FilterBar", "In progress"),
        Shown.NEEDS_YOU: translate("FilterBar", "Needs you"),
        Shown.READY: translate("FilterBar", "Ready"),
    }


def longest(widths: Sequence[int], room: int) -> int:
    """How long the longest may be, that all of them fit: the short ones keep what they need."""
    for left, width in zip(range(len(widths), 0, -1), sorted(widths), strict=True):
        if width * left > room:
            return max(0, room // left)
        room -= width
    return max(widths)


class FilterBar(QWidget):
    """`chosen` carries the `Shown`."""

    chosen = Signal(object)

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sort = SortButton(icons, theme, self)
        self._row = row = QHBoxLayout(self)
        self._words = shown_words()
        self._chips: dict[Shown, QPushButton] = {}
        self._counts: dict[Shown, str] = {}
        group = QButtonGroup(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 10)
        row.setSpacing(4)
        for shown in Shown:
            self._chips[shown] = self._chip(shown)
            group.addButton(self._chips[shown])
            row.addWidget(self._chips[shown])
        row.addStretch()
        row.addWidget(self.sort)
        self._chips[Shown.ALL].setChecked(True)

    def count(self, counts: dict[Shown, int]) -> None:
        self._counts = {shown: quantities.number(count) for shown, count in counts.items()}
        self._warn(bool(counts[Shown.NEEDS_YOU]))
        self._make_room()

    def wear(self, theme: Theme) -> None:
        self.sort.wear(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The words of the order give way first, then those of the filters, each by its share."""
        letters, room = self.fontMetrics(), self.width() - 2 * _MARGIN
        texts = {shown: self._text(shown) for shown in Shown}
        chips = sum(letters.horizontalAdvance(text) + _AROUND for text in texts.values())
        words = letters.horizontalAdvance(self.sort.text()) + 3 * letters.height()
        self.sort.say_less(less=chips + words > room)
        widths = [letters.horizontalAdvance(text) for text in texts.values()]
        most = longest(widths, room - letters.height() - _AROUND * (len(texts) + 1))
        for shown, text in texts.items():
            self._chips[shown].setText(self._cut(shown, most))
            self._chips[shown].setAccessibleName(text)
            self._chips[shown].setToolTip("" if self._chips[shown].text() == text else text)
        end = _MARGIN - self.sort.overhang
        left, right = (end, _MARGIN) if self.isRightToLeft() else (_MARGIN, end)
        self._row.setContentsMargins(left, 0, right, 10)

    def _text(self, shown: Shown) -> str:
        return f"{self._words[shown]} {self._counts.get(shown, '')}".rstrip()

    def _cut(self, shown: Shown, width: int) -> str:
        """The word gives way, its number doesn't."""
        letters, number = self.fontMetrics(), f" {self._counts.get(shown, '')}".rstrip()
        room = width - letters.horizontalAdvance(number) + 1
        return letters.elidedText(self._words[shown], Qt.TextElideMode.ElideRight, max(0, room)) + number

    def _warn(self, needed: bool) -> None:
        """In its colour only while somebody is needed."""
        chip = self._chips[Shown.NEEDS_YOU]
        if chip.property("needed") is not needed:
            chip.setProperty("needed", needed)
            chip.style().polish(chip)

    def text_of_first(self) -> str:
        return self._chips[Shown.ALL].text()

    def reset(self) -> None:
        """Back to all of them."""
        self._chips[Shown.ALL].click()

    def _chip(self, shown: Shown) -> QPushButton:
        chip = QPushButton(self._words[shown], self)
        chip.setObjectName(f"chip_{shown.value}")
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.chosen.emit(shown))
        return chip
