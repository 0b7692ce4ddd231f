"""The plainest window there can be, for tests of what stands behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged
from desktop_uploader.ui.application import Parts


class PlainNews(QObject):
    notices = Signal(object)
    _told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def listener(self, notice: Notice, /) -> None:
        self._told.emit(notice)

    def _deliver(self, notice: Notice) -> None:
        self.notices.emit([notice])


class PlainWindow(QLabel):
    """A line a row; takes dropped files."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.setMinimumSize(640, 400)
        self.setWindowTitle("Desktop Uploader")
        self.setAcceptDrops(True)
        self._desk = parts.desk
        self._lines: dict[UploadId, list[str]] = {}
        parts.news.notices.connect(self.show_notices)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            match notice:
                case RowChanged(upload=it):
                    self._lines[it.id] = [it.details.title, it.phase.value, str(it.acknowledged)]
                case Progressed(upload_id=upload_id):
                    self._lines[upload_id][2] = str(notice.acknowledged)
        self.setText("\n".join(" · ".join(line) for line in self._lines.values()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        event.acceptProposedAction()
        self._desk.add(url.toLocalFile() for url in event.mimeData().urls())
