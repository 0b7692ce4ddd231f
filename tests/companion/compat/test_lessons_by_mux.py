"""`POST /api/lessons/update-upload-id`, as clients of the issue about Mux webhooks send it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.video.video import Video
from tests.companion.compat.mux_school import LESSON, UPDATE, MuxSchool, mux_school
from tests.companion.library.world import World
from tests.emulators.failures import Failure
from tests.emulators.mux_states import REFUSED

SUCCESS = {"success": True}


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[MuxSchool]:
    async with mux_school(tmp_path) as it:
        yield it


def said(answer: httpx.Response) -> tuple[int, Any]:
    return answer.status_code, answer.json()


async def known(school: MuxSchool) -> list[Video]:
    return await school.world.companion.videos.all_where(table.c.backend == "mux")


async def test_a_lesson_gets_its_upload_id_then_processing_then_published(school: MuxSchool) -> None:
    target, upload_id = await school.ours()
    playback_id = target["playbackId"]
    assert await school.lesson() == ("empty", None)
    assert said(await school.update(upload_id)) == (200, SUCCESS)
    assert await school.lesson() == ("uploading", playback_id)

    await school.put(target["uploadUrl"])
    await school.deliver()
    assert await school.lesson() == ("processing", playback_id)
    await school.finish(upload_id)
    assert await school.lesson() == ("published", playback_id)


async def test_an_upload_of_another_program_is_taken_in_as_it_is(school: MuxSchool) -> None:
    upload_id, url = await school.program.placed()
    assert said(await school.update(upload_id)) == (200, SUCCESS)
    (video,) = await known(school)
    assert (video.lesson_id, video.course_id is not None, video.size) == (LESSON, True, 0)
    assert await school.lesson() == ("uploading", video.playback_id)

    await school.put(url)
    await school.deliver()
    assert await school.lesson() == ("processing", video.playback_id)
    await school.finish(upload_id)
    assert await school.lesson() == ("published", video.playback_id)
    page = await school.world.client.get(f"/watch/{video.playback_id}")
    assert (page.status_code, page.headers["location"][:15]) == (302, "https://player.")


async def test_what_mux_told_before_counts_when_the_upload_becomes_known(school: MuxSchool) -> None:
    """The older program tells the lesson's upload only after its last byte."""
    upload_id = await school.program.stored()
    await school.deliver()
    assert (await known(school), await school.waiting() > 0) == ([], True)
    assert said(await school.update(upload_id)) == (200, SUCCESS)
    (video,) = await known(school)
    assert (await school.lesson(), await school.waiting()) == (("processing", video.playback_id), 0)
    assert said(await school.update(upload_id)) == (200, SUCCESS)
    assert len(await known(school)) == 1
    await school.finish(upload_id)
    assert await school.lesson() == ("published", video.playback_id)


async def test_a_video_of_another_program_that_fails_leaves_the_lesson(school: MuxSchool) -> None:
    school.mux.environment.steps = REFUSED
    upload_id = await school.program.stored()
    await school.update(upload_id)
    await school.finish(upload_id)
    assert await school.lesson() == ("empty", None)
    (video,) = await known(school)
    assert video.error is not None


async def test_replacing_keeps_the_old_one_until_the_new_one_is_ready(school: MuxSchool) -> None:
    old = await school.program.stored()
    await school.update(old)
    await school.finish(old)
    _, first = await school.lesson()
    new, url = await school.program.placed()
    await school.update(new)
    await school.put(url)
    await school.deliver()
    assert await school.lesson() == ("published", first)
    await school.finish(new)
    status, second = await school.lesson()
    assert (status, second == first) == ("published", False)


INCOMPLETE: tuple[object, ...] = (
    {},
    {"lessonId": LESSON},
    {"muxUploadId": "abc"},
    {"lessonId": "", "muxUploadId": "abc"},
    {"lessonId": LESSON, "muxUploadId": ""},
    {"lessonId": None, "muxUploadId": "abc"},
    {"lessonId": LESSON, "muxUploadId": "../uploads"},
    [],
)


async def test_what_is_missing_is_said(school: MuxSchool) -> None:
    for asked in INCOMPLETE:
        answer = await school.world.client.post(UPDATE, json=asked)
        assert said(answer) == (400, {"error": "Missing required fields"}), asked
    assert (await school.update("a" * 201)).status_code == 400
    assert school.mux.api.log == []


async def test_an_upload_that_nobody_knows(school: MuxSchool) -> None:
    assert said(await school.update("unknown")) == (404, {"error": "There is no such upload."})
    assert await known(school) == []


async def test_a_lesson_that_nobody_knows(school: MuxSchool) -> None:
    upload_id, _ = await school.program.placed()
    answer = await school.update(upload_id, "unknown")
    assert (answer.status_code, "no such lesson" in answer.json()["error"]) == (422, True)
    assert await known(school) == []


async def test_somebody_elses_video(school: MuxSchool) -> None:
    _, upload_id = await school.ours()
    other = await school.world.as_user("other@school.test")
    answer = await other.post(UPDATE, json={"lessonId": LESSON, "muxUploadId": upload_id})
    assert answer.status_code == 404
    assert await school.lesson() == ("empty", None)


async def test_who_isnt_signed_in_changes_nothing(school: MuxSchool) -> None:
    asked = {"lessonId": LESSON, "muxUploadId": (await school.ours())[1]}
    answer = await school.world.client.post(UPDATE, json=asked, headers={"Authorization": ""})
    assert said(answer) == (401, {"error": "Unauthorized"})
    assert await school.lesson() == ("empty", None)


async def test_while_mux_does_not_answer_nothing_is_changed(school: MuxSchool) -> None:
    upload_id, _ = await school.program.placed()
    school.mux.api.script.plan("GET", *[Failure(503)] * 5)
    assert said(await school.update(upload_id)) == (500, {"error": "Failed to update lesson"})
    assert await known(school) == []


async def test_without_mux_there_is_no_such_upload(world: World) -> None:
    answer = await world.client.post(UPDATE, json={"lessonId": LESSON, "muxUploadId": "abc"})
    assert said(answer) == (404, {"error": "There is no such upload."})


async def test_nobody_else_can_send_to_the_place_of_another_program(school: MuxSchool) -> None:
    """Nor is what it has there ever removed in order to make room."""
    upload_id = await school.program.stored()
    await school.update(upload_id)
    await school.finish(upload_id)
    (video,) = await known(school)
    answer = await school.world.client.post(f"/api/v1/media/{video.playback_id}/upload-url")
    assert answer.status_code == 409
    assert school.mux.left != []
    assert await school.lesson() == ("published", video.playback_id)
