"""Which files a server takes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.rules import (
    CONTAINERS,
    EXTENSIONS,
    Limits,
    refuse_container,
    refuse_duration,
    refuse_name_and_size,
)

LIMITS = Limits()
names = st.text(st.characters(exclude_characters="/\0"), min_size=1)


@settings(deadline=None)
@given(names, st.sampled_from(EXTENSIONS), st.booleans(), st.integers(1, LIMITS.max_file_size))
def test_every_allowed_name_and_size_passes(stem: str, extension: str, upper: bool, size: int) -> None:
    name = stem + (extension.upper() if upper else extension)
    assert refuse_name_and_size(f"/lectures/a{name}", size, LIMITS) is None


@pytest.mark.parametrize(
    "name", ["a.pdf", "mp4", ".mp4", "a.mp4.txt", "a.mp4/b", "a.m4v", "a.", "", "a.mp4 "]
)
def test_other_types_are_refused_and_told_which_are_not(name: str) -> None:
    failure = refuse_name_and_size(name, 1, LIMITS)
    assert failure
    assert (failure.kind, failure.detail) == (Kind.TYPE_REFUSED, ".mp4, .webm, .mov, .avi, .mkv, .flv")


def test_the_servers_own_list_decides() -> None:
    assert refuse_name_and_size("a.ogv", 1, Limits(extensions=(".ogv",))) is None
    assert refuse_name_and_size("a.mp4", 1, Limits(extensions=(".ogv",)))


def test_bounds_of_size() -> None:
    limits = Limits(max_file_size=10)
    empty, large = refuse_name_and_size("a.mp4", 0, limits), refuse_name_and_size("a.mp4", 11, limits)
    assert empty
    assert empty.kind is Kind.FILE_EMPTY
    assert refuse_name_and_size("a.mp4", 1, limits) is None
    assert refuse_name_and_size("a.mp4", 10, limits) is None
    assert large
    assert (large.kind, large.limit, large.actual) == (Kind.TOO_LARGE, 10, 11)


@settings(deadline=None)
@given(st.sampled_from(EXTENSIONS), st.sampled_from([None, "mp4", "mov", "webm", "matroska", "avi", "flv"]))
def test_the_signature_must_suit_the_extension(extension: str, container: str | None) -> None:
    failure = refuse_container(f"a{extension.upper()}", container)
    assert (failure is None) == (container in CONTAINERS[extension])
    assert failure is None or failure.kind is Kind.NOT_A_VIDEO


def test_an_extension_of_the_servers_own_takes_any_video() -> None:
    assert refuse_container("a.ogv", "webm") is None
    assert refuse_container("a.ogv", None)


@pytest.mark.parametrize(("seconds", "passes"), [(None, True), (0, True), (60, True), (60.1, False)])
def test_bounds_of_duration(seconds: float | None, *, passes: bool) -> None:
    failure = refuse_duration(seconds, Limits(max_duration=60))
    assert (failure is None) == passes
    if failure:
        assert (failure.kind, failure.limit, failure.actual) == (Kind.TOO_LONG, 60, seconds)
