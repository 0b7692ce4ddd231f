"""Hours: what is open when, over midnight, over a week's end and over changes of clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.hours import Hours, Window, is_hours

BERLIN = ZoneInfo("Europe/Berlin")
NIGHTS = "mon-fri 18:00-07:00, sat-sun 00:00-24:00"


def at(text: str, *, fold: int = 0, zone: ZoneInfo = BERLIN) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).timestamp()


def local(edge: float | None) -> str:
    return "never" if edge is None else f"{datetime.fromtimestamp(edge, BERLIN):%a %d %H:%M}"


WINDOWS = st.builds(
    Window, st.frozensets(st.integers(0, 6), min_size=1), st.integers(0, 1439), st.integers(0, 1440)
)
ZONES = st.sampled_from([UTC, BERLIN, ZoneInfo("America/St_Johns"), ZoneInfo("Australia/Lord_Howe")])
MOMENTS = st.integers(1_600_000_000, 1_900_000_000)


@pytest.mark.parametrize(
    ("moment", "is_open", "edge"),
    [
        ("2026-11-20T17:59", False, "Fri 20 18:00"),
        ("2026-11-20T18:00", True, "Mon 23 00:00"),  # into the weekend, which is open as a whole
        ("2026-11-23T00:00", False, "Mon 23 18:00"),  # Sunday's window ended at midnight, and is Sunday's own
        ("2026-11-23T23:59", True, "Tue 24 07:00"),
        ("2026-11-24T06:59", True, "Tue 24 07:00"),
        ("2026-11-24T07:00", False, "Tue 24 18:00"),
    ],
)
def test_nights_and_weekends(moment: str, is_open: bool, edge: str) -> None:
    hours = Hours.of(NIGHTS, BERLIN)
    assert hours.are_open(at(moment)) is is_open
    assert local(hours.next_edge(at(moment))) == edge


def test_without_windows_it_is_always_open() -> None:
    assert Hours.of("") == Hours()
    assert Hours.of("").are_open(0.0)
    assert Hours.of("  ").next_edge(0.0) is None


def test_the_whole_week_never_closes() -> None:
    hours = Hours.of("mon-sun 00:00-24:00", BERLIN)
    now = at("2026-03-28T12:00")
    for _ in range(5):
        edge = hours.next_edge(now)
        assert edge is not None
        assert edge > now
        assert hours.are_open(edge)
        now = edge


def test_a_window_that_begins_in_the_hour_that_is_skipped() -> None:
    """On 29 March 2026 the clock goes from 02:00 to 03:00."""
    hours = Hours.of("sun 02:30-05:00", BERLIN)
    assert not hours.are_open(at("2026-03-29T01:59"))
    assert local(hours.next_edge(at("2026-03-29T01:00"))) == "Sun 29 03:30"
    assert hours.are_open(at("2026-03-29T04:59"))
    night = Hours.of("sat 22:00-06:00", BERLIN)
    edge = night.next_edge(at("2026-03-28T22:00"))
    assert local(edge) == "Sun 29 06:00"
    assert edge == at("2026-03-28T22:00") + 7 * 3600


def test_an_hour_that_comes_twice_opens_once() -> None:
    """On 25 October 2026 the clock goes from 03:00 back to 02:00."""
    hours = Hours.of("sun 01:00-02:30", BERLIN)
    assert hours.are_open(at("2026-10-25T02:29"))
    assert not hours.are_open(at("2026-10-25T02:29", fold=1))
    assert local(hours.next_edge(at("2026-10-25T02:29", fold=1))) == "Sun 01 01:00"


@settings(deadline=None)
@given(st.lists(WINDOWS, max_size=4), ZONES, MOMENTS)
def test_nothing_changes_before_the_edge_and_it_is_near(
    windows: list[Window], zone: ZoneInfo, now: int
) -> None:
    hours = Hours(tuple(windows), zone)
    edge, is_open = hours.next_edge(now), hours.are_open(now)
    if edge is None:
        assert not windows
        return
    assert now < edge <= now + 11 * 86400
    for part in (0.001, 0.25, 0.5, 0.75, 0.999):
        assert hours.are_open(now + (edge - now) * part) is is_open
    assert is_open or hours.are_open(edge)


@settings(deadline=None)
@given(WINDOWS, MOMENTS)
def test_without_changes_of_clock_it_is_what_the_wall_says(window: Window, now: int) -> None:
    wall = datetime.fromtimestamp(now, UTC)
    since_begin = (wall.hour * 60 + wall.minute - window.begin) % 1440
    length = (window.end - window.begin - 1) % 1440 + 1
    is_its_day = (wall - timedelta(minutes=since_begin)).weekday() in window.days
    assert Hours((window,), UTC).are_open(now) is (is_its_day and since_begin < length)


@settings(deadline=None)
@given(st.lists(WINDOWS, max_size=3), MOMENTS)
def test_what_is_written_reads_the_same(windows: list[Window], now: int) -> None:
    hours = Hours(tuple(windows), UTC)
    again = Hours.of(str(hours), UTC)
    assert str(again) == str(hours)
    assert (again.are_open(now), again.next_edge(now)) == (hours.are_open(now), hours.next_edge(now))


@pytest.mark.parametrize("text", [NIGHTS, "", "fri-mon 09:00-09:00", "WED 00:00-00:01", "sun 23:59-24:00"])
def test_what_is_taken(text: str) -> None:
    assert is_hours(text)


@pytest.mark.parametrize(
    "text",
    [
        "nights",
        "mon 18-7",
        "mon 24:00-07:00",
        "mon 18:60-07:00",
        "mon 18:00-24:01",
        "xyz 18:00-07:00",
        ",",
        "mon",
    ],
)
def test_what_is_refused(text: str) -> None:
    assert not is_hours(text)
