"""What somebody chooses holds at once, is kept off the window's thread, and does what it says."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_uploader.core.account import Account
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.system import Metered
from desktop_uploader.core.upload import PauseReason, Phase
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, Remarked
from desktop_uploader.store.errors import PreferencesUnavailableError
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors
from tests.engine.world import World
from tests.ui.rows import upload

LOCKED = frozenset({"limit"})


@dataclass(slots=True)
class Office:
    """`kept`: what is on the disk; `by`: the threads that wrote there."""

    world: World = field(default_factory=World)
    kept: list[Settings] = field(default_factory=lambda: [Settings(limit=50_000)])
    by: set[str] = field(default_factory=set)
    told: list[Notice] = field(default_factory=list)
    opened: int = 0
    full: bool = False

    def said(self) -> list[str]:
        return [it.words for it in self.told if isinstance(it, Remarked)]

    def keep(self, settings: Settings) -> None:
        self.by.add(threading.current_thread().name)
        if self.full:
            raise PreferencesUnavailableError(Path("preferences.json"), "No space left on device")
        self.kept.append(settings)

    @asynccontextmanager
    async def open(self, listener: Listener) -> AsyncGenerator[Engine, None]:
        self.opened += 1
        self.world.transfer.go = asyncio.Event()  # of this engine's loop: nothing is ever sent
        async with self.world.engine(listener=listener) as engine:
            yield engine


@pytest.fixture
def office() -> Office:
    office = Office()
    office.world.disk.rows = {row.id: row for row in (upload(1, phase=Phase.WAITING),)}
    return office


@pytest.fixture
def desk(qtbot: QtBot, office: Office, tmp_path: Path) -> Iterator[Desk]:
    doors = Doors(
        office.open,
        lambda *_: None,
        lambda: None,
        tmp_path,
        settings=lambda: office.kept[-1],
        change=office.keep,
        locked=LOCKED,
        remarks=lambda: ["Your school’s settings can’t be read."],
    )
    desk = Desk(doors, office.told.append)
    desk.start()
    qtbot.waitUntil(lambda: office.opened == 1)
    yield desk
    desk.close()


def test_it_holds_at_once_and_is_kept_elsewhere(qtbot: QtBot, office: Office, desk: Desk) -> None:
    told: list[Settings] = []
    desk.changed.connect(told.append)
    chosen = replace(desk.settings, appearance="dark")
    desk.change(chosen)
    assert desk.settings == chosen
    qtbot.waitUntil(lambda: office.kept[-1] == chosen)
    assert "MainThread" not in office.by
    assert told == [chosen]


def test_what_is_locked_stays(qtbot: QtBot, office: Office, desk: Desk) -> None:
    desk.change(Settings(limit=None, appearance="dark"))
    qtbot.waitUntil(lambda: office.kept[-1] == Settings(limit=50_000, appearance="dark"))


def test_a_full_disk_is_told_and_it_holds_for_now(qtbot: QtBot, office: Office, desk: Desk) -> None:
    office.full = True
    with qtbot.assertNotEmitted(desk.trouble):  # uploading goes on
        desk.change(replace(desk.settings, appearance="dark"))
        qtbot.waitUntil(lambda: any("No space left" in words for words in office.said()))


def test_limited_data_by_choice(qtbot: QtBot, office: Office, desk: Desk) -> None:
    def reason() -> PauseReason | None:
        (row,) = office.world.disk.rows.values()
        return row.reason

    desk.hear(Metered(is_metered=True))
    qtbot.waitUntil(lambda: reason() is PauseReason.LIMITED_DATA)
    desk.change(replace(desk.settings, limited_data=True))
    qtbot.waitUntil(lambda: reason() is None)
    desk.change(replace(desk.settings, limited_data=False))
    qtbot.waitUntil(lambda: reason() is PauseReason.LIMITED_DATA)
    desk.hear(Metered(is_metered=False))
    qtbot.waitUntil(lambda: reason() is None)


def test_another_proxy_is_another_connection(qtbot: QtBot, office: Office, desk: Desk) -> None:
    begun: list[int] = []
    desk.begun.connect(lambda: begun.append(office.opened))
    desk.change(replace(desk.settings, at_a_time=3))
    desk.change(replace(desk.settings, proxy="none"))
    desk.change(replace(desk.settings, proxy="http://127.0.0.1:1"))
    qtbot.waitUntil(lambda: begun[-1:] == [2])
    assert office.opened == 2


def test_what_is_to_be_said_at_the_start(office: Office, desk: Desk) -> None:
    assert office.said() == ["Your school’s settings can’t be read."]


def test_the_default_course_stays_with_its_server(qtbot: QtBot, office: Office, desk: Desk) -> None:
    desk.change(replace(desk.settings, course_id="phys", lesson_id="w3"))
    qtbot.waitUntil(lambda: office.kept[-1].course_id == "phys")
    desk.switch(Account("https://one.example.edu", "1", "Ada"))
    qtbot.waitUntil(lambda: office.kept[-1].course_id is office.kept[-1].lesson_id is None)
    desk.change(replace(desk.settings, course_id="maths"))
    desk.switch(Account("https://one.example.edu", "2", "Grace"))
    assert desk.settings.course_id == "maths"


def test_a_lesson_goes_with_its_course(desk: Desk) -> None:
    desk.change(replace(desk.settings, course_id="phys", lesson_id="w3"))
    desk.change(replace(desk.settings, course_id="maths"))
    assert (desk.settings.course_id, desk.settings.lesson_id) == ("maths", None)
