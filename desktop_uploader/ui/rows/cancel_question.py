"""Cancelling deletes what is stored: the one question that the window asks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.words import quantities
from desktop_uploader.words.language import isolated, translate


class CancelQuestion(QMessageBox):
    """Emits `delete` or `keep`, once; closing it keeps."""

    delete = Signal()
    keep = Signal()

    def __init__(self, uploads: Sequence[Upload], parent: QWidget) -> None:
        super().__init__(parent)
        stored = quantities.size(sum(upload.acknowledged for upload in uploads))
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Cancel upload"))
        self.setText(self.tr("Delete the {size} already stored?").format(size=stored))
        self.setInformativeText(self._about(uploads))
        for label in self.findChildren(QLabel):  # a title may look like HTML
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._delete = self.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        kept = self.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(kept)
        self.setEscapeButton(kept)
        self.finished.connect(self._answer)

    def _about(self, uploads: Sequence[Upload]) -> str:
        if len(uploads) > 1:
            return translate(
                "CancelQuestion", "%n video(s). The files on this computer stay as they are.", len(uploads)
            )
        title = isolated(uploads[0].details.title)
        return self.tr("“{title}”. The file on this computer stays as it is.").format(title=title)

    def _answer(self) -> None:
        (self.delete if self.clickedButton() is self._delete else self.keep).emit()
        self.deleteLater()
