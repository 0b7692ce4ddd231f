"""What holds for a video wherever it lies: the same promises of our own store and of every provider."""

import asyncio
from pathlib import Path

import pytest

from desktop_uploader.companion.settings import Rule
from desktop_uploader.companion.video.stages import Stage
from tests.companion.every_backend.conftest import Place, at
from tests.companion.every_backend.rigs import Rig, rig
from tests.companion.every_backend.sending import send
from tests.companion.library.world import BASE, VIDEO, Json, asking, digest_of_bytes

ELSEWHERE = pytest.mark.parametrize("backend", ["cloudflare", "mux", "vercel_blob"], indirect=True)
ANOTHER = {"Idempotency-Key": "one"}


async def test_a_file_becomes_a_video_that_can_be_watched(place: Place) -> None:
    playback_id = await place.ready()

    status = await place.world.status(playback_id)
    assert status["size"] == len(VIDEO)
    assert status["playback"]["watch"].startswith(f"{BASE}/watch/{playback_id}")
    assert status["error"] is None
    page = await place.world.client.get(status["playback"]["watch"].removeprefix(BASE))
    assert page.status_code in {200, 302, 303, 307}, page.text


async def test_one_that_is_not_all_there_is_not_verified(place: Place) -> None:
    target = await place.world.create()

    answer = await place.world.verify(target["playbackId"])

    assert (answer.status_code, answer.json()["code"]) == (409, "not_complete")


async def test_the_same_key_has_the_same_place(place: Place) -> None:
    targets = [await place.world.create(key="one") for _ in range(2)]

    assert targets[0]["uploadUrl"] == targets[1]["uploadUrl"]
    assert targets[0]["playbackId"] == targets[1]["playbackId"]
    assert len(place.rig.left(place.world)) <= 1
    other = await place.world.client.post(
        "/api/v1/media/upload/direct", json=asking(name="other.mp4"), headers=ANOTHER
    )
    assert (other.status_code, other.json()["code"]) == (409, "key_reused")


async def test_twenty_who_ask_at_once_make_one_place(place: Place) -> None:
    targets = await asyncio.gather(*(place.world.create(key="one") for _ in range(20)))

    assert len({target["uploadUrl"] for target in targets}) == 1
    await send(place.world, place.sender, targets[0], VIDEO)
    assert (await place.world.verify(targets[0]["playbackId"])).status_code == 200
    assert len(place.rig.left(place.world)) == 1


async def test_a_renewed_place_is_the_same_and_lasts(place: Place) -> None:
    target = await place.world.create()

    renewed = await place.renew(target["playbackId"])

    assert not renewed["restarted"]
    assert renewed["uploadUrl"] == target["uploadUrl"]
    await send(place.world, place.sender, renewed, VIDEO)
    assert (await place.world.verify(target["playbackId"])).status_code == 200


async def test_asking_again_for_what_is_stored_keeps_it(place: Place) -> None:
    playback_id = await place.verified()

    renewed = await place.renew(playback_id)

    assert (renewed["status"], renewed["restarted"]) == ("stored", False)
    assert len(place.rig.left(place.world)) == 1


async def test_a_place_that_was_lost_is_replaced(place: Place) -> None:
    playback_id = str((await place.world.create())["playbackId"])
    place.rig.lose(place.world, await place.row(playback_id))

    renewed = await place.renew(playback_id)

    await send(place.world, place.sender, renewed, VIDEO)
    assert (await place.world.verify(playback_id)).status_code == 200
    assert len(place.rig.left(place.world)) == 1


async def test_stored_bytes_that_were_lost_are_asked_for_again(place: Place) -> None:
    playback_id = await place.stored()
    if (await place.row(playback_id)).stage is Stage.READY:
        return  # it can be watched: nobody sends it again
    place.rig.lose(place.world, await place.row(playback_id))

    renewed = await place.renew(playback_id)

    assert renewed["restarted"]
    await send(place.world, place.sender, renewed, VIDEO)
    assert (await place.world.verify(playback_id)).status_code == 200


@pytest.mark.parametrize("stage", ["created", "stored", "verified", "ready"])
async def test_cancelled_at_any_stage_nothing_is_left(place: Place, stage: str) -> None:
    match stage:
        case "created":
            playback_id = str((await place.world.create())["playbackId"])
        case "stored":
            playback_id = await place.stored()
        case "verified":
            playback_id = await place.verified()
        case _:
            playback_id = await place.ready()

    await place.remove(playback_id)
    await place.remove(playback_id)

    assert place.rig.left(place.world) == []
    assert (await place.world.status(playback_id))["status"] == "cancelled"
    again = await place.world.client.post(f"/api/v1/media/{playback_id}/upload-url")
    assert again.status_code == 409


async def test_others_find_nothing(place: Place) -> None:
    playback_id = await place.stored()
    digest = {"digest": digest_of_bytes(VIDEO)}

    async with await place.world.as_user("other@example.org") as other:
        answers = [
            await other.post(f"/api/v1/media/{playback_id}/upload-url"),
            await other.post(f"/api/v1/media/{playback_id}/verify", json=digest),
            await other.get(f"/api/v1/media/status/{playback_id}"),
            await other.delete(f"/api/v1/media/{playback_id}"),
            await other.get(f"/api/v1/media/{playback_id}/parts"),
            await other.post(f"/api/v1/media/{playback_id}/parts", json={"partNumbers": [1]}),
            await other.post(
                f"/api/v1/media/{playback_id}/complete", json={"parts": [{"partNumber": 1, "etag": "x"}]}
            ),
        ]

    assert {answer.status_code for answer in answers} == {404}
    assert len(place.rig.left(place.world)) == 1


async def test_who_may_watch_changes_and_the_link_with_it(place: Place) -> None:
    playback_id = await place.ready(visibility="PRIVATE")
    path = f"/watch/{playback_id}"

    async with await place.world.as_user("other@example.org") as other:
        assert (await other.get(path)).status_code == 404
        for visibility, opens in (("UNLISTED", True), ("PRIVATE", False), ("PUBLIC", True)):
            changed = await place.world.client.patch(
                f"/api/v1/media/{playback_id}", json={"visibility": visibility}
            )
            if changed.status_code == 409:  # a store that can't change it says so, and nothing changes
                assert (await other.get(path)).status_code == 404
                return
            assert changed.status_code == 200, changed.text
            assert (await other.get(path)).status_code != 404 if opens else 404


@ELSEWHERE
async def test_one_who_is_away_costs_nothing_but_time(place: Place) -> None:
    place.rig.refuse_next("POST")

    refused = await place.world.client.post("/api/v1/media/upload/direct", json=asking(), headers=ANOTHER)

    assert (refused.status_code, refused.json()["code"]) == (503, "provider_unavailable")
    assert refused.headers["Retry-After"] == "7"
    async with asyncio.timeout(10):
        while (target := await _ask(place)) is None:
            pass
    await send(place.world, place.sender, target, VIDEO)
    assert (await place.world.verify(target["playbackId"])).status_code == 200


async def _ask(place: Place) -> Json | None:
    answer = await place.world.client.post("/api/v1/media/upload/direct", json=asking(), headers=ANOTHER)
    found: Json | None = answer.json() if answer.is_success else None
    return found


async def test_no_answer_names_a_secret(place: Place) -> None:
    target = await place.world.create(visibility="UNLISTED")
    await send(place.world, place.sender, target, VIDEO)
    told = [str(target), str(await place.renew(target["playbackId"]))]
    if target["protocol"] == "multipart":
        told.append((await place.world.client.get(target["uploadUrl"])).text)
    told.append(str(await place.world.status(target["playbackId"])))

    assert not [secret for secret in place.rig.secrets if secret in "\n".join(told)]


@ELSEWHERE
async def test_a_companion_without_it_says_so_and_keeps_the_row(there: Rig, tmp_path: Path) -> None:
    async with at(there, tmp_path / "data") as connected:
        playback_id = await connected.ready()
    there.settings = {"backend": "local"}
    async with at(there, tmp_path / "data") as alone:
        status = await alone.world.status(playback_id)
        assert (status["status"], status["playback"]["watch"]) == ("ready", None)
        renewed = await alone.world.client.post(f"/api/v1/media/{playback_id}/upload-url")
        assert (renewed.status_code, renewed.json()["code"]) == (502, "provider_unavailable")
        assert len(there.left(alone.world)) == 1


async def test_rules_send_each_video_where_it_belongs(tmp_path: Path) -> None:
    async with rig("cloudflare", tmp_path / "c") as cloudflare, rig("mux", tmp_path / "m") as mux:
        mux.settings |= cloudflare.settings | {
            "backend": "local",
            "rules": (
                Rule(backend="mux", at_least=len(VIDEO) + 2),
                Rule(backend="cloudflare", at_least=1000),
            ),
        }
        async with at(mux, tmp_path / "data") as both:
            sizes = (999, 1000, len(VIDEO), len(VIDEO) + 2)
            targets = [await both.world.create(size=size) for size in sizes]
            rows = [await both.row(target["playbackId"]) for target in targets]

    assert [row.backend for row in rows] == ["local", "cloudflare", "cloudflare", "mux"]
