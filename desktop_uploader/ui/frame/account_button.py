"""Who is signed in, and where: initials in a disc and the server's name."""

from html import escape

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.theme import Theme

_LONGEST = 16
"""Lines of text, in width; what is longer is in the tip."""

_APART = 4
"""Pixels between the disc and the name, beside the little that buttons leave."""

_RATIO = 2.0


class AccountButton(QPushButton):
    """Where there is little room, `fold` leaves the disc alone, or nothing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._theme, self._name, self._initials, self._folded = theme, "", "", False

    def name(self, words: str) -> None:
        """The server's name, or what stands for it."""
        self._name = words
        self.setAccessibleName(self.tr("Account: {name}").format(name=words))
        self._dress()

    def show_initials(self, initials: str, tip: str) -> None:
        self._initials = initials
        self.setToolTip(f"<p>{escape(tip)}</p>" if "<" in tip else tip)  # it quotes a server
        self._dress()

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def fold(self, folded: bool) -> None:
        if folded is not self._folded:
            self._folded = folded
            self._dress()

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._dress()

    def _dress(self) -> None:
        metrics, side = self.fontMetrics(), 2 * (self.fontMetrics().height() * 3 // 4) + 4
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, _LONGEST * metrics.height())
        self.setText("" if self._folded else shown.replace("&", "&&"))
        self.setIconSize(QSize(side + (0 if self._folded else _APART), side))
        self.setIcon(self._disc(side) if self._initials else QIcon())
        self.setVisible(bool(self._initials) or not self._folded)

    def _disc(self, side: int) -> QIcon:
        picture = QPixmap(self.iconSize() * _RATIO)
        picture.setDevicePixelRatio(_RATIO)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        disc = QRectF(self.iconSize().width() - side if mirrored else 0, 0, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent_soft))
        painter.drawEllipse(disc)
        painter.setPen(QColor(self._theme.accent))
        painter.setFont(scaled(self.font(), 0.85, QFont.Weight.DemiBold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()
        return QIcon(picture)
