"""The first steps and every sign-in after, as somebody with keyboard and mouse takes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.service import Course, Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.settings import Settings
from desktop_uploader.service.device_code import CodeExpiredError, CodeRefusedError
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.sign_in.sign_in_card import SignInCard
from tests.ui.asked import ADA, CODE, SCHOOL, Asked, asking_card

TOKEN = "du_key1_0123456789"
TOKENS_ONLY = Server("school", "Example University", Limits(), ("token",))
ENDED = "The sign-in of Ada at Example University ended. Nothing is lost."


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(LIGHT))
    window.resize(1160, 760)
    window.show()
    return window


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def card(asked: Asked, window: QWidget) -> Iterator[SignInCard]:
    card = asking_card(asked, window)
    card.begin()
    yield card
    card.leave()


def enter(field: QLineEdit, text: str) -> None:
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def find(qtbot: QtBot, card: SignInCard, asked: Asked, server: Server = SCHOOL) -> None:
    """As far as the second step."""
    enter(card.where.address, "video.example.edu")
    asked.finds[-1].set_result(server)
    qtbot.waitUntil(lambda: not card.where.isVisible())


def test_the_server_is_found_while_typing(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    QTest.keyClicks(card.where.address, "video.example.edu")
    qtbot.waitUntil(lambda: len(asked.finds) == 1)
    asked.finds[0].set_result(SCHOOL)
    qtbot.waitUntil(card.where.found.isVisible)
    assert card.where.found.text() == "Found: Example University · up to 5 GB and 6 hours each"
    QTest.keyClicks(card.where.address, "0")
    assert card.where.found.isHidden()


def test_an_answer_for_another_address_comes_too_late(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    card.where.offer("https://first.example.edu")
    card.where.begin()
    card.where.address.selectAll()
    QTest.keyClicks(card.where.address, "second.example.edu")
    qtbot.waitUntil(lambda: len(asked.finds) == 2)
    asked.finds[1].set_result(Server("2", "Second", Limits()))
    asked.finds[0].set_result(Server("1", "First", Limits()))
    QCoreApplication.processEvents()
    assert "Second" in card.where.found.text()


def test_a_browser_and_a_code_are_all_it_takes(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    browsed: list[str] = []
    card.browser._browse = browsed.append
    find(qtbot, card, asked)
    asked.codes[-1].set_result(CODE)
    qtbot.waitUntil(card.browser.box.isVisible)
    assert browsed == [CODE.direct]
    assert "video.example.edu/device" in card.browser.elsewhere.text()
    QTest.mouseClick(card.browser.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "WDJB-MJHT"
    QTest.mouseClick(card.browser.next, Qt.MouseButton.LeftButton)
    assert browsed == [CODE.direct] * 2
    with qtbot.waitSignal(card.signed_in) as told:
        asked.waits[-1].set_result(ADA)
    assert told.args == [ADA]
    assert card.isHidden()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CodeExpiredError(), "Nobody allowed it in time, and the code has expired."),
        (CodeRefusedError(), "It was refused in the browser."),
        (WorldError(Failure(Kind.NETWORK)), "video.example.edu can’t be reached."),
    ],
)
def test_one_press_asks_for_another_code(
    qtbot: QtBot, card: SignInCard, asked: Asked, error: Exception, said: str
) -> None:
    find(qtbot, card, asked)
    asked.codes[-1].set_result(CODE)
    qtbot.waitUntil(lambda: len(asked.waits) == 1)
    asked.waits[-1].set_exception(error)
    qtbot.waitUntil(card.browser.problem.isVisible)
    assert said in card.browser.problem.text()
    assert card.browser.box.isHidden()
    QTest.keyClick(card.browser.next, Qt.Key.Key_Return)
    assert len(asked.codes) == 2
    assert card.browser.problem.isHidden()


def test_an_address_that_comes_meanwhile_disturbs_nobody(
    qtbot: QtBot, card: SignInCard, asked: Asked
) -> None:
    find(qtbot, card, asked)
    asked.codes[-1].set_result(CODE)
    qtbot.waitUntil(card.browser.box.isVisible)
    card.begin("https://other.example.edu")
    assert card.browser.box.isVisible()
    assert card.where.address.text() == "other.example.edu"


def test_put_off_nothing_is_asked_any_more(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    find(qtbot, card, asked)
    asked.codes[-1].set_result(CODE)
    qtbot.waitUntil(lambda: len(asked.waits) == 1)
    with qtbot.waitSignal(card.put_off):
        QTest.keyClick(card.browser.next, Qt.Key.Key_Escape)
    assert asked.waits[-1].cancelled()
    assert card.isHidden()
    card.begin()
    assert card.where.isVisible()
    assert card.where.address.text() == "video.example.edu"


def test_a_server_that_takes_tokens_only_asks_for_one(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    find(qtbot, card, asked, TOKENS_ONLY)
    assert card.token.isVisible()
    assert card.token.other.isHidden()
    enter(card.token.token, "  ")
    assert "access token is still missing" in card.token.problem.text()
    enter(card.token.token, f" {TOKEN} ")
    assert not card.token.next.isEnabled()
    asked.signing[-1].set_exception(WorldError(Failure(Kind.SIGN_IN)))
    qtbot.waitUntil(lambda: "doesn’t know this access token" in card.token.problem.text())
    enter(card.token.token, TOKEN)
    with qtbot.waitSignal(card.signed_in):
        asked.signing[-1].set_result(ADA)
    assert card.token.token.text() == ""


def test_a_token_instead_of_a_browser_and_back(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    find(qtbot, card, asked)
    asked.codes[-1].set_result(CODE)
    qtbot.waitUntil(lambda: len(asked.waits) == 1)
    QTest.mouseClick(card.browser.other, Qt.MouseButton.LeftButton)
    assert card.token.isVisible()
    assert asked.waits[-1].cancelled()
    QTest.mouseClick(card.token.other, Qt.MouseButton.LeftButton)
    assert card.browser.isVisible()


def test_a_sign_in_that_ended_goes_on_in_one_press(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    card.begin(ADA.address, ENDED)
    assert card.browser.problem.text() == ENDED
    QTest.keyClick(card.browser.next, Qt.Key.Key_Return)
    assert len(asked.codes) == 1


def test_where_only_tokens_are_taken_the_ended_one_is_asked_for_at_once(
    qtbot: QtBot, card: SignInCard, asked: Asked
) -> None:
    card.begin(ADA.address, ENDED)
    asked.finds[-1].set_result(TOKENS_ONLY)
    qtbot.waitUntil(card.token.isVisible)
    assert card.token.problem.text() == ENDED


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "isn’t the address of a server"),
        ("video example", "isn’t the address of a server"),
        ("http://video.example.edu", "“http://” isn’t safe"),
    ],
)
def test_what_is_no_address_is_said(card: SignInCard, address: str, said: str) -> None:
    enter(card.where.address, address)
    assert said in card.where.problem.text()
    assert "Nothing was sent." in card.where.problem.text()
    assert card.where.problem.accessibleName() == card.where.problem.text()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.NETWORK, "video.example.edu can’t be reached."),
        (Kind.TIMEOUT, "didn’t answer in time"),
        (Kind.TLS, "identity of video.example.edu can’t be confirmed"),
        (Kind.PROXY, "A proxy on this network wants its own sign-in."),
        (Kind.PORTAL, "not as a server for lecture videos"),
        (Kind.PROTOCOL, "not as a server for lecture videos"),
    ],
)
def test_why_it_cant_go_on_is_said_on_the_card(
    qtbot: QtBot, card: SignInCard, asked: Asked, kind: Kind, said: str
) -> None:
    enter(card.where.address, "video.example.edu")
    assert not card.where.next.isEnabled()
    asked.finds[-1].set_exception(WorldError(Failure(kind)))
    qtbot.waitUntil(card.where.problem.isVisible)
    assert said in card.where.problem.text()
    assert card.where.next.isEnabled()


def test_try_it_here(qtbot: QtBot, card: SignInCard) -> None:
    with qtbot.waitSignal(card.this_computer):
        QTest.mouseClick(card.where.other, Qt.MouseButton.LeftButton)
    assert card.isHidden()


def test_without_a_keyring_it_says_so(card: SignInCard) -> None:
    card.tell_lasting(True)
    assert card.browser.session.isHidden()
    card.tell_lasting(False)
    assert not card.browser.session.isHidden()
    assert "until you quit" in card.token.session.text()


def test_the_defaults_are_kept_only_when_done(qtbot: QtBot, card: SignInCard) -> None:
    chosen: list[Settings] = []
    card.defaults.chosen.connect(chosen.append)
    for button in (card.defaults.other, card.defaults.next):
        card.defaults.show_settings(Settings())
        card.defaults.set_courses([Course("phys", "PHYS 101")])
        card.ask_defaults()
        card.defaults.rows["course_id"].chosen.emit("phys")
        card.defaults.rows["keep_awake"].chosen.emit(False)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert card.isHidden()
    assert chosen == [Settings(course_id="phys", keep_awake=False)]


def test_the_keys_stay_on_the_card(qtbot: QtBot, card: SignInCard, window: QWidget) -> None:
    behind = QLineEdit(window)
    behind.show()
    card.raise_()
    qtbot.waitExposed(window)
    card.where.address.setFocus()
    stops = [QApplication.focusWidget()]
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or card, Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops[:3] == [card.where.address, card.where.other, card.where.next]
    assert behind not in stops
    assert stops[4] == stops[0]
    assert all(it.accessibleName() or it.property("text") for it in stops if isinstance(it, QWidget))


@pytest.mark.parametrize("size", [(560, 400), (800, 560), (1160, 760)])
def test_it_fits_its_window_and_its_words(card: SignInCard, window: QWidget, size: tuple[int, int]) -> None:
    window.resize(*size)
    enter(card.where.address, "video example")
    QCoreApplication.processEvents()
    assert card.rect() == window.rect()
    assert card.rect().contains(card.card.geometry())
    problem = card.where.problem
    assert problem.height() >= problem.heightForWidth(problem.width())
    assert problem.geometry().bottom() < card.where.next.geometry().top()
    assert card.where.rect().contains(card.where.next.geometry())
    bar = card._scroll.verticalScrollBar()
    assert size[1] < 560 or bar.maximum() == 0


@pytest.mark.parametrize("server", [SCHOOL, TOKENS_ONLY], ids=["browser", "token"])
def test_from_the_second_step_there_is_a_way_back(
    qtbot: QtBot, card: SignInCard, asked: Asked, server: Server
) -> None:
    assert card.back.isHidden()
    find(qtbot, card, asked, server)
    assert card.back.isVisible()
    assert card.back in card.stops()
    card.back.setFocus()
    QTest.keyClick(card.back, Qt.Key.Key_Return)
    assert card.where.isVisible()
    assert card.back.isHidden()
    assert card.where.address.text() == "video.example.edu"
    assert card.where.address.hasFocus()
    assert all(it.cancelled() for it in asked.codes)


def test_who_goes_back_waits_for_no_browser_any_more(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    find(qtbot, card, asked)
    asked.codes[-1].set_result(CODE)
    qtbot.waitUntil(lambda: len(asked.waits) == 1)
    QTest.mouseClick(card.back, Qt.MouseButton.LeftButton)
    assert asked.waits[-1].cancelled()


def test_who_signs_in_again_may_choose_another_server(qtbot: QtBot, card: SignInCard, asked: Asked) -> None:
    card.begin("https://video.example.edu", ENDED)
    seeking = asked.finds[-1]
    QTest.mouseClick(card.back, Qt.MouseButton.LeftButton)
    seeking.set_result(TOKENS_ONLY)
    QCoreApplication.processEvents()
    assert card.where.isVisible()


def place(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint())


@pytest.mark.parametrize("size", [(560, 400), (800, 560), (1160, 760)])
def test_what_is_said_moves_nothing_under_the_hands(
    qtbot: QtBot, card: SignInCard, asked: Asked, window: QWidget, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QCoreApplication.processEvents()
    field, before = card.where.address, place(card.where.address)
    enter(field, "video example")
    QCoreApplication.processEvents()
    assert card.where.problem.isVisible()
    assert place(field) == before
    field.clear()
    QTest.keyClicks(field, "video.example.edu")
    QCoreApplication.processEvents()
    assert card.where.problem.isHidden()
    assert place(field) == before
    qtbot.waitUntil(lambda: len(asked.finds) == 1)
    asked.finds[0].set_result(TOKENS_ONLY)
    qtbot.waitUntil(card.where.found.isVisible)
    QCoreApplication.processEvents()
    assert place(field) == before


@pytest.mark.parametrize("size", [(560, 400), (1160, 760)])
def test_nor_does_it_move_the_token_that_is_pasted(
    qtbot: QtBot, card: SignInCard, asked: Asked, window: QWidget, size: tuple[int, int]
) -> None:
    window.resize(*size)
    find(qtbot, card, asked, TOKENS_ONLY)
    QCoreApplication.processEvents()
    before = place(card.token.token)
    enter(card.token.token, " ")
    QCoreApplication.processEvents()
    assert card.token.problem.isVisible()
    assert place(card.token.token) == before
