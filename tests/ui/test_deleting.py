"""Deleting finished videos from the server: a question, the server's word, and what is said of it."""

import asyncio
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.account import Account
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


def listen(window: MainWindow, said: list[str]) -> None:
    window.actions_.deletions.said.connect(lambda words, _: said.append(words))


def delete_first(qtbot: QtBot, it: Living, count: int) -> None:
    """Of so many rows."""
    qtbot.waitUntil(lambda: it.window.page.model.rowCount() == count, timeout=5000)
    it.window.actions_.do(Action.DELETE, it.window.page.model.uploads()[:1])
    press(it.window.findChildren(DeleteQuestion)[-1], "Delete")


def wait_for(qtbot: QtBot, label: QLabel, words: str) -> None:
    qtbot.waitUntil(lambda: label.text() == words, timeout=5000)


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
        listen(it.window, said)
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
        listen(it.window, said)
        press(ask(qtbot, it, 1), "Delete")
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
        assert said[0].startswith("The server can’t be reached at the moment.")
        assert it.window.page.model.rowCount() == 1


def test_before_there_is_an_engine_nothing_waits_to_be_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        said = list[str]()
        listen(window, said)
        window.actions_.do(Action.DELETE, [ready()])
        (question,) = window.findChildren(DeleteQuestion)
        press(question, "Delete")
        assert said[0].startswith("The server can’t be reached at the moment.")


class Silent:
    """In place of the server's answer: it comes when `go` is set, on the engine's loop."""

    def __init__(self, it: Living) -> None:
        self._delete, self._loop, self.asked = it.world.service.delete, it.desk.engine, list[str]()
        self._go = asyncio.Event()
        it.world.service.delete = self.delete  # type: ignore[method-assign]

    async def delete(self, playback_id: str) -> None:
        self.asked.append(playback_id)
        await self._go.wait()
        await self._delete(playback_id)

    def go(self) -> None:
        self._loop.tell(lambda _: self._go.set())


def test_while_a_server_is_silent_it_is_told_and_no_video_is_asked_for_twice(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with living(qtbot, tmp_path, ready(1), ready(2)) as it:
        server, passing = Silent(it), it.window.status.passing
        qtbot.waitUntil(lambda: it.window.page.model.rowCount() == 2, timeout=5000)
        first = it.window.page.model.uploads()[:1]
        delete_first(qtbot, it, 2)
        assert passing.text() == "Deleting “Week 1” from the server…"
        qtbot.waitUntil(lambda: not it.window.findChildren(DeleteQuestion), timeout=5000)
        it.window.actions_.do(Action.DELETE, first)
        assert not it.window.findChildren(DeleteQuestion)
        press(ask(qtbot, it, 2), "Delete")
        assert passing.text() == "Deleting 2 videos from the server…"
        qtbot.waitUntil(lambda: len(server.asked) == 2, timeout=5000)
        server.go()
        qtbot.waitUntil(lambda: it.window.page.model.rowCount() == 0, timeout=5000)
        wait_for(qtbot, passing, "2 videos were deleted from the server.")
        assert sorted(it.world.service.deleted) == ["video 1", "video 2"]


def test_what_ends_one_after_the_other_is_one_number_that_grows(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, *(ready(number) for number in range(3))) as it:
        passing, now = it.window.status.passing, [100.0]
        it.window.actions_.deletions._clock = lambda: now[0]
        for left, said in ((2, "“Week 0” was"), (1, "2 videos were")):
            delete_first(qtbot, it, left + 1)
            wait_for(qtbot, passing, f"{said} deleted from the server.")
            now[0] += 3.0
        now[0] += 6.0
        delete_first(qtbot, it, 1)
        waiting = it.window.status.remarks.waiting
        qtbot.waitUntil(lambda: bool(waiting), timeout=5000)
        assert waiting[0][0] == "“Week 2” was deleted from the server."


def test_nobody_reads_of_videos_that_were_deleted_for_the_person_before(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, ready(1)) as it:
        server, said = Silent(it), list[str]()
        listen(it.window, said)
        press(ask(qtbot, it, 1), "Delete")
        qtbot.waitUntil(lambda: len(server.asked) == 1, timeout=5000)
        server.go()
        it.desk.switch(Account("https://video.example.edu", "another", "Ada"))
        qtbot.waitUntil(lambda: it.desk.engine.is_there, timeout=5000)
        assert not it.window.status.passing.text().startswith("Deleting")
        assert said == []


def test_nor_are_they_counted_with_those_of_the_next_person(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, ready(1)) as it:
        said = list[str]()
        delete_first(qtbot, it, 1)
        wait_for(qtbot, it.window.status.passing, "“Week 1” was deleted from the server.")
        it.window.actions_.deletions.said.connect(lambda words, _: said.append(words))
        it.desk.switch(Account("https://video.example.edu", "another", "Ada"))
        it.window.actions_.deletions.begin([ready(2)])
        (words,) = said
        assert "“Week 2” stays" in words
        assert "deleted" not in words


def test_a_title_that_looks_like_html_is_read_as_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    question = DeleteQuestion([upload(1, "Week 3 <b>list</b>", phase=Phase.READY)], window)
    assert question.textFormat() is Qt.TextFormat.PlainText
    assert "<b>list</b>" in question.text()
