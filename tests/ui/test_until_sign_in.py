"""What is added before somebody is signed in, or when somebody else is: each row says what it waits for."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_uploader.core.account import HERE, Account
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Notice, Remarked, RowChanged
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.migrations import MIGRATIONS
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import RowView, view_of
from desktop_uploader.ui.rows.upload_model import ROW_ROLE
from desktop_uploader.ui.sign_in.left_behind import tell_of_those_left
from tests.engine.studio import film, write_old
from tests.fixtures.device_server import SERVER_ID, TOKEN, DeviceServer
from tests.store.samples import upload
from tests.ui.test_accounts import PATIENCE, School

WAITS = "Waits until you sign in"
ADA = Account("https://video.example.edu", "school", "u1", "Ada Lovelace", "Example University")
BOB = replace(ADA, id="u2", name="Bob")


@pytest.fixture
def server() -> Iterator[DeviceServer]:
    with DeviceServer() as running:
        yield running


@pytest.mark.parametrize(
    ("phase", "mine"), [(Phase.CHECKING, False), (Phase.WAITING, False), (Phase.WAITING, True)]
)
def test_what_cant_begin_says_why_and_offers_to_sign_in(phase: Phase, mine: bool) -> None:
    row = replace(upload(1), phase=phase)
    view = view_of(row, None, {}, mine=mine, signed_in=False)
    assert (view.state, view.actions[0]) == (WAITS, Action.SIGN_IN)
    assert WAITS in view.sentence
    assert view_of(row, None, {}, mine=mine).state != WAITS


@pytest.mark.parametrize("phase", [Phase.CHECKING, Phase.READY, Phase.PAUSED, Phase.PROCESSING])
def test_what_waits_for_something_else_says_that(phase: Phase) -> None:
    row = replace(upload(1), phase=phase)
    assert view_of(row, None, {}, signed_in=False) == view_of(row, None, {})


def test_what_is_nobodys_yet_can_be_removed_but_not_what_another_process_has() -> None:
    nobodys = upload(1)
    somebodys = replace(nobodys, server_id=SERVER_ID, account="u1")
    for row, removable in ((nobodys, True), (somebodys, False)):
        assert (Action.REMOVE in view_of(row, None, {}, mine=False, signed_in=False).actions) is removable
        assert Action.REMOVE not in view_of(row, None, {}, mine=False).actions


def views(school: School) -> list[RowView]:
    model = school.window.page.model
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def opened(qtbot: QtBot, folder: Path, server: DeviceServer, *, signed_in: bool = False) -> School:
    school = School(folder, server, signed_in=signed_in)
    qtbot.addWidget(school.window)
    school.window.show()
    school.desk.start()
    return school


def test_what_was_added_before_the_first_sign_in_is_there_the_next_time(
    qtbot: QtBot, server: DeviceServer, tmp_path: Path
) -> None:
    file = write_old(tmp_path / "lab.mp4", film(1, 2000))
    first = opened(qtbot, tmp_path / "home", server)
    first.steps.card.dismissed.emit()
    first.desk.add([str(file)])
    qtbot.waitUntil(lambda: [it.state for it in views(first)] == [WAITS], timeout=PATIENCE)
    first.close()
    again = opened(qtbot, tmp_path / "home", server)
    try:
        qtbot.waitUntil(lambda: [it.state for it in views(again)] == [WAITS], timeout=PATIENCE)
        again.steps.card.dismissed.emit()
        again.window.page.list.selectAll()
        again.window.page.list._do(Action.SIGN_IN)
        assert again.steps.card.where.isVisible()
    finally:
        again.close()


def remove_all(school: School) -> None:
    school.window.page.list.selectAll()
    school.window.page.list._do(Action.REMOVE)


def kept(school: School) -> list[str]:
    paths = school.program.paths
    with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
        return [row.source.path for row in journal.load()]


def drop(qtbot: QtBot, school: School, file: str) -> None:
    """Without signing in: it is the only row, and waits."""
    school.steps.card.dismissed.emit()
    school.desk.add([file])
    qtbot.waitUntil(lambda: [it.state for it in views(school)] == [WAITS], timeout=PATIENCE)


def sign_in(qtbot: QtBot, school: School) -> None:
    school.choice.keep(school.ada, TOKEN)
    school.desk.switch(school.ada)
    qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)


def in_other_words(file: Path) -> str:
    """The same file, as no row says it."""
    return f"{file.parent}{os.sep}.{os.sep}{file.name}"


@pytest.mark.parametrize("again", [False, True], ids=["at once", "the next time"])
def test_what_was_added_before_the_first_sign_in_can_be_taken_out_and_brought_back(
    qtbot: QtBot, server: DeviceServer, tmp_path: Path, again: bool
) -> None:
    file = write_old(tmp_path / "lab.mp4", film(1, 2000))
    school = opened(qtbot, tmp_path / "home", server)
    try:
        drop(qtbot, school, str(file))
        if again:
            school.close()
            school = opened(qtbot, tmp_path / "home", server)
            qtbot.waitUntil(lambda: [it.state for it in views(school)] == [WAITS], timeout=PATIENCE)
        remove_all(school)
        assert views(school) == []
        school.window.undo_bar.undo.emit()
        assert len(views(school)) == 1
        remove_all(school)
        school.window.removals.commit()
        qtbot.waitUntil(lambda: school.window.removals._hidden == frozenset(), timeout=PATIENCE)
        assert views(school) == []
        assert kept(school) == []
    finally:
        school.close()


def write_format(school: School, number: int) -> None:
    with closing(sqlite3.connect(school.program.paths.journal)) as connection:
        connection.execute(f"PRAGMA user_version = {number}")


def test_what_the_journal_didnt_let_go_of_comes_back_into_sight_and_says_why(
    qtbot: QtBot, server: DeviceServer, tmp_path: Path
) -> None:
    file = write_old(tmp_path / "lab.mp4", film(1, 2000))
    with closing(opened(qtbot, tmp_path / "home", server)) as school:
        drop(qtbot, school, str(file))
        remove_all(school)
        write_format(school, 1000)  # a newer program came
        school.window.removals.commit()
        qtbot.waitUntil(lambda: [it.state for it in views(school)] == [WAITS], timeout=PATIENCE)
        passing = school.window.status.passing
        qtbot.waitUntil(lambda: "a newer Desktop Uploader" in passing.text(), timeout=PATIENCE)
        write_format(school, len(MIGRATIONS))
        assert kept(school) == [str(file)]


def test_what_was_taken_out_isnt_sent_by_whoever_signs_in(
    qtbot: QtBot, server: DeviceServer, tmp_path: Path
) -> None:
    """Not even while it could still be brought back."""
    removed = write_old(tmp_path / "removed.mp4", film(1, 2000))
    stays = write_old(tmp_path / "stays.mp4", film(2, 2000))
    with closing(opened(qtbot, tmp_path / "home", server)) as school:
        drop(qtbot, school, in_other_words(removed))
        remove_all(school)
        drop(qtbot, school, str(stays))
        sign_in(qtbot, school)
        asked = school.desk.engine.ask(_everything)
        qtbot.waitUntil(asked.done, timeout=PATIENCE)
        assert (asked.result(), kept(school)) == ([str(stays)], [str(stays)])
        assert [it.source.path for it in school.window.page.model.uploads()] == [str(stays)]


def test_what_was_taken_out_before_the_sign_in_can_be_added_after_it(
    qtbot: QtBot, server: DeviceServer, tmp_path: Path
) -> None:
    file = write_old(tmp_path / "lab.mp4", film(1, 2000))
    with closing(opened(qtbot, tmp_path / "home", server)) as school:
        drop(qtbot, school, str(file))
        remove_all(school)
        sign_in(qtbot, school)
        assert kept(school) == []
        school.desk.add([in_other_words(file)])
        qtbot.waitUntil(lambda: kept(school) == [str(file)], timeout=PATIENCE)


async def _everything(engine: Engine) -> list[str]:
    """Asked after all that was asked before the engine was there."""
    return [row.source.path for row in engine._rows]


def test_nobody_sees_the_rows_of_somebody_who_isnt_signed_in(
    qtbot: QtBot, server: DeviceServer, tmp_path: Path
) -> None:
    school = School(tmp_path, server)
    qtbot.addWidget(school.window)
    told: list[Notice] = []
    try:
        paths = school.program.paths
        with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
            for number, whose in enumerate(((SERVER_ID, ""), ("", "u1"), ("", "")), start=3):
                row = replace(upload(number), server_id=whose[0], account=whose[1])
                journal.save(replace(row, source=replace(row.source, path=f"/{number}.mp4")))
        school.program.shelved(told.append)
        assert [it.upload.source.path for it in told if isinstance(it, RowChanged)] == ["/5.mp4"]
        told.clear()
        school.choice.shelved(told.append)  # Ada is
        assert told == []
    finally:
        school.close()


def test_a_sign_in_that_ends_is_seen_in_each_row_that_waits(
    qtbot: QtBot, server: DeviceServer, tmp_path: Path
) -> None:
    with closing(opened(qtbot, tmp_path, server, signed_in=True)) as school:
        model = school.window.page.model
        qtbot.waitUntil(lambda: school.shown() == ["u1"], timeout=PATIENCE)
        qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)
        seen = [model.signed_in]
        school.desk.people.end()
        seen.append(model.signed_in)
        school.desk.people.now(school.ada)
        assert [*seen, model.signed_in] == [True, False, True]


def test_who_listens_hears_what_the_row_says(qtbot: QtBot, server: DeviceServer, tmp_path: Path) -> None:
    school = opened(qtbot, tmp_path, server)
    ear, said = school.window.announcer, list[str]()
    ear._listening, ear._say = lambda: True, lambda text, urgent: said.append(text)
    try:
        lost = replace(upload(1), phase=Phase.RECONNECTING)
        for row in (lost, replace(lost, phase=Phase.WAITING)):
            school.window.apply([RowChanged(row)])
            ear.speak()
        assert [it.state for it in views(school)] == [WAITS]
        assert said[-1] == f"{lost.details.title}: {WAITS}."
    finally:
        school.close()


def test_those_who_wait_for_another_are_told_of_in_one_sentence() -> None:
    told: list[Notice] = []
    mine = replace(upload(1), server_id="school", account="u1", phase=Phase.WAITING)
    rows = [mine, replace(mine, phase=Phase.READY), replace(mine, account=""), replace(mine, server_id="2")]
    tell_of_those_left(ADA, BOB, rows, told.append)
    assert told == [Remarked("2 videos will wait until you switch back to Ada Lovelace.")]
    told.clear()
    tell_of_those_left(HERE, BOB, [replace(mine, server_id="here", account="")], told.append)
    assert told == [Remarked("1 video will wait until you switch back to this computer.")]
    told.clear()
    tell_of_those_left(None, BOB, rows, told.append)
    tell_of_those_left(ADA, BOB, rows[1:3], told.append)
    assert told == []


def test_who_switches_reads_what_waits(qtbot: QtBot, server: DeviceServer, tmp_path: Path) -> None:
    school = School(tmp_path, server)
    qtbot.addWidget(school.window)
    paths = school.program.paths
    paused = replace(upload(7, path="/7.mp4"), server_id=SERVER_ID, account="u1", phase=Phase.PAUSED)
    with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
        journal.save(paused)
    school.window.show()
    school.desk.start()
    try:
        qtbot.waitUntil(lambda: school.shown() == ["u1", "u1"], timeout=PATIENCE)
        qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)
        school.pick("Bob at Example University")
        passing = school.window.status.passing
        qtbot.waitUntil(lambda: "switch back to" in passing.text(), timeout=PATIENCE)
        assert "Ada Lovelace" in passing.text()
    finally:
        school.close()
