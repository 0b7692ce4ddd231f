"""Whatever the order in which programs ask, people decide and time passes: one token, after one yes."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.companion.sign_in.attempts import Attempts
from desktop_uploader.companion.sign_in.codes import LETTERS, computer_of, new_user_code, shown, typed
from desktop_uploader.companion.sign_in.grant import INTERVAL, LIFETIME, Answer, Decision, Grant, polled
from desktop_uploader.companion.sign_in.passwords import Cost, flaw_of, hashed, matches

START = datetime(2030, 1, 1, tzinfo=UTC)
CHEAP = Cost(16, 1, 1)
STEPS = st.lists(
    st.one_of(
        st.just("poll"),
        st.sampled_from([Decision.ALLOWED, Decision.REFUSED]),
        st.integers(1, 20),
        st.just(300),
    ),
    max_size=25,
)


@settings(max_examples=100)
@given(steps=STEPS)
def test_any_order_of_polling_deciding_and_waiting(steps: list[str | Decision | int]) -> None:
    grant, now = Grant(user_code="BCDFGHJK", computer="", expires_at=START + LIFETIME), START
    decided: Decision | None = None
    waited = interval = INTERVAL
    for step in steps:
        if isinstance(step, int):
            now += timedelta(seconds=step)
            waited += step
        elif isinstance(step, Decision):
            if grant.is_open(now):
                assert decided is None
                assert now < START + LIFETIME
                grant, decided = replace(grant, decision=step, user_id="ada"), step
        else:
            grant, answer = polled(grant, now)
            if now >= START + LIFETIME:
                assert answer is Answer.EXPIRED
            elif decided is Decision.REFUSED:
                assert answer is Answer.DENIED
            elif decided is Decision.ALLOWED:
                assert answer is Answer.GRANTED
            elif waited >= interval:
                assert answer is Answer.PENDING
                waited = 0
            else:
                assert answer is Answer.SLOW_DOWN
                waited, interval = 0, interval + INTERVAL


@given(st.text(max_size=30))
def test_what_is_typed_is_a_code_or_nothing(text: str) -> None:
    code = typed(text)
    assert code is None or (len(code) == 8 and set(code) <= set(LETTERS))


def test_every_code_is_read_back_as_it_is_shown() -> None:
    for code in (new_user_code() for _ in range(50)):
        assert typed(shown(code)) == typed(shown(code).lower()) == code


@given(st.text(max_size=400))
def test_a_computers_name_is_one_short_line(hint: str) -> None:
    name = computer_of(hint)
    assert len(name) <= 60
    assert name.isprintable()


@settings(max_examples=30)
@given(st.text(max_size=40), st.text(max_size=40))
def test_a_password_fits_its_own_hash_only(password: str, other: str) -> None:
    kept = hashed(password, CHEAP)
    assert matches(password, kept)
    assert kept != hashed(password, CHEAP)
    assert matches(other, kept) == (hashed_alike(password) == hashed_alike(other))


def hashed_alike(text: str) -> bytes:
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def test_what_is_no_hash_fits_nothing() -> None:
    for stored in ("", "scrypt$1", "plain", "scrypt$16$1$1$!!$!!", "md5$16$1$1$AAAA$AAAA"):
        assert not matches("", stored)
    assert flaw_of("short") is not None
    assert flaw_of("a" * 257) is not None
    assert flaw_of("12345678") is None


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from("ab")), max_size=40))
def test_no_window_of_time_has_more_tries_than_it_may(tries: list[tuple[int, str]]) -> None:
    now, done = START, list[tuple[datetime, str]]()
    attempts = Attempts(lambda: now, 3, timedelta(seconds=60))
    for seconds, who in tries:
        now += timedelta(seconds=seconds)
        wait = attempts.wait(who)
        recent = [at for at, other in done if other == who and at > now - timedelta(seconds=60)]
        assert (wait is None) == (len(recent) < 3)
        if wait is None:
            attempts.count(who)
            done.append((now, who))
        else:
            assert timedelta(0) < wait <= timedelta(seconds=60)
