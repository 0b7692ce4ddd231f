"""A file manager of one icon: its arguments are files; pressing the mouse on it drags them for real."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Files(QLabel):
    def __init__(self, paths: list[str]) -> None:
        super().__init__(f"{len(paths)} files", alignment=Qt.AlignmentFlag.AlignCenter)
        self._paths = paths
        self.setWindowTitle("Files to drag")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


application = QApplication([])
files = Files(sys.argv[1:])
files.setGeometry(1400, 40, 240, 120)
files.show()
sys.exit(application.exec())
