"""The filters above the list, each with its count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_uploader.ui.filters import Shown


class FilterBar(QWidget):
    """`chosen` carries the `Shown`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {
            Shown.ALL: self.tr("All"),
            Shown.IN_PROGRESS: self.tr("In progress"),
            Shown.NEEDS_YOU: self.tr("Needs you"),
            Shown.READY: self.tr("Ready"),
        }
        self._chips: dict[Shown, QPushButton] = {}
        group, row = QButtonGroup(self), QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
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

    def _chip(self, shown: Shown) -> QPushButton:
        chip = QPushButton(self._words[shown], self)
        chip.setObjectName(f"chip_{shown.value}")
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.chosen.emit(shown))
        return chip
