"""Which videos of a watched folder are new."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.watched import Mark, Sight, fresh, is_passing, outermost, seen_now

OLD, NEW = Mark(10, 1), Mark(20, 2)


def test_what_was_seen_isnt_new_under_another_name_either() -> None:
    seen = {"/f/a.mp4": OLD}
    assert fresh(seen, Sight({"/f/a.mp4": Mark(10, 9), "/f/sub/renamed.mp4": OLD})) == {}
    assert fresh(seen, Sight({"/f/b.mp4": NEW})) == {"/f/b.mp4": NEW}


def test_what_has_gone_may_come_again_but_only_if_all_of_the_folder_was_seen() -> None:
    seen = {"/f/a.mp4": OLD, "/f/b.mp4": Mark(1, 1)}
    gone = Sight({"/f/b.mp4": Mark(1, 1)})
    assert seen_now(seen, gone, ()) == {"/f/b.mp4": Mark(1, 1)}
    assert seen_now(seen, Sight(gone.videos, whole=False), ()) == seen


def test_an_empty_folder_is_one_whose_drive_isnt_there() -> None:
    seen = {"/f/a.mp4": OLD, "/f/b.mp4": NEW}
    assert seen_now(seen, Sight({}), ()) == seen


def test_a_recording_over_another_one_is_new_once_and_until_then_remembered_as_it_was() -> None:
    seen, sight = {"/f/a.mp4": OLD}, Sight({"/f/a.mp4": NEW})
    assert fresh(seen, sight) == {"/f/a.mp4": NEW}
    assert seen_now(seen, sight, ()) == seen
    assert seen_now(seen, sight, ["/f/a.mp4"]) == {"/f/a.mp4": NEW}


def test_what_is_not_added_yet_stays_new() -> None:
    assert seen_now({}, Sight({"/f/a.mp4": OLD, "/f/b.mp4": NEW}), ["/f/a.mp4"]) == {"/f/a.mp4": OLD}


_MARKS = st.builds(Mark, st.integers(0, 3), st.integers(0, 3))
_VIDEOS = st.dictionaries(st.sampled_from("abcde"), _MARKS, max_size=5)


@settings(max_examples=60)
@given(_VIDEOS, st.lists(st.builds(Sight, _VIDEOS, st.booleans()), max_size=4))
def test_what_was_added_is_never_new_while_it_stays(before: dict[str, Mark], looks: list[Sight]) -> None:
    seen = before
    for sight in looks:
        new = fresh(seen, sight)
        seen = dict(seen_now(seen, sight, list(new)))
        assert fresh(seen, sight) == {}
        assert set(sight.videos) <= set(seen)


@pytest.mark.parametrize(
    "name", [".a.mp4", "~a.mp4", "a.mp4~", "a.part.mp4", "a.temp.mp4", "a.mp4.crdownload", "$RECYCLE.BIN"]
)
def test_passing_names(name: str) -> None:
    assert is_passing(name)


@pytest.mark.parametrize("name", ["a.mp4", "Week 1.part two.mp4", "lecture.2024.temperature.mp4", "parts"])
def test_names_that_stay(name: str) -> None:
    assert not is_passing(name)


def test_a_folder_in_another_one_is_watched_with_it() -> None:
    assert outermost(["/a/b", "/a", "/a", "/ab"]) == ["/a", "/ab"]
