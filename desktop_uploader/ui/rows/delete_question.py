"""Deleting a finished video can't be undone: people are told what is lost, and asked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.words.language import isolated, translate


class DeleteQuestion(QMessageBox):
    """Emits `delete`, once, if somebody says so; closing it changes nothing."""

    delete = Signal()

    def __init__(self, uploads: Sequence[Upload], parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Delete from the server"))
        self.setTextFormat(Qt.TextFormat.PlainText)  # a title may look like HTML
        self.setText(self._asked(uploads))
        self.setInformativeText(_lost(len(uploads)))
        self._delete = self.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        kept = self.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(kept)
        self.setEscapeButton(kept)
        self.finished.connect(self._answer)

    def _asked(self, uploads: Sequence[Upload]) -> str:
        if len(uploads) > 1:
            return translate("DeleteQuestion", "Delete %n video(s) from the server?", len(uploads))
        title = isolated(uploads[0].details.title)
        return self.tr("Delete “{title}” from the server?").format(title=title)

    def _answer(self) -> None:
        if self.clickedButton() is self._delete:
            self.delete.emit()
        self.deleteLater()


def _lost(count: int) -> str:
    if count > 1:
        return translate(
            "DeleteQuestion",
            "Nobody can watch them any more, and their links stop working. "
            "The files on this computer stay as they are.",
        )
    return translate(
        "DeleteQuestion",
        "Nobody can watch it any more, and its link stops working. The file on this computer stays as it is.",
    )
