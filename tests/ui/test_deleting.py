"""Deleting finished videos from the server: a question, the server's word, and what is said of it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import GONE, Phase, RemoteStatus, Upload
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.delete_question import DeleteQuestion
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import view_of
from tests.ui.living import Living, living
from tests.ui.parts import parts
from tests.ui.rows import TARGET, upload


def ready(number: int = 1) -> Upload:
    seen = RemoteStatus(f"video {number}", "ready", "ready", 9, watch_url="http://watch/1")
    row = upload(number, f"Week {number}", phase=Phase.READY, server_id="server", remote=seen)
    return replace(row, target=replace(TARGET, playback_id=f"video {number}"), verified=True)


def ask(qtbot: QtBot, it: Living, count: int) -> DeleteQuestion:
    qtbot.waitUntil(lambda: it.window.page.model.rowCount() == count, timeout=5000)
    it.window.actions_.do(Action.DELETE, it.window.page.model.uploads())
    (question,) = it.window.findChildren(DeleteQuestion)
    return question


def press(question: DeleteQuestion, word: str) -> None:
    (button,) = [it for it in question.findChildren(QPushButton) if it.text().replace("&", "") == word]
    button.click()


def test_only_what_is_finished_and_there_and_ours_can_be_deleted() -> None:
    row = ready()
    gone = replace(row, remote=RemoteStatus("video", GONE, GONE, 9))
    assert view_of(row, None, {}).actions[-1] is Action.DELETE
    for other in (replace(row, phase=Phase.PROCESSING), replace(row, target=None), gone):
        assert Action.DELETE not in view_of(other, None, {}).actions
    assert Action.DELETE not in view_of(row, None, {}, mine=False).actions


def test_it_is_asked_first_then_the_rows_go_and_the_room_is_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, ready(1), ready(2)) as it:
        said = list[str]()
        it.window.actions_.remarked.connect(said.append)
        question = ask(qtbot, it, 2)
        assert "2 videos" in question.text()
        assert "stay as they are" in question.informativeText()
        with qtbot.waitSignal(it.window.meeting.server, timeout=5000):
            press(question, "Delete")
        qtbot.waitUntil(lambda: it.window.page.model.rowCount() == 0, timeout=5000)
        qtbot.waitUntil(lambda: said == ["2 videos were deleted from the server."], timeout=5000)
        assert sorted(it.world.service.deleted) == ["video 1", "video 2"]


def test_who_keeps_it_or_closes_the_question_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, ready()) as it:
        question = ask(qtbot, it, 1)
        assert "“Week 1”" in question.text()
        press(question, "Keep")
        qtbot.waitUntil(lambda: not it.window.findChildren(DeleteQuestion), timeout=5000)
        ask(qtbot, it, 1).reject()
        assert it.world.service.deleted == []
        assert it.window.page.model.rowCount() == 1


def test_offline_it_is_told_at_once_and_the_row_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, ready()) as it:
        it.world.service.failures["delete"] = [WorldError(Failure(Kind.NETWORK))]
        said = list[str]()
        it.window.actions_.remarked.connect(said.append)
        press(ask(qtbot, it, 1), "Delete")
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
        assert said[0].startswith("The server can’t be reached at the moment.")
        assert it.window.page.model.rowCount() == 1


def test_before_there_is_an_engine_nothing_waits_to_be_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        said = list[str]()
        window.actions_.remarked.connect(said.append)
        window.actions_.do(Action.DELETE, [ready()])
        (question,) = window.findChildren(DeleteQuestion)
        press(question, "Delete")
        assert said[0].startswith("The server can’t be reached at the moment.")


def test_a_title_that_looks_like_html_is_read_as_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    question = DeleteQuestion([upload(1, "Week 3 <b>list</b>", phase=Phase.READY)], window)
    assert question.textFormat() is Qt.TextFormat.PlainText
    assert "<b>list</b>" in question.text()
