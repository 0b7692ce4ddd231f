"""The window over the real thing: dropped files go all the way, and nothing stays behind when it closes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.app import Program
from desktop_uploader.choice import Choice
from desktop_uploader.core.account import Connection
from desktop_uploader.core.ports.service import Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.preferences import KeptSettings, Preferences
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.look.theme import DARK, LIGHT
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.filters import Query
from desktop_uploader.ui.sign_in.sheet import Sheet
from tests.fixtures.videos import VideoMaker
from tests.ui.parts import parts
from tests.ui.rows import every_state, upload

COPY, NO_KEYS, LEFT = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def carried(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def drag(window: MainWindow, data: QMimeData) -> None:
    place = QPointF(50, 50)
    QApplication.sendEvent(window, QDragEnterEvent(place.toPoint(), COPY, data, LEFT, NO_KEYS))


def drop(window: MainWindow, data: QMimeData) -> None:
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), COPY, data, LEFT, NO_KEYS))


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Parts]:
    with parts(tmp_path) as made:
        yield made


@pytest.fixture
def window(made: Parts, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(made)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_dropped_files_go_all_the_way(home: Path, videos: VideoMaker, qtbot: QtBot, made: Parts) -> None:
    program = Program(Paths.of({HOME: str(home)}))
    program.paths.make()
    settings = KeptSettings(Preferences(program.paths.preferences))
    choice, bridge = Choice(program, Connection(), settings), Bridge()
    doors = Doors(choice.open_engine, choice.keep, choice.stay_here, home, "", settings.now, settings.change)
    desk = Desk(doors, bridge.listener)
    window = MainWindow(Parts(desk, bridge, made.system))
    qtbot.addWidget(window)
    window.show()
    try:
        data = carried(videos.make("one.mp4"), videos.make("two.mp4"))
        drag(window, data)
        assert window.overlay.isVisible()
        drop(window, data)
        assert not window.overlay.isVisible()
        desk.start()
        qtbot.waitUntil(lambda: phases(window) == [Phase.READY] * 2, timeout=60_000)
        qtbot.waitUntil(lambda: window.top.server.text() == "This computer")
    finally:
        window.close()
        desk.close()
    assert window.filters.text_of_first() == "All 2"


def phases(window: MainWindow) -> list[Phase]:
    return [row.phase for row in window.page.model.uploads()]


def test_an_empty_window_says_what_to_do(window: MainWindow) -> None:
    assert window.page.currentWidget() is window.page.empty
    assert not window.top.pause_button.isEnabled()
    assert window.filters.isHidden()
    assert window.details.isHidden()


def test_rows_take_the_empty_pages_place(window: MainWindow, tmp_path: Path) -> None:
    window.apply(every_state(tmp_path))
    assert window.page.currentWidget() is window.page.list
    assert window.top.pause_button.text() == "Pause all"
    assert window.top.pause_button.isEnabled()
    assert not window.filters.isHidden()


def test_the_first_row_is_selected_and_its_details_are_shown(window: MainWindow) -> None:
    window.apply([RowChanged(upload(1, "Cycles")), RowChanged(upload(2))])
    assert [row.id for row in window.page.list.selected()] == [upload(1).id]
    assert window.details.form.title.text() == "Cycles"


def test_the_details_give_way_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    window.apply([RowChanged(upload(1))])
    assert window.details.isVisible()
    window.resize(800, 560)
    qtbot.waitUntil(window.details.isHidden)
    qtbot.keyClick(window.page.list, Qt.Key.Key_Space)
    assert window.details.isVisible(), "a person may have them all the same"
    qtbot.keyClick(window.page.list, Qt.Key.Key_Space)
    window.resize(1160, 760)
    assert window.details.isHidden(), "and not where there is room"


def test_all_paused_it_offers_to_resume_all(window: MainWindow) -> None:
    window.apply([RowChanged(upload(1, phase=Phase.PAUSED))])
    assert window.top.pause_button.isEnabled()
    assert window.top.pause_button.text() == "Resume all"


def test_a_search_without_a_hit_says_so_and_shows_all_again(window: MainWindow, tmp_path: Path) -> None:
    window.apply(every_state(tmp_path))
    window.top.search.setText("entropic")
    assert window.page.currentWidget() is window.page.nothing_found
    window.page.show_all.emit()
    assert window.page.currentWidget() is window.page.list
    assert window.top.search.text() == ""
    assert window.page.model.rowCount() == len(window.page.model.uploads())


def test_the_server_says_what_it_takes(window: MainWindow) -> None:
    window._show_server(Server("id", "Physics", Limits((".mp4",), 2 * 1000**3, 3600.0)))
    assert "up to 2 GB and 1 hour" in window.page.empty.fine.text()


def test_the_theme_switches_while_it_is_open(window: MainWindow, tmp_path: Path) -> None:
    window.apply(every_state(tmp_path))
    corner = QPoint(60, 400)
    window.page.list.clearSelection()
    window.page.model.ask(Query(words=("tutorial",)))
    before = window.page.list.viewport().grab().toImage().pixelColor(corner)
    window.menu.appearance.emit("dark")
    after = window.page.list.viewport().grab().toImage().pixelColor(corner)
    window.menu.appearance.emit("light")
    assert before == QColor(LIGHT.surface)
    assert after == QColor(DARK.surface)


def test_the_bar_moves(window: MainWindow) -> None:
    window.details.hide()

    def accents() -> int:
        image = window.page.list.viewport().grab().toImage()
        row = range(10, image.width())
        return max(sum(image.pixelColor(x, y) == QColor(LIGHT.accent) for x in row) for y in range(40, 70))

    window.apply([RowChanged(upload(1, phase=Phase.UPLOADING, acknowledged=100_000_000))])
    little = accents()
    window.apply([RowChanged(upload(1, phase=Phase.UPLOADING, acknowledged=600_000_000))])
    assert accents() > little * 3 > 0


def test_large_letters_leave_the_pictures_of_the_first_buttons(window: MainWindow, qtbot: QtBot) -> None:
    top = window.top
    window.resize(560, 400)
    assert top.add_button.text() == "Add videos"
    font = window.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    window.setFont(font)
    for child in window.findChildren(QWidget):
        child.setFont(font)
    qtbot.waitUntil(lambda: not top.add_button.text() and not top.pause_button.text())
    assert top.add_button.accessibleName() == top.add_button.toolTip() == "Add videos"
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: top.add_button.text() == "Add videos" and top.pause_button.text() == "Pause all")


def test_no_word_of_the_page_sticks_out_beside_a_card_over_it(window: MainWindow) -> None:
    sheet = Sheet(LIGHT, window)
    QVBoxLayout(sheet.inside).addWidget(QLabel("Where is your school’s server?"))
    sheet.appear()
    before = window.grab().toImage()
    window.page.empty.say("Drop videos here, " * 8, "and here " * 20, "or there")
    assert window.grab().toImage() == before
