"""“Check the connection”: what stands between this computer and its server, one sentence a check."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_uploader.diagnostics.checkup import CHECKS, Finding
from desktop_uploader.ui.diagnostics.check_line import CheckLine
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources

_WIDEST, _TALLEST = 720, 620
"""Pixels: it must fit a small screen, however large the letters are."""


class ConnectionDialog(QDialog):
    """Asks by `again` and `report`; whoever answers tells each finding and the end.

    Its colours come from the style sheet of the window it belongs to.
    """

    again = Signal()
    report = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("connection")
        self.setWindowTitle(self.tr("Check the connection"))
        icons = Icons(resources() / "icons")
        self.lines = {check: CheckLine(icons, check, self) for check in CHECKS}
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setFont(scaled(self.font(), 1.2, QFont.Weight.DemiBold))
        self.check_again = QPushButton(self.tr("Check &again"), default=True)
        self.check_again.setObjectName("primary")
        self.check_again.clicked.connect(self.again)
        self._lay_out()

    def begin(self) -> None:
        for line in self.lines.values():
            line.wait()
        self.summary.setText(self.tr("Checking the connection…"))
        self.check_again.setEnabled(False)
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot(object)
    def tell(self, finding: Finding) -> None:
        if finding.check in self.lines:
            self.lines[finding.check].show_finding(finding)

    def end(self, bad: int) -> None:
        """`bad`: how many checks found something wrong."""
        words = self.tr("%n thing(s) to look at.", "", bad) if bad else self.tr("All is well.")
        self.summary.setText(words)
        self.check_again.setEnabled(True)
        self.check_again.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.summary)
        column.addWidget(self._scrolled(), 1)
        column.addLayout(self._buttons())
        wide = min(_WIDEST, self.fontMetrics().averageCharWidth() * 68 + 96)
        self.resize(wide, min(_TALLEST, self.fontMetrics().height() * 25 + 150))

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("check_lines")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for line in self.lines.values():
            column.addWidget(line)
        column.addStretch()
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What was found"))
        area.setWidget(inside)
        return area

    def _buttons(self) -> QHBoxLayout:
        report = QPushButton(self.tr("Save &report…"), autoDefault=False)
        report.clicked.connect(self.report)
        close = QPushButton(self.tr("&Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(report)
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self.check_again)
        return row
