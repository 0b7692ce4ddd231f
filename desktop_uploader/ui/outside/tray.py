"""The icon beside the clock: how it stands, and what can be done about it without the window."""

import sys
from collections.abc import Mapping

from PySide6.QtCore import QObject, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from desktop_uploader.ui.frame.limit_button import USUAL
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.outside.standing import Sign, Standing
from desktop_uploader.words import quantities

_INKS = {
    Sign.IDLE: LIGHT.muted,
    Sign.ACTIVE: LIGHT.accent,
    Sign.PAUSED: LIGHT.muted,
    Sign.NEEDS_YOU: LIGHT.needs_you,
}
"""A panel may be light or dark, whatever the window is: a white picture on a middle tone suits both."""

_SIDES = (16, 22, 24, 32, 48, 64)


def sign_icon(icons: Icons, sign: Sign, *, template: bool = sys.platform == "darwin") -> QIcon:
    """`template`: only its shape counts, and macOS chooses the colour."""
    icon = QIcon()
    for side in _SIDES:
        icon.addPixmap(_drawn(icons, sign, side, template=template))
    icon.setIsMask(template)
    return icon


def _drawn(icons: Icons, sign: Sign, side: int, *, template: bool) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not template:
        behind = QRectF(0, 0, side, side).adjusted(*[side * inset for inset in (0.15, 0.15, -0.15, -0.15)])
        painter.fillRect(behind, Qt.GlobalColor.white)
    ink = QColor(Qt.GlobalColor.black) if template else QColor(_INKS[sign])
    icons.paint(painter, f"tray_{sign}", QRectF(0, 0, side, side), ink)
    painter.end()
    return pixmap


class TrayMenu(QMenu):
    """The same entries always; what can't be done now is grey."""

    open_window = Signal()
    pause_all = Signal()
    resume_all = Signal()
    rest = Signal()
    limit = Signal(object)
    """Bytes a second, or None."""

    settings = Signal()
    quit = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry(self.tr("Open Desktop Uploader"), self.open_window)
        self.addSeparator()
        self.pause = self._entry(self.tr("Pause all"), self.pause_all)
        self.resume = self._entry(self.tr("Resume all"), self.resume_all)
        self.hour = self._entry(self.tr("Pause for one hour"), self.rest)
        self.limits = self.addMenu(self.tr("Speed limit"))
        self._choices = QActionGroup(self)
        self.addSeparator()
        self._entry(self.tr("Settings…"), self.settings)
        self._entry(self.tr("Quit"), self.quit)

    def tell(self, standing: Standing, until: str) -> None:
        """`until`: a clock, or empty while nothing rests."""
        goes_on = bool(standing.uploading or standing.waiting)
        self.pause.setEnabled(goes_on and not until)
        self.resume.setEnabled(bool(standing.paused or until))
        self.hour.setEnabled(goes_on and not until)
        resting = self.tr("Paused until {time}").format(time=until)
        self.hour.setText(resting if until else self.tr("Pause for one hour"))

    def show_limit(self, chosen: int | None, *, locked: bool) -> None:
        """Bytes a second; one that isn't offered is offered from now on."""
        self.limits.clear()
        self.limits.setEnabled(not locked)
        offered: Mapping[int | None, str] = {it: self._speed(it) for it in (None, *USUAL, chosen)}
        for value, words in offered.items():
            entry = QAction(words, self._choices, checkable=True, checked=value == chosen)
            entry.triggered.connect(lambda _=False, it=value: self.limit.emit(it))
            self.limits.addAction(entry)

    def _speed(self, limit: int | None) -> str:
        if limit is None:
            return self.tr("No limit")
        return self.tr("{size} a second").format(size=quantities.size(limit))

    def _entry(self, words: str, then: SignalInstance) -> QAction:
        entry = self.addAction(words)
        entry.triggered.connect(then)
        return entry


class Tray(QObject):
    """Made where there is a tray. `pressed`: a click on the icon itself; `clicked`: on its last message."""

    pressed = Signal()
    clicked = Signal()

    def __init__(self, icons: Icons, menu: TrayMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = {sign: sign_icon(icons, sign) for sign in Sign}
        self._sign: Sign | None = None
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.clicked)

    def show(self, sign: Sign, tooltip: str) -> None:
        """Only what has changed is told to the desktop."""
        if sign is not self._sign:
            self._sign = sign
            self.icon.setIcon(self._icons[sign])
        if tooltip != self.icon.toolTip():
            self.icon.setToolTip(tooltip)
        if not self.icon.isVisible():
            self.icon.show()

    def tell(self, headline: str, body: str) -> None:
        self.icon.showMessage(headline, body, self._icons[self._sign or Sign.IDLE])

    def close(self) -> None:
        self.icon.hide()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.pressed.emit()
