"""The bar of a row: Sent, Checked and Prepared, each of which only grows."""

from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop_uploader.ui.look.theme import Theme, Tone
from desktop_uploader.ui.rows.bar import Bar

_SEGMENTS = (3, 1, 2)
_GAP = 4
_TIP = 0.35
"""How strong the part is that isn't sure yet."""


def bar_picture(bar: Bar, theme: Theme, *, width: int, height: int, ratio: float, mirrored: bool) -> QPixmap:
    """`ratio`: device pixels a point. Few bars change from one look at the list to the next."""
    picture = QPixmap(ceil(width * ratio), ceil(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_bar(painter, QRect(0, 0, width, height), bar, theme, mirrored=mirrored)
    painter.end()
    return picture


def _paint_bar(painter: QPainter, rect: QRect, bar: Bar, theme: Theme, *, mirrored: bool) -> None:
    room, left = rect.width() - _GAP * (len(_SEGMENTS) - 1), float(rect.left())
    fills = (
        (bar.sent, bar.tip, Tone.SENT),
        (bar.checked, bar.checking, Tone.PROCESSING),
        (bar.prepared, 0.0, Tone.PROCESSING),
    )
    painter.setPen(Qt.PenStyle.NoPen)
    if mirrored:
        painter.translate(rect.left() + rect.right() + 1, 0)
        painter.scale(-1, 1)
    for share, (full, tip, tone) in zip(_SEGMENTS, fills, strict=True):
        segment = QRectF(left, rect.top(), room * share / sum(_SEGMENTS), rect.height())
        colour = theme.tone(tone)
        if full < 1:
            _fill(painter, segment, 1.0, QColor(theme.track))
        if tip > full:
            soft = QColor(colour)
            soft.setAlphaF(_TIP)
            _fill(painter, segment, tip, soft)
        _fill(painter, segment, full, colour)
        left += segment.width() + _GAP


def _fill(painter: QPainter, segment: QRectF, part: float, colour: QColor) -> None:
    if part <= 0:
        return
    height = segment.height()
    width = max(height, segment.width() * min(1.0, part))
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(segment.left(), segment.top(), width, height), height / 2, height / 2)
