"""`POST /api/admin/videos/upload`, sample by sample: here, at Cloudflare Stream, beside others."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_uploader.companion.settings import CloudflareSettings, Rule
from tests.companion.backends.school import NEVER
from tests.companion.compat.older import ADMIN, path_of, refused
from tests.companion.library.world import BASE, VIDEO, Json, Time, World, as_json, running
from tests.emulators.cloudflare import Cloudflare

TUS = {"Tus-Resumable": "1.0.0", "Content-Type": "application/offset+octet-stream"}


def asked(**other: Any) -> Json:
    return {
        "filename": "lecture.mp4",
        "fileSize": len(VIDEO),
        "courseId": "lecture-series",
        "lessonId": "lecture-series-1",
        "title": " The first lecture ",
        "description": " About it ",
        **other,
    }


async def ask(world: World) -> Json:
    answer = await world.client.post(ADMIN, json=asked())
    assert answer.status_code == 200, answer.text
    return as_json(answer)


async def lesson(world: World) -> Json:
    courses = (await world.client.get("/api/v1/courses")).json()["courses"]
    found: list[Json] = [it for course in courses for it in course["lessons"]]
    return next(it for it in found if it["id"] == "lecture-series-1")


async def test_the_sample_of_the_documents(world: World) -> None:
    world.maker.go.set()
    said = await ask(world)
    assert set(said) == {"tusUrl", "videoId", "dbVideoId", "expiresAt", "message"}
    assert said["message"] == "TUS upload URL created successfully"
    assert datetime.fromisoformat(said["expiresAt"]) == world.time.now + timedelta(minutes=30)
    assert said["tusUrl"].startswith(f"{BASE}/files/")

    path = path_of(said["tusUrl"])
    head = await world.client.head(path, headers=TUS)
    assert (head.headers["Upload-Offset"], head.headers["Upload-Length"]) == ("0", str(len(VIDEO)))
    sent = await world.client.patch(path, content=VIDEO, headers={**TUS, "Upload-Offset": "0"})
    assert sent.status_code == 204
    seen = await world.until_stage(said["dbVideoId"], "ready")
    assert (seen["title"], seen["lessonId"]) == ("The first lecture", "lecture-series-1")
    assert await lesson(world) | {"title": ""} == {
        "id": "lecture-series-1",
        "title": "",
        "status": "published",
        "playbackId": said["dbVideoId"],
    }


@pytest.mark.parametrize("lacking", ["filename", "fileSize", "courseId", "lessonId", "title"])
async def test_what_is_required(world: World, lacking: str) -> None:
    values: tuple[Any, ...] = (None, "", [])
    for value in values:
        answer = await world.client.post(ADMIN, json=asked(**{lacking: value}))
        refused(answer, 400, "Missing required fields")
    refused(await world.client.post(ADMIN, json=asked(fileSize=0)), 400, "Missing required fields")
    refused(await world.client.post(ADMIN, json=asked(title="  ")), 400, "Missing required fields")


async def test_a_description_may_be_missing(world: World) -> None:
    answer = await world.client.post(ADMIN, json=asked(description=None))
    assert answer.status_code == 200, answer.text


async def test_types_and_sizes_as_in_the_documents(world: World) -> None:
    for name in ("lecture.exe", "lecture", "lecture.mp4.exe", ".mp4"):
        refused(await world.client.post(ADMIN, json=asked(filename=name)), 400, "Invalid file type")
    for ending in (".mp4", ".webm", ".mov", ".avi", ".mkv", ".flv", ".MP4"):
        assert (await world.client.post(ADMIN, json=asked(filename="x" + ending))).status_code == 200
    too_large = asked(fileSize=5 * 1024**3 + 1)
    refused(await world.client.post(ADMIN, json=too_large), 400, "File too large. Maximum size is 5GB")
    refused(await world.client.post(ADMIN, json=asked(fileSize=-1)), 400, "Invalid file size")


async def test_the_servers_own_rules_hold_besides(world: World) -> None:
    above_ours = await world.client.post(ADMIN, json=asked(fileSize=5 * 1000**3 + 1))
    assert (above_ours.status_code, above_ours.json()["code"]) == (413, "file_too_large")
    assert "up to" in above_ours.json()["error"]
    nowhere = await world.client.post(ADMIN, json=asked(lessonId="no-such-lesson"))
    assert (nowhere.status_code, nowhere.json()["code"]) == (422, "invalid")


async def test_nobody_came_for_half_an_hour(world: World) -> None:
    said = await ask(world)
    world.time.turn(timedelta(minutes=30))
    answer = await world.client.head(path_of(said["tusUrl"]), headers=TUS)
    assert answer.status_code == 410
    assert (await lesson(world))["status"] != "published"


@pytest.fixture
async def cloudflare(tmp_path: Path) -> AsyncIterator[Cloudflare]:
    (tmp_path / "provider").mkdir()
    async with Cloudflare(tmp_path / "provider") as emulator:
        yield emulator


def at(cloudflare: Cloudflare) -> dict[str, Any]:
    account = cloudflare.account
    token, api = account.token, cloudflare.api_url
    told = CloudflareSettings(account=account.id, customer=account.customer, token=token, api=api)
    time = Time()
    time.now = datetime.now(UTC)
    return {"cloudflare": told, "polling": NEVER, "time": time}


async def test_at_cloudflare_the_file_goes_straight_there(tmp_path: Path, cloudflare: Cloudflare) -> None:
    async with running(tmp_path / "data", backend="cloudflare", **at(cloudflare)) as world:
        said = await ask(world)
        assert not said["tusUrl"].startswith(BASE)
        assert datetime.fromisoformat(said["expiresAt"]) <= world.time.now + timedelta(minutes=30)
        row = await world.companion.videos.find(said["dbVideoId"])
        assert row is not None
        assert row.provider_uid == said["videoId"]
        async with httpx.AsyncClient(trust_env=False) as sender:
            headers = {**TUS, "Upload-Offset": "0"}
            assert (await sender.patch(said["tusUrl"], content=VIDEO, headers=headers)).status_code == 204


async def test_a_rule_for_what_takes_no_tus_is_passed_over(tmp_path: Path) -> None:
    async with running(tmp_path / "data", rules=(Rule(backend="s3"),)) as world:
        assert (await ask(world))["tusUrl"].startswith(f"{BASE}/files/")


async def test_where_new_videos_come_in_chunks_this_door_gives_tus(tmp_path: Path) -> None:
    async with running(tmp_path / "data", local_protocol="chunks") as world:
        said = await ask(world)
        answer = await world.client.head(path_of(said["tusUrl"]), headers=TUS)
        assert answer.status_code == 200


async def test_a_title_that_is_too_long(world: World) -> None:
    answer = await world.client.post(ADMIN, json=asked(title="x" * 201))
    refused(answer, 400, "title: at most 200 characters")
