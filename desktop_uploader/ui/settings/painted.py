"""Native controls with our own tick and arrows, in frames that the style sheet draws."""

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDoubleSpinBox,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionSpinBox,
    QWidget,
)

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme

_ARROW = 14
_UP, _DOWN = QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown


class Box(QCheckBox):
    """With a tick of our own in the frame that the style sheet draws."""

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self.theme = icons, theme

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        super().paintEvent(event)
        if self.isChecked():
            painter, option = QPainter(self), QStyleOptionButton()
            self.initStyleOption(option)
            frame = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            tick = QRectF(frame).adjusted(2, 2, -2, -2)
            self._icons.paint(painter, "ready", tick, QColor(self.theme.surface))
            painter.end()


class Arrows:
    """Our own, on a spin box that the style sheet draws."""

    def __init__(self, icons: Icons, theme: Theme) -> None:
        self._icons, self.theme = icons, theme

    def paint(self, spin: QAbstractSpinBox) -> None:
        painter, option = QPainter(spin), QStyleOptionSpinBox()
        spin.initStyleOption(option)
        for part, name in ((_UP, "collapse"), (_DOWN, "expand")):
            place = spin.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, spin)
            side = min(place.width(), place.height(), _ARROW)
            square = QRectF(0, 0, side, side)
            square.moveCenter(QRectF(place).center())
            colour = self.theme.muted if spin.isEnabled() else self.theme.line
            self._icons.paint(painter, name, square, QColor(colour))
        painter.end()


class Spin(QSpinBox):
    """A page that is scrolled changes nothing in passing."""

    arrows: Arrows

    def wheelEvent(self, event: QWheelEvent) -> None:  # Qt's name
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        super().paintEvent(event)
        self.arrows.paint(self)


class SpeedSpin(QDoubleSpinBox):
    """One digit behind the point, or as many as it has."""

    arrows: Arrows

    def textFromValue(self, value: float) -> str:  # Qt's name
        digits = next((it for it in (1, 2) if round(value, it) == value), self.decimals())
        locale = self.locale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value, "f", digits)

    def wheelEvent(self, event: QWheelEvent) -> None:  # Qt's name
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        super().paintEvent(event)
        self.arrows.paint(self)
