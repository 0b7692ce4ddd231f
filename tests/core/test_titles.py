"""Titles from file names: tidied where that can't be wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.titles import title_of


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2024-10-03_week_3-entropy FINAL(2).mp4", "2024-10-03 Week 3 – entropy"),
        ("week_03-intro.final.mp4", "Week 03 – intro final"),
        ("week-3-entropy.mp4", "Week 3 entropy"),
        ("Week 3 - Entropy.mov", "Week 3 – Entropy"),
        ("x-ray imaging.mp4", "X-ray imaging"),
        ("x-ray.mp4", "X-ray"),
        ("3-phase_motors.mp4", "3-phase motors"),
        ("covid-19_talk.mkv", "Covid-19 talk"),
        ("Lecture (2).mp4", "Lecture (2)"),
        ("lecture(2).mp4", "Lecture"),
        ("Lecture 4 - Copy.mp4", "Lecture 4"),
        ("section 3.1.mp4", "Section 3.1"),
        ("pH scale.mp4", "pH scale"),
        ("Dr. Smith.mp4", "Dr. Smith"),
        ("FINAL.mp4", "FINAL"),
        ("MIDTERM FINAL.mp4", "MIDTERM FINAL"),
        ("Physics final.mp4", "Physics final"),
        ("2024-10-03.mp4", "2024-10-03"),
        ("Screen Recording 2024-10-03 at 10.15.30.mov", "Screen Recording 2024-10-03 at 10.15.30"),
        ("Vorlesung_7-Überblick.mp4", "Vorlesung 7 – Überblick"),
        ("المحاضرة_3.mp4", "المحاضرة 3"),
        ("MVI_0012.MOV", "MVI_0012"),
        ("IMG-20241003-WA0001.mp4", "IMG-20241003-WA0001"),
        ("GX010042.MP4", "GX010042"),
        ("C0001.MP4", "C0001"),
        ("DSC_1234.mov", "DSC_1234"),
        ("___.mp4", "Untitled"),
        (".mp4", "Mp4"),
    ],
)
def test_a_name_becomes_a_title(name: str, title: str) -> None:
    assert title_of(f"/films/{name}") == title


@given(st.text(max_size=300))
def test_every_name_has_a_title_that_fits(name: str) -> None:
    title = title_of(name)
    assert 0 < len(title) <= 200
    assert title == title.strip()
    title.encode()


@given(st.from_regex(r"[A-Za-z0-9]{1,8}([ _-][A-Za-z0-9]{1,8}){0,4}", fullmatch=True))
def test_no_word_is_lost(stem: str) -> None:
    """But for FINAL and Copy at the end."""
    told = title_of(f"{stem}.mp4").casefold()
    parts = stem.replace("_", " ").replace("-", " ").split()
    assert all(part.casefold() in told for part in parts if part.casefold() not in {"final", "copy"})
