"""`/process`, `/cancel`, `/updateProcessingStatus`, `/getVideoUrl`, as the timelapse programs send them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_uploader.companion.settings import S3Settings
from desktop_uploader.companion.video.stages import Stage
from tests.companion.library.test_companion_merging import NOW
from tests.companion.library.world import BASE, VIDEO, Json, World, as_json, client_of, running, until

ID = "j57d3m2k"
KEY = "videos/original.mp4"
PROCESSED = "timelapses/processed.mp4"
BUCKET = S3Settings(
    bucket="school", region="auto", access_key="a", secret_key="s", endpoint="http://127.0.0.1:9"
)


async def process(world: World, timelapse_id: str = ID, **which: Any) -> Json:
    answer = await world.client.post("/process", json={**which, "timelapseId": timelapse_id})
    assert answer.status_code == 200, answer.text
    return as_json(answer)


async def update(world: World, status: str, **more: Any) -> httpx.Response:
    asked = {"timelapseId": ID, "status": status, **more}
    return await world.client.post("/updateProcessingStatus", json=asked)


def answered(status: str, key: str | None = None, error: str | None = None) -> Json:
    return {"success": True, "timelapseId": ID, "status": status, "processedVideoKey": key, "error": error}


def refused(answer: httpx.Response, status_code: int) -> str:
    assert answer.status_code == status_code, answer.text
    return str(answer.json()["error"])


@pytest.fixture
async def bucket(tmp_path: Path) -> AsyncIterator[World]:
    """A world whose videos lie in a bucket; nobody is asked for anything there."""
    async with running(tmp_path / "data", s3=BUCKET) as world:
        yield world


async def in_bucket(world: World, key: str = KEY) -> str:
    """A video that the bucket has whole; its playback id."""
    playback_id = str((await world.create())["playbackId"])
    await world.companion.videos.change(
        playback_id,
        lambda current: replace(
            current,
            backend="s3",
            provider_uid=key,
            stage=Stage.READY,
            prepared=True,
            verified=True,
            stored_at=NOW,
        ),
    )
    return playback_id


async def test_from_pending_over_processing_to_complete(world: World) -> None:
    playback_id = str((await world.create())["playbackId"])
    assert await process(world, videoKey=playback_id) == answered("pending")
    other = await world.stored()
    await world.until_stage(other, "inprogress")
    assert await process(world, videoKey=other) == answered("processing")
    world.maker.go.set()
    assert (await world.verify(other)).status_code == 200
    await world.until_stage(other, "ready")
    assert await process(world, videoKey=other) == answered("complete", other)


async def test_a_video_that_failed_is_prepared_again(world: World) -> None:
    world.maker.fails = True
    world.maker.go.set()
    playback_id = await world.stored()
    await world.until_stage(playback_id, "error")
    world.maker.fails = False
    world.maker.go.clear()
    assert (await process(world, videoKey=playback_id))["status"] in {"pending", "processing"}
    assert (await world.verify(playback_id)).status_code == 200
    world.maker.go.set()
    await world.until_stage(playback_id, "ready")


async def test_one_that_fails_says_why(world: World) -> None:
    world.maker.fails = True
    playback_id = await world.stored()
    await process(world, videoKey=playback_id)
    world.maker.go.set()
    failed = await world.until_stage(playback_id, "error")
    answer = await world.client.delete(f"/cancel/{ID}")
    assert answer.json() == answered("failed", None, failed["error"]["message"])


@pytest.mark.parametrize("door", ["process", "cancel"])
async def test_cancelling_stops_the_work_and_keeps_the_upload(world: World, door: str) -> None:
    playback_id = await world.stored()
    await process(world, videoKey=playback_id)
    await until(lambda: world.maker.begun == [playback_id])
    for _ in range(2):
        answer = await world.client.delete(f"/{door}/{ID}")
        assert answer.status_code == 200
        assert (answer.json()["status"], answer.json()["timelapseId"]) == ("failed", ID)
    assert world.maker.stopped == [playback_id]
    assert list((world.companion.settings.media / playback_id).glob("*/*")) == []

    world.maker.go.set()
    await process(world, videoKey=playback_id)
    assert (await world.verify(playback_id)).status_code == 200
    await world.until_stage(playback_id, "ready")


async def test_cancelling_before_all_bytes_are_there_leaves_the_upload_alone(world: World) -> None:
    target = await world.create()
    await process(world, videoKey=target["playbackId"])
    assert (await world.client.delete(f"/cancel/{ID}")).json()["status"] == "failed"
    assert (await world.send(target, VIDEO)).status_code == 204


async def test_one_that_is_complete_is_not_cancelled(world: World) -> None:
    await process(world, videoKey=await world.ready())
    assert "complete" in refused(await world.client.delete(f"/cancel/{ID}"), 409)
    assert "complete" in refused(await world.client.delete(f"/process/{ID}"), 409)


async def test_what_somebody_outside_processes_is_what_he_tells(bucket: World) -> None:
    playback_id = await in_bucket(bucket)
    assert await process(bucket, videoKey=KEY) == answered("complete", playback_id)
    assert (await update(bucket, "processing")).json() == {"success": True}
    assert await process(bucket, videoKey=KEY) == answered("processing")
    assert (await update(bucket, "complete", processedVideoKey=PROCESSED)).json() == {"success": True}
    assert await process(bucket, videoKey=KEY) == answered("complete", PROCESSED)
    for late in ("processing", "failed", "pending"):
        assert (await update(bucket, late, error="too late")).status_code == 200
    assert await process(bucket, videoKey=KEY) == answered("complete", PROCESSED)


async def test_what_failed_outside_says_why_and_begins_anew(bucket: World) -> None:
    await in_bucket(bucket)
    await process(bucket, videoKey=KEY)
    await update(bucket, "failed", processedVideoKey=None, error="No room on the disk.")
    again = await bucket.client.delete(f"/cancel/{ID}")
    assert again.json() == answered("failed", None, "No room on the disk.")
    assert (await process(bucket, videoKey=KEY))["status"] == "complete"


async def test_a_long_error_is_cut(bucket: World) -> None:
    await in_bucket(bucket)
    await process(bucket, videoKey=KEY)
    assert (await update(bucket, "failed", error="x" * 5000)).json() == {"success": True}
    again = await bucket.client.delete(f"/cancel/{ID}")
    assert again.json() == answered("failed", None, "x" * 1000)


async def test_of_what_this_companion_prepares_nobody_else_tells(world: World) -> None:
    playback_id = await world.stored()
    await process(world, videoKey=playback_id)
    await world.until_stage(playback_id, "inprogress")
    for status in ("complete", "failed"):
        assert (await update(world, status, processedVideoKey=PROCESSED)).status_code == 200
        assert await process(world, videoKey=playback_id) == answered("processing")


INCOMPLETE: tuple[tuple[str, Json], ...] = (
    ("/process", {}),
    ("/process", {"timelapseId": ID}),
    ("/process", {"videoKey": KEY}),
    ("/process", {"timelapseId": "", "videoKey": KEY}),
    ("/process", {"timelapseId": ID, "videoKey": 7}),
    ("/updateProcessingStatus", {"timelapseId": ID}),
    ("/updateProcessingStatus", {"timelapseId": ID, "status": "done"}),
    ("/updateProcessingStatus", {"status": "complete"}),
    ("/getVideoUrl", {}),
    ("/getVideoUrl", {"videoKey": ""}),
)


async def test_what_is_missing_is_said(world: World) -> None:
    for path, asked in INCOMPLETE:
        answer = await world.client.post(path, json=asked)
        assert refused(answer, 400) == "Missing required fields", (path, asked)


async def test_what_is_too_long_is_said(world: World) -> None:
    for asked in ({"timelapseId": "a" * 201, "videoKey": KEY}, {"timelapseId": ID, "videoKey": "a" * 1025}):
        assert "at most" in refused(await world.client.post("/process", json=asked), 400)


async def test_what_nobody_knows(world: World) -> None:
    refused(await world.client.post("/process", json={"timelapseId": ID, "videoKey": KEY}), 404)
    refused(await world.client.post("/getVideoUrl", json={"videoKey": KEY}), 404)
    refused(await update(world, "complete"), 404)
    refused(await world.client.delete(f"/process/{ID}"), 404)
    refused(await world.client.delete(f"/cancel/{ID}"), 404)


async def test_somebody_elses_video_and_timelapse(world: World) -> None:
    playback_id = await world.stored()
    await process(world, videoKey=playback_id)
    other = await world.as_user("other@school.test")
    for key in (playback_id, (await upload_id(world, playback_id))):
        refused(await other.post("/process", json={"timelapseId": ID, "videoKey": key}), 404)
        refused(await other.post("/getVideoUrl", json={"videoKey": key}), 404)
    url = f"{BASE}/watch/{playback_id}"
    refused(await other.post("/process", json={"timelapseId": ID, "videoUrl": url}), 404)
    refused(await other.delete(f"/cancel/{ID}"), 404)
    status = {"timelapseId": ID, "status": "failed"}
    refused(await other.post("/updateProcessingStatus", json=status), 404)


async def test_who_isnt_signed_in(world: World) -> None:
    nobody = {"Authorization": ""}
    for method, path in [
        ("POST", "/process"),
        ("DELETE", f"/process/{ID}"),
        ("DELETE", f"/cancel/{ID}"),
        ("POST", "/updateProcessingStatus"),
        ("POST", "/getVideoUrl"),
    ]:
        assert refused(await world.client.request(method, path, headers=nobody), 401) == "Unauthorized"


async def upload_id(world: World, playback_id: str) -> str:
    found = await world.companion.videos.find(playback_id)
    assert found is not None
    return found.upload_id


async def test_a_key_is_a_playback_id_an_upload_here_or_an_object(world: World, bucket: World) -> None:
    playback_id = await world.stored()
    for key in (playback_id, await upload_id(world, playback_id)):
        await process(world, videoKey=key)
    await in_bucket(bucket)
    await process(bucket, videoKey=KEY)


async def test_an_address_that_was_given_out_here_is_taken_back(world: World, bucket: World) -> None:
    playback_id = await world.ready()
    await in_bucket(bucket, "videos/a b/c.mp4")
    for where, key in ((world, playback_id), (bucket, "videos/a b/c.mp4")):
        answer = await where.client.post("/getVideoUrl", json={"videoKey": key})
        assert answer.status_code == 200, answer.text
        assert answer.json()["url"] == answer.json()["videoUrl"]
        assert (await process(where, videoUrl=answer.json()["url"]))["status"] == "complete"
    assert "X-Amz-Signature" in answer.json()["url"]


async def test_a_private_video_opens_with_the_address_that_was_given_out(world: World) -> None:
    playback_id = await world.ready(visibility="PRIVATE")
    url = (await world.client.post("/getVideoUrl", json={"videoKey": playback_id})).json()["url"]
    visitor = client_of(world.client, None)
    assert (await visitor.get(f"/watch/{playback_id}")).status_code == 404
    assert (await visitor.get(url)).status_code == 303


async def test_before_it_is_ready_there_is_no_address(world: World) -> None:
    playback_id = await world.stored()
    refused(await world.client.post("/getVideoUrl", json={"videoKey": playback_id}), 409)


NOTHING_OF_OURS = (
    "http://127.0.0.1/a.mp4",
    "http://[::1]:8080/a.mp4",
    "http://169.254.169.254/latest/meta-data/",
    "http://2130706433/a.mp4",
    "file:///etc/passwd",
    "ftp://127.0.0.1/a.mp4",
    "gopher://127.0.0.1:9/_a",
    "//127.0.0.1/a.mp4",
    "a.mp4",
    "http://[",
    f"{BASE}.evil.test/watch/PLAYBACK",
    f"{BASE}@evil.test/watch/PLAYBACK",
    "https://evil.test/watch/PLAYBACK",
    "https://evil.test/videos/original.mp4",
    "http://127.0.0.1:9/other/videos/original.mp4",
    "http://127.0.0.1:9@evil.test/school/videos/original.mp4",
    f"{BASE}/media/..%2f..%2fetc/passwd",
    "http://127.0.0.1:9/" + "a/" * 3000,
)


async def test_an_address_of_nothing_of_ours_is_refused_and_never_opened(bucket: World) -> None:
    playback_id = await in_bucket(bucket)
    for url in NOTHING_OF_OURS:
        asked = {"timelapseId": ID, "videoUrl": url.replace("PLAYBACK", playback_id)}
        answer = await bucket.client.post("/process", json=asked)
        assert "addresses of your own videos" in refused(answer, 400), url
