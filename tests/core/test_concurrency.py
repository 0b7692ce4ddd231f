"""How many parts at a time: within bounds, more only while it pays, fewer at once when something breaks."""

from collections.abc import Callable
from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.concurrency import Concurrency

MBIT = 1_000_000 / 8
STEP = 0.25

EVENTS = st.one_of(
    st.tuples(st.just("moved"), st.floats(0, 30), st.integers(0, 2**40)),
    st.tuples(st.sampled_from(["broke", "idle"]), st.floats(0, 30), st.just(0)),
)


def line(window: float, bandwidth: float) -> Callable[[int], float]:
    """Bytes a second over so many connections: each limited by its window, all together by the bandwidth."""
    return lambda width: min(width * window, bandwidth)


def after(seconds: float, rate: Callable[[int], float]) -> list[Concurrency]:
    """What it is from then to then, on a line that carries so much."""
    pace, now, count, all_of_it = Concurrency(), 100.0, 0.0, []
    while now < 100.0 + seconds:
        now += STEP
        count += rate(pace.width) * STEP
        pace = pace.moved(now, int(count))
        all_of_it.append(pace)
    return all_of_it


@given(st.lists(EVENTS, max_size=60))
def test_whatever_happens_it_stays_within_bounds(events: list[tuple[str, float, int]]) -> None:
    pace, now, count = Concurrency(), 0.0, 0
    for what, seconds, more in events:
        now, count, before = now + seconds, count + more, pace.width
        match what:
            case "moved":
                pace = pace.moved(now, count)
                assert pace.width in {before, 2 * before, before // 2}
            case "broke":
                pace = pace.broke(now)
                assert pace.width == max(Concurrency.FEWEST, before // 2)
            case _:
                pace = pace.idle()
                assert pace.width == before
        assert Concurrency.FEWEST <= pace.width <= Concurrency.MOST


@given(st.floats(0.5, 100), st.floats(0.5, 1000))
def test_it_finds_nearly_all_that_a_line_carries(window: float, bandwidth: float) -> None:
    rate = line(window * MBIT, bandwidth * MBIT)
    settled = after(20, rate)[-1]
    assert rate(settled.width) * Concurrency.WORTH_IT >= min(rate(Concurrency.MOST), rate(settled.width * 2))


@given(st.floats(1, 100))
def test_it_does_not_stay_where_more_bring_nothing(bandwidth: float) -> None:
    widths = [pace.width for pace in after(59, line(1000 * MBIT, bandwidth * MBIT))]
    assert max(widths) == 4
    assert set(widths[-200:]) == {2}


def test_a_line_that_grows_is_found_out_a_minute_later() -> None:
    narrow, wide = line(10 * MBIT, 20 * MBIT), line(10 * MBIT, 80 * MBIT)
    turns = chain(repeat(narrow, 100), repeat(wide))

    def turning(width: int) -> float:
        return next(turns)(width)

    widths = [it.width for it in after(90, turning)]
    assert widths[100] == 2
    assert widths[-1] == 8


@pytest.mark.parametrize("width", [2, 4, 8])
def test_what_breaks_halves_it_and_gives_a_minute_of_calm(width: int) -> None:
    pace, count = Concurrency(width).broke(now=10.0), 0
    assert pace.width == max(2, width // 2)
    for second in range(11, 69):
        count += second * 10**6
        pace = pace.moved(float(second), count)
        assert pace.width == max(2, width // 2)


def test_while_parts_run_out_nothing_is_judged() -> None:
    pace = Concurrency().moved(0.0, 0).moved(1.5, 10**6).idle()
    assert pace.moved(2.5, 10**6).width == 2
