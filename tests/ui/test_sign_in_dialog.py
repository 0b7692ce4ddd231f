"""Signing in at a real server on this computer, as somebody with keyboard and mouse does it."""

from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.service.sign_in import Account, SchoolSignIn
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.sign_in.dialog import SignInDialog
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
    assert dialog.found.isHidden()


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


@pytest.mark.parametrize(
    ("address", "token", "said"),
    [
        ("", TOKEN, "isn't the address of a server"),
        ("video example", TOKEN, "isn't the address of a server"),
        ("http://video.example.edu", TOKEN, "isn't encrypted"),
        ("video.example.edu", "  ", "An access token is needed"),
    ],
)
def test_what_is_missing_is_said(
    qtbot: QtBot, dialog: SignInDialog, address: str, token: str, said: str
) -> None:
    fill(qtbot, dialog, address, token)
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    assert said in dialog.problem.text()
    assert "Nothing was sent." in dialog.problem.text()
    assert dialog.problem.accessibleName() == dialog.problem.text()
    assert dialog.go.isEnabled()


def test_an_identity_that_cant_be_confirmed(qtbot: QtBot) -> None:
    asked = Asked()
    dialog = SignInDialog(asked, Later())
    qtbot.addWidget(dialog)
    dialog.begin("https://video.example.edu")
    QTest.keyClicks(dialog.token, TOKEN)
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    asked.signing[0].set_exception(WorldError(Failure(Kind.TLS, "certificate verify failed")))
    qtbot.waitUntil(lambda: "identity of video.example.edu" in dialog.problem.text())
    assert "Your access token wasn't sent." in dialog.problem.text()


def test_put_off_it_stops_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    asked = Asked()
    dialog = SignInDialog(asked, Later())
    qtbot.addWidget(dialog)
    dialog.begin("https://video.example.edu")
    QTest.keyClicks(dialog.token, TOKEN)
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    told: list[object] = []
    dialog.signed_in.connect(told.append)
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked.signing[0].cancelled()
    dialog.begin("https://video.example.edu")
    assert (dialog.address.text(), dialog.token.text()) == ("https://video.example.edu", TOKEN)
    assert dialog.go.isEnabled()
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    asked.signing[1].set_result(Account("https://video.example.edu", "1", "Ada"))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert dialog.token.text() == ""


def test_a_token_of_another_server_is_forgotten(qtbot: QtBot) -> None:
    dialog = SignInDialog(Asked(), Later())
    qtbot.addWidget(dialog)
    dialog.begin("https://first.example.edu")
    QTest.keyClicks(dialog.token, TOKEN)
    dialog.begin("https://second.example.edu")
    assert dialog.token.text() == ""


def test_it_is_as_high_as_its_words(qtbot: QtBot, dialog: SignInDialog) -> None:
    before = dialog.height()
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    assert dialog.height() > before
    assert dialog.problem.height() >= dialog.problem.heightForWidth(dialog.problem.width())
    assert dialog.problem.geometry().bottom() < dialog.go.geometry().top()


class Asked:
    """A `SignIn` that answers when the test does."""

    def __init__(self) -> None:
        self.finds: list[Future[Server]] = []
        self.signing: list[Future[Account]] = []

    def find(self, address: str) -> "Future[Server]":
        self.finds.append(Future())
        return self.finds[-1]

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        self.signing.append(Future())
        return self.signing[-1]


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
