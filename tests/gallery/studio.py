"""Takes the pictures: always the same light, the same clock, the same letters."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import DARK, LIGHT, with_contrast
from desktop_uploader.ui.main_window import MainWindow
from tests.gallery.pages import Page
from tests.ui.parts import parts

_LETTERS = ("DejaVu Sans", 10)
"""No QFont yet: one that is made before the application measures its letters for another screen."""

_PATIENCE = 5.0
_SETTLES = 12
"""Rounds of the event loop after which nothing moves any more."""


@contextmanager
def one_morning() -> Iterator[None]:
    """9:41 today, on this process's clock: no picture is taken at midnight."""
    morning = datetime.now().astimezone().replace(hour=9, minute=41, second=0, microsecond=0).timestamp()
    with patch("time.time", lambda: morning):
        yield


@contextmanager
def studio() -> Iterator[QApplication]:
    """For the time being it changes the application's style and letters, and this process's clock."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    plurals = QTranslator()  # Qt needs one to say “2 videos”
    assert plurals.load("desktop_uploader_en", str(resources() / "translations"))
    style, letters, blinking = application.style().name(), application.font(), application.cursorFlashTime()
    try:
        application.setStyle("Fusion")
        application.setCursorFlashTime(0)
        application.installTranslator(plurals)
        with one_morning():
            yield application
    finally:
        application.removeTranslator(plurals)
        application.setStyle(style)
        application.setFont(letters)
        application.setCursorFlashTime(blinking)
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def pictures(
    application: QApplication, page: Page, folder: Path, letters: QFont | None = None
) -> list[QImage]:
    """Of the window, then of each dialog or menu before it. `folder` is for what the scene needs."""
    direction = Qt.LayoutDirection.RightToLeft if page.mirrored else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(direction)
    application.setFont(scaled(letters or QFont(*_LETTERS), page.letters))
    with parts(Path(mkdtemp(dir=folder)), page.appearance) as made:  # what a window remembers is its own
        window = MainWindow(made)
        window.resize(*page.size)
        if page.contrast:
            window.wear(with_contrast(DARK if page.appearance == "dark" else LIGHT))
        window.show()
        try:
            page.scene(window, folder)
            _settle(application)
            before = [it for it in application.topLevelWidgets() if it.isVisible() and it is not window]
            return [_taken(it, page.scale) for it in (window, *sorted(before, key=_order))]
        finally:
            _clear_away(window, application)


def _settle(application: QApplication) -> None:
    """Until all is laid out and painted, and every thumbnail that was wished for has come."""
    deadline, quiet = time.monotonic() + _PATIENCE, 0
    while quiet < _SETTLES and time.monotonic() < deadline:
        application.processEvents()
        busy = any(it.name == "thumbnails" for it in threading.enumerate())
        quiet = 0 if busy else quiet + 1


def _order(widget: QWidget) -> tuple[str, str]:
    return type(widget).__name__, widget.objectName()


def _taken(widget: QWidget, scale: float) -> QImage:
    image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def _clear_away(window: MainWindow, application: QApplication) -> None:
    for other in application.topLevelWidgets():
        if other.isVisible() and other is not window:
            other.close()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
