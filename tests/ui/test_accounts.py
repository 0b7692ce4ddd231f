"""Several people at one server: switching, signing out and in again, in a window over the real thing."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.app import Program
from desktop_uploader.choice import Choice
from desktop_uploader.core.account import HERE, Account, Connection
from desktop_uploader.core.ports.computer import Secrets
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.notices import Notice, Remarked
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.errors import SecretsUnavailableError
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.preferences import KeptSettings, Preferences
from desktop_uploader.store.secrets import SessionSecrets
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.computer.system import System
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.sign_in.account_menu import SignOutQuestion
from desktop_uploader.ui.sign_in.first_steps import FirstSteps
from tests.engine.studio import film, write_old
from tests.fixtures.device_server import GIVEN, PENDING, SERVER_ID, TOKEN, DeviceServer
from tests.store.samples import upload

PATIENCE = 20_000
"""Milliseconds: a loaded machine takes its time."""


class School:
    """A window that Ada and Bob use, each with a finished video; Ada was chosen last."""

    def __init__(self, home: Path, server: DeviceServer, signed_in: bool = True) -> None:
        self.server, self.secrets = server, SessionSecrets()
        self.unlock: Callable[[], Secrets] = lambda: self.secrets
        self.ada, self.bob = self._account("u1", "Ada Lovelace"), self._account("u2", "Bob")
        self.program = Program(Paths.of({HOME: str(home)}), secrets=self._open)
        self.program.paths.make()
        if signed_in:
            self._use_before()
        settings = KeptSettings(Preferences(self.program.paths.preferences))
        self.choice = Choice(self.program, Connection(), settings)
        bridge, doors = Bridge(), self._doors(settings, home)
        self.bridge = bridge
        self.desk = Desk(doors, bridge.listener)
        bridge.notices.connect(self.desk.apply)
        self.system = System(QDBusConnection("none"), SystemClock(), lambda: False)
        self.window = MainWindow(Parts(self.desk, bridge, self.system))
        self.steps = FirstSteps(self.desk, self.window)
        self.steps.card.browser._browse = lambda _: None

    def close(self) -> None:
        self.window.close()
        self.system.close()
        self.desk.close()

    def shown(self) -> list[str]:
        return [row.account for row in self.window.page.model.uploads()]

    def menu(self) -> list[str]:
        QTest.mouseClick(self.window.top.server, Qt.MouseButton.LeftButton)
        self.window.account.menu.hide()
        return [it.text() for it in self.window.account.menu.actions() if it.text()]

    def pick(self, words: str) -> None:
        self.menu()
        next(it for it in self.window.account.menu.actions() if it.text() == words).trigger()

    def _doors(self, settings: KeptSettings, home: Path) -> Doors:
        return Doors(
            self.choice.open_engine,
            self.choice.keep,
            self.choice.stay_here,
            home,
            settings=settings.now,
            change=settings.change,
            accounts=self.choice,
            shelve=self.choice.shelve,
            shelved=self.choice.shelved,
            unshelve=self.choice.unshelve,
            give_up=self.choice.give_up,
        )

    def _open(self) -> Secrets:
        return self.unlock()

    def _account(self, user: str, name: str) -> Account:
        return Account(self.server.base_url, SERVER_ID, user, name, "Example University")

    def _use_before(self) -> None:
        before = Choice(self.program, Connection(), KeptSettings(Preferences(self.program.paths.preferences)))
        for account in (self.bob, self.ada):
            before.keep(account, TOKEN)
            before.choose(account)
        ready = replace(upload(1, path="/1.mp4"), server_id=SERVER_ID, phase=Phase.READY)
        paths = self.program.paths
        with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
            journal.save(replace(ready, account="u1"))
            journal.save(replace(ready, id=upload(2).id, account="u2"))


@pytest.fixture
def server() -> Iterator[DeviceServer]:
    with DeviceServer() as running:
        yield running


@pytest.fixture
def school(qtbot: QtBot, tmp_path: Path, server: DeviceServer) -> Iterator[School]:
    school = School(tmp_path, server)
    qtbot.addWidget(school.window)
    school.window.show()
    school.desk.start()
    qtbot.waitUntil(lambda: school.shown() == ["u1"], timeout=PATIENCE)
    yield school
    school.close()


def test_who_is_signed_in_is_shown(qtbot: QtBot, school: School) -> None:
    button = school.window.top.server
    assert button.text() == "Example University"
    assert button.toolTip() == "Ada Lovelace at Example University"
    assert not button.icon().isNull()
    qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)
    assert school.menu() == [
        "Bob at Example University",
        "Ada Lovelace at Example University",
        "This computer",
        "Add another server or account…",
        "Sign out",
    ]


def test_what_a_server_calls_itself_is_read_as_it_is(qtbot: QtBot, school: School) -> None:
    qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)
    name = "<img src=x> R&D"
    named = replace(school.ada, server_name=name)
    school.program.accounts.choose(named)
    school.desk.people.now(named)
    button = school.window.top.server
    assert button.text() == name.replace("&", "&&")
    assert button.toolTip() == "<p>Ada Lovelace at &lt;img src=x&gt; R&amp;D</p>"
    assert "Ada Lovelace at <img src=x> R&&D" in school.menu()
    question = SignOutQuestion(1, name, school.window)
    browser = school.steps.card.browser
    for shown in (question, browser.elsewhere, browser._letters):
        assert shown.textFormat() is Qt.TextFormat.PlainText


def test_switching_shows_the_other_ones_rows(qtbot: QtBot, school: School) -> None:
    school.pick("Bob at Example University")
    qtbot.waitUntil(lambda: school.shown() == ["u2"], timeout=PATIENCE)
    assert school.choice.account == school.bob
    school.pick("Ada Lovelace at Example University")
    qtbot.waitUntil(lambda: school.shown() == ["u1"], timeout=PATIENCE)


def test_signed_out_rows_wait_for_the_next_sign_in(qtbot: QtBot, school: School) -> None:
    """Through the browser, as it is the second time: nothing is asked but that."""
    school.pick("Sign out")
    qtbot.waitUntil(lambda: school.shown() == [], timeout=PATIENCE)
    qtbot.waitUntil(lambda: school.server.revoked == [(TOKEN, f"Bearer {TOKEN}")], timeout=PATIENCE)
    assert school.secrets.token(school.ada.key) is None
    assert school.window.top.server.text() == "Not signed in"
    school.desk.add_account()
    card = school.steps.card
    card.where.address.setText(school.server.base_url)
    card.where.go()
    qtbot.waitUntil(lambda: school.shown() == ["u1"], timeout=PATIENCE)
    assert card.isHidden()
    assert school.secrets.token(school.ada.key) == TOKEN


class Refusing(SessionSecrets):
    """A keyring that somebody has locked meanwhile."""

    def token(self, key: str) -> str | None:
        raise SecretsUnavailableError("KeyringLocked")


def test_who_signs_out_and_quits_at_once_is_signed_out(qtbot: QtBot, school: School) -> None:
    qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)
    school.pick("Sign out")
    school.close()
    assert school.secrets.token(school.ada.key) is None
    assert school.program.accounts.chosen() is None
    assert school.choice.account is None


def test_a_keyring_that_refuses_doesnt_keep_anybody_signed_in(qtbot: QtBot, school: School) -> None:
    qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)
    school.secrets = Refusing()
    said: list[Notice] = []
    school.bridge.notices.connect(said.extend)
    school.pick("Sign out")
    qtbot.waitUntil(
        lambda: any(isinstance(it, Remarked) and "KeyringLocked" in it.words for it in said), timeout=PATIENCE
    )
    assert (school.choice.account, school.program.accounts.all()) == (None, (school.bob,))


@pytest.mark.parametrize("leaves", [True, False], ids=["signed out", "switched"])
def test_what_is_dropped_after_somebody_left_isnt_theirs(
    qtbot: QtBot, school: School, tmp_path: Path, leaves: bool
) -> None:
    """The engine of the one before has yet to end."""
    qtbot.waitUntil(lambda: school.desk.me is not None, timeout=PATIENCE)
    file = write_old(tmp_path / "a.mp4", film(1, 2000))
    if leaves:
        school.desk.sign_out(school.ada)
    else:
        school.desk.switch(school.bob)
    school.desk.add([str(file)])
    if leaves:
        school.desk.switch(school.bob)
    qtbot.waitUntil(lambda: school.window.top.server.toolTip().startswith("Bob"), timeout=PATIENCE)
    nobodys = "" if leaves else "u2"  # until the server has taken it
    qtbot.waitUntil(lambda: sorted(school.shown()) == [nobodys, "u2"], timeout=PATIENCE)
    with closing(SqliteJournal(school.program.paths.journal, Claims(school.program.paths.claims))) as journal:
        assert [it.account for it in journal.load() if it.source.path == str(file)] == [nobodys]
    assert school.steps.card.isHidden()


def test_a_sign_in_that_was_put_off_chooses_nobody(qtbot: QtBot, school: School) -> None:
    school.choice.keep(school.bob, TOKEN)
    assert school.choice.account == school.ada
    assert school.program.accounts.chosen() == school.ada


def test_a_prompt_that_nobody_answers_holds_up_nothing(qtbot: QtBot, school: School) -> None:
    """Not this computer's companion, which needs no keyring, nor quitting."""
    asked = threading.Event()
    object.__setattr__(school.program, "embedded", ("sleep", "60"))

    def locked() -> SessionSecrets:
        asked.set()
        school.program.prompts.until(lambda: False)
        return SessionSecrets()

    school.unlock = locked
    school.desk.add_account()
    qtbot.waitUntil(asked.is_set, timeout=PATIENCE)
    school.desk.stay_here()
    qtbot.waitUntil(lambda: school.choice.account == HERE, timeout=PATIENCE)
    before = time.monotonic()
    school.close()
    assert time.monotonic() - before < 15


def test_signing_out_asks_only_where_something_would_stop(qtbot: QtBot, school: School) -> None:
    school.window.account._active = lambda: 2
    school.pick("Sign out")
    (question,) = (it for it in QApplication.topLevelWidgets() if isinstance(it, SignOutQuestion))
    assert question.informativeText() == "2 uploads will wait here until you sign in again."
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert school.desk.account == school.ada


def test_somebody_else_can_be_signed_out_meanwhile(qtbot: QtBot, school: School) -> None:
    school.desk.sign_out(school.bob)
    qtbot.waitUntil(lambda: school.desk.people.all == (school.ada,), timeout=PATIENCE)
    assert school.shown() == ["u1"]
    assert school.secrets.token(school.bob.key) is None


def test_the_first_run_takes_three_steps(qtbot: QtBot, tmp_path: Path, server: DeviceServer) -> None:
    """What is dropped before the first is uploaded to where the steps lead."""
    school = School(tmp_path, server, signed_in=False)
    qtbot.addWidget(school.window)
    school.window.show()
    card, server.answers = school.steps.card, [PENDING]
    try:
        school.desk.start()
        assert card.where.isVisible()
        assert card.progress.accessibleName() == "Step 1 of 3"
        assert school.window.top.server.text() == "Not signed in"
        QTest.keyClicks(card.where.address, server.base_url)
        QTest.keyClick(card.where.address, Qt.Key.Key_Return)
        qtbot.waitUntil(card.browser.box.isVisible, timeout=PATIENCE)
        assert card.progress.accessibleName() == "Step 2 of 3"
        qtbot.waitUntil(card.browser.session.isVisible, timeout=PATIENCE)
        server.answers = [GIVEN]
        qtbot.waitUntil(card.defaults.isVisible, timeout=PATIENCE)
        assert card.progress.accessibleName() == "Step 3 of 3"
        assert school.desk.settings.visibility == "PRIVATE"
        QTest.mouseClick(card.defaults.next, Qt.MouseButton.LeftButton)
        assert card.isHidden()
        qtbot.waitUntil(lambda: school.window.top.server.text() == "Example University", timeout=PATIENCE)
        qtbot.waitUntil(lambda: school.choice.account == school.ada, timeout=PATIENCE)
    finally:
        school.close()


def test_a_link_opens_the_first_step_with_its_address(
    qtbot: QtBot, tmp_path: Path, server: DeviceServer
) -> None:
    school = School(tmp_path, server, signed_in=False)
    qtbot.addWidget(school.window)
    school.window.show()
    try:
        school.desk.open(["desktop-uploader://signin?server=video.example.edu"])
        school.desk.start()
        assert school.steps.card.where.address.text() == "video.example.edu"
        school.desk.open(["desktop-uploader://signin?server=other.example.edu"])
        assert school.steps.card.where.address.text() == "other.example.edu"
    finally:
        school.close()
