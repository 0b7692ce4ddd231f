"""What a drop holds, and how it is said: folders of every kind, names that lie."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding import survey as surveys
from desktop_uploader.ui.adding.survey import Survey, Surveyor, survey
from desktop_uploader.ui.adding.survey_words import (
    accepted,
    headline,
    left_out,
    remark,
    remark_parts,
    shown_name,
)

LIMITS = Limits()


def make(folder: Path, *names: str, size: int = 10) -> list[str]:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x" * size)
    return [str(folder / name) for name in names]


def test_videos_are_counted_and_the_rest_is_named(tmp_path: Path) -> None:
    one, two, notes = make(tmp_path, "one.mp4", "TWO.MOV", "notes.pdf")
    assert survey([one, notes, two], LIMITS) == Survey((one, two), 20, ("notes.pdf",))


def test_folders_are_looked_through_in_peoples_order(tmp_path: Path) -> None:
    make(tmp_path, "Week 10.mp4", "Week 2.mp4", "slides.pdf", "deep/er/Week 3.mkv")
    found = survey([str(tmp_path)], LIMITS)
    assert [Path(it).name for it in found.videos] == ["Week 2.mp4", "Week 10.mp4", "Week 3.mkv"]
    assert (found.others, found.left_out, found.more) == (1, (), False)


def test_what_is_hidden_or_the_systems_own_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, ".hidden.mp4", "._one.mp4", ".cache/a.mp4", "$RECYCLE.BIN/b.mp4", "Cut.fcpbundle/c.mp4")
    assert survey([str(tmp_path)], LIMITS) == Survey()


def test_a_hidden_file_dropped_itself_was_meant(tmp_path: Path) -> None:
    assert survey(make(tmp_path, ".hidden.mp4"), LIMITS).videos


def test_dropped_files_come_before_those_in_folders_and_nothing_comes_twice(tmp_path: Path) -> None:
    make(tmp_path, "Course/a.mp4", "Course/b.mp4", "z.mp4")
    course, b, z = (str(tmp_path / it) for it in ("Course", "Course/b.mp4", "z.mp4"))
    found = survey([course, b, z, course], LIMITS)
    assert found.videos == (b, z, str(tmp_path / "Course" / "a.mp4"))
    assert found.size == 30


def test_links_that_turn_in_circles_end(tmp_path: Path) -> None:
    make(tmp_path, "a/one.mp4")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    assert len(survey([str(tmp_path)], LIMITS).videos) == 1


def test_pipes_and_folders_with_a_videos_name_are_no_videos(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    make(tmp_path, "folder.mp4/inside.mp4")
    os.mkfifo(tmp_path / "folder.mp4" / "pipe.mp4")
    (tmp_path / "folder.mp4" / "gone.mp4").symlink_to(tmp_path / "nowhere")
    found = survey([str(tmp_path / "pipe.mp4"), str(tmp_path / "folder.mp4"), "a\0b.mp4"], LIMITS)
    assert [Path(it).name for it in found.videos] == ["inside.mp4"]
    assert found.left_out == ("pipe.mp4", "a\0b.mp4")


def test_a_missing_video_gets_its_row_which_says_so(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.mp4")
    assert survey([gone], LIMITS).videos == (gone,)


def test_a_folder_that_cannot_be_opened_is_counted(tmp_path: Path) -> None:
    folder = tmp_path / "drive"
    folder.mkdir()
    surveyor = Surveyor([str(folder)], LIMITS)
    steps = surveyor.steps()
    next(steps)
    folder.rmdir()
    assert list(steps) == [True]
    assert surveyor.survey().unread == 1


def test_too_many_and_too_deep_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "MOST_VIDEOS", 3)
    make(tmp_path / "exact", *(f"{it}.mp4" for it in range(3)))
    make(tmp_path / "many", *(f"{it}.mp4" for it in range(4)))
    make(tmp_path / "deep", "/".join(["d"] * (surveys.DEEPEST + 1)) + "/x.mp4")
    assert not survey([str(tmp_path / "exact")], LIMITS).more
    many = survey([str(tmp_path / "many")], LIMITS)
    assert (len(many.videos), many.more) == (3, True)
    assert survey([str(tmp_path / "deep")], LIMITS) == Survey(more=True)


def test_what_was_dropped_itself_uses_up_no_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "MOST_VIDEOS", 3)
    paths = make(tmp_path, *(f"{it}.mp4" for it in range(4)))
    assert survey([*paths[:3], str(tmp_path)], LIMITS) == Survey(tuple(paths), 40)


def test_entries_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "MOST_ENTRIES", 5)
    make(tmp_path, *(f"{it}.txt" for it in range(20)))
    found = survey([str(tmp_path)], LIMITS)
    assert (found.others, found.more) == (5, True)


def test_every_direct_file_is_taken_however_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "MOST_VIDEOS", 3)
    assert len(survey(make(tmp_path, *(f"{it}.mp4" for it in range(7))), LIMITS).videos) == 7


def test_the_servers_own_types_count(tmp_path: Path) -> None:
    assert survey(make(tmp_path, "a.mp4", "b.mpg"), Limits((".mpg",))).left_out == ("a.mp4",)


def test_the_words_of_the_picture() -> None:
    held = Survey(("v",) * 6, 8_200_000_000, ("notes.pdf",))
    assert headline(held) == "Drop 6 videos · 8.2 GB"
    assert remark(held) == "1 file isn’t a video and will be left out: notes.pdf"
    assert left_out(held) == "notes.pdf isn’t a video and was left out."


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (Survey(("v",), 8_200_000_000), "Drop 1 video · 8.2 GB"),
        (Survey(("v",) * 10_000, 10**12, more=True), "Drop 10,000 videos or more · 1 TB"),
        (Survey(("v",) * 2, 10**9, done=False), "Drop 2 videos · 1 GB · counting…"),
        (Survey(done=False), "Counting…"),
        (Survey(left_out=("a",)), "There is no video among these."),
    ],
)
def test_headlines(held: Survey, words: str) -> None:
    assert headline(held) == words


LINKS = "2 links can’t be added: save them on this computer first."


@pytest.mark.parametrize(
    ("held", "before", "after"),
    [
        (Survey(("v",), 1), "", ""),
        (
            Survey(("v",), 1, ("a", "b", "c")),
            "3 files aren’t videos and will be left out: a, b and 1 more",
            "a, b and 1 more aren’t videos and were left out.",
        ),
        (
            Survey((), 0, ("a", "b")),
            "a and b aren’t videos.",
            "a and b aren’t videos and were left out.",
        ),
        (Survey(others=3), "", "There is no video among these."),
        (
            Survey(others=3, more=True),
            "There is more in these folders: add the rest folder by folder.",
            "No video was found. There is more in these folders: add the rest folder by folder.",
        ),
        (
            Survey(("v", "w"), 2, ("a", "b"), elsewhere=2),
            f"{LINKS} 2 files aren’t videos and will be left out: a and b",
            f"a and b aren’t videos and were left out. {LINKS}",
        ),
        (
            Survey(("v",), 1, elsewhere=1),
            "1 link can’t be added: save it on this computer first.",
            "1 link can’t be added: save it on this computer first.",
        ),
        (
            Survey(("v",), 1, unread=2),
            "2 folders couldn’t be opened.",
            "2 folders couldn’t be opened.",
        ),
    ],
)
def test_remarks(held: Survey, before: str, after: str) -> None:
    assert remark(held) == before
    assert left_out(held) == after


@pytest.mark.parametrize("unseen", [Survey(elsewhere=1), Survey(unread=1), Survey(others=3, more=True)])
def test_what_was_not_looked_at_may_be_a_video(unseen: Survey) -> None:
    assert headline(unseen) == "No video was found."


def test_names_that_lie_are_shown_safely() -> None:
    name = "lec\u202e4pm.exe\n\x1b[31m"
    assert shown_name(name) == "lec 4pm.exe [31m"
    assert remark_parts(Survey(("v",), 1, (name,)))[1] == "lec 4pm.exe [31m"


@given(st.text(max_size=300))
def test_any_name_is_one_short_line(name: str) -> None:
    shown = shown_name(name)
    assert 0 < len(shown) <= 44
    assert shown.isprintable() or not any(it in shown for it in "\n\r\t\0\x1b\u202e\u2066")


def test_a_long_name_keeps_its_end() -> None:
    assert shown_name("a" * 200 + ".docx").endswith(".docx")


def test_limits_are_said_as_people_spell_them() -> None:
    assert accepted(LIMITS) == "MP4, MOV, MKV, WebM, AVI or FLV · up to 5 GB and 6 hours each"
    assert accepted(Limits((".mpg", ".mp4"), 10**9, 3600)) == "MP4 or MPG · up to 1 GB and 1 hour each"
    assert accepted(Limits((".mp4",), 10**9, 3600)) == "MP4 · up to 1 GB and 1 hour each"
