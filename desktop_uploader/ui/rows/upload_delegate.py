"""Paints one row of the list: thumbnail, words, the bar in three parts, and the buttons of its state."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QIcon, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.rows.moving_dots import MovingDots, width_of
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.placed_buttons import Button
from desktop_uploader.ui.rows.row import RowView
from desktop_uploader.ui.rows.row_bar import bar_picture
from desktop_uploader.ui.rows.row_layout import ICON_GAP, RowLayout, layout_row, row_height
from desktop_uploader.ui.rows.row_type import Face, RowType
from desktop_uploader.ui.rows.thumbnails import RADIUS, Thumbnails
from desktop_uploader.ui.rows.upload_model import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.LayoutDirection.RightToLeft
_RING = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
"""Who uses the mouse sees the selection; a ring beside it would say the same twice."""

_MIDDLE, _END = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
_LEFT_SIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT_SIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class UploadDelegate(QStyledItemDelegate):
    """`labels`: the words on the buttons. `pointer`: where the mouse is over the list, None if it isn't;
    `pressed_at`: where its button went down and is still held. `still`: whether nothing is to move."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        labels: dict[Action, str],
        parent: QObject | None = None,
        still: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self.theme, self._icons, self._labels = theme, icons, labels
        self.pointer: QPoint | None = None
        self.pressed_at: QPoint | None = None
        self.dots = MovingDots(still, self)
        self._thumbnails = Thumbnails(self)
        self._thumbnails.ready.connect(self._repaint)
        self._letters = RowType(QFont())
        self._view: QAbstractScrollArea | None = None
        self._colour = lru_cache(64)(_colour)
        self._bars = lru_cache(48)(bar_picture)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt's name
        return QSize(320, row_height(self._type(option.font)))

    def sign(self, action: Action) -> QIcon:
        """For menus."""
        return self._icons.icon(action.value, self._colour(self.theme.text), self._letters.icon)

    def layout_of(self, rect: QRect, view: RowView, font: QFont, direction: Qt.LayoutDirection) -> RowLayout:
        layout = layout_row(rect, view, self._labels, self._type(font))
        return layout.mirrored(rect) if direction is _RIGHT else layout

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view: RowView = index.data(ROW_ROLE)
        self._view = option.widget if isinstance(option.widget, QAbstractScrollArea) else None
        rect, mirrored = option.rect, option.direction is _RIGHT
        layout = self.layout_of(rect, view, option.font, option.direction)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words read their own way
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, rect, option.state, mirrored)
        if not layout.thumbnail.isEmpty():
            self._thumbnail(painter, layout.thumbnail, view, mirrored)
        self._words(painter, layout, view, mirrored)
        if view.bar is not None:
            place, ratio = layout.bar, painter.device().devicePixelRatioF()
            size = {"width": place.width(), "height": place.height()}
            picture = self._bars(view.bar, self.theme, **size, ratio=ratio, mirrored=mirrored)
            painter.drawPixmap(place.topLeft(), picture)
        for button in layout.buttons:
            self._button(painter, button, mirrored)
        painter.restore()

    def _type(self, font: QFont) -> RowType:
        if font != self._letters.font:
            self._letters = RowType(font)
        return self._letters

    def _repaint(self) -> None:
        if self._view is not None:
            self._view.viewport().update()

    def _background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, mirrored: bool) -> None:
        painter.fillRect(rect, self._colour(self.theme.surface))
        if state & QStyle.StateFlag.State_Selected:
            soft = QColor(self.theme.accent_soft)
            soft.setAlphaF(0.5)
            painter.fillRect(rect, soft)
            edge = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(_placed(rect, edge, mirrored), self._colour(self.theme.accent))
        bottom = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(bottom, self._colour(self.theme.line))
        if state & _RING == _RING:
            painter.setPen(self._colour(self.theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = _placed(rect, rect.adjusted(5, 2, -2, -3), mirrored)
            painter.drawRoundedRect(QRectF(ring).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _thumbnail(self, painter: QPainter, rect: QRect, view: RowView, mirrored: bool) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = self._thumbnails.picture(view.thumbnail, rect.size(), ratio) if view.thumbnail else None
        if picture is not None:
            painter.drawPixmap(rect.topLeft(), picture)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(self.theme.track))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            self._icon(
                painter, "film", QRect(rect.center() - QPoint(12, 12), QSize(26, 26)), self.theme.faint
            )
        if view.duration:
            self._chip(painter, rect, view.duration, mirrored)

    def _chip(self, painter: QPainter, rect: QRect, text: str, mirrored: bool) -> None:
        letters = self._letters
        width, height = letters.width(Face.CHIP, text) + 8, letters.heights[Face.CHIP] + 2
        corner = QRect(rect.right() - width - 4, rect.bottom() - height - 4, width, height)
        chip = _placed(rect, corner, mirrored)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setFont(letters.fonts[Face.CHIP])
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _words(self, painter: QPainter, layout: RowLayout, view: RowView, mirrored: bool) -> None:
        theme, letters = self.theme, self._letters
        tone = getattr(theme, view.tone.value)
        self._text(painter, layout.title, Face.TITLE, view.title, theme.text, mirrored, _MIDDLE)
        self._text(painter, layout.place, Face.PLACE, view.place, theme.muted, mirrored)
        line, side = layout.state, letters.icon
        sign = QRect(line.left(), line.top() + (line.height() - side) // 2, side, side)
        self._icon(painter, view.icon, _placed(line, sign, mirrored), tone)
        word = line.adjusted(side + ICON_GAP, 0, 0, 0)
        self._text(painter, _placed(line, word, mirrored), Face.STATE, view.word, tone, mirrored)
        if view.moving:
            self._moving_dots(
                painter, line, word.left() + letters.width(Face.STATE, view.word), tone, mirrored
            )
        self._said(painter, layout, mirrored)

    def _moving_dots(self, painter: QPainter, line: QRect, left: int, tone: str, mirrored: bool) -> None:
        """After the state's word, where there is room."""
        dots = QRect(left, line.top(), width_of(line.height()), line.height())
        if dots.right() < line.right():
            self.dots.paint(painter, _placed(line, dots, mirrored), self._colour(tone), self._view)

    def _said(self, painter: QPainter, layout: RowLayout, mirrored: bool) -> None:
        """Beside the state, and in the lines below where that has no room."""
        painter.setPen(self._colour(self.theme.muted))
        rect, said = layout.detail, layout.said
        for number in range(said.lineCount()):
            line = said.lineAt(number)
            left = rect.right() + 1 - ceil(line.naturalTextWidth()) if mirrored else rect.left()
            line.draw(painter, QPointF(left, rect.top() + (rect.height() - ceil(line.height())) // 2))
            high = self._letters.heights[Face.PLACE]
            rect = QRect(layout.more.left(), layout.more.top() + number * high, layout.more.width(), high)

    def _text(  # noqa: PLR0917  # where, what, and how it looks
        self,
        painter: QPainter,
        rect: QRect,
        face: Face,
        text: str,
        colour: str,
        mirrored: bool,
        elide: Qt.TextElideMode = _END,
    ) -> None:
        if rect.width() <= 0 or not text:
            return
        painter.setFont(self._letters.fonts[face])
        painter.setPen(self._colour(colour))
        shown = self._letters.elided(face, text, elide, rect.width())
        painter.drawText(rect, _RIGHT_SIDE if mirrored else _LEFT_SIDE, shown)

    def _icon(self, painter: QPainter, name: str, rect: QRect, colour: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self._icons.pixmap(name, colour, rect.width(), ratio))

    def _button(self, painter: QPainter, button: Button, mirrored: bool) -> None:
        rect, theme, label = button.rect, self.theme, button.label
        under = self.pointer is not None and rect.contains(self.pointer)
        held = under and self.pressed_at is not None and rect.contains(self.pressed_at)
        fill = theme.track if held else theme.accent_soft if under else theme.raised if label else ""
        if fill:
            painter.setPen(self._colour(theme.accent if held else theme.line) if label else Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(fill))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side = self._letters.icon
        inset = 11 if label else (rect.width() - side) // 2
        sign = QRect(rect.left() + inset, rect.top() + (rect.height() - side) // 2, side, side)
        name, colour = button.action.value if button.action else "more", theme.text if label else theme.muted
        self._icon(painter, name, _placed(rect, sign, mirrored), colour)
        if label:
            words = rect.adjusted(inset + side + 8, 0, -8, 0)
            self._text(painter, _placed(rect, words, mirrored), Face.BUTTON, label, theme.text, mirrored)


def _placed(within: QRect, rect: QRect, mirrored: bool) -> QRect:
    """Where `rect` lies for people who read from right to left, too."""
    return QStyle.visualRect(_RIGHT, within, rect) if mirrored else rect


def _colour(name: str) -> QColor:
    """Not `lru_cache(…)(QColor)`: that has Qt's signatures parsed, for 60 ms and 2 MB."""
    return QColor(name)
