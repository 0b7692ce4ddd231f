"""A whole companion that gives its videos to Vercel Blob: what it tells us, and who may watch."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import httpx
import pytest

from desktop_uploader.companion.settings import BlobSettings, Polling
from tests.companion.library.world import BASE, VIDEO, Json, Time, World, asking, running
from tests.emulators.blob import BlobStore
from tests.emulators.blob_api import failure
from tests.emulators.blob_callbacks import signature
from tests.emulators.failures import Held

CREATE = "/api/v1/media/upload/direct"
SELDOM = Polling(first=timedelta(hours=1), uploading=timedelta(hours=1))


@dataclass
class Campus:
    """`sender` is the desktop program's connection to the store."""

    world: World
    store: BlobStore
    sender: httpx.AsyncClient

    async def sent(self, target: Json, content: bytes = VIDEO) -> tuple[Json, str]:
        """The only part of a small file: where it went, and its etag."""
        path = f"{target['uploadUrl'].removeprefix(BASE)}"
        [part] = (await self.world.client.post(path, json={"partNumbers": [1]})).json()["parts"]
        answer = await self.sender.request("POST", part["url"], content=content, headers=part["headers"])
        assert answer.status_code == 200, answer.text
        return part, answer.json()["etag"]

    async def completed(self, target: Json, content: bytes = VIDEO) -> httpx.Response:
        _, etag = await self.sent(target, content)
        path = target["uploadUrl"].removeprefix(BASE).replace("/parts", "/complete")
        return await self.world.client.post(path, json={"parts": [{"partNumber": 1, "etag": etag}]})

    async def completed_behind_us(self, target: Json, content: bytes = VIDEO) -> bytes:
        """By whoever sent it, with the token for its parts; what the store would tell of that."""
        part, etag = await self.sent(target, content)
        headers = {**part["headers"], "x-mpu-action": "complete"}
        told = [{"partNumber": 1, "etag": etag}]
        answer = await self.sender.post(part["url"], json=told, headers=headers)
        assert answer.status_code == 200, answer.text
        self.store.callbacks.manner.held = True
        self.store.callbacks.tell(f"{BASE}/api/webhooks/blob", None, answer.json())
        return self.store.callbacks.sent[-1].body

    async def told(self, body: bytes, token: str | None = None) -> int:
        headers = {"x-vercel-signature": signature(token or self.store.token, body)}
        answer = await self.world.client.post("/api/webhooks/blob", content=body, headers=headers)
        return answer.status_code

    async def looked_at(self, body: bytes) -> None:
        """It is told, and whoever has to be asked because of that is asked at once."""
        assert await self.told(body) == 200
        for video in await self.world.companion.inbox.unsettled():
            await self.world.companion.providers.settle(video)


@asynccontextmanager
async def campus(
    folder: Path, access: Literal["public", "private"] = "public", **settings: Any
) -> AsyncIterator[Campus]:
    (folder / "provider").mkdir()
    time, given = Time(), dict[str, Any](polling=SELDOM, upkeep_every=timedelta(hours=1))
    time.now = datetime.now(UTC)
    async with (
        BlobStore(folder / "provider", access=access) as store,
        running(
            folder / "data",
            time,
            backend="vercel_blob",
            vercel_blob=BlobSettings(token=store.token, api=store.api_url),
            **given | settings,
        ) as world,
        httpx.AsyncClient(trust_env=False) as sender,
    ):
        yield Campus(world, store, sender)


@pytest.fixture
async def public(tmp_path: Path) -> AsyncIterator[Campus]:
    async with campus(tmp_path) as it:
        yield it


@pytest.fixture
async def private(tmp_path: Path) -> AsyncIterator[Campus]:
    async with campus(tmp_path, "private") as it:
        yield it


async def test_what_is_complete_is_ready(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    done = await public.completed(target)
    status = done.json()

    assert (target["protocol"], target["headers"]) == ("multipart", {})
    assert (done.status_code, status["stage"], status["verified"]) == (200, "ready", True)
    assert status["media"]["format"] == "mp4"
    verified = await public.world.verify(target["playbackId"])
    assert verified.json() == {"verified": False, "stored": True}


async def test_what_the_store_tells_is_looked_at(public: Campus) -> None:
    """Somebody completed it, and the companion never heard: it asks before it believes anything."""
    target = await public.world.create(visibility="UNLISTED")
    body = await public.completed_behind_us(target)
    assert await public.told(body) == 200
    before = await public.world.status(target["playbackId"])
    await public.looked_at(body)
    ready = await public.world.status(target["playbackId"])
    await public.looked_at(body)

    assert (before["stage"], ready["stage"], ready["verified"]) == ("uploading", "ready", True)
    assert await public.world.status(target["playbackId"]) == ready, "a replay changes nothing"


async def test_a_shorter_file_that_is_told_as_complete_is_none(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    await public.looked_at(await public.completed_behind_us(target, VIDEO[:-1]))
    failed = await public.world.status(target["playbackId"])

    assert failed["error"]["code"] == "digest_mismatch"


async def test_no_video_that_is_told_as_complete_goes(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    await public.looked_at(await public.completed_behind_us(target, bytes(len(VIDEO))))
    failed = await public.world.status(target["playbackId"])

    assert failed["error"]["code"] == "file_type_refused"
    assert public.store.blobs == {}


async def test_the_row_says_so_before_a_file_goes(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    await public.completed_behind_us(target, bytes(len(VIDEO)))
    held = Held()
    public.store.api.script.plan("POST", held)
    verifying = asyncio.create_task(public.world.verify(target["playbackId"]))
    await held.came.wait()
    between = await public.world.status(target["playbackId"])
    held.go.set()

    assert (await verifying).status_code == 415
    assert (between["status"], between["error"]["code"]) == ("failed", "file_type_refused")
    assert public.store.blobs == {}


@pytest.mark.logs_errors  # credentials that the store refuses are the operator's business
async def test_a_file_that_may_not_stay_goes_later_if_the_store_is_away(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    await public.completed_behind_us(target, bytes(len(VIDEO)))
    public.store.api.script.plan("POST", failure(403, "forbidden"))
    refused = await public.world.verify(target["playbackId"])
    assert (refused.status_code, len(public.store.blobs)) == (415, 1)
    await public.world.companion.upkeep.once()

    assert public.store.blobs == {}


async def test_a_file_that_is_made_while_somebody_cancels_goes(public: Campus) -> None:
    target, held = await public.world.create(visibility="UNLISTED"), Held()
    public.store.api.script.plan("POST", None, held)  # the part, then its completion
    completing = asyncio.create_task(public.completed(target))
    await held.came.wait()
    deleted = await public.world.client.delete(f"/api/v1/media/{target['playbackId']}")
    held.go.set()
    done = await completing

    assert (deleted.status_code, done.status_code, done.json()["code"]) == (204, 409, "conflict")
    assert public.store.blobs == {}


@pytest.mark.logs_errors  # as above
async def test_a_file_that_is_made_too_late_goes_even_if_the_store_is_away(public: Campus) -> None:
    """Its answer got lost, the upload expired meanwhile, and nothing could be removed at once."""
    target, held = await public.world.create(visibility="UNLISTED"), Held()
    public.store.api.script.plan("POST", None, held)
    completing = asyncio.create_task(public.completed(target))
    await held.came.wait()
    public.world.time.turn(timedelta(days=6))
    await public.world.companion.upkeep.once()
    public.store.api.script.plan("POST", failure(403, "forbidden"))
    held.go.set()

    assert (await completing).status_code == 404
    assert len(public.store.blobs) == 1
    await public.world.companion.upkeep.once()
    assert public.store.blobs == {}


async def test_parts_that_the_store_does_not_take_are_sent_anew(public: Campus) -> None:
    """It lists none, so nobody could say which: on the same place the two would go round in circles."""
    target = await public.world.create(visibility="UNLISTED")
    await public.sent(target)
    path, renew = target["uploadUrl"].removeprefix(BASE), f"/api/v1/media/{target['playbackId']}/upload-url"
    done = path.replace("/parts", "/complete")
    unfinished = await public.world.client.post(done, json={"parts": [{"partNumber": 2, "etag": '"a"'}]})
    kept = (await public.world.client.post(renew)).json()
    refused = await public.world.client.post(done, json={"parts": [{"partNumber": 1, "etag": '"another"'}]})
    renewed = (await public.world.client.post(renew)).json()

    assert {(it.status_code, it.json()["code"]) for it in (unfinished, refused)} == {(409, "not_complete")}
    assert (kept["uploadUrl"], kept["restarted"]) == (target["uploadUrl"], False)
    assert (renewed["uploadUrl"] != target["uploadUrl"], renewed["restarted"]) == (True, True)
    assert (await public.completed(renewed)).json()["stage"] == "ready"


async def test_a_deleted_video_doesnt_come_back_by_a_replay(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    body = await public.completed_behind_us(target)
    await public.looked_at(body)
    deleted = await public.world.client.delete(f"/api/v1/media/{target['playbackId']}")

    assert (deleted.status_code, await public.told(body)) == (204, 200)
    assert await public.world.companion.inbox.unsettled() == []
    assert public.store.blobs == {}
    assert (await public.world.client.get("/api/v1/media")).json()["media"] == []


async def test_nobody_else_tells_us_anything(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    body = await public.completed_behind_us(target)

    assert await public.told(body, "vercel_blob_rw_another_token") == 401
    assert await public.told(b"{}") == 400


async def test_a_private_video_has_no_place_in_a_public_store(public: Campus) -> None:
    answer = await public.world.client.post(CREATE, json=asking(visibility="PRIVATE"))
    target = await public.world.create(visibility="UNLISTED")
    await public.completed(target)
    path = f"/api/v1/media/{target['playbackId']}"
    edited = await public.world.client.patch(path, json={"visibility": "PRIVATE"})

    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert (edited.status_code, edited.json()["detail"]) == (409, answer.json()["detail"])
    row = await public.world.companion.videos.find(target["playbackId"])
    assert row is not None
    assert row.visibility == "UNLISTED"


async def test_a_private_video_opens_for_its_owner_only(private: Campus) -> None:
    target = await private.world.create(visibility="PRIVATE")
    await private.completed(target)
    page = f"/watch/{target['playbackId']}"
    async with await private.world.as_user("eve@example.org") as eve:
        assert (await eve.get(page)).status_code == 404
    link = (await private.world.client.get(page)).headers["Location"]

    assert (await private.sender.get(link)).content == VIDEO
    assert (await private.sender.get(link.partition("?")[0])).status_code == 403
    assert private.store.token not in link


async def test_a_video_that_becomes_public_opens_for_all_through_the_companion(private: Campus) -> None:
    target = await private.world.create(visibility="PRIVATE")
    await private.completed(target)
    path = f"/api/v1/media/{target['playbackId']}"
    edited = await private.world.client.patch(path, json={"visibility": "PUBLIC"})
    async with await private.world.as_user("eve@example.org") as eve:
        link = (await eve.get(f"/watch/{target['playbackId']}")).headers["Location"]

    assert edited.status_code == 200
    assert (await private.sender.get(link)).content == VIDEO


async def test_an_upload_that_the_store_lost_starts_again(public: Campus) -> None:
    target = await public.world.create(visibility="UNLISTED")
    await public.sent(target)
    row = await public.world.companion.videos.find(target["playbackId"])
    assert row is not None
    public.store.lose(row.provider_uid or "")
    path = f"/api/v1/media/{target['playbackId']}/upload-url"
    renewed = (await public.world.client.post(path)).json()

    assert renewed["restarted"]
    assert (await public.completed(renewed)).json()["stage"] == "ready"


@pytest.mark.parametrize("stage", ["placed", "sent", "completed"])
async def test_cancelling_leaves_nothing_that_can_be_read(public: Campus, stage: str) -> None:
    target = await public.world.create(visibility="UNLISTED")
    ways: dict[str, Sequence[Any]] = {"sent": [public.sent], "completed": [public.completed]}
    for way in ways.get(stage, []):
        await way(target)
    answer = await public.world.client.delete(f"/api/v1/media/{target['playbackId']}")

    assert (answer.status_code, public.store.blobs) == (204, {})
