"""An edit says what it is based on: what somebody else changed meanwhile isn't written over unseen."""

import asyncio
from typing import Any

import httpx
import pytest

from tests.companion.library.world import Json, World, as_json

OURS = {"title": "Ours", "base": {"title": "A lecture"}}


async def edit(world: World, playback_id: str, **fields: Any) -> httpx.Response:
    return await world.client.patch(f"/api/v1/media/{playback_id}", json=fields)


async def edited(world: World, playback_id: str, **fields: Any) -> Json:
    answer = await edit(world, playback_id, **fields)
    assert answer.status_code == 200, answer.text
    return as_json(answer)


@pytest.fixture
async def video(world: World) -> str:
    return str((await world.create(description="All"))["playbackId"])


async def test_the_status_tells_all_details(world: World, video: str) -> None:
    status = await world.status(video)
    assert (status["title"], status["description"], status["visibility"]) == ("A lecture", "All", "PRIVATE")


async def test_on_its_base_an_edit_holds_and_again_it_is_fine(world: World, video: str) -> None:
    version = (await edited(world, video, **OURS))["version"]
    again = await edited(world, video, **OURS)
    assert (again["title"], again["version"]) == ("Ours", version)


async def test_on_another_base_nothing_changes_and_what_there_is_is_told(world: World, video: str) -> None:
    await edited(world, video, title="Theirs", visibility="UNLISTED")
    refused = await edit(world, video, description="Mine", **OURS)
    assert refused.status_code == 409
    problem = as_json(refused)
    assert problem["code"] == "conflict"
    assert problem["current"] == {
        "title": "Theirs",
        "description": "All",
        "visibility": "UNLISTED",
    }
    status = await world.status(video)
    assert (status["title"], status["description"]) == ("Theirs", "All")


async def test_what_others_changed_beside_it_is_no_conflict(world: World, video: str) -> None:
    await edited(world, video, description="Theirs")
    status = await edited(world, video, **OURS)
    assert (status["title"], status["description"]) == ("Ours", "Theirs")


async def test_without_a_base_the_last_writer_wins(world: World, video: str) -> None:
    await edited(world, video, title="Theirs")
    assert (await edited(world, video, title="Ours"))["title"] == "Ours"


async def test_nothing_and_an_empty_word_are_the_same_base(world: World, video: str) -> None:
    place = {"courseId": "first-steps", "lessonId": "first-steps-tour"}
    moved = await edited(world, video, **place, base={"courseId": None, "lessonId": None})
    assert moved["lessonId"] == "first-steps-tour"
    emptied = await edited(world, video, description="", base={"description": "All"})
    assert emptied["description"] == ""
    assert (await edited(world, video, description="Some", base={"description": None}))[
        "description"
    ] == "Some"


async def test_of_many_at_once_on_one_base_one_holds(world: World, video: str) -> None:
    base = {"title": "A lecture"}
    answers = await asyncio.gather(*(edit(world, video, title=f"T{n}", base=base) for n in range(8)))
    assert sorted(answer.status_code for answer in answers) == [200, *[409] * 7]


async def test_a_cancelled_video_has_no_conflict_to_merge(world: World, video: str) -> None:
    await world.client.delete(f"/api/v1/media/{video}")
    refused = as_json(await edit(world, video, **OURS))
    assert (refused["status"], "current" in refused) == (409, False)
