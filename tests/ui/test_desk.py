"""Behind the window: the engine, the sign-in and the computer's hints, over a small world in memory."""

import asyncio
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.system import Metered, NetworkBack, SleepComing, Woke
from desktop_uploader.core.upload import PauseReason, Phase
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, Remarked, RowChanged, RowRemoved
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors
from tests.engine.world import ImpatientClock, World
from tests.store.samples import upload

ACCOUNT = Account("https://video.example.edu", "server", "Ada")


class School:
    """Makes desks over one journal; `notices` reach the desk when `deliver` is called."""

    def __init__(self) -> None:
        self.world, self.notices = World(), list[Notice]()
        self.kept: list[str] = []
        self.error: WorldError | None = None
        self.opened = 0
        self.hold_start = 0.0

    @asynccontextmanager
    async def open(self, listener: Listener) -> AsyncGenerator[Engine, None]:
        self.opened += 1
        await asyncio.sleep(self.hold_start)
        if self.error is not None:
            raise self.error
        async with self.world.engine(listener=listener) as engine:
            yield engine

    def desk(self, server: str | None = "") -> Desk:
        doors = Doors(self.open, lambda *_: None, lambda: self.kept.append("here"), Path(), server)
        return Desk(doors, self.notices.append)

    def deliver(self, desk: Desk) -> None:
        desk.apply(list(self.notices))
        self.notices.clear()


class StillClock(ImpatientClock):
    """The wait for the next try never ends by itself."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.Event().wait()


@pytest.fixture
def school() -> School:
    return School()


@pytest.fixture
def desk(qapp: object, school: School) -> Iterator[Desk]:
    desk = school.desk()
    yield desk
    desk.close()


def test_starting_and_closing_wait_for_nobody(qapp: object, school: School) -> None:
    school.hold_start = 60.0
    desk = school.desk()
    before = time.monotonic()
    desk.start()
    assert time.monotonic() - before < 0.1
    desk.close()
    assert time.monotonic() - before < 15.0


def test_nobody_has_chosen_yet(qtbot: QtBot, school: School) -> None:
    """A video dropped before waits, and is taken once this computer is chosen."""
    desk = school.desk(None)
    with qtbot.waitSignal(desk.sign_in_needed) as asked:
        desk.start()
    assert asked.args == ["", ""]
    added = desk.engine.ask(lambda it: it.add("/a.mp4"))
    assert school.opened == 0
    desk.stay_here()
    qtbot.waitUntil(added.done)
    assert school.kept == ["here"]
    desk.close()


def test_a_question_that_was_put_off_can_be_asked_again(qtbot: QtBot, school: School) -> None:
    desk = school.desk(None)
    asked: list[str] = []
    desk.sign_in_needed.connect(lambda address, _: asked.append(address))
    desk.start()
    desk.ask_sign_in()
    assert asked == [""]
    desk.people.not_now()
    desk.ask_sign_in()
    assert asked == ["", ""]
    desk.close()


def test_a_start_that_fails_is_told_and_can_be_tried_again(qtbot: QtBot, desk: Desk, school: School) -> None:
    school.error = WorldError(Failure(Kind.NETWORK, "The companion didn't start."))
    with qtbot.waitSignal(desk.trouble) as told:
        desk.start()
    assert told.args == ["The companion didn't start."]
    added = desk.engine.ask(lambda it: it.add("/a.mp4"))
    school.error = None
    desk.restart()
    qtbot.waitUntil(added.done)


def is_needed(school: School, path: str) -> bool:
    return school.world.row(path).phase is Phase.NEEDS_YOU


def test_a_sign_in_that_ended_is_asked_for_once(qtbot: QtBot, school: School) -> None:
    desk = school.desk(ACCOUNT.address)
    asked: list[tuple[str, str]] = []
    desk.sign_in_needed.connect(lambda *told: asked.append(told))
    school.world.service.failures["create"] = [WorldError(Failure(Kind.SIGN_IN))] * 2
    desk.start()
    desk.engine.ask(partial(Engine.add_all, paths=["/a.mp4", "/b.mp4", "/c.mp4"])).result(5)
    qtbot.waitUntil(lambda: is_needed(school, "/a.mp4") and is_needed(school, "/b.mp4"))
    school.deliver(desk)
    assert asked == [(ACCOUNT.address, "Your sign-in ended. Nothing is lost.")]
    assert is_in(school, "/c.mp4", Phase.WAITING)
    desk.switch(ACCOUNT)
    qtbot.waitUntil(lambda: all(it.phase is Phase.READY for it in school.world.disk.rows.values()))
    assert not any(isinstance(it, RowRemoved) for it in school.notices)
    school.deliver(desk)
    assert len(asked) == 1
    desk.close()


def test_an_idle_program_notices_that_its_sign_in_ended(qtbot: QtBot, school: School) -> None:
    desk = school.desk(ACCOUNT.address)
    school.world.service.failures["me"] = [WorldError(Failure(Kind.SIGN_IN))]
    with qtbot.waitSignal(desk.sign_in_needed):
        desk.start()
    desk.close()


def test_what_was_written_down_of_an_older_sign_in_asks_nobody(
    qtbot: QtBot, desk: Desk, school: School
) -> None:
    old = replace(upload(1), phase=Phase.NEEDS_YOU, failure=Failure(Kind.SIGN_IN))
    with qtbot.assertNotEmitted(desk.sign_in_needed):
        desk.people.now(ACCOUNT)
        desk.start()
        qtbot.waitUntil(lambda: desk.engine.is_there)
        desk.apply([RowChanged(old, mine=False), RowChanged(old)])


def test_put_off_it_isnt_asked_for_again_until_somebody_wants_it(qtbot: QtBot, school: School) -> None:
    desk = school.desk(ACCOUNT.address)
    asked: list[tuple[str, str]] = []
    desk.sign_in_needed.connect(lambda *told: asked.append(told))
    school.world.service.failures["create"] = [WorldError(Failure(Kind.SIGN_IN))] * 2
    desk.start()
    added = desk.engine.ask(partial(Engine.add, path="/a.mp4")).result(5)
    for _ in range(2):
        qtbot.waitUntil(partial(is_needed, school, "/a.mp4"))
        school.deliver(desk)
        desk.people.not_now()
        desk.engine.tell(lambda it: it.retry(added.id))
    assert len(asked) == 1
    desk.ask_sign_in()
    assert asked[1] == asked[0]
    desk.close()


def test_another_server_has_other_rows(qtbot: QtBot, desk: Desk, school: School) -> None:
    desk.start()
    upload = desk.engine.ask(lambda it: it.add("/a.mp4")).result(5)
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.READY))
    desk.switch(ACCOUNT)
    assert school.notices[-1] == RowRemoved(upload.id)
    qtbot.waitUntil(lambda: school.opened == 2)


def test_a_network_that_comes_back_ends_the_wait(qtbot: QtBot, desk: Desk, school: School) -> None:
    school.world.clock = StillClock()
    school.world.transfer.failures = [WorldError(Failure(Kind.NETWORK))]
    desk.start()
    desk.engine.ask(lambda it: it.add("/a.mp4")).result(5)
    qtbot.waitUntil(lambda: school.world.row("/a.mp4").phase is Phase.RECONNECTING)
    school.deliver(desk)
    desk.hear(SleepComing())
    assert school.world.row("/a.mp4").phase is Phase.RECONNECTING
    desk.hear(NetworkBack())
    qtbot.waitUntil(lambda: school.world.row("/a.mp4").phase is Phase.READY)


def test_waking_ends_the_wait_too(qtbot: QtBot, desk: Desk, school: School) -> None:
    school.world.clock = StillClock()
    school.world.transfer.failures = [WorldError(Failure(Kind.NETWORK))]
    desk.start()
    desk.add(["/a.mp4"])
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.RECONNECTING))
    desk.hear(Woke())
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.READY))


def test_limited_data_holds_what_is_sent_and_a_new_engine_knows_of_it(
    qtbot: QtBot, desk: Desk, school: School
) -> None:
    desk.start()
    desk.hear(Metered(is_metered=True))
    desk.add(["/a.mp4"])
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.PAUSED))
    desk.restart()
    qtbot.waitUntil(lambda: school.opened == 2)
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.PAUSED))
    assert school.world.row("/a.mp4").reason is PauseReason.LIMITED_DATA
    desk.hear(Metered(is_metered=False))
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.READY))


def test_many_files_are_one_question(qtbot: QtBot, desk: Desk, school: School) -> None:
    desk.add(f"/{number}.mp4" for number in range(50))
    desk.add([])
    desk.start()
    qtbot.waitUntil(lambda: len(school.world.disk.rows) == 50)


def remarks(school: School) -> list[str]:
    return [it.words for it in school.notices if isinstance(it, Remarked)]


def test_a_file_named_twice_is_one_that_is_here(qtbot: QtBot, desk: Desk, school: School) -> None:
    desk.start()
    desk.add(["/a.mp4"])
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.READY))
    desk.add(["/a.mp4", "/a.mp4"])
    qtbot.waitUntil(lambda: remarks(school) == ["“A” is already here."])


def test_nobody_is_told_of_files_that_the_person_before_had_here(
    qtbot: QtBot, desk: Desk, school: School
) -> None:
    """The answer is on its way to this thread when somebody else begins to work."""
    desk.start()
    desk.add(["/a.mp4"])
    qtbot.waitUntil(lambda: is_in(school, "/a.mp4", Phase.READY))
    desk.add(["/a.mp4"])
    desk.engine.ask(partial(Engine.add_all, paths=["/b.mp4"])).result(5)
    desk.switch(ACCOUNT)
    qtbot.waitUntil(lambda: school.opened == 2)
    assert not [words for words in remarks(school) if "already here" in words]


def test_an_answer_comes_back_to_the_window(qtbot: QtBot, desk: Desk, school: School) -> None:
    desk.start()
    answers: list[object] = []
    desk.ask(Engine.courses, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 1)
    school.world.service.failures["courses"] = [WorldError(Failure(Kind.NETWORK, "No way there."))] * 2
    desk.ask(Engine.courses, failed=answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    with qtbot.waitSignal(desk.trouble) as told:
        desk.ask(Engine.courses)
    assert told.args == ["No way there."]


def is_in(school: School, path: str, phase: Phase) -> bool:
    return any(row.source.path == path and row.phase is phase for row in school.world.disk.rows.values())
