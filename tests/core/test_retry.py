"""How long to wait: growing, jittered, bounded, and never sooner than the server asked."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.retry import (
    AT_FIRST,
    BASE,
    LONGEST,
    LONGEST_ASKED,
    MINUTE,
    MOST_A_MINUTE,
    Budget,
    delay,
)

BUSY = Failure(Kind.SERVER_BUSY)
ALMOST_ONE = math.nextafter(1.0, 0.0)

attempts = st.integers(0, 100_000)
chances = st.floats(0.0, 1.0, exclude_max=True)


def busy(retry_after: float) -> Failure:
    return Failure(Kind.SERVER_BUSY, retry_after=retry_after)


@given(attempts, chances)
def test_every_wait_is_bounded_on_both_sides(tries: int, chance: float) -> None:
    assert BASE * 0.1 <= delay(tries, BUSY, chance) <= LONGEST


@given(attempts, chances)
def test_waits_grow_with_the_tries(tries: int, chance: float) -> None:
    assert delay(tries, BUSY, chance) <= delay(tries + 1, BUSY, chance)


def test_each_try_doubles_the_wait_until_the_longest() -> None:
    waits = [delay(tries, BUSY, ALMOST_ONE) for tries in range(1, 9)]
    assert waits == pytest.approx([1, 2, 4, 8, 16, LONGEST, LONGEST, LONGEST])


@given(attempts)
def test_chance_spreads_clients_over_nine_tenths_of_the_ceiling(tries: int) -> None:
    soonest, latest = delay(tries, BUSY, 0.0), delay(tries, BUSY, ALMOST_ONE)
    assert latest == pytest.approx(soonest * 10)


@given(attempts, chances, st.floats(0.0, LONGEST_ASKED))
def test_never_sooner_than_the_server_asked(tries: int, chance: float, asked: float) -> None:
    assert delay(tries, busy(asked), chance) >= asked


def test_clients_that_were_all_asked_to_wait_as_long_still_spread() -> None:
    assert delay(1, busy(60.0), 0.9) > delay(1, busy(60.0), 0.1) > 60.0


@pytest.mark.parametrize("asked", [LONGEST_ASKED * 10, math.inf])
def test_no_server_can_put_us_off_for_longer_than_an_hour_and_a_bit(asked: float) -> None:
    assert LONGEST_ASKED <= delay(1, busy(asked), 0.5) <= LONGEST_ASKED + LONGEST


@pytest.mark.parametrize("asked", [-0.2, -5.0, -math.inf, math.nan])
def test_a_senseless_wish_of_the_server_counts_as_none(asked: float) -> None:
    assert delay(3, busy(asked), 0.5) == delay(3, BUSY, 0.5)


@given(st.lists(st.floats(0.0, 30.0), max_size=200))
def test_no_minute_has_more_tries_than_the_budget(waits: list[float]) -> None:
    budget, now, tries = Budget(), 1000.0, list[float]()
    for wait in waits:
        now += max(wait, budget.wait(now))
        budget = budget.spend(now)
        tries.append(now)
    for first, last in zip(tries, tries[MOST_A_MINUTE:], strict=False):
        assert last - first > MINUTE - 1e-6


def test_a_budget_that_is_not_spent_makes_nobody_wait() -> None:
    budget = Budget()
    for second in range(MOST_A_MINUTE):
        assert budget.wait(float(second)) == 0
        budget = budget.spend(float(second))
    assert budget.wait(float(MOST_A_MINUTE)) == MINUTE - MOST_A_MINUTE
    assert budget.wait(MINUTE) == 0
    assert len(budget.spend(MINUTE).tries) == MOST_A_MINUTE


@pytest.mark.parametrize("kind", [Kind.NETWORK, Kind.TIMEOUT])
def test_a_short_outage_is_over_soon_and_a_long_one_costs_little(kind: Kind) -> None:
    assert max(delay(attempts, Failure(kind), 1.0) for attempts in range(1, AT_FIRST + 1)) <= 4.0
    assert delay(AT_FIRST + 1, Failure(kind), 1.0) == LONGEST
    assert delay(AT_FIRST, Failure(Kind.SERVER_BUSY), 1.0) == LONGEST
