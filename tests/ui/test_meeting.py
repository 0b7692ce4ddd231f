"""What the server says is asked again when there is a reason to, and never held against another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.core.account import Account, Me, Quota
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import RowChanged
from tests.engine.world import FakeService, World
from tests.ui.living import Living, living
from tests.ui.rows import upload


class Server(FakeService):
    """Counts what it is asked, and lists the courses of now."""

    def __init__(self) -> None:
        super().__init__()
        self.titles, self.used, self.asked = ["PHYS 101"], 1, list[str]()

    async def courses(self) -> tuple[Course, ...]:
        self.asked.append("courses")
        self._fail("courses")
        return tuple(Course(title, title) for title in self.titles)

    async def me(self) -> Me:
        self.asked.append("me")
        return Me("u1", "Ada", quota=Quota(self.used * 10**9, 10**10))


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def alive(qtbot: QtBot, tmp_path: Path, server: Server) -> Iterator[Living]:
    world = World()
    world.service = server
    with living(qtbot, tmp_path, world=world) as alive:
        alive.window.meeting._clock = lambda: 0.0
        qtbot.waitUntil(lambda: titles(alive) == ["PHYS 101"])
        qtbot.waitUntil(lambda: "me" in server.asked)
        yield alive


def titles(alive: Living) -> list[str]:
    return list(alive.window.page.model._views.places.values())


def used(alive: Living) -> int:
    return alive.desk.me.quota.used if alive.desk.me else 0


def come_back(alive: Living, seconds: float) -> None:
    meeting = alive.window.meeting
    then = meeting._at + seconds
    meeting._clock = lambda: then
    QApplication.sendEvent(alive.window, QEvent(QEvent.Type.WindowActivate))


def test_whoever_comes_back_sees_what_is_new(alive: Living, qtbot: QtBot, server: Server) -> None:
    server.titles = ["PHYS 102"]
    come_back(alive, 61.0)
    qtbot.waitUntil(lambda: titles(alive) == ["PHYS 102"])
    asked = server.asked.count("courses")
    come_back(alive, 10.0)
    alive.desk.engine.ask(Engine.server).result(5)
    assert server.asked.count("courses") == asked


def test_the_network_is_back(alive: Living, qtbot: QtBot, server: Server) -> None:
    server.titles = ["PHYS 103"]
    alive.window._parts.system.network.back.emit()
    qtbot.waitUntil(lambda: titles(alive) == ["PHYS 103"])


def test_a_video_that_became_ready_takes_room(alive: Living, qtbot: QtBot, server: Server) -> None:
    qtbot.waitUntil(lambda: used(alive) == 10**9)
    server.used = 2
    news = alive.window._parts.news.notices
    news.emit([RowChanged(upload(2, phase=Phase.READY))])
    assert not alive.window.meeting._soon.isActive(), "that one was ready before"
    news.emit([RowChanged(upload(1, phase=Phase.PROCESSING))])
    news.emit([RowChanged(upload(1, phase=Phase.READY))])
    qtbot.waitUntil(lambda: used(alive) == 2 * 10**9)


def test_what_is_refused_for_its_room_is_a_reason_to_ask(alive: Living, qtbot: QtBot, server: Server) -> None:
    qtbot.waitUntil(lambda: used(alive) == 10**9)
    server.used = 3
    full = Failure(Kind.SPACE_FULL, actual=3 * 10**9, limit=10**10)
    news = alive.window._parts.news.notices
    news.emit([RowChanged(upload(1, phase=Phase.NEEDS_YOU, failure=full))])
    qtbot.waitUntil(lambda: used(alive) == 3 * 10**9)
    asked = server.asked.count("me")
    news.emit([RowChanged(upload(1, phase=Phase.NEEDS_YOU, failure=full))])
    assert not alive.window.meeting._soon.isActive(), "that one was told"
    assert server.asked.count("me") == asked


def test_whoever_comes_back_sees_the_quota_of_now(alive: Living, qtbot: QtBot, server: Server) -> None:
    qtbot.waitUntil(lambda: used(alive) == 10**9)
    server.used = 4
    come_back(alive, 6.0)
    qtbot.waitUntil(lambda: used(alive) == 4 * 10**9)
    asked = list(server.asked)
    come_back(alive, 1.0)
    alive.desk.engine.ask(Engine.server).result(5)
    assert server.asked == asked


def test_courses_of_another_server_go_even_if_this_one_is_silent(
    alive: Living, qtbot: QtBot, server: Server
) -> None:
    server.failures["courses"] = [WorldError(Failure(Kind.NETWORK))]
    alive.desk.switch(Account("https://other.example.edu", "2", "Grace"))
    qtbot.waitUntil(lambda: titles(alive) == [])
