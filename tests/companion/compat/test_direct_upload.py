"""A URL for one plain PUT: the documents' sample, and what such an address may and may not do."""

import asyncio
import threading
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from desktop_uploader.companion.compat.limits import CompatLimits
from tests.companion.compat.older import DIRECT, path_of, refused
from tests.companion.library.world import BASE, VIDEO, Json, World, as_json, client_of, running, until

ASKED = {"fileName": "lecture.mp4", "contentType": "video/mp4"}
TYPE = {"Content-Type": "video/mp4"}


async def ask(world: World) -> Json:
    answer = await world.client.get(DIRECT, params=ASKED)
    assert answer.status_code == 200, answer.text
    return as_json(answer)


async def put(world: World, target: Json, content: bytes = VIDEO) -> httpx.Response:
    """As the documents' client does it: the file, its type, and no token."""
    async with client_of(world.client, None) as stranger:
        return await stranger.put(path_of(target["uploadUrl"]), content=content, headers=TYPE)


async def test_the_sample_of_the_documents(world: World) -> None:
    world.maker.go.set()
    answer = await world.client.get(DIRECT, params=ASKED)
    target = answer.json()
    assert (answer.status_code, set(target)) == (200, {"url", "uploadUrl"})
    assert answer.headers["X-RateLimit-Remaining"] == "9"
    assert target["url"].startswith(f"{BASE}/watch/")
    assert target["uploadUrl"].partition("?")[0] == f"{BASE}/api/storage/direct-upload"  # all that a log has

    assert (await put(world, target)).status_code == 200
    await world.until_stage(target["url"].rpartition("/")[2], "ready")
    async with client_of(world.client, None) as visitor:
        assert (await visitor.get(target["url"])).status_code == 200
    media = (await world.client.get("/api/v1/media")).json()["media"]
    assert [(it["size"], it["title"]) for it in media] == [(len(VIDEO), "lecture")]


async def test_what_the_documents_refuse(world: World) -> None:
    for lacking in ("fileName", "contentType"):
        asked = {name: value for name, value in ASKED.items() if name != lacking}
        refused(await world.client.get(DIRECT, params=asked), 400, "Missing required parameters")
    answer = await world.client.get(DIRECT, params={**ASKED, "contentType": "text/html"})
    refused(answer, 400, "Unsupported content type")
    answer = await world.client.get(DIRECT, params={**ASKED, "fileName": "../x.mp4"})
    assert 400 <= answer.status_code < 500
    assert (await world.client.get("/api/v1/media")).json()["media"] == []


async def test_an_address_is_good_for_half_an_hour_and_one_file(world: World) -> None:
    late, used = await ask(world), await ask(world)
    assert (await put(world, used)).status_code == 200
    again = await put(world, used, VIDEO + b"other")
    assert (again.status_code, again.json()["size"]) == (200, len(VIDEO))
    upload_id = used["uploadUrl"].rpartition("=")[2]
    assert world.companion.store.content(upload_id).read_bytes() == VIDEO
    world.time.turn(timedelta(minutes=30))
    assert (await put(world, late)).status_code == 404


async def test_who_waited_while_the_file_was_stored_changes_nothing(world: World) -> None:
    target = await ask(world)
    upload_id = target["uploadUrl"].rpartition("=")[2]
    companion, looking, look = world.companion, threading.Event(), threading.Event()
    sniff = companion.uploads._sniff

    def held(path: Path) -> str | None:
        looking.set()
        assert look.wait(10)
        return sniff(path)

    companion.uploads._sniff = held
    first = asyncio.create_task(put(world, target))
    try:
        await until(looking.is_set)
        second = asyncio.create_task(put(world, target, VIDEO + b"other"))
        await until(lambda: len(companion.leases._queues[upload_id].leases) == 2)
    finally:
        look.set()
    for answer in await asyncio.gather(first, second):
        assert (answer.status_code, answer.json()["size"]) == (200, len(VIDEO)), answer.text
    assert companion.store.content(upload_id).read_bytes() == VIDEO
    video = await companion.videos.find_upload(upload_id)
    assert video is not None
    assert (video.size, video.stored_at) == (len(VIDEO), world.time.now)


async def test_what_broke_off_lives_no_longer_and_whoever_began_in_time_may_end(world: World) -> None:
    broken, slow = await ask(world), await ask(world)
    began, go_on = asyncio.Event(), asyncio.Event()

    async def pieces(*, breaks: bool) -> AsyncIterator[bytes]:
        yield VIDEO[:1000]
        began.set()
        if breaks:
            raise ConnectionError
        await go_on.wait()
        yield VIDEO[1000:]

    async def send(target: Json, *, breaks: bool) -> httpx.Response:
        headers = {**TYPE, "Content-Length": str(len(VIDEO))}
        body = pieces(breaks=breaks)
        return await world.client.put(path_of(target["uploadUrl"]), content=body, headers=headers)

    with pytest.raises(ConnectionError):
        await send(broken, breaks=True)
    began.clear()
    world.time.turn(timedelta(minutes=29))
    sending = asyncio.create_task(send(slow, breaks=False))
    await began.wait()
    world.time.turn(timedelta(minutes=2))
    await world.companion.upkeep.once()
    assert (await put(world, broken)).status_code == 404
    assert await world.companion.store.ids() == [slow["uploadUrl"].rpartition("=")[2]]
    go_on.set()
    assert (await sending).status_code == 200


async def test_no_other_upload_is_open_to_strangers(world: World) -> None:
    target = await world.create()
    upload_id = target["uploadUrl"].rpartition("/")[2]
    for unknown in (upload_id, "0" * 32, "x", "%2e%2e"):
        answer = await put(world, {"uploadUrl": f"{BASE}/api/storage/direct-upload?upload={unknown}"})
        assert answer.status_code == 404, unknown
    assert await world.companion.store.offset(upload_id) == 0


async def test_a_cancelled_one_takes_nothing(world: World) -> None:
    target = await ask(world)
    playback_id = target["url"].rpartition("/")[2]
    assert (await world.client.delete(f"/api/v1/media/{playback_id}")).status_code == 204
    assert (await put(world, target)).status_code == 404
    assert await world.companion.store.ids() == []


async def test_what_broke_off_begins_anew(world: World) -> None:
    target = await ask(world)
    path = path_of(target["uploadUrl"])

    async def half() -> AsyncIterator[bytes]:
        yield VIDEO[:1000]
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await world.client.put(path, content=half(), headers={**TYPE, "Content-Length": str(len(VIDEO))})
    assert (await put(world, target, VIDEO + b"tail")).status_code == 200
    content = world.companion.store.content(target["uploadUrl"].rpartition("=")[2])
    assert content.read_bytes() == VIDEO + b"tail"


async def test_a_file_without_its_length_or_without_anything_in_it(world: World) -> None:
    target = await ask(world)

    async def pieces() -> AsyncIterator[bytes]:
        yield VIDEO

    answer = await world.client.put(path_of(target["uploadUrl"]), content=pieces(), headers=TYPE)
    assert answer.status_code == 411
    assert (await put(world, target, b"")).status_code == 400
    assert (await put(world, target)).status_code == 200


async def test_rules_hold_whatever_the_client_says(tmp_path: Path) -> None:
    limits, larger = CompatLimits(storage=3 * len(VIDEO)), VIDEO * 4
    async with running(tmp_path / "data", older_limits=limits) as world:
        refused(
            await put(world, await ask(world), larger),
            403,
            f"Storage limit reached ({3 * len(VIDEO) / 1024:g}KB)",
        )
        assert await world.companion.store.ids() == []
        for _ in range(3):
            assert (await put(world, await ask(world))).status_code == 200
        assert (await world.client.get(DIRECT, params=ASKED)).status_code == 403


async def test_what_is_no_video_is_refused(world: World) -> None:
    target = await ask(world)
    assert (await put(world, target, b"MZ" + bytes(30_000))).status_code == 415
    assert (await put(world, target)).status_code == 404
