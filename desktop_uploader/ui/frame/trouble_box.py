"""The engine can't work yet: why, that nothing is lost, and a way to try again."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Note
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.words.failures import Explanation


class TroubleBox(QDialog):
    """One for all that comes; not modal, so that what is dropped meanwhile can wait for the next try.

    Its colours come from the style sheet of the window it belongs to.
    """

    again = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self.setWindowTitle(self.tr("Desktop Uploader"))
        self.note = Note(Icons(resources() / "icons"), "needs_you", "problem", self)
        self.try_again = QPushButton(self.tr("Try again"), default=True)
        self.try_again.setObjectName("primary")
        self.try_again.clicked.connect(self._try_again)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.try_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(20)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.setFixedWidth(min(720, self.fontMetrics().averageCharWidth() * 64 + 48))

    @Slot(str)
    def tell(self, why: str) -> None:
        """`why`: a sentence, or several."""
        happened = self.tr("Uploading can’t go on yet.")
        self.note.tell(Explanation(happened, why, self.tr("Nothing is lost.")))
        column = self.layout()
        if column is not None:
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))
        self.show()

    def _try_again(self) -> None:
        self.hide()
        self.again.emit()
