"""The whole journey with the keyboard alone, over a real engine: no mouse is ever touched."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, RemoteStatus
from desktop_uploader.ui.rows.cancel_question import CancelQuestion
from tests.ui.living import Living, living
from tests.ui.rows import TARGET, upload

HALF = upload(1, "Half", phase=Phase.UPLOADING, target=TARGET, acknowledged=500, server_id="server")
LINK = RemoteStatus("video", "ready", "completed", 9, watch_url="https://physics.example.edu/watch/video")
DONE = upload(2, "Done", phase=Phase.READY, target=TARGET, verified=True, remote=LINK, server_id="server")
LATER = tuple(
    upload(number, f"Later {number}", phase=Phase.WAITING, server_id="server") for number in (3, 4, 5)
)

Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def alive(qtbot: QtBot, tmp_path: Path) -> Iterator[Living]:
    with living(qtbot, tmp_path, HALF, DONE, *LATER) as alive:
        alive.window.activateWindow()
        qtbot.waitActive(alive.window)
        qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.UPLOADING)
        yield alive


class Hands:
    """Only keys, and only at what has the focus."""

    def __init__(self, qtbot: QtBot, alive: Living) -> None:
        self._qtbot, self._alive, self._window = qtbot, alive, alive.window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        here = QApplication.focusWidget() or QApplication.activeWindow() or self._window
        QTest.keyClick(here, key, modifier)
        QTest.keyRelease(here, Qt.Key.Key_Control)  # else QTest holds the modifier for the next key

    def write(self, text: str) -> None:
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClicks(here, text)

    def tab_to(self, wanted: QWidget) -> None:
        for _ in range(40):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never leads to {wanted}")

    def go_to_row(self, title: str) -> None:
        self.tab_to(self._window.page.list)
        self.press(Qt.Key.Key_Home)
        for _ in range(self._window.page.model.rowCount()):
            if self.titles() == [title]:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"the arrows never lead to {title}")

    def titles(self) -> list[str]:
        """Of the chosen rows."""
        return [it.details.title for it in self._window.page.list.selected()]

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition)


@pytest.fixture
def hands(qtbot: QtBot, alive: Living) -> Hands:
    return Hands(qtbot, alive)


def test_a_video_is_added_by_paste(alive: Living, hands: Hands, tmp_path: Path) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "Pasted.mp4"))])
    (tmp_path / "Pasted.mp4").write_bytes(b"video")
    QGuiApplication.clipboard().setMimeData(files)
    hands.tab_to(alive.window.page.list)
    hands.press(Qt.Key.Key_V, Control)
    hands.until(
        lambda: any(it.source.path.endswith("Pasted.mp4") for it in alive.window.page.model.uploads())
    )
    QGuiApplication.clipboard().clear()


def test_pause_and_resume(alive: Living, hands: Hands) -> None:
    hands.go_to_row("Half")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: alive.phase(HALF.id) is Phase.PAUSED)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: alive.phase(HALF.id) is not Phase.PAUSED)
    hands.press(Qt.Key.Key_P, Control | Shift)
    hands.until(lambda: alive.phase(HALF.id) is Phase.PAUSED)
    hands.press(Qt.Key.Key_R, Control | Shift)
    hands.until(lambda: alive.phase(HALF.id) is not Phase.PAUSED)


def test_a_title_is_edited_and_kept(alive: Living, hands: Hands) -> None:
    hands.go_to_row("Half")
    hands.tab_to(alive.window.details.form.title)
    hands.press(Qt.Key.Key_A, Control)
    hands.write("Entropy")
    hands.press(Qt.Key.Key_Tab)
    hands.until(lambda: alive.world.disk.rows[HALF.id].details.title == "Entropy")


def test_search_and_filter(alive: Living, hands: Hands) -> None:
    hands.tab_to(alive.window.page.list)
    hands.press(Qt.Key.Key_F, Control)
    hands.write("done")
    hands.until(lambda: alive.window.page.model.rowCount() == 1)
    hands.go_to_row("Done")
    hands.press(Qt.Key.Key_F, Control)
    hands.press(Qt.Key.Key_A, Control)
    hands.press(Qt.Key.Key_Backspace)
    hands.until(lambda: alive.window.page.model.rowCount() == 5)
    chips = {it.objectName(): it for it in alive.window.filters.findChildren(QPushButton)}
    hands.tab_to(chips["chip_all"])
    for _ in chips:
        if not chips["chip_ready"].isChecked():
            hands.press(Qt.Key.Key_Right)
    hands.until(lambda: alive.window.page.model.rowCount() == 1)


def test_rows_change_their_places(alive: Living, hands: Hands) -> None:
    hands.until(lambda: alive.phase(LATER[2].id) is Phase.WAITING)
    order = alive.window.page.model.order
    assert list(order()).index(LATER[1].id) < list(order()).index(LATER[2].id)
    hands.go_to_row("Later 5")
    hands.press(Qt.Key.Key_Up, Alt)
    hands.until(lambda: list(order()).index(LATER[2].id) < list(order()).index(LATER[1].id))


def test_cancel_asks_and_keeping_goes_on(alive: Living, hands: Hands, qtbot: QtBot) -> None:
    hands.go_to_row("Half")
    hands.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: alive.window.findChild(CancelQuestion) is not None)
    asked = alive.window.findChild(CancelQuestion)
    assert asked is not None
    qtbot.waitUntil(asked.isVisible)
    asked.activateWindow()
    qtbot.waitActive(asked)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: alive.phase(HALF.id) not in {Phase.PAUSED, Phase.CANCELLED})


def test_the_link_is_copied(alive: Living, hands: Hands) -> None:
    hands.go_to_row("Done")
    hands.press(Qt.Key.Key_C, Control)
    hands.until(lambda: QGuiApplication.clipboard().text() == LINK.watch_url)


def test_the_menu_offers_everything_by_its_keys(alive: Living, hands: Hands) -> None:
    hands.tab_to(alive.window.top.menu_button)
    entries = [it.text().replace("&", "") for it in alive.window.menu.actions()]
    for wanted in ("Add videos…", "Pause all", "Search", "Check the connection…", "Save report…", "Quit"):
        assert wanted in entries


def test_quit(alive: Living, hands: Hands) -> None:
    hands.tab_to(alive.window.page.list)
    hands.press(Qt.Key.Key_Q, Control)
    hands.until(lambda: not alive.window.isVisible())
