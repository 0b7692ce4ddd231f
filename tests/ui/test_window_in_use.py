"""The window in people's hands, over a real engine: what they ask for happens, and can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, RemoteStatus
from desktop_uploader.ui.rows.cancel_question import CancelQuestion
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.words.language import isolated
from tests.ui.living import Living, living
from tests.ui.rows import TARGET, upload

HALF = upload(1, "Half", phase=Phase.UPLOADING, target=TARGET, acknowledged=500, server_id="server")
LINK = RemoteStatus("video", "ready", "completed", 9, watch_url="https://physics.example.edu/watch/video")
DONE = upload(2, "Done", phase=Phase.READY, target=TARGET, verified=True, remote=LINK, server_id="server")


@pytest.fixture
def alive(qtbot: QtBot, tmp_path: Path) -> Iterator[Living]:
    with living(qtbot, tmp_path, HALF, DONE) as alive:
        qtbot.waitUntil(
            lambda: alive.phase(HALF.id) is Phase.UPLOADING and alive.phase(DONE.id) is Phase.READY
        )
        yield alive


def select(alive: Living, number: int) -> None:
    """Whatever keys an earlier test held last: the view would ask for them."""
    chosen = alive.window.page.list.selectionModel()
    chosen.setCurrentIndex(alive.window.page.model.index(number), chosen.SelectionFlag.ClearAndSelect)
    alive.window.page.list.setFocus()


def press(qtbot: QtBot, alive: Living, key: Qt.Key) -> None:
    qtbot.keyClick(alive.window.page.list, key)


def test_enter_pauses_and_resumes(alive: Living, qtbot: QtBot) -> None:
    select(alive, 0)
    press(qtbot, alive, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.PAUSED)
    press(qtbot, alive, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.UPLOADING)


def test_files_that_are_in_the_list_already_get_no_second_row_and_a_word(alive: Living, qtbot: QtBot) -> None:
    status, model = alive.window.status, alive.window.page.model
    alive.desk.add(["/films/new.mp4"])
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    alive.desk.add(["/films/new.mp4"])
    said = f"“{isolated('New')}” is already here."
    qtbot.waitUntil(lambda: status.passing.text() == said)
    alive.desk.add(["/films/newer.mp4"])
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    alive.desk.add(["/films/new.mp4", "/films/newer.mp4", "/films/newest.mp4"])
    qtbot.waitUntil(lambda: bool(status.remarks.waiting))
    status.remarks.next()
    assert status.passing.text() == "2 of these videos are already here."
    assert model.rowCount() == 5


def test_pause_all_and_resume_all(alive: Living, qtbot: QtBot) -> None:
    alive.window.top.pause_button.click()
    qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.PAUSED)
    assert alive.window.top.pause_button.text() == "Resume all"
    alive.window.top.pause_button.click()
    qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.UPLOADING)
    assert alive.phase(DONE.id) is Phase.READY


def question(alive: Living) -> CancelQuestion:
    found = alive.window.findChild(CancelQuestion)
    assert found is not None
    return found


def test_a_title_that_looks_like_html_is_read_as_it_is(alive: Living) -> None:
    asked = CancelQuestion([upload(1, "Week 3 <b>list</b>")], alive.window)
    told = next(it for it in asked.findChildren(QLabel) if "<b>list</b>" in it.text())
    assert told.textFormat() is Qt.TextFormat.PlainText


def test_cancel_pauses_asks_and_goes_on_if_it_is_kept(alive: Living, qtbot: QtBot) -> None:
    select(alive, 0)
    press(qtbot, alive, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.PAUSED)
    asked = question(alive)
    assert asked.text() == "Delete the 500 bytes already stored?"
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.UPLOADING)


def test_cancel_deletes_once_that_is_said(alive: Living, qtbot: QtBot) -> None:
    select(alive, 0)
    press(qtbot, alive, Qt.Key.Key_Delete)
    asked = question(alive)
    next(button for button in asked.buttons() if button.text() == "Delete").click()
    qtbot.waitUntil(lambda: alive.phase(HALF.id) is Phase.CANCELLED)


def test_a_removed_row_comes_back_with_undo(alive: Living, qtbot: QtBot) -> None:
    select(alive, 1)
    press(qtbot, alive, Qt.Key.Key_Delete)
    assert titles(alive) == ["Half"]
    assert alive.window.undo_bar.isVisible()
    assert alive.window.filters.text_of_first() == "All 1"
    alive.window.menu.undo.emit()
    assert titles(alive) == ["Half", "Done"]
    assert DONE.id in alive.world.disk.rows


def test_a_removed_row_is_forgotten_when_the_window_closes(alive: Living, qtbot: QtBot) -> None:
    select(alive, 1)
    press(qtbot, alive, Qt.Key.Key_Delete)
    alive.window.close()
    qtbot.waitUntil(lambda: DONE.id not in alive.world.disk.rows)


def titles(alive: Living) -> list[str]:
    model = alive.window.page.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_a_link_is_copied(alive: Living, qtbot: QtBot) -> None:
    select(alive, 1)
    qtbot.keyClick(alive.window.page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == LINK.watch_url
    assert alive.window.status.passing.text() == "Link copied."


def test_an_edit_is_kept(alive: Living, qtbot: QtBot) -> None:
    select(alive, 0)
    title = alive.window.details.form.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Entropy")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: alive.world.disk.rows[HALF.id].details.title == "Entropy")
    qtbot.waitUntil(lambda: titles(alive)[0] == "Entropy")


def test_the_courses_are_offered(alive: Living, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: alive.window.details.form.course.count() > 1)


def test_rows_can_be_moved_by_key(alive: Living, qtbot: QtBot) -> None:
    select(alive, 0)
    alive.window.page.list.asked.emit(Action.MOVE_DOWN, [HALF])
    qtbot.waitUntil(lambda: titles(alive) == ["Done", "Half"])
    alive.window.page.list.asked.emit(Action.MOVE_UP, [alive.world.disk.rows[HALF.id]])
    qtbot.waitUntil(lambda: titles(alive) == ["Half", "Done"])


def test_menus_tell_the_keys(alive: Living, qtbot: QtBot) -> None:
    select(alive, 0)
    alive.window.page.list._menu(alive.window.page.list.visualRect(alive.window.page.model.index(0)).center())
    menu = next(it for it in alive.window.page.list.findChildren(QMenu) if it.isVisible())
    keys = {entry.text(): entry.shortcut().toString() for entry in menu.actions()}
    assert keys["Pause"] == "Ctrl+P"
    assert keys["Cancel upload…"] == "Del"
    assert all(
        entry.isShortcutVisibleInContextMenu()
        for entry in menu.actions()
        if entry.shortcut() != QKeySequence()
    )
    menu.close()


def test_the_main_menus_keys_work_in_the_whole_window(alive: Living, qtbot: QtBot) -> None:
    keys = {entry.text(): entry.shortcut().toString() for entry in alive.window.actions()}
    assert keys["Add videos…"] == "Ctrl+O"
    assert keys["Search"] == "Ctrl+F"
    assert keys["Details"] == "F4"
    assert keys["Undo removal"] == "Ctrl+Z"
    alive.window.menu.search.emit()
    qtbot.waitUntil(alive.window.top.search.hasFocus)


def test_a_chosen_appearance_is_kept(alive: Living, qtbot: QtBot) -> None:
    alive.window.menu.appearance.emit("dark")
    assert alive.kept[-1].appearance == "dark"
    alive.window.menu.appearance.emit("light")


def test_paste_without_a_file_says_so(alive: Living, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("no file")
    alive.window.menu.paste.emit()
    assert alive.window.status.passing.text() == "There is no video file on the clipboard."
