"""Signing in at a real server on this computer, as somebody with keyboard and mouse does it."""

import time
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.later import Later
from desktop_uploader.ui.sign_in import Account, SchoolSignIn, address_of, words_of
from desktop_uploader.ui.sign_in_dialog import SignInDialog
from tests.fixtures.fake_companion import TOKEN, FakeCompanion, html

Kept = list[tuple[str, str, str]]


@pytest.fixture
def fake() -> Iterator[FakeCompanion]:
    with FakeCompanion() as running:
        yield running


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, kept: Kept) -> Iterator[SignInDialog]:
    sign_in = SchoolSignIn(lambda *account: kept.append(account))
    later = Later()
    dialog = SignInDialog(sign_in, later)
    qtbot.addWidget(dialog)
    dialog.begin()
    yield dialog
    dialog.hide()
    sign_in.close()


def fill(qtbot: QtBot, dialog: SignInDialog, address: str, token: str) -> None:
    dialog.address.clear()
    QTest.keyClicks(dialog.address, address)
    dialog.token.clear()
    QTest.keyClicks(dialog.token, token)


def test_the_server_is_found_while_typing(qtbot: QtBot, dialog: SignInDialog, fake: FakeCompanion) -> None:
    QTest.keyClicks(dialog.address, fake.base_url)
    qtbot.waitUntil(lambda: "up to 5 GB and 6 hours each" in dialog.found.text())
    QTest.keyClicks(dialog.address, "0")
    assert dialog.found.text() == ""
    assert not dialog.go.isEnabled()


def test_a_good_token_is_kept_and_told(
    qtbot: QtBot, dialog: SignInDialog, fake: FakeCompanion, kept: Kept
) -> None:
    fill(qtbot, dialog, fake.base_url, f" {TOKEN} ")
    with qtbot.waitSignal(dialog.signed_in, timeout=5000) as told:
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        assert not dialog.go.isEnabled()
        assert not dialog.token.isEnabled()
    assert told.args is not None
    (account,) = told.args
    assert isinstance(account, Account)
    assert (account.address, account.server_id) == (fake.base_url, fake.server_id)
    assert kept == [(fake.base_url, fake.server_id, TOKEN)]
    assert dialog.token.text() == ""
    assert not dialog.isVisible()


def test_a_wrong_token_is_said_and_can_be_mended(
    qtbot: QtBot, dialog: SignInDialog, fake: FakeCompanion, kept: Kept
) -> None:
    fill(qtbot, dialog, fake.base_url, "du_key1_wrong")
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "doesn't know this access token" in dialog.problem.text())
    assert kept == []
    fill(qtbot, dialog, fake.base_url, TOKEN)
    with qtbot.waitSignal(dialog.signed_in, timeout=5000):
        QTest.keyClick(dialog.token, Qt.Key.Key_Return)


def test_a_keyring_that_fails_is_said(qtbot: QtBot, fake: FakeCompanion) -> None:
    def refuse(*_: str) -> None:
        raise WorldError(Failure(Kind.DISK, "This computer's keyring can't be used."))

    sign_in = SchoolSignIn(refuse)
    dialog = SignInDialog(sign_in, Later())
    qtbot.addWidget(dialog)
    dialog.begin(fake.base_url, "Your sign-in ended. Nothing is lost.")
    assert dialog.problem.text() == "Your sign-in ended. Nothing is lost."
    QTest.keyClicks(dialog.token, TOKEN)
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "keyring" in dialog.problem.text())
    dialog.hide()
    sign_in.close()


def test_an_answer_that_is_none(qtbot: QtBot, dialog: SignInDialog, fake: FakeCompanion) -> None:
    fake.instead("GET", "/api/v1/server", html(200))
    fill(qtbot, dialog, fake.base_url, TOKEN)
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not as a server for lecture videos" in dialog.problem.text())


def test_nobody_there(qtbot: QtBot, dialog: SignInDialog) -> None:
    fill(qtbot, dialog, "http://127.0.0.1:1", TOKEN)
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "can't be reached" in dialog.problem.text())


def test_closing_waits_for_no_server(qtbot: QtBot, fake: FakeCompanion) -> None:
    fake.slow["/api/v1/server"] = 30.0
    sign_in = SchoolSignIn(lambda *_: None)
    asked = sign_in.find(fake.base_url)
    qtbot.waitUntil(lambda: len(fake.requests) == 1)
    before = time.monotonic()
    sign_in.close()
    assert time.monotonic() - before < 2.0
    assert asked.done()
    fake.slow.clear()


class Asked:
    """A `SignIn` that answers when the test does."""

    def __init__(self) -> None:
        self.finds: list[Future[Server]] = []

    def find(self, address: str) -> "Future[Server]":
        self.finds.append(Future())
        return self.finds[-1]

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        return Future()


def test_an_answer_for_another_address_comes_too_late(qtbot: QtBot) -> None:
    asked = Asked()
    dialog = SignInDialog(asked, Later())
    qtbot.addWidget(dialog)
    dialog.begin("first.example.edu")
    dialog.address.selectAll()
    QTest.keyClicks(dialog.address, "second.example.edu")
    qtbot.waitUntil(lambda: len(asked.finds) == 2)
    asked.finds[1].set_result(Server("2", "Second", Limits()))
    asked.finds[0].set_result(Server("1", "First", Limits()))
    QCoreApplication.processEvents()  # both answers have been put in the queue
    assert "Second" in dialog.found.text()


def test_try_it_here(qtbot: QtBot, dialog: SignInDialog) -> None:
    with qtbot.waitSignal(dialog.this_computer, timeout=5000):
        QTest.mouseClick(dialog.try_here, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_it_can_be_filled_by_keyboard_alone(qtbot: QtBot, dialog: SignInDialog) -> None:
    assert dialog.nextInFocusChain() is not None
    dialog.address.setFocus()
    order = [dialog.address, dialog.token, dialog.try_here, dialog.go]
    found = [widget for widget in _chain(dialog) if widget in order]
    assert found == order
    assert all(field.accessibleName() for field in (dialog.address, dialog.token))


def _chain(dialog: SignInDialog) -> Iterator[object]:
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        yield widget
        widget = widget.nextInFocusChain()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("video.example.edu", "https://video.example.edu"),
        (" https://video.example.edu/ ", "https://video.example.edu"),
        ("video.example.edu:8443/school", "https://video.example.edu:8443/school"),
        ("http://127.0.0.1:8765", "http://127.0.0.1:8765"),
        ("http://localhost:8765", "http://localhost:8765"),
        ("http://[::1]:8765", "http://[::1]:8765"),
        ("http://video.example.edu", None),  # the token would cross the network in clear
        ("ftp://video.example.edu", None),
        ("https://somebody:secret@video.example.edu", None),
        ("video.example.edu:99999", None),
        ("video example", None),
        ("https://[", None),
        ("", None),
    ],
)
def test_what_an_address_is(text: str, address: str | None) -> None:
    assert address_of(text) == address


@pytest.mark.parametrize("kind", list(Kind))
def test_every_failure_has_words(kind: Kind) -> None:
    words = words_of(Failure(kind), "https://video.example.edu")
    assert "video.example.edu" in words
    assert words[-1] in ".?"
