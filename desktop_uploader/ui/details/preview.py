"""The picture at the top of the details: one video's, or a small stack of several."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme

_RADIUS = 8
_STEP = 9
"""How far each card of the stack looks out behind the one before it, pixels."""


class Preview(QWidget):
    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, theme
        self._thumbnails: list[str] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_uploads(self, uploads: Sequence[Upload]) -> None:
        thumbnails = [it.media.thumbnail if it.media else "" for it in uploads[:3]]
        if thumbnails != self._thumbnails:
            self._thumbnails = thumbnails
            self.update()

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def heightForWidth(self, width: int) -> int:  # Qt's name
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:  # Qt's name
        return QSize(288, self.heightForWidth(288))

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        behind = len(self._thumbnails) - 1
        whole = QRectF(self.rect())
        for depth in range(behind, -1, -1):
            top, side = (behind - depth) * _STEP, depth * _STEP
            card = whole.adjusted(side, top, -side, -depth * _STEP)
            self._paint_card(painter, card, self._thumbnails[depth])
        painter.end()

    def _paint_card(self, painter: QPainter, card: QRectF, thumbnail: str) -> None:
        """With an edge in the colour behind it, so that cards in a stack stand apart."""
        shape = QPainterPath()
        shape.addRoundedRect(card, _RADIUS, _RADIUS)
        if len(self._thumbnails) > 1:
            edge = QPainterPath()
            edge.addRoundedRect(card.adjusted(-2, -2, 2, 2), _RADIUS + 2, _RADIUS + 2)
            painter.fillPath(edge, QColor(self._theme.background))
        painter.fillPath(shape, QColor(self._theme.track))
        picture = _picture(thumbnail)
        painter.save()
        painter.setClipPath(shape)
        if picture.isNull():
            side = card.height() / 4
            middle = QRectF(
                card.center() - QPointF(side / 2, side / 2), card.center() + QPointF(side / 2, side / 2)
            )
            self._icons.paint(painter, "film", middle, QColor(self._theme.faint))
        else:
            painter.drawPixmap(_covering(card, picture), picture, QRectF(picture.rect()))
        painter.restore()


def _picture(path: str) -> QPixmap:
    """From a cache that is bounded: a few kilobytes, read once."""
    picture = QPixmap()
    if path and not QPixmapCache.find(path, picture):
        picture = QPixmap(path)
        QPixmapCache.insert(path, picture)
    return picture


def _covering(card: QRectF, picture: QPixmap) -> QRectF:
    """All of the card, whatever the picture's shape."""
    size = picture.size().toSizeF().scaled(card.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    covered = QRectF(QPointF(0, 0), size)
    covered.moveCenter(card.center())
    return covered
