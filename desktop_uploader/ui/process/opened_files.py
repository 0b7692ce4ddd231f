"""What the system asks a running program to open: on macOS files and links come as events, never by argv."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class OpenedFiles(QObject):
    """Listens to the application for as long as it lives."""

    opened = Signal(object)
    """Paths of files, or links of ours, as argv would have had them: list[str]."""

    def __init__(self, application: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        del watched
        if not isinstance(event, QFileOpenEvent):
            return False
        if asked := event.file() or event.url().toString():
            self.opened.emit([asked])
        return True
