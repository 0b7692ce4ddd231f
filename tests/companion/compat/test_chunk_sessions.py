"""The chunk session documents, sample by sample: field names, limits, statuses, errors."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.settings import Rule
from tests.companion.compat.older import (
    CHUNK,
    COMPLETE,
    INIT,
    STATUS,
    STORAGE,
    asking,
    complete,
    cut,
    refused,
    send,
    send_all,
    session,
    status,
)
from tests.companion.library.world import BASE, VIDEO, World, client_of, running
from tests.named import named_in, there

MIB = 1024**2
BIG = VIDEO + os.urandom(3 * MIB + 17)
DOORS = [
    ("POST", INIT),
    ("POST", CHUNK),
    ("POST", COMPLETE),
    ("GET", STATUS),
    ("GET", f"{STORAGE}/get-direct-upload-url"),
    ("GET", f"{STORAGE}/network-test"),
    ("POST", "/api/admin/videos/upload"),
]


async def test_the_whole_journey_with_the_documents_fields(world: World) -> None:
    world.maker.go.set()
    begun = await world.client.post(INIT, json=asking(len(BIG), 4))
    said = begun.json()
    assert (begun.status_code, set(said)) == (200, {"uploadId", "expiresAt"})
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", said["expiresAt"])
    assert datetime.fromisoformat(said["expiresAt"]) == world.time.now + timedelta(hours=24)

    for index, chunk in enumerate(cut(BIG, MIB)):
        answer = await send(world, said["uploadId"], index, chunk)
        assert (answer.status_code, answer.json()) == (
            200,
            {"success": True, "chunkIndex": index, "received": True},
        )
    done = await complete(world, said["uploadId"])

    answer = done.json()
    assert (done.status_code, set(answer)) == (200, {"success", "url", "contentType", "size"})
    assert (answer["success"], answer["contentType"], answer["size"]) == (True, "video/mp4", len(BIG))
    assert answer["url"].startswith(f"{BASE}/watch/")
    assert world.companion.store.content(said["uploadId"]).read_bytes() == BIG
    await world.until_stage(answer["url"].rpartition("/")[2], "ready")


async def test_ready_without_verifying_and_for_whoever_has_the_link(world: World) -> None:
    world.maker.go.set()
    upload_id = await session(world)
    await send(world, upload_id, 0, VIDEO)
    url = (await complete(world, upload_id)).json()["url"]
    await world.until_stage(url.rpartition("/")[2], "ready")

    async with client_of(world.client, None) as visitor:
        assert (await visitor.get(url)).status_code == 200


async def test_the_status_tells_what_the_documents_tell(world: World) -> None:
    upload_id = await session(world, len(BIG), 4)
    fresh = await status(world, upload_id)
    assert set(fresh) == {
        *("uploadId", "fileName", "fileSize", "contentType", "status", "totalChunks", "receivedChunks"),
        *("createdAt", "lastActivityAt", "completedAt", "url"),
    }
    assert (fresh["uploadId"], fresh["fileName"], fresh["fileSize"]) == (upload_id, "lecture.mp4", len(BIG))
    assert (fresh["contentType"], fresh["totalChunks"]) == ("video/mp4", 4)
    assert (fresh["status"], fresh["receivedChunks"]) == ("initialized", [])
    assert (fresh["completedAt"], fresh["url"]) == (None, None)

    chunks = cut(BIG, MIB)
    await send(world, upload_id, 2, chunks[2])
    await send(world, upload_id, 0, chunks[0])
    begun = await status(world, upload_id)
    assert (begun["status"], begun["receivedChunks"]) == ("in-progress", [0, 2])
    assert begun["lastActivityAt"] >= begun["createdAt"]

    await send_all(world, upload_id, chunks)
    url = (await complete(world, upload_id)).json()["url"]
    done = await status(world, upload_id)
    assert (done["status"], done["receivedChunks"], done["url"]) == ("completed", [0, 1, 2, 3], url)
    assert done["completedAt"] is not None


@pytest.mark.parametrize(("method", "path"), DOORS)
async def test_401_and_405_as_in_the_documents(world: World, method: str, path: str) -> None:
    async with client_of(world.client, None) as stranger:
        refused(await stranger.request(method, path), 401, "Unauthorized")
        refused(await stranger.request("DELETE", path), 405, "Method not allowed")
    async with client_of(world.client, "du_0123456789abcdef_" + "x" * 43) as expired:
        refused(await expired.request(method, path), 401, "Unauthorized")


@pytest.mark.parametrize("lacking", ["fileName", "fileSize", "contentType", "totalChunks"])
async def test_init_wants_all_four(world: World, lacking: str) -> None:
    values: tuple[Any, ...] = (None, "", 0)
    for value in values:
        answer = await world.client.post(INIT, json=asking(**{lacking: value}))
        refused(answer, 400, "Missing required parameters")
    refused(await world.client.post(INIT, content=b"no json"), 400, "Missing required parameters")


async def test_init_refuses_what_the_documents_refuse(world: World) -> None:
    limit = CompatLimits().file
    answer = await world.client.post(INIT, json=asking(limit + 1, 100))
    refused(answer, 400, "File size exceeds maximum allowed size")
    assert (await world.client.post(INIT, json=asking(limit, 100))).status_code == 200
    for kind in ("video/x-msvideo", "text/html"):
        refused(await world.client.post(INIT, json=asking(contentType=kind)), 400, "Unsupported content type")
    assert (await world.client.post(INIT, json=asking(10_000, 1001))).status_code == 400
    assert (await world.client.post(INIT, json=asking(10_000, 1000))).status_code == 200
    assert (await world.client.post(INIT, json=asking(51 * MIB, 1))).status_code == 400


async def test_names_that_are_no_names_are_refused(world: World) -> None:
    for name in ("../x.mp4", "a\0b.mp4", "a/b.mp4", "..", "x.exe", "x" * 300 + ".mp4", "a\r\nb.mp4"):
        answer = await world.client.post(INIT, json=asking(fileName=name))
        assert 400 <= answer.status_code < 500, name
        assert answer.json()["error"]
    assert (await world.client.get("/api/v1/media")).json()["media"] == []


async def test_a_chunk_needs_its_session_its_number_and_its_bytes(world: World) -> None:
    upload_id = await session(world, len(BIG), 4)
    for fields in ({"uploadId": upload_id}, {"chunkIndex": "0"}):
        answer = await world.client.post(CHUNK, data=fields, files={"chunk": b"x"})
        refused(answer, 400, "Missing required parameters")
    for index in ("4", "-1", "1e3", "٣", "0x1", "9" * 30, "1.5"):
        refused(await send(world, upload_id, index, b"x"), 400, "Invalid chunk index")
    fields = {"uploadId": upload_id, "chunkIndex": "0", "other": "x"}
    answer = await world.client.post(CHUNK, data=fields, files={"another": b"x"})
    refused(answer, 400, "No chunk file provided")
    for unknown in ("0" * 32, "../../etc", "x", upload_id.upper() + "0"):
        refused(await send(world, unknown, 0, b"x"), 404, "Upload session not found")
    assert (await status(world, upload_id))["receivedChunks"] == []


@pytest.mark.parametrize(("known", "index"), [(False, "0"), (True, "4"), (True, "x")])
async def test_what_is_for_nobody_is_refused_before_its_bytes(
    world: World, *, known: bool, index: str
) -> None:
    upload_id = await session(world, len(BIG), 4) if known else "0" * 32
    read = []

    async def pieces() -> AsyncIterator[bytes]:
        for name, value in (("uploadId", upload_id), ("chunkIndex", index)):
            yield f'--XX\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        yield b'--XX\r\nContent-Disposition: form-data; name="chunk"; filename="blob"\r\n\r\n'
        for _ in range(4):
            read.append(MIB)
            yield bytes(MIB)
        yield b"\r\n--XX--\r\n"

    headers = {"Content-Type": "multipart/form-data; boundary=XX"}
    answer = await world.client.post(CHUNK, content=pieces(), headers=headers)
    refused(answer, *((400, "Invalid chunk index") if known else (404, "Upload session not found")))
    assert read == [MIB]


async def test_someone_elses_session_is_none(world: World) -> None:
    upload_id = await session(world)
    other = await world.as_user("b@b.b")
    asked = {"uploadId": upload_id, "fileName": "x.mp4", "contentType": "video/mp4"}
    fields = {"uploadId": upload_id, "chunkIndex": "0"}
    refused(await other.get(STATUS, params={"uploadId": upload_id}), 404, "Upload session not found")
    refused(await other.post(COMPLETE, json=asked), 404, "Upload session not found")
    refused(await other.post(INIT, json=asking(uploadId=upload_id)), 404, "Upload session not found")
    answer = await other.post(CHUNK, data=fields, files={"chunk": VIDEO})
    refused(answer, 404, "Upload session not found")
    assert (await status(world, upload_id))["receivedChunks"] == []
    await other.aclose()


async def test_complete_and_status_say_what_they_lack(world: World) -> None:
    refused(await world.client.post(COMPLETE, json={"uploadId": "x"}), 400, "Missing required parameters")
    refused(await complete(world, "0" * 32), 404, "Upload session not found")
    refused(await world.client.get(STATUS), 400, "Missing upload ID")
    answer = await world.client.get(STATUS, params={"uploadId": "0" * 32})
    refused(answer, 404, "Upload session not found")


async def test_complete_before_all_chunks_came(world: World) -> None:
    upload_id = await session(world, len(BIG), 4)
    chunks = cut(BIG, MIB)
    await send(world, upload_id, 1, chunks[1])
    await send(world, upload_id, 1, chunks[1])
    answer = await complete(world, upload_id)
    refused(answer, 400, "Not all chunks have been received", receivedChunks=1, totalChunks=4)
    await send_all(world, upload_id, chunks)
    assert (await complete(world, upload_id)).status_code == 200


async def test_chunks_that_are_not_the_file_s_length(world: World) -> None:
    upload_id = await session(world, len(VIDEO), 2)
    half = len(VIDEO) // 2
    await send(world, upload_id, 0, VIDEO[:half])
    await send(world, upload_id, 1, VIDEO[half:-1])
    answer = await complete(world, upload_id)
    assert answer.status_code == 400
    assert "All are kept" in answer.json()["error"]
    too_long = await send(world, upload_id, 1, VIDEO[half:] + b"x")
    assert too_long.status_code == 400
    assert (await send(world, upload_id, 1, b"")).status_code == 400
    assert (await send(world, upload_id, 1, VIDEO[half:])).status_code == 200
    assert (await complete(world, upload_id)).status_code == 200
    assert world.companion.store.content(upload_id).read_bytes() == VIDEO


async def test_complete_again_is_the_same_answer_and_late_chunks_change_nothing(world: World) -> None:
    upload_id = await session(world)
    await send(world, upload_id, 0, VIDEO)
    answers = await asyncio.gather(*(complete(world, upload_id) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert (await send(world, upload_id, 0, b"other")).json()["success"]
    assert world.companion.store.content(upload_id).read_bytes() == VIDEO


async def test_what_is_no_video_is_refused_at_the_end(world: World) -> None:
    upload_id = await session(world, 40_000, 1)
    await send(world, upload_id, 0, b"MZ" + bytes(39_998))
    answer = await complete(world, upload_id)
    assert answer.status_code == 415
    assert "isn't a video" in answer.json()["error"]
    assert (await status(world, upload_id))["status"] == "failed"
    refused(await complete(world, upload_id), 404, "Upload session not found")


async def test_a_cancelled_session_is_gone(world: World) -> None:
    upload_id = await session(world)
    await send(world, upload_id, 0, VIDEO)
    playback_id = (await world.client.get("/api/v1/media")).json()["media"][0]["playbackId"]
    assert (await world.client.delete(f"/api/v1/media/{playback_id}")).status_code == 204
    refused(await send(world, upload_id, 0, VIDEO), 404, "Upload session not found")
    refused(await complete(world, upload_id), 404, "Upload session not found")
    assert await world.companion.store.ids() == []


async def test_a_session_ends_a_day_after_its_last_chunk(world: World) -> None:
    idle, used = await session(world), await session(world, len(VIDEO), 2)
    world.time.turn(timedelta(hours=23))
    await send(world, used, 0, VIDEO[:100])
    world.time.turn(timedelta(hours=2))
    await world.companion.upkeep.once()
    assert (await status(world, idle))["status"] == "failed"
    refused(await send(world, idle, 0, VIDEO), 404, "Upload session not found")
    assert (await send(world, used, 1, VIDEO[100:200])).status_code == 200
    assert await world.companion.store.ids() == [used]
    quota = (await world.client.get("/api/v1/me")).json()["quota"]
    assert quota["usedBytes"] == len(VIDEO)
    world.time.turn(timedelta(hours=24))
    await world.companion.upkeep.once()
    assert (await status(world, used))["status"] == "failed"
    assert await world.companion.store.ids() == []
    quota = (await world.client.get("/api/v1/me")).json()["quota"]
    assert quota["usedBytes"] == 0


async def test_ten_uploads_a_day_are_counted_before_your_eyes(world: World) -> None:
    for left in range(9, -1, -1):
        answer = await world.client.post(INIT, json=asking())
        assert answer.headers["X-RateLimit-Limit"] == "10"
        assert answer.headers["X-RateLimit-Remaining"] == str(left)
    eleventh = await world.client.post(INIT, json=asking())
    reset = int(eleventh.headers["X-RateLimit-Reset"])
    refused(eleventh, 429, "Daily upload limit reached (10 uploads per day)", retryAfter=reset)
    assert eleventh.headers["Retry-After"] == str(reset)
    assert eleventh.headers["X-RateLimit-Remaining"] == "0"
    other = await world.as_user("b@b.b")
    assert (await other.post(INIT, json=asking())).status_code == 200
    await other.aclose()
    world.time.turn(timedelta(seconds=reset))
    assert (await world.client.post(INIT, json=asking())).status_code == 200


async def test_fifty_at_once_stay_within_the_day_and_the_storage(tmp_path: Path) -> None:
    limits = CompatLimits(uploads_a_day=30, storage=5 * len(VIDEO))
    async with running(tmp_path / "data", older_limits=limits) as world:
        answers = await asyncio.gather(*(world.client.post(INIT, json=asking()) for _ in range(50)))
        assert sorted(answer.status_code for answer in answers) == [200] * 5 + [403] * 45
        full = next(answer for answer in answers if answer.status_code == 403)
        assert full.json() == {"error": f"Storage limit reached ({5 * len(VIDEO) / 1024:g}KB)"}
        assert len(await world.companion.store.ids()) == 5


async def test_sessions_come_to_this_server_whatever_takes_new_videos(tmp_path: Path) -> None:
    async with running(tmp_path / "data", rules=(Rule(backend="s3"),)) as world:
        upload_id = await session(world)
        await send(world, upload_id, 0, VIDEO)
        assert (await complete(world, upload_id)).status_code == 200
        assert world.companion.store.content(upload_id).read_bytes() == VIDEO


@pytest.mark.parametrize(
    ("asked", "size"),
    [(None, 102_400), ("100kb", 102_400), ("1mb", MIB), ("5mb", MIB), ("1000", 1000), ("0", 0)],
)
async def test_the_network_test(world: World, asked: str | None, size: int) -> None:
    answer = await world.client.get(f"{STORAGE}/network-test", params={"size": asked} if asked else {})
    assert (answer.status_code, len(answer.content)) == (200, size)
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Length"] == str(size)
    assert answer.headers["Cache-Control"] == "no-store, no-cache, must-revalidate, proxy-revalidate"
    assert (answer.headers["Pragma"], answer.headers["Expires"]) == ("no-cache", "0")


@pytest.mark.parametrize("asked", ["abc", "-5", "1gb", "٣kb", "9" * 40])
async def test_the_network_test_of_no_size(world: World, asked: str) -> None:
    answer = await world.client.get(f"{STORAGE}/network-test", params={"size": asked})
    refused(answer, 400, "Invalid size")


@pytest.mark.logs_errors
async def test_a_mistake_of_ours_tells_nothing_of_the_inside(world: World) -> None:
    upload_id = await session(world)
    plan = world.companion.store.content(upload_id).parent / "chunks" / "plan"
    plan.write_text("secret nonsense")
    transport = httpx.ASGITransport(transport_of(world).app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=BASE, headers=world.client.headers) as client:
        answer = await client.get(STATUS, params={"uploadId": upload_id})
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.json()["error"]


def transport_of(world: World) -> httpx.ASGITransport:
    transport = world.client._transport
    assert isinstance(transport, httpx.ASGITransport)
    return transport


def test_each_difference_names_a_test_that_is_there() -> None:
    named = named_in("compat.md")
    assert named
    assert named <= there()
