"""Importing a catalogue beside a companion at work: what is there afterwards, what stays, what is refused."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from desktop_uploader.companion import cli
from tests.companion.library.world import Json, World

PHYSICS = {
    "id": "phys",
    "title": "Physics",
    "lessons": [{"id": "p1", "title": "Heat"}, {"id": "p2", "title": "Work"}],
}
CHEMISTRY = {"id": "chem", "title": "Chemistry", "lessons": [{"id": "c1", "title": "Acids"}]}
SERIES, FIRST = "lecture-series", "first-steps"
Shelf = dict[str, list[str]]


async def shelf(world: World) -> Shelf:
    """Titles of lessons by titles of courses, in their order."""
    courses = (await world.client.get("/api/v1/courses")).json()["courses"]
    return {it["title"]: [lesson["title"] for lesson in it["lessons"]] for it in courses}


async def put(world: World, *courses: Json, replace: bool = False) -> httpx.Response:
    path = "/api/v1/courses?replace=true" if replace else "/api/v1/courses"
    return await world.client.put(path, json={"courses": courses})


async def brought(world: World, *courses: Json, replace: bool = False) -> tuple[int, int, int, list[str]]:
    answer = await put(world, *courses, replace=replace)
    assert answer.status_code == 200, answer.text
    said = answer.json()
    return said["added"], said["changed"], said["removed"], said["kept"]


def refused(answer: httpx.Response, status: int, words: str) -> None:
    assert answer.status_code == status
    assert words in answer.json()["detail"]


async def test_what_it_names_comes_first_and_in_its_order(world: World) -> None:
    assert await brought(world, PHYSICS, CHEMISTRY) == (5, 0, 0, [])
    assert list((await shelf(world)).items())[:2] == [("Physics", ["Heat", "Work"]), ("Chemistry", ["Acids"])]
    assert list(await shelf(world))[2:] == ["First steps", "Lecture series"]


async def test_the_same_again_changes_nothing(world: World) -> None:
    await brought(world, PHYSICS, CHEMISTRY)
    before = (await world.client.get("/api/v1/courses")).text
    assert await brought(world, PHYSICS, CHEMISTRY) == (0, 0, 0, [])
    assert (await world.client.get("/api/v1/courses")).text == before


async def test_titles_order_and_courses_of_lessons_follow(world: World) -> None:
    await brought(world, PHYSICS, CHEMISTRY)
    moved = {
        "id": "chem",
        "title": "Chemie",
        "lessons": [{"id": "p2", "title": "Arbeit"}, CHEMISTRY["lessons"][0]],
    }
    assert await brought(world, moved) == (0, 2, 0, [])
    titles = [("Chemie", ["Arbeit", "Acids"]), ("Physics", ["Heat"])]
    assert list((await shelf(world)).items())[:2] == titles


async def test_nothing_goes_unless_it_is_asked_for(world: World) -> None:
    before = await shelf(world)
    await brought(world, CHEMISTRY)
    assert (await shelf(world)).items() >= before.items()
    assert await brought(world, CHEMISTRY, replace=True) == (0, 0, 7, [])
    assert await shelf(world) == {"Chemistry": ["Acids"]}


async def test_what_has_a_video_stays_and_is_named(world: World) -> None:
    video = await world.stored(lessonId="lecture-series-2")
    alone = await world.stored(courseId=FIRST)
    assert await brought(world, CHEMISTRY, replace=True) == (
        2,
        0,
        4,
        ["First steps (first-steps)", "Lecture series (lecture-series)", "Lecture 2 (lecture-series-2)"],
    )
    assert await shelf(world) == {"Chemistry": ["Acids"], "First steps": [], "Lecture series": ["Lecture 2"]}
    seen = await world.status(video)
    assert (seen["courseId"], seen["lessonId"]) == (SERIES, "lecture-series-2")
    assert (await world.status(alone))["courseId"] == FIRST


async def test_a_lesson_whose_videos_were_deleted_goes(world: World) -> None:
    video = await world.stored(lessonId="lecture-series-2")
    await world.client.delete(f"/api/v1/media/{video}")
    assert (await brought(world, CHEMISTRY, replace=True))[3] == []
    assert await shelf(world) == {"Chemistry": ["Acids"]}


async def test_a_lesson_with_a_video_does_not_move(world: World) -> None:
    await world.stored(lessonId="lecture-series-2")
    before = await shelf(world)
    moved = {**CHEMISTRY, "lessons": [*CHEMISTRY["lessons"], {"id": "lecture-series-2", "title": "L"}]}
    for replace in (False, True):
        refused(await put(world, moved, replace=replace), 422, "Course 1, lesson 2: The lesson has a video")
    assert await shelf(world) == before


async def test_a_published_lesson_stays_published(world: World) -> None:
    video = await world.ready(lessonId="lecture-series-1")
    lesson = {"id": "lecture-series-1", "title": "New"}
    await brought(world, {"id": SERIES, "title": "Series", "lessons": [lesson]})
    courses = (await world.client.get("/api/v1/courses")).json()["courses"]
    assert courses[0]["lessons"][0] == {**lesson, "status": "published", "playbackId": video}


async def test_one_bad_line_and_nothing_is_imported(world: World) -> None:
    before = await shelf(world)
    bad = [{"id": f"{number}" * 70, "title": "T"} for number in range(1, 31)]
    answer = await put(world, PHYSICS, *bad)
    refused(answer, 422, "Course 2: course_id has 70 characters; it may have 64.")
    refused(answer, 422, "And 10 more. Nothing was imported.")
    refused(await world.client.put("/api/v1/courses", content=b"course_id"), 422, "Line 1: This is no JSON")
    assert await shelf(world) == before


async def test_only_the_first_user_may(world: World) -> None:
    other = await world.as_user("b@b.b")
    refused(await other.put("/api/v1/courses", json={"courses": [PHYSICS]}), 403, "Only the owner")
    other.headers.pop("Authorization")
    assert (await other.put("/api/v1/courses", json={"courses": [PHYSICS]})).status_code == 401
    assert "Physics" not in await shelf(world)


def command(data: Path, file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    arguments = ["companion", "courses", "import", str(file), "--data", str(data), *options]
    return subprocess.run(
        [sys.executable, "-m", "desktop_uploader", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


async def test_the_command_line_beside_a_running_companion(world: World, tmp_path: Path) -> None:
    await world.stored(lessonId="lecture-series-2")
    file = tmp_path / "courses.csv"
    file.write_text(
        "course_id;course_title;lesson_id;lesson_title\nphys;Physik, “schwer”;p1;Wärme\n", "utf-8-sig"
    )
    done = await asyncio.to_thread(command, world.companion.settings.data, file)
    assert (done.returncode, done.stdout, done.stderr) == (0, "2 added, 0 changed, 0 removed.\n", "")
    assert (await shelf(world))["Physik, “schwer”"] == ["Wärme"]
    done = await asyncio.to_thread(command, world.companion.settings.data, file, "--replace")
    assert done.stdout.splitlines() == [
        "0 added, 0 changed, 5 removed.",
        "Kept, since it has a video: Lecture series (lecture-series)",
        "Kept, since it has a video: Lecture 2 (lecture-series-2)",
    ]


async def imported(world: World, file: Path) -> int:
    data = str(world.companion.settings.data)
    return await asyncio.to_thread(cli.main, ["courses", "import", str(file), "--data", data])


async def test_the_command_line_tells_every_bad_line(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, file = await shelf(world), tmp_path / "courses.csv"
    file.write_text(
        "course_id,course_title,lesson_id,lesson_title\nphys,Physics,p1,Heat\n" + "phys,,,\n" * 30
    )
    assert await imported(world, file) == 1
    told = capsys.readouterr().err.splitlines()
    assert told == [f"Line {n}: course_title is empty." for n in range(3, 33)] + ["Nothing was imported."]
    assert await shelf(world) == before


@pytest.mark.parametrize("kind", ["missing", "folder", "endless"])
async def test_a_file_that_can_not_be_read_is_said(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    file = {"missing": tmp_path / "none.csv", "folder": tmp_path, "endless": Path("/dev/zero")}[kind]
    if kind == "endless" and not file.exists():
        pytest.skip("this system has no endless file")
    assert await imported(world, file) == 1
    assert ("larger than 10 MB" if kind == "endless" else str(file)) in (told := capsys.readouterr().err)
    assert told.rstrip().endswith("Nothing was imported.")


def test_where_no_companion_ever_ran_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, data = tmp_path / "courses.json", tmp_path / "data"
    file.write_text(json.dumps({"courses": [PHYSICS]}))
    assert cli.main(["courses", "import", str(file), "--data", str(data)]) == 1
    assert "No companion ever ran" in capsys.readouterr().err
    assert not data.exists()


async def test_a_large_school_is_imported_while_videos_come_in(world: World, tmp_path: Path) -> None:
    file = tmp_path / "courses.csv"
    lines = [f"c{number // 100},Course {number // 100},l{number},Lesson" for number in range(20_000)]
    file.write_text("\n".join(["course_id,course_title,lesson_id,lesson_title", *lines]))
    importing = asyncio.create_task(asyncio.to_thread(command, world.companion.settings.data, file))
    sent = 0
    while not importing.done():
        await world.stored(lessonId="lecture-series-2")
        sent += 1
    assert (await importing).returncode == 0, (await importing).stderr
    assert sent
    assert len(await shelf(world)) == 202
