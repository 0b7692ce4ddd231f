"""Paints one row of the list: thumbnail, words, the bar in three parts, and the buttons of its state."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_uploader.ui.icons import Icons
from desktop_uploader.ui.row import Action, Bar, RowView
from desktop_uploader.ui.row_layout import HEIGHT, Button, RowLayout, layout_row
from desktop_uploader.ui.theme import Theme, Tone
from desktop_uploader.ui.upload_model import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex

_SEGMENTS = (3, 1, 2)
_GAP = 4
_ICONS = {Tone.READY: "ready", Tone.NEEDS_YOU: "needs_you", Tone.FAILED: "failed"}


class UploadDelegate(QStyledItemDelegate):
    """`labels`: the words on the buttons. `pointer`: where the mouse is over the list, None if it isn't."""

    def __init__(
        self, theme: Theme, icons: Icons, labels: dict[Action, str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._icons, self._labels = theme, icons, labels
        self.pointer: QPoint | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt's name
        return QSize(320, max(HEIGHT, 4 * option.fontMetrics.height() + 30))

    def layout_of(self, rect: QRect, view: RowView, font: QFont, direction: Qt.LayoutDirection) -> RowLayout:
        layout = layout_row(rect, view, self._labels, QFontMetrics(font))
        return layout.mirrored(rect) if direction is Qt.LayoutDirection.RightToLeft else layout

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view: RowView = index.data(ROW_ROLE)
        layout = self.layout_of(option.rect, view, option.font, option.direction)
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, option)
        self._thumbnail(painter, layout.thumbnail, view)
        self._words(painter, layout, view, option.font)
        if view.bar is not None:
            self._bar(painter, layout.bar, view.bar)
        for button in layout.buttons:
            self._button(painter, button, option.font)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(self.theme.surface))
        if selected:
            soft = QColor(self.theme.accent_soft)
            soft.setAlphaF(0.5)
            painter.fillRect(option.rect, soft)
            edge = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(_mirrored(painter, option.rect, edge), self._accent)
        bottom = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(bottom, QColor(self.theme.line))

    @property
    def _accent(self) -> QColor:
        return QColor(self.theme.accent)

    def _thumbnail(self, painter: QPainter, rect: QRect, view: RowView) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(rect), 8, 8)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(rect, QColor(self.theme.line))
        picture = _picture(view.thumbnail)
        if picture.isNull():
            side = 26
            middle = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
            self._icons.paint(painter, "film", middle, QColor(self.theme.faint))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(_cover(rect, picture), picture)
        painter.restore()
        if view.duration:
            self._chip(painter, rect, view.duration)

    def _chip(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(text) + 10
        chip = QRect(rect.right() - width - 4, rect.bottom() - 20, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _words(self, painter: QPainter, layout: RowLayout, view: RowView, font: QFont) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        self._text(painter, layout.title, view.title, bold, self.theme.text, Qt.TextElideMode.ElideMiddle)
        self._text(painter, layout.place, view.place, font, self.theme.muted, Qt.TextElideMode.ElideMiddle)
        state = self._state_icon(painter, layout.state, view)
        self._text(painter, state, view.state, bold, self.theme.tone(view.tone).name())
        used = QFontMetrics(bold).horizontalAdvance(view.state) + 10
        rest = _mirrored(painter, state, state.adjusted(used, 0, 0, 0))
        self._text(painter, rest, view.detail, font, self.theme.muted)

    def _state_icon(self, painter: QPainter, rect: QRect, view: RowView) -> QRect:
        """Never colour alone: what needs eyes has a sign as well. Returns what is left for words."""
        name = _ICONS.get(view.tone)
        if name is None:
            return rect
        place = _mirrored(painter, rect, QRect(rect.left(), rect.center().y() - 7, 16, 16))
        self._icons.paint(painter, name, QRectF(place), self.theme.tone(view.tone))
        return _mirrored(painter, rect, rect.adjusted(24, 0, 0, 0))

    def _text(  # noqa: PLR0917  # where, what, and how it looks
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        colour: str,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, elide, max(0, rect.width()))
        direction = painter.layoutDirection()
        side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words read their own way
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute, shown)
        painter.setLayoutDirection(direction)

    def _bar(self, painter: QPainter, rect: QRect, bar: Bar) -> None:
        room = rect.width() - _GAP * (len(_SEGMENTS) - 1)
        painter.save()
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(rect.left() + rect.right() + 1, 0)
            painter.scale(-1, 1)
        left = float(rect.left())
        fills = ((bar.sent, bar.tip, Tone.SENT), (bar.checked, 0.0, Tone.PROCESSING))
        for share, (full, tip, tone) in zip(
            _SEGMENTS, (*fills, (bar.prepared, 0.0, Tone.PROCESSING)), strict=True
        ):
            segment = QRectF(left, rect.top(), room * share / sum(_SEGMENTS), rect.height())
            self._fill(painter, segment, 1.0, QColor(self.theme.line))
            soft = self.theme.tone(tone)
            soft.setAlphaF(0.35)
            self._fill(painter, segment, tip, soft)
            self._fill(painter, segment, full, self.theme.tone(tone))
            left += segment.width() + _GAP
        painter.restore()

    def _fill(self, painter: QPainter, segment: QRectF, part: float, colour: QColor) -> None:
        if part <= 0:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        width = max(segment.height(), segment.width() * min(1.0, part))
        painter.drawRoundedRect(
            QRectF(segment.topLeft(), segment.bottomRight()).adjusted(0, 0, width - segment.width(), 0),
            2.5,
            2.5,
        )

    def _button(self, painter: QPainter, button: Button, font: QFont) -> None:
        under = self.pointer is not None and button.rect.contains(self.pointer)
        painter.setPen(QColor(self.theme.line) if button.label else Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(self.theme.accent_soft if under else self.theme.raised if button.label else "#00000000")
        )
        painter.drawRoundedRect(QRectF(button.rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        place = QRect(button.rect.left() + 8, button.rect.center().y() - 7, 16, 16)
        icon = QRectF(_mirrored(painter, button.rect, place))
        colour = QColor(self.theme.text if button.label else self.theme.muted)
        self._icons.paint(painter, button.action.value if button.action else "more", icon, colour)
        if button.label:
            words = _mirrored(painter, button.rect, button.rect.adjusted(32, 0, -8, 0))
            self._text(painter, words, button.label, font, self.theme.text)


def _mirrored(painter: QPainter, within: QRect, rect: QRect) -> QRect:
    """The place that `rect` has where people read the painter's way."""
    return QStyle.visualRect(painter.layoutDirection(), within, rect)


def _picture(path: str) -> QPixmap:
    """From a cache that is bounded; a thumbnail is a few kilobytes and read once."""
    picture = QPixmap()
    if path and not QPixmapCache.find(path, picture):
        picture = QPixmap(path)
        QPixmapCache.insert(path, picture)
    return picture


def _cover(rect: QRect, picture: QPixmap) -> QRect:
    """All of the rectangle, whatever the picture's shape."""
    size = picture.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    covered = QRect(QPoint(0, 0), size)
    covered.moveCenter(rect.center())
    return covered
