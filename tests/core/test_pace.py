"""Pace: sizes within the rules, speeds that can be trusted, limits that hold."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.pace import (
    FIRST_REQUEST,
    LARGEST_BLOCK,
    LARGEST_REQUEST,
    MIB,
    SMALLEST_BLOCK,
    Speedometer,
    TokenBucket,
    block_size,
    request_size,
)
from desktop_uploader.core.upload import ChunkRules

COUNTS = st.integers(-1, 2**40)
RULES = st.builds(ChunkRules, min=COUNTS, max=COUNTS, multiple=COUNTS, recommended=COUNTS)
RATES = st.none() | st.floats(allow_nan=True, allow_infinity=True)


@settings(deadline=None)
@given(RATES, RULES, st.integers(1, 2**45), st.none() | st.integers(1, 2**40))
def test_a_request_is_within_the_targets_rules(
    rate: float | None, chunk: ChunkRules, remaining: int, ceiling: int | None
) -> None:
    size = request_size(rate, chunk, remaining, ceiling)
    assert 1 <= size <= remaining
    if size < remaining:
        assert size % max(1, chunk.multiple) == 0
        assert size >= chunk.min
        smallest = max(chunk.min, 1) + max(chunk.multiple, 1)
        assert size <= max(smallest, min(LARGEST_REQUEST, max(chunk.max, 1), ceiling or LARGEST_REQUEST))


@pytest.mark.parametrize(
    ("rate", "size"),
    [
        (None, FIRST_REQUEST),
        (math.nan, FIRST_REQUEST),
        (0.0, 64 * 1024),
        (100_000.0, 800_000),
        (MIB, 8 * MIB),
        (1e12, 64 * MIB),
        (math.inf, FIRST_REQUEST),
    ],
)
def test_eight_seconds_at_most_64_mib(rate: float | None, size: int) -> None:
    assert request_size(rate, ChunkRules(), 2**40) == size


def test_what_the_target_recommends_bounds_the_first_request_only() -> None:
    chunk = ChunkRules(recommended=5 * MIB)
    assert request_size(None, chunk, 2**40) == 5 * MIB
    assert request_size(2 * MIB, chunk, 2**40) == 16 * MIB


def test_the_last_request_is_exempt() -> None:
    assert request_size(None, ChunkRules(min=5 * MIB, multiple=256 * 1024), 3) == 3


@settings(deadline=None)
@given(st.integers(1, 2**21), st.floats(0, 100), st.integers(0, 2**26))
def test_blocks_follow_the_line_within_bounds(before: int, seconds: float, sent: int) -> None:
    after = block_size(before, seconds, sent)
    assert SMALLEST_BLOCK <= after <= LARGEST_BLOCK
    if SMALLEST_BLOCK <= before <= LARGEST_BLOCK // 4:
        assert after >= before or seconds > 1
        assert after <= before or seconds < 0.25


def test_what_buffers_swallow_makes_no_large_blocks() -> None:
    """They take the beginning at once on the slowest line, too; a large block would then time out there."""
    block, sent = SMALLEST_BLOCK, 0
    while sent < 8 * MIB:
        assert block <= MIB // 4
        sent += block
        block = block_size(block, 0.0, sent)
    assert block_size(block_size(block, 0.0, sent + 1), 0.0, sent + 1) == LARGEST_BLOCK


TAKES = st.lists(st.tuples(st.floats(0, 5), st.integers(1, 10_000)), min_size=1, max_size=50)


@settings(deadline=None)
@given(st.floats(1, 1e6), TAKES)
def test_a_bucket_never_lets_more_through_than_its_rate(rate: float, takes: list[tuple[float, int]]) -> None:
    bucket, now, gone = TokenBucket(rate, 0.0), 0.0, 0
    for idle, amount in takes:
        now += idle
        now += bucket.wait(now)
        assert gone <= rate * (now + TokenBucket.SLACK) * 1.000001
        bucket, gone = bucket.take(now, amount), gone + amount


@settings(deadline=None)
@given(st.floats(100, 1e6), st.lists(st.integers(1, 10_000), min_size=1, max_size=50))
def test_a_bucket_lets_all_of_its_rate_through(rate: float, amounts: list[int]) -> None:
    bucket, now = TokenBucket(rate, 0.0), 0.0
    for amount in amounts:
        now += bucket.wait(now)
        bucket = bucket.take(now, amount)
    assert now + bucket.wait(now) == pytest.approx(sum(amounts) / rate)


def steady(
    meter: Speedometer, begin: float, end: float, rate: float, had: float, *, step: float = 1.0
) -> Speedometer:
    """Acknowledgements every `step` seconds."""
    for i in range(int((end - begin) / step) + 1):
        meter = meter.moved(begin + i * step, int(had + i * step * rate))
    return meter


@settings(deadline=None)
@given(rate=st.floats(100, 1e9), step=st.sampled_from([0.05, 0.3, 1.0, 8.0]), had=st.integers(0, 10**12))
def test_a_steady_speed_is_measured(rate: float, step: float, had: int) -> None:
    meter = steady(Speedometer(), 1000, 1040, rate, had, step=step)
    assert meter.speed(1040) == pytest.approx(int(rate), rel=0.05, abs=2)
    assert meter.time_left(1040, 10**9) == pytest.approx(10**9 / rate, rel=0.05)
    assert len(meter.samples) < 100


def test_no_time_left_in_the_first_ten_seconds() -> None:
    meter = steady(Speedometer(), 0, 9, 1000, 0)
    assert meter.speed(9) == pytest.approx(1000)
    assert meter.time_left(9, 5000) is None
    assert steady(Speedometer(), 0, 10, 1000, 0).time_left(10, 5000) == pytest.approx(5)


def test_a_pause_takes_no_time_and_what_came_meanwhile_is_no_speed() -> None:
    meter = steady(Speedometer(), 0, 20, 1000, 0).paused(20)
    assert meter.time_left(5000, 1000) is None
    meter = steady(meter, 9000, 9005, 1000, 500_000)
    assert meter.speed(9005) == pytest.approx(1000, rel=0.01)
    assert meter.time_left(9005, 10_000) == pytest.approx(10, rel=0.01)


def test_a_change_of_speed_shows_within_half_a_minute() -> None:
    meter = steady(Speedometer(), 0, 100, 1000, 0)
    meter = steady(meter, 100, 130, 5000, 100_000)
    assert meter.speed(130) == pytest.approx(5000, rel=0.05)


def test_a_stall_lowers_the_speed_and_hides_the_time_left() -> None:
    meter = steady(Speedometer(), 0, 20, 1000, 0)
    assert meter.speed(25) == pytest.approx(1000)
    slowed = meter.speed(60)
    assert slowed is not None
    assert slowed < 500
    assert meter.time_left(60, 1000) is None


def test_a_restart_begins_anew() -> None:
    meter = steady(Speedometer(), 0, 20, 1000, 0).moved(21, 0)
    assert meter.speed(21) is None
    assert steady(meter, 22, 32, 10, 0).speed(32) == pytest.approx(10, rel=0.2)


def test_nothing_is_known_before_anything_moved() -> None:
    assert Speedometer().speed(5) is None
    assert Speedometer().time_left(5, 5) is None
    assert Speedometer().paused(5).speed(6) is None
