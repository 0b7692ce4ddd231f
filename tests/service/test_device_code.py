"""When a code is asked about again: never sooner than the server said, and never for ever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.service.device_code import Code, CodeExpiredError, CodeRefusedError, Polling, Word

WAITING = st.sampled_from([Word.PENDING, Word.SLOW_DOWN, Word.NO_ANSWER])


def code(lasts: float = 600.0, interval: float = 5.0) -> Code:
    return Code("WDJB-MJHT", "https://a/device", "https://a/device?c", "secret", lasts, interval)


@settings(max_examples=60, deadline=None)
@given(st.lists(WAITING, max_size=60), st.floats(0, 10_000), st.floats(-5, 10_000))
def test_it_never_asks_too_soon_and_always_ends(words: list[Word], lasts: float, interval: float) -> None:
    polling, slower, passed = Polling.of(code(lasts, interval)), 0.0, 0.0
    least = min(max(interval, 1.0), 120.0)
    for word in words:
        assert min(least + slower, 120.0) <= polling.wait <= max(least + slower, 15.0)
        passed += polling.wait
        try:
            polling = polling.after(word)
        except CodeExpiredError:
            assert passed >= lasts - 1e-6
            return
        slower += 5.0 if word is Word.SLOW_DOWN else 0.0
    assert passed < lasts or not words


def test_a_hiccup_of_the_server_is_over_with_its_next_answer() -> None:
    polling, waits = Polling.of(code()), []
    for word in [Word.NO_ANSWER] * 4 + [Word.PENDING, Word.SLOW_DOWN, Word.NO_ANSWER, Word.PENDING]:
        polling = polling.after(word)
        waits.append(polling.wait)
    assert waits == [10.0, 15.0, 15.0, 15.0, 5.0, 10.0, 15.0, 10.0]


def test_who_asks_seldom_anyway_is_not_hastened_by_silence() -> None:
    assert Polling.of(code(interval=60.0)).after(Word.NO_ANSWER).wait == 60.0


@pytest.mark.parametrize("word", [Word.EXPIRED, Word.UNKNOWN])
def test_the_server_may_end_it(word: Word) -> None:
    with pytest.raises(CodeExpiredError):
        Polling.of(code()).after(word)


def test_so_may_a_person() -> None:
    with pytest.raises(CodeRefusedError):
        Polling.of(code()).after(Word.DENIED)


def test_what_is_secret_is_not_shown() -> None:
    assert "secret" not in repr(code())
    assert "?c" not in repr(code())
