"""The engine can't work yet: why, that nothing is lost, and a way to try again."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget


class TroubleBox(QMessageBox):
    """One for all that comes; not modal, so that what is dropped meanwhile can wait for the next try."""

    again = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Desktop Uploader"))
        self.setText(self.tr("Uploading can't go on yet."))
        self._again = self.addButton(self.tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        self._again.clicked.connect(self.again)
        self.addButton(QMessageBox.StandardButton.Close)

    @Slot(str)
    def tell(self, why: str) -> None:
        self.setInformativeText(self.tr("{0}\n\nNothing is lost.").format(why))
        self.show()
