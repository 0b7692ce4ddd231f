"""Asking where the bytes go, and proving that they are the right ones."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import httpx

from desktop_uploader.contract.server import Limits
from tests.companion.library.world import BASE, VIDEO, Json, Time, World, asking, digest_of_bytes, running

CREATE = "/api/v1/media/upload/direct"


def refusal(answer: httpx.Response, status: int, code: str) -> Json:
    problem: Json = answer.json()
    assert (answer.status_code, problem["code"]) == (status, code), answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert problem["detail"] == problem["error"]
    return problem


async def test_a_new_video_gets_a_target_that_carries_no_authority(world: World) -> None:
    answer = await world.client.post(CREATE, json=asking())
    target = answer.json()

    assert answer.status_code == 201
    assert target["uploadUrl"].startswith(f"{BASE}/files/")
    assert len(target["uploadUrl"].rpartition("/")[2]) == 32
    assert target["playbackId"] not in target["uploadUrl"]
    assert (target["protocol"], target["headers"], target["restarted"]) == ("tus", {}, False)
    assert target["chunk"]["max"] == 64 * 1024**2
    assert datetime.fromisoformat(target["expiresAt"]) == world.time.now + timedelta(days=7)
    assert (await world.status(target["playbackId"]))["stage"] == "created"


async def test_a_title_that_is_missing_becomes_the_files_name(world: World) -> None:
    target = await world.create(title="")

    assert (await world.status(target["playbackId"]))["title"] == "lecture"


async def test_the_same_key_is_the_same_video(world: World) -> None:
    first = await world.create(key="k")
    world.time.turn(timedelta(days=1))
    answer = await world.client.post(CREATE, json=asking(), headers={"Idempotency-Key": "k"})
    again = answer.json()

    assert answer.status_code == 200
    assert (again["playbackId"], again["uploadUrl"]) == (first["playbackId"], first["uploadUrl"])
    assert again["expiresAt"] > first["expiresAt"]


async def test_fifty_at_once_with_one_key_make_one_video(world: World) -> None:
    targets = await asyncio.gather(*(world.create(key="k") for _ in range(50)))

    assert len({target["uploadUrl"] for target in targets}) == 1
    assert not any(target["restarted"] for target in targets)
    assert len((await world.client.get("/api/v1/media")).json()["media"]) == 1


async def test_a_key_for_another_file_is_refused(world: World) -> None:
    await world.create(key="k")
    for other in (asking(name="other.mp4"), asking(size=len(VIDEO) + 1)):
        answer = await world.client.post(CREATE, json=other, headers={"Idempotency-Key": "k"})
        refusal(answer, 409, "key_reused")


async def test_keys_of_different_users_have_nothing_to_do_with_each_other(world: World) -> None:
    mine = await world.create(key="k")
    other = await world.as_user("b@b.b")
    theirs = (await other.post(CREATE, json=asking(), headers={"Idempotency-Key": "k"})).json()

    assert theirs["playbackId"] != mine["playbackId"]


async def test_a_key_of_a_cancelled_video_is_not_revived(world: World) -> None:
    target = await world.create(key="k")
    await world.client.delete(f"/api/v1/media/{target['playbackId']}")

    refusal(await world.client.post(CREATE, json=asking(), headers={"Idempotency-Key": "k"}), 409, "conflict")


REFUSED: list[tuple[object, int, str]] = [
    (asking(name="a.txt"), 415, "file_type_refused"),
    (asking(name="../a.mp4"), 422, "invalid"),
    (asking(size=5 * 1000**3 + 1), 413, "file_too_large"),
    (asking(size=0), 422, "invalid"),
    (asking() | {"durationSeconds": 6 * 3600 + 1}, 422, "too_long"),
    (asking(title="t" * 201), 422, "invalid"),
    (asking(courseId="nowhere"), 422, "invalid"),
    (asking(courseId="lecture-series", lessonId="first-steps-tour"), 422, "invalid"),
    ({"fileName": "a.mp4"}, 422, "invalid"),
    ([], 422, "invalid"),
]


async def test_what_this_server_does_not_take_is_refused_and_leaves_nothing(world: World) -> None:
    for asked, status, code in REFUSED:
        refusal(await world.client.post(CREATE, json=asked), status, code)
    assert (await world.client.get("/api/v1/media")).json()["media"] == []
    assert await world.companion.store.ids() == []


async def test_no_room_on_the_disk_is_said_before_anything_is_sent(tmp_path: Path) -> None:
    async with running(tmp_path / "data", limits=Limits(max_file_size=2**62)) as world:
        refusal(await world.client.post(CREATE, json=asking(size=2**62)), 507, "storage_full")
        assert (await world.client.get("/api/v1/media")).json()["media"] == []


async def test_renewing_keeps_the_bytes(world: World) -> None:
    target = await world.create()
    await world.send(target, VIDEO[:1000])
    world.time.turn(timedelta(days=6))
    renewed = (await world.client.post(f"/api/v1/media/{target['playbackId']}/upload-url")).json()

    assert (renewed["uploadUrl"], renewed["restarted"]) == (target["uploadUrl"], False)
    assert datetime.fromisoformat(renewed["expiresAt"]) == world.time.now + timedelta(days=7)
    assert (await world.send(renewed, VIDEO[1000:], 1000)).status_code == 204


async def test_renewing_starts_again_only_when_the_bytes_are_really_gone(world: World) -> None:
    target = await world.create()
    await world.send(target, VIDEO[:1000])
    await world.companion.store.remove(target["uploadUrl"].rpartition("/")[2])
    renewed = (await world.client.post(f"/api/v1/media/{target['playbackId']}/upload-url")).json()

    assert renewed["restarted"]
    assert renewed["uploadUrl"] != target["uploadUrl"]
    assert renewed["playbackId"] == target["playbackId"]
    assert (await world.send(renewed, VIDEO)).status_code == 204


async def test_every_byte_moves_the_expiry(world: World) -> None:
    target = await world.create()
    world.time.turn(timedelta(days=6))
    await world.send(target, VIDEO[:1000])
    world.time.turn(timedelta(days=6))

    assert (await world.send(target, VIDEO[1000:], 1000)).status_code == 204


async def test_verified_and_prepared_is_ready(world: World) -> None:
    playback_id = await world.stored()
    assert (await world.verify(playback_id)).json() == {"verified": True}
    assert (await world.status(playback_id))["status"] == "processing"
    world.maker.go.set()
    ready = await world.until_stage(playback_id, "ready")

    assert (ready["verified"], ready["progress"]) == (True, 100)
    assert ready["digest"] == digest_of_bytes(VIDEO)


async def test_prepared_but_not_verified_is_not_ready(world: World) -> None:
    world.maker.go.set()
    playback_id = await world.stored()
    waiting = await world.until(playback_id, lambda status: status["progress"] == 100)

    assert (waiting["stage"], waiting["status"], waiting["thumbnailUrl"]) == (
        "inprogress",
        "processing",
        None,
    )
    await world.verify(playback_id)
    assert (await world.status(playback_id))["stage"] == "ready"


async def test_other_bytes_are_never_ready(world: World) -> None:
    wrong = digest_of_bytes(b"something else")
    playback_id = await world.stored()
    world.maker.go.set()
    for _ in range(2):
        refusal(await world.verify(playback_id, wrong), 409, "digest_mismatch")
    refusal(await world.verify(playback_id), 409, "digest_mismatch")

    failed = await world.status(playback_id)
    assert (failed["status"], failed["error"]["code"], failed["verified"]) == (
        "failed",
        "digest_mismatch",
        False,
    )
    refusal(await world.client.post(f"/api/v1/media/{playback_id}/process"), 409, "conflict")
    refusal(await world.client.post(f"/api/v1/media/{playback_id}/upload-url"), 409, "conflict")


async def test_a_mismatch_names_both_digests(world: World) -> None:
    wrong = digest_of_bytes(b"something else")
    problem = (await world.verify(await world.stored(), wrong)).json()

    assert (problem["expectedDigest"], problem["actualDigest"]) == (wrong, digest_of_bytes(VIDEO))


async def test_verifying_again_is_fine_and_a_wrong_digest_then_changes_nothing(world: World) -> None:
    playback_id = await world.ready()

    assert (await world.verify(playback_id)).status_code == 200
    refusal(await world.verify(playback_id, digest_of_bytes(b"x")), 409, "digest_mismatch")
    assert (await world.status(playback_id))["stage"] == "ready"


async def test_bytes_that_changed_on_the_disk_do_not_verify(world: World) -> None:
    playback_id = await world.stored()
    video = await world.companion.videos.find(playback_id)
    assert video is not None
    content = world.companion.store.content(video.upload_id)
    content.write_bytes(VIDEO[:-1] + b"!")

    refusal(await world.verify(playback_id), 409, "digest_mismatch")


async def test_verifying_too_early_or_with_nonsense_is_refused(world: World) -> None:
    target = await world.create()
    await world.send(target, VIDEO[:1000])

    refusal(await world.verify(target["playbackId"]), 409, "not_complete")
    refusal(await world.verify(target["playbackId"], "md5:0"), 422, "invalid")
    await world.send(target, VIDEO[1000:], 1000)
    assert (await world.verify(target["playbackId"])).status_code == 200


async def test_bytes_that_are_no_video_are_refused_and_not_kept(world: World) -> None:
    content = b"#!/bin/sh\n" + bytes(1000)
    target = await world.create(size=len(content))
    upload_id = target["uploadUrl"].rpartition("/")[2]

    refusal(await world.send(target, content), 415, "file_type_refused")

    assert (await world.status(target["playbackId"]))["error"]["code"] == "file_type_refused"
    await world.companion.upkeep.once()
    assert upload_id not in await world.companion.store.ids()
    assert (await world.send(target, b"", len(content))).status_code == 404


async def test_a_plain_tus_client_makes_a_video_too(world: World) -> None:
    headers = {
        "Tus-Resumable": "1.0.0",
        "Upload-Length": str(len(VIDEO)),
        "Upload-Metadata": "filename bGVjdHVyZS5tcDQ=",
        "Content-Type": "application/offset+octet-stream",
    }
    answer = await world.client.post("/files", content=VIDEO, headers=headers)
    assert answer.status_code == 201, answer.text
    media = (await world.client.get("/api/v1/media")).json()["media"]

    assert [(video["title"], video["status"]) for video in media] == [("lecture", "processing")]
    assert answer.headers["Location"].startswith(f"{BASE}/files/")


async def test_without_preparing_a_verified_video_is_ready(tmp_path: Path) -> None:
    async with running(tmp_path / "data", Time(), processing=False) as world:
        playback_id = await world.stored()
        assert (await world.status(playback_id))["stage"] == "queued"
        await world.verify(playback_id)
        ready = await world.status(playback_id)

    assert (ready["stage"], ready["playback"]["hls"]) == ("ready", None)
