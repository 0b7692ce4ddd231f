"""Signing in without a window: who answers, and whose a token is, over a real server's HTTP."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError

import pytest

from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.service.sign_in import SchoolSignIn
from tests.fixtures.fake_companion import TOKEN, FakeCompanion

Kept = list[tuple[Account, str]]


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def school(kept: Kept) -> Iterator[SchoolSignIn]:
    sign_in = SchoolSignIn(lambda *it: kept.append(it))
    yield sign_in
    sign_in.close()
    assert "sign-in" not in [thread.name for thread in threading.enumerate()]


def until_asked(fake: FakeCompanion) -> None:
    deadline = time.monotonic() + 10
    while not fake.requests:
        assert time.monotonic() < deadline, "nobody asked"
        time.sleep(0.01)


def test_a_token_is_kept_once_the_server_knows_it(
    school: SchoolSignIn, fake: FakeCompanion, kept: Kept
) -> None:
    with pytest.raises(WorldError) as refused:
        school.sign_in(fake.base_url, "du_key1_wrong").result(10)
    assert refused.value.failure.kind is Kind.SIGN_IN
    assert kept == []
    account = school.sign_in(fake.base_url, f" {TOKEN} ").result(10)
    assert (account.address, account.server_id, account.name) == (fake.base_url, fake.server_id, "Ada")
    assert kept == [(account, TOKEN)]


def test_a_server_that_is_slow_to_be_found_holds_nobody_up(
    school: SchoolSignIn, fake: FakeCompanion, kept: Kept
) -> None:
    with FakeCompanion() as slow:
        slow.slow["/api/v1/server"] = 30.0
        found = school.find(slow.base_url)
        until_asked(slow)
        school.sign_in(fake.base_url, TOKEN).result(10)
        assert not found.done()
        found.cancel()
        slow.slow.clear()


def test_cancelled_it_keeps_nothing(school: SchoolSignIn, fake: FakeCompanion, kept: Kept) -> None:
    fake.slow["/api/v1/me"] = 0.2
    signing = school.sign_in(fake.base_url, TOKEN)
    until_asked(fake)
    signing.cancel()
    with pytest.raises(CancelledError):
        signing.result(10)
    school.find(fake.base_url).result(10)
    school.close()
    assert kept == []


@pytest.mark.parametrize("begun", [True, False])
def test_closing_waits_for_no_server(fake: FakeCompanion, begun: bool) -> None:
    fake.slow["/api/v1/server"] = 30.0
    sign_in = SchoolSignIn(lambda *_: None)
    asked = sign_in.find(fake.base_url)
    if begun:
        until_asked(fake)
    before = time.monotonic()
    sign_in.close()
    assert time.monotonic() - before < 2.0
    assert asked.cancelled()
    fake.slow.clear()


def test_one_that_was_never_asked_has_no_thread() -> None:
    sign_in = SchoolSignIn(lambda *_: None)
    assert "sign-in" not in [thread.name for thread in threading.enumerate()]
    sign_in.close()


def test_closed_it_asks_nobody_any_more(school: SchoolSignIn, fake: FakeCompanion) -> None:
    school.close()
    assert school.find(fake.base_url).cancelled()
    assert not fake.requests
