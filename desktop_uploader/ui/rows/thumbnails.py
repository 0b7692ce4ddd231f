"""Thumbnails as rows show them: read and cut to size beside the window's thread, a bounded number kept."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap

Key = tuple[str, int, int, float]
"""Path, width and height in points, device pixels a point."""

_KEPT = 96
_WAITING = 64
RADIUS = 8


class Thumbnails(QObject):
    """Emits `ready` when a picture came; ends its thread when its parent is destroyed.

    A picture that can't be read is a gap that is kept as well: nobody reads it again and again.
    """

    ready = Signal()
    _read = Signal(object, QImage)

    def __init__(self, parent: QObject, kept: int = _KEPT) -> None:
        super().__init__(parent)
        self._most = kept
        self._pictures: OrderedDict[Key, QPixmap | None] = OrderedDict()
        self._reader = reader = _Reader(self._read.emit)
        self._read.connect(self._keep)
        parent.destroyed.connect(reader.close)  # no method of ours: we are gone by then

    def picture(self, path: str, size: QSize, ratio: float) -> QPixmap | None:
        """None: there is none, or not yet."""
        key = (path, size.width(), size.height(), ratio)
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        self._reader.ask(key)
        return None

    def _keep(self, key: Key, image: QImage) -> None:
        picture = None if image.isNull() else QPixmap.fromImage(image)
        if picture is not None:
            picture.setDevicePixelRatio(key[3])
        self._pictures[key] = picture
        while len(self._pictures) > self._most:
            self._pictures.popitem(last=False)
        self._reader.kept(key)
        self.ready.emit()


class _Reader:
    """One thread while there are wishes: newest first, where people look now; old ones are dropped."""

    def __init__(self, tell: Callable[[Key, QImage], None]) -> None:
        self._tell = tell
        self._wishes: list[Key] = []
        self._asked: set[Key] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False

    def ask(self, key: Key) -> None:
        with self._lock:
            if key in self._asked or self._closed:
                return
            self._asked.add(key)
            self._wishes.append(key)
            if len(self._wishes) > _WAITING:
                self._asked.discard(self._wishes.pop(0))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="thumbnails")
                self._thread.start()

    def kept(self, key: Key) -> None:
        with self._lock:
            self._asked.discard(key)

    def close(self) -> None:
        with self._lock:
            self._closed, thread = True, self._thread
            self._wishes.clear()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while (key := self._next()) is not None:
            self._tell(key, _rounded(key))

    def _next(self) -> Key | None:
        with self._lock:
            if self._wishes:
                return self._wishes.pop()
            self._thread = None
            return None


def _rounded(key: Key) -> QImage:
    """All of the rectangle, whatever the picture's shape; null if it can't be read."""
    path, width, height, ratio = key
    size = QSize(round(width * ratio), round(height * ratio))
    reader = QImageReader(path)
    reader.setScaledSize(reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    picture = reader.read()
    if picture.isNull():
        return picture
    covered = QRect(picture.rect())
    covered.moveCenter(QRect(QPoint(0, 0), size).center())
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(QPoint(0, 0), size), RADIUS * ratio, RADIUS * ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape)
    painter.drawImage(covered, picture)
    painter.end()
    return image
