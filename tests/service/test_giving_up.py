"""Whoever leaves a sign-in in the browser leaves nothing behind: no code that works, no token of nobody's."""

import logging
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from starlette.responses import JSONResponse

from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.service.device_code import CodeExpiredError
from desktop_uploader.service.sign_in import SchoolSignIn
from tests.fixtures.device_server import GIVEN, PENDING, TOKEN, DeviceServer

SECRET = "a secret of the device"
GIVEN_UP = {"token": SECRET, "token_type_hint": "device_code", "client_id": "desktop-uploader"}
PATIENCE = 10.0
Kept = list[tuple[Account, str]]


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def school(kept: Kept) -> Iterator[SchoolSignIn]:
    sign_in = SchoolSignIn(lambda *it: kept.append(it), last_words=PATIENCE)
    yield sign_in
    sign_in.close()


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def given_up(server: DeviceServer) -> list[dict[str, str]]:
    return server.asked("/oauth/revoke")


def test_who_leaves_before_anybody_allowed_it(server: DeviceServer, school: SchoolSignIn, kept: Kept) -> None:
    server.answers = [PENDING]
    code = school.begin(server.base_url).result(10)
    waiting = school.wait(server.base_url, code)
    until(lambda: server.asked("/oauth/token"))
    waiting.cancel()
    until(lambda: given_up(server))
    assert given_up(server) == [GIVEN_UP]
    assert server.revoked == [(SECRET, "")]
    assert kept == []


def test_a_token_that_is_on_its_way_ends_too(server: DeviceServer, school: SchoolSignIn, kept: Kept) -> None:
    server.answers, server.held = [GIVEN], {"/oauth/token": threading.Event()}
    waiting = school.wait(server.base_url, school.begin(server.base_url).result(10))
    until(lambda: server.asked("/oauth/token"))
    waiting.cancel()
    until(lambda: given_up(server))
    server.held["/oauth/token"].set()
    school.close()
    assert given_up(server) == [GIVEN_UP]
    assert kept == []


def test_a_token_that_came_but_isnt_kept_ends(server: DeviceServer, school: SchoolSignIn, kept: Kept) -> None:
    server.held = {"/api/v1/me": threading.Event()}
    waiting = school.wait(server.base_url, school.begin(server.base_url).result(10))
    until(lambda: server.me_asked)
    waiting.cancel()
    until(lambda: given_up(server))
    server.held["/api/v1/me"].set()
    school.close()
    assert (given_up(server), kept) == ([GIVEN_UP], [])


def test_what_the_keyring_refuses_is_nobodys(server: DeviceServer) -> None:
    def refuse(*_: object) -> None:
        raise WorldError(Failure(Kind.DISK))

    school = SchoolSignIn(refuse)
    code = school.begin(server.base_url).result(10)
    with pytest.raises(WorldError):
        school.wait(server.base_url, code).result(10)
    until(lambda: given_up(server))
    school.close()
    assert given_up(server) == [GIVEN_UP]


class SlowKeyring:
    """Keeps once it may; `is_asked` before that."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.is_asked, self.may = threading.Event(), threading.Event()
        self.kept: list[str] = []
        self._refuses = refuses

    def __call__(self, _: Account, token: str) -> None:
        self.is_asked.set()
        assert self.may.wait(PATIENCE)
        if self._refuses:
            raise WorldError(Failure(Kind.DISK))
        self.kept.append(token)


def left_while_it_is_kept(server: DeviceServer, keyring: SlowKeyring) -> SchoolSignIn:
    school = SchoolSignIn(keyring, last_words=PATIENCE)
    waiting = school.wait(server.base_url, school.begin(server.base_url).result(10))
    assert keyring.is_asked.wait(PATIENCE)
    waiting.cancel()
    keyring.may.set()
    return school


def test_a_token_that_is_being_kept_stays_good(server: DeviceServer) -> None:
    keyring = SlowKeyring()
    left_while_it_is_kept(server, keyring).close()
    assert (keyring.kept, given_up(server)) == ([TOKEN], [])


def test_what_the_keyring_refuses_after_somebody_left_is_nobodys(server: DeviceServer) -> None:
    school = left_while_it_is_kept(server, SlowKeyring(refuses=True))
    until(lambda: given_up(server))
    school.close()
    assert given_up(server) == [GIVEN_UP]


def test_an_answer_that_got_lost_may_have_been_a_token(server: DeviceServer, school: SchoolSignIn) -> None:
    server.answers = [JSONResponse({}, 503), {"error": "invalid_grant"}]
    code = school.begin(server.base_url).result(10)
    with pytest.raises(CodeExpiredError):
        school.wait(server.base_url, code).result(10)
    until(lambda: given_up(server))


def test_what_was_kept_is_not_given_up(server: DeviceServer, school: SchoolSignIn, kept: Kept) -> None:
    account = school.wait(server.base_url, school.begin(server.base_url).result(10)).result(10)
    school.close()
    assert kept == [(account, TOKEN)]
    assert given_up(server) == []


def test_quitting_gives_up_too(server: DeviceServer, school: SchoolSignIn) -> None:
    server.answers = [PENDING]
    waiting = school.wait(server.base_url, school.begin(server.base_url).result(10))
    school.close()
    assert waiting.cancelled()
    assert given_up(server) == [GIVEN_UP]


def test_quitting_waits_for_no_server(server: DeviceServer) -> None:
    server.answers, server.held = [PENDING], {"/oauth/revoke": threading.Event()}
    school = SchoolSignIn(lambda *_: None, last_words=0.1)
    waiting = school.wait(server.base_url, school.begin(server.base_url).result(10))
    until(lambda: server.asked("/oauth/token"))
    waiting.cancel()
    until(lambda: given_up(server))
    before = time.monotonic()
    school.close()
    assert time.monotonic() - before < PATIENCE / 2  # the server would take all of it
    server.held["/oauth/revoke"].set()


@pytest.mark.parametrize("status", [400, 503, None], ids=str)
def test_a_server_that_cant_be_told_is_no_trouble(
    school: SchoolSignIn, caplog: pytest.LogCaptureFixture, status: int | None
) -> None:
    with caplog.at_level(logging.DEBUG), DeviceServer() as server:
        code = school.begin(server.base_url).result(10)
        server.answers, server.refused = [PENDING], status
        waiting = school.wait(server.base_url, code)
        if status is None:
            server.net.restart()
        waiting.cancel()
        until(lambda: "could not be told" in caplog.text)
    assert SECRET not in caplog.text
    assert not [it for it in caplog.records if it.levelno > logging.INFO]
