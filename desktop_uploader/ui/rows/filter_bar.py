"""The filters above the list, each with its count."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_uploader.ui.rows.filters import Shown


def shown_words() -> dict[Shown, str]:
    translate = QCoreApplication.translate
    return {
        Shown.ALL: translate("FilterBar", "All"),
        Shown.IN_PROGRESS: translate("FilterBar", "In progress"),
        Shown.NEEDS_YOU: translate("FilterBar", "Needs you"),
        Shown.READY: translate("FilterBar", "Ready"),
    }


class FilterBar(QWidget):
    """`chosen` carries the `Shown`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = shown_words()
        self._chips: dict[Shown, QPushButton] = {}
        group, row = QButtonGroup(self), QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 10)
        row.setSpacing(4)
        for shown in Shown:
            self._chips[shown] = self._chip(shown)
            group.addButton(self._chips[shown])
            row.addWidget(self._chips[shown])
        row.addStretch()
        self._chips[Shown.ALL].setChecked(True)

    def count(self, counts: dict[Shown, int]) -> None:
        for shown, chip in self._chips.items():
            chip.setText(f"{self._words[shown]} {counts[shown]}")
        self._warn(bool(counts[Shown.NEEDS_YOU]))

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
