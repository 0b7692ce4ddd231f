"""English without any toolkit, and what another language changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop_uploader.words import quantities
from desktop_uploader.words.language import Language, beside, english, install, isolated, translate
from desktop_uploader.words.lists import comma, either, every, facts


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    install(Language())


@pytest.mark.parametrize(
    ("text", "count", "words"),
    [
        ("%n video(s)", 1, "1 video"),
        ("%n video(s)", 0, "0 videos"),
        ("%n video(s) in %n folder(s)", 12_500, "12,500 videos in 12,500 folders"),
        ("a video(s)", -1, "a video(s)"),
    ],
)
def test_english_makes_its_plurals(text: str, count: int, words: str) -> None:
    assert english(text, count) == translate("Anywhere", text, count) == words


def test_numbers_have_the_languages_separators() -> None:
    install(Language(decimal=",", group="."))
    assert quantities.number(1_234_567.5, 1) == "1.234.567,5"
    assert (quantities.size(1_190_000_000), quantities.speed(3.1e6)) == ("1,19 GB", "3,1 MB/s")


def test_days_and_times_are_the_languages() -> None:
    at = datetime(2026, 11, 20, 9, 51).timestamp()  # noqa: DTZ001  # people read their own clock
    spoken = Language(
        time=lambda it: f"{it.hour} Uhr {it.minute}",
        day=lambda it, with_year: f"{it.day}.{it.month}." + f"{it.year}" * with_year,
    )
    install(spoken)
    assert quantities.clock(at, date(2026, 11, 20)) == "9 Uhr 51"
    assert quantities.clock(at, date(2026, 11, 21)) == "20.11., 9 Uhr 51"
    assert quantities.clock(at, date(2027, 1, 1)) == "20.11.2026, 9 Uhr 51"


def test_lists_are_whole_whatever_is_in_them() -> None:
    assert [every(it) for it in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert either(["A", "B", "{C}"]) == "A, B or {C}"
    assert (comma(["A", "", "B", "C"]), comma([])) == ("A, B, C", "")
    assert facts("A", "", "B") == "A · B"


def test_from_right_to_left_nothing_is_torn_apart() -> None:
    install(replace(Language(), right_to_left=True))
    assert (isolated("a.mp4"), isolated("")) == ("\u2068a.mp4\u2069", "")
    assert beside(" › ", "A", "B") == "\u200f\u2068A\u2069 › \u2068B\u2069"
    assert beside(" › ", "A", "") == "\u2068A\u2069"
