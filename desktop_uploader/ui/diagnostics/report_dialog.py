"""“Save report”: what is in it and what never is, before it is written."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QDir, QStandardPaths, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_uploader.core.failures import Failure
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Note
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.words.failures import Explanation

_WIDEST = 640
"""Pixels."""


class ReportDialog(QDialog):
    """Signals where to and whether with titles; whoever writes it tells how it ended."""

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setWindowTitle(self.tr("Save report"))
        icons = Icons(resources() / "icons")
        self.titles = QCheckBox(self.tr("&Include titles and file names"))
        self.saved, self.problem = (
            Note(icons, "ready", "found", self),
            Note(icons, "needs_you", "problem", self),
        )
        self.save = QPushButton(self.tr("&Save report…"), default=True)
        self.save.setObjectName("primary")
        self.save.clicked.connect(self._choose)
        self._lay_out()
        self._clear()

    def begin(self) -> None:
        """What was said of the report before no longer holds."""
        self._clear()
        self.show()
        self.raise_()
        self.activateWindow()
        self.save.setFocus()

    def write(self, path: str) -> None:
        """Ask for it there; a name without an ending gets ours."""
        if path:
            self._clear()
            self.save.setEnabled(False)
            self.save.setText(self.tr("Saving…"))
            self.wanted.emit(path if Path(path).suffix else f"{path}.zip", self.titles.isChecked())

    def tell_saved(self, path: Path) -> None:
        self._clear()
        self.saved.tell(self.tr("Saved as “{name}”. Send it to your help desk.").format(name=path.name))
        self._fit()

    def tell_failed(self, failure: Failure) -> None:
        self._clear()
        happened = self.tr("The report couldn’t be saved there.")
        self.problem.tell(Explanation(happened, failure.detail, self.tr("Choose another folder.")))
        self._fit()

    def _clear(self) -> None:
        self.saved.clear()
        self.problem.clear()
        self.save.setText(self.tr("&Save report…"))
        self.save.setEnabled(True)
        self._fit()

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = QDateTime.currentDateTime().toString("yyyy-MM-dd")
        name = QDir(folder or QDir.homePath()).filePath(f"desktop-uploader-report-{day}.zip")
        dialog = QFileDialog(self, self.tr("Save report"), name, self.tr("Report (*.zip)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for name, words in (("", self._what()), ("quiet", self._never())):
            label = QLabel(words, self, wordWrap=True)
            label.setObjectName(name)
            column.addWidget(label)
        for widget in (self.titles, self.saved, self.problem):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(self._buttons())
        self.setFixedWidth(min(_WIDEST, self.fontMetrics().averageCharWidth() * 64 + 48))

    def _what(self) -> str:
        return self.tr(
            "One file for your help desk: the program’s logs, your settings, where each upload stands, "
            "and what the check of the connection finds."
        )

    def _never(self) -> str:
        return self.tr(
            "Your sign-in, upload addresses and e-mail address are never in it. "
            "Titles and file names are left out unless you include them."
        )

    def _buttons(self) -> QHBoxLayout:
        close = QPushButton(self.tr("&Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self.save)
        return row

    def _fit(self) -> None:
        """Lines that wrap make it as high as they need, which Qt leaves to us."""
        column = self.layout()
        if column is not None:
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))
