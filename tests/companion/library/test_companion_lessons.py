"""What a lesson shows, through the API: published with a video, and with the old one until the new one is."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_uploader.companion.video.reports import Report, reported
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from tests.companion.library.world import VIDEO, World, digest_of_bytes, running, until

LESSON = "lecture-series-1"
Shown = tuple[str, str | None]


async def shown(world: World, lesson_id: str = LESSON) -> Shown:
    answer = await world.client.get("/api/v1/courses")
    lessons = {it["id"]: it for course in answer.json()["courses"] for it in course["lessons"]}
    return lessons[lesson_id]["status"], lessons[lesson_id]["playbackId"]


async def until_shown(world: World, *wanted: str | None) -> None:
    async def holds() -> bool:
        return await shown(world) == wanted

    await until(holds)


async def deleted(world: World, playback_id: str) -> None:
    assert (await world.client.delete(f"/api/v1/media/{playback_id}")).status_code in {200, 202, 204}


async def replacing(world: World) -> tuple[str, str]:
    """A published video, and one that is about to take its place: stored, verified, being prepared."""
    first = await world.ready(lessonId=LESSON)
    world.maker.go.clear()
    second = await world.stored(lessonId=LESSON)
    assert (await world.verify(second)).status_code == 200
    await world.until_stage(second, "inprogress")
    assert await shown(world) == ("published", first)
    return first, second


async def test_a_lesson_is_empty_uploading_processing_and_then_published(world: World) -> None:
    assert await shown(world) == ("empty", None)
    target = await world.create(lessonId=LESSON)
    assert await shown(world) == ("uploading", target["playbackId"])
    await world.send(target, VIDEO[:10])
    assert await shown(world) == ("uploading", target["playbackId"])
    await world.send(target, VIDEO[10:], 10)
    await until_shown(world, "processing", target["playbackId"])
    await world.verify(target["playbackId"])
    assert await shown(world) == ("processing", target["playbackId"])
    world.maker.go.set()
    await until_shown(world, "published", target["playbackId"])


async def test_the_old_one_stays_until_the_new_one_is_ready(world: World) -> None:
    _, second = await replacing(world)
    world.maker.go.set()
    await until_shown(world, "published", second)


async def test_a_prepared_one_that_nobody_verified_replaces_nothing(world: World) -> None:
    first = await world.ready(lessonId=LESSON)
    second = await world.stored(lessonId=LESSON)
    await world.until(second, lambda status: status["progress"] == 100)
    world.time.turn(timedelta(hours=25))
    await world.companion.upkeep.once()
    await world.until_stage(second, "ready")
    assert await shown(world) == ("published", first)


async def test_one_that_fails_leaves_the_old_one(world: World) -> None:
    first, second = await replacing(world)
    world.maker.fails = True
    world.maker.go.set()
    await world.until_stage(second, "error")
    assert await shown(world) == ("published", first)


async def test_one_that_failed_and_is_prepared_again_takes_its_place(world: World) -> None:
    _, second = await replacing(world)
    world.maker.fails = True
    world.maker.go.set()
    await world.until_stage(second, "error")
    world.maker.fails = False
    await world.client.post(f"/api/v1/media/{second}/process")
    await until_shown(world, "published", second)


async def test_one_with_other_bytes_leaves_the_old_one(world: World) -> None:
    first = await world.ready(lessonId=LESSON)
    second = await world.stored(lessonId=LESSON)
    assert (await world.verify(second, digest_of_bytes(b"another"))).status_code == 409
    assert await shown(world) == ("published", first)


@pytest.mark.parametrize("sent", [0, 10, len(VIDEO)])
async def test_one_that_is_cancelled_on_its_way_leaves_the_old_one(world: World, sent: int) -> None:
    first = await world.ready(lessonId=LESSON)
    target = await world.create(lessonId=LESSON)
    if sent:
        await world.send(target, VIDEO[:sent])
    assert await shown(world) == ("published", first)
    await deleted(world, target["playbackId"])
    assert await shown(world) == ("published", first)


async def test_one_that_is_cancelled_while_it_is_prepared_leaves_the_old_one(world: World) -> None:
    first, second = await replacing(world)
    await deleted(world, second)
    world.maker.go.set()
    assert await shown(world) == ("published", first)
    assert (await world.client.get(f"/api/v1/media/status/{second}")).json()["status"] == "cancelled"


async def test_the_older_one_is_shown_again_when_the_newer_one_is_deleted(world: World) -> None:
    first = await world.ready(lessonId=LESSON)
    second = await world.ready(lessonId=LESSON)
    assert await shown(world) == ("published", second)
    await deleted(world, second)
    assert await shown(world) == ("published", first)
    await deleted(world, first)
    assert await shown(world) == ("empty", None)


async def test_deleting_the_old_one_shows_the_new_one_as_far_as_it_is(world: World) -> None:
    first, second = await replacing(world)
    await deleted(world, first)
    assert await shown(world) == ("processing", second)
    world.maker.go.set()
    await until_shown(world, "published", second)


async def test_a_first_video_that_fails_leaves_the_lesson_empty(world: World) -> None:
    world.maker.fails = True
    world.maker.go.set()
    await world.until_stage(await world.stored(lessonId=LESSON), "error")
    assert await shown(world) == ("empty", None)


async def test_a_video_that_moves_takes_its_place_along(world: World) -> None:
    first, second = await world.ready(lessonId=LESSON), await world.ready(lessonId=LESSON)
    await world.client.patch(f"/api/v1/media/{second}", json={"lessonId": "first-steps-tour"})
    assert await shown(world) == ("published", first)
    assert await shown(world, "first-steps-tour") == ("published", second)


REPORTS = (
    (Report(stage=Stage.UPLOADING), "uploading"),
    (Report(stage=Stage.QUEUED, size=len(VIDEO)), "processing"),
    (Report(stage=Stage.INPROGRESS, progress=43.0), "processing"),
    (Report(stage=Stage.READY, size=len(VIDEO), duration=4.0), "published"),
)
OTHER_SIZE = Report(stage=Stage.READY, size=len(VIDEO) - 1)


@pytest.fixture
async def provided(tmp_path: Path) -> AsyncIterator[World]:
    """A world that prepares nothing itself."""
    async with running(tmp_path / "data", processing=False) as world:
        yield world


async def told(world: World, playback_id: str, report: Report) -> None:
    def decide(video: Video) -> Video:
        at_provider = replace(video, backend="cloudflare", provider_uid=playback_id)
        return reported(at_provider, report, world.time())

    await world.companion.videos.change(playback_id, decide)


async def test_what_a_provider_reports_is_published_in_the_same_way(provided: World) -> None:
    playback_id = (await provided.create(lessonId=LESSON))["playbackId"]
    for report, status in REPORTS:
        await told(provided, playback_id, report)
        assert await shown(provided) == (status, playback_id)


@pytest.mark.parametrize("end", [OTHER_SIZE, Report(stage=Stage.ERROR)])
async def test_what_fails_at_a_provider_leaves_the_old_one(provided: World, end: Report) -> None:
    first, second = [(await provided.create(lessonId=LESSON))["playbackId"] for _ in range(2)]
    await told(provided, first, REPORTS[-1][0])
    for report in (Report(stage=Stage.QUEUED), Report(stage=Stage.INPROGRESS, progress=99.0), end):
        await told(provided, second, report)
        assert await shown(provided) == ("published", first)
    assert (await provided.status(second))["stage"] == "error"
