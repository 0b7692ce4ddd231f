"""The window over the real thing: dropped files go all the way, and nothing stays behind when it closes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from pytestqt.qtbot import QtBot

from desktop_uploader.app import Choice, Connection, Program
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.desk import Desk, Doors
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.theme import DARK, LIGHT
from tests.fixtures.videos import VideoMaker
from tests.ui.parts import parts
from tests.ui.rows import every_state, upload


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_keys)
    window.dropEvent(event)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Parts]:
    with parts(tmp_path) as made:
        yield made


@pytest.fixture
def window(made: Parts, qtbot: QtBot) -> MainWindow:
    window = MainWindow(made, LIGHT)
    qtbot.addWidget(window)
    window.show()
    return window


def test_dropped_files_go_all_the_way(home: Path, videos: VideoMaker, qtbot: QtBot, made: Parts) -> None:
    program = Program(Paths.of({HOME: str(home)}))
    program.paths.make()
    choice, bridge = Choice(program, Connection()), Bridge()
    desk = Desk(Doors(choice.open_engine, choice.keep, choice.stay_here, home), bridge.listener)
    window = MainWindow(Parts(desk, bridge, made.system), LIGHT)
    qtbot.addWidget(window)
    window.show()
    try:
        drop(window, videos.make("one.mp4"), videos.make("two.mp4"))
        desk.start()
        qtbot.waitUntil(lambda: [it.phase for it in window.uploads()] == [Phase.READY] * 2, timeout=60_000)
    finally:
        desk.close()
    assert window.filters.findChildren(type(window.add_button))[0].text() == "All 2"


def test_an_empty_window_says_what_to_do(window: MainWindow) -> None:
    assert window.pages.currentIndex() == 0
    assert not window.pause_all.isEnabled()


def test_rows_take_the_empty_pages_place(window: MainWindow, tmp_path: Path) -> None:
    window.apply(every_state(tmp_path))
    assert window.pages.currentIndex() == 1
    assert window.status.text() == "1 uploading · 1 waiting"
    assert window.pause_all.text() == "Pause all"


def test_all_paused_it_offers_to_resume_all(window: MainWindow) -> None:
    window.apply([RowChanged(upload(1, phase=Phase.PAUSED))])
    assert window.pause_all.isEnabled()
    assert window.pause_all.text() == "Resume all"


def test_the_theme_switches_while_it_is_open(window: MainWindow, tmp_path: Path) -> None:
    window.apply(every_state(tmp_path))
    corner = window.list.viewport().rect().bottomRight()
    before = window.list.viewport().grab().toImage().pixelColor(corner)
    window.wear(DARK)
    after = window.list.viewport().grab().toImage().pixelColor(corner)
    assert before == QColor(LIGHT.surface)
    assert after == QColor(DARK.surface)


def test_the_bar_moves(window: MainWindow) -> None:
    half = upload(1, phase=Phase.UPLOADING, acknowledged=600_000_000)

    def accents() -> int:
        image = window.list.viewport().grab().toImage()
        row = range(image.width())
        return max(sum(image.pixelColor(x, y) == QColor(LIGHT.accent) for x in row) for y in range(40, 70))

    window.apply([RowChanged(upload(1, phase=Phase.UPLOADING, acknowledged=100_000_000))])
    little = accents()
    window.apply([RowChanged(half)])
    assert accents() > little * 3 > 0
