"""Thumbnails come from beside the window's thread, cut and rounded, and never too many are kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.rows.thumbnails import Thumbnails

SIZE = QSize(112, 63)


def destroy(owner: QObject) -> None:
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    destroy(owner)


def picture(folder: Path, name: str = "a", size: tuple[int, int] = (448, 252)) -> str:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#2f5bea"))
    path = folder / f"{name}.png"
    assert image.save(str(path))
    return str(path)


@pytest.mark.parametrize("size", [(448, 252), (100, 400), (400, 30)])
def test_a_picture_fills_its_place_with_round_corners(
    owner: QObject, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    thumbnails, path = Thumbnails(owner), picture(tmp_path, size=size)
    with qtbot.waitSignal(thumbnails.ready):
        assert thumbnails.picture(path, SIZE, 2.0) is None
    shown = thumbnails.picture(path, SIZE, 2.0)
    assert shown is not None
    assert shown.deviceIndependentSize().toSize() == SIZE
    image = shown.toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(1, 63) == image.pixelColor(112, 1) == QColor("#2f5bea")


def test_what_cannot_be_read_is_not_read_again(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    thumbnails, broken, whole = Thumbnails(owner), tmp_path / "broken.jpg", picture(tmp_path)
    broken.write_bytes(b"no picture")
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.picture(str(broken), SIZE, 1.0)
    told: list[bool] = []
    thumbnails.ready.connect(lambda: told.append(True))
    assert thumbnails.picture(str(broken), SIZE, 1.0) is None
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.picture(whole, SIZE, 1.0)
    assert told == [True]


def test_only_so_many_are_kept_the_ones_shown_last(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    thumbnails = Thumbnails(owner, kept=3)
    paths = [picture(tmp_path, str(n), (16, 9)) for n in range(5)]
    for path in paths:
        with qtbot.waitSignal(thumbnails.ready):
            thumbnails.picture(path, SIZE, 1.0)
        assert thumbnails.picture(paths[0], SIZE, 1.0) is not None
    assert thumbnails.picture(paths[4], SIZE, 1.0) is not None
    assert thumbnails.picture(paths[1], SIZE, 1.0) is None


def test_an_owner_that_goes_ends_the_reading(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    thumbnails, path = Thumbnails(owner), picture(tmp_path, size=(2000, 2000))
    for width in range(10, 60):
        thumbnails.picture(path, QSize(width, width), 1.0)
    destroy(owner)
