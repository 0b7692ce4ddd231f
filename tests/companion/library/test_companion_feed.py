"""The status stream over a real connection: misses nothing, shows nobody else's, ends when it should."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from httpx_sse import ServerSentEvent, aconnect_sse

from desktop_uploader.companion.address import Address
from desktop_uploader.companion.app import app_of
from desktop_uploader.companion.assembly import Companion
from desktop_uploader.companion.clock import utc_now
from desktop_uploader.companion.serving.runner import serve
from desktop_uploader.companion.settings import CompanionSettings
from tests.companion.library.world import VIDEO, Json, StandInMaker, asking, digest_of_bytes, until

STREAM = "/api/v1/media/status/stream"


@dataclass
class Served:
    """`client` asks within the process; `remote` over a connection."""

    companion: Companion
    client: httpx.AsyncClient
    remote: httpx.AsyncClient
    maker: StandInMaker
    stop: asyncio.Event

    async def create(self) -> Json:
        answer = await self.client.post("/api/v1/media/upload/direct", json=asking())
        assert answer.status_code == 201
        created: Json = answer.json()
        return created

    async def send(self, target: Json, content: bytes = VIDEO) -> None:
        headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Offset": "0",
            "Content-Type": "application/offset+octet-stream",
        }
        answer = await self.client.patch(target["uploadUrl"], content=content, headers=headers)
        assert answer.status_code == 204, answer.text

    async def verify(self, target: Json) -> None:
        path = f"/api/v1/media/{target['playbackId']}/verify"
        assert (await self.client.post(path, json={"digest": digest_of_bytes(VIDEO)})).status_code == 200

    async def status(self, target: Json) -> Json:
        status: Json = (await self.client.get(f"/api/v1/media/status/{target['playbackId']}")).json()
        return status


@asynccontextmanager
async def serving(data: Path, **settings: Any) -> AsyncIterator[Served]:
    address, maker, stop, listening = Address(None), StandInMaker(), asyncio.Event(), asyncio.Event()
    companion = Companion(CompanionSettings(data=data, **settings), address, utc_now, maker=maker)

    def ready(url: str) -> None:
        address.listening_at(url)
        listening.set()

    app = app_of(companion)
    server = asyncio.create_task(serve(app, "127.0.0.1", 0, ready, stop=stop))
    started = asyncio.create_task(listening.wait())
    try:
        await asyncio.wait({server, started}, return_when=asyncio.FIRST_COMPLETED)
        headers = {"Authorization": f"Bearer {companion.settings.token_file.read_text().strip()}"}
        within, base = httpx.ASGITransport(app), address.base()
        async with (
            httpx.AsyncClient(transport=within, base_url=base, headers=headers) as client,
            httpx.AsyncClient(base_url=base, headers=headers, timeout=20) as remote,
        ):
            yield Served(companion, client, remote, maker, stop)
    finally:
        stop.set()
        started.cancel()
        await server


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    async with serving(tmp_path / "data") as served:
        yield served


@asynccontextmanager
async def stream(
    client: httpx.AsyncClient, last_event_id: str | None = None
) -> AsyncIterator[AsyncIterator[ServerSentEvent]]:
    known = {} if last_event_id is None else {"Last-Event-ID": last_event_id}
    headers = httpx.Headers(known, encoding="utf-8")
    async with asyncio.timeout(20), aconnect_sse(client, "GET", STREAM, headers=headers) as source:
        source.response.raise_for_status()
        yield source.aiter_sse()


async def read_until(
    events: AsyncIterator[ServerSentEvent], playback_id: str, stage: str
) -> list[ServerSentEvent]:
    seen = []
    async for event in events:
        seen.append(event)
        status = json.loads(event.data)
        if (status["playbackId"], status["stage"]) == (playback_id, stage):
            return seen
    raise AssertionError(f"the stream ended before {stage}")


async def test_a_reader_sees_a_video_become_ready_as_the_status_call_has_it(served: Served) -> None:
    served.maker.go.set()
    target = await served.create()
    async with stream(served.remote) as events:
        await served.send(target)
        await served.verify(target)
        seen = await read_until(events, target["playbackId"], "ready")

    assert all(event.event == "status" for event in seen)
    numbers = [int(event.id) for event in seen]
    versions = [json.loads(event.data)["version"] for event in seen]
    assert numbers == sorted(set(numbers))
    assert versions == sorted(set(versions))
    assert json.loads(seen[-1].data) == await served.status(target)


async def test_who_comes_back_misses_nothing(served: Served) -> None:
    served.maker.go.set()
    targets = [await served.create() for _ in range(120)]
    async with stream(served.remote) as events:
        last = [await anext(events) for _ in range(40)][-1].id
    changed = targets[:60]
    for target in changed[:3]:
        await served.send(target)
        await served.verify(target)
    for target in changed[3:]:
        await served.client.delete(f"/api/v1/media/{target['playbackId']}")
    new = await served.create()

    final: dict[str, Json] = {}
    async with stream(served.remote, last) as events:
        async for event in events:
            status = json.loads(event.data)
            final[status["playbackId"]] = status
            ended = {key for key, life in final.items() if life["status"] in {"ready", "cancelled"}}
            if new["playbackId"] in final and ended == {target["playbackId"] for target in changed}:
                break

    for target in [*changed, *targets[60:], new]:
        assert final[target["playbackId"]] == await served.status(target)


async def test_a_stream_begins_with_what_is_unfinished(served: Served) -> None:
    cancelled, target = await served.create(), await served.create()
    await served.client.delete(f"/api/v1/media/{cancelled['playbackId']}")
    async with stream(served.remote) as events:
        assert json.loads((await anext(events)).data)["playbackId"] == target["playbackId"]
        newer = await served.create()
        assert json.loads((await anext(events)).data)["playbackId"] == newer["playbackId"]


async def test_a_forged_number_is_as_good_as_none(served: Served) -> None:
    target = await served.create()
    for forged in ("-1", "99999999999999999999999", "9999", "x", "0x10", "1;DROP", "٣"):
        async with stream(served.remote, forged) as events:
            assert json.loads((await anext(events)).data)["playbackId"] == target["playbackId"], forged


async def test_nobody_sees_what_happens_to_someone_elses_videos(served: Served) -> None:
    other = await served.companion.accounts.add_user("b@b.b", "B")
    token = await served.companion.accounts.create_token(other)
    async with (
        httpx.AsyncClient(
            base_url=served.client.base_url, headers={"Authorization": f"Bearer {token}"}
        ) as theirs,
        stream(theirs, "0") as events,
    ):
        await served.create()
        own = (await theirs.post("/api/v1/media/upload/direct", json=asking())).json()
        first = await anext(events)

    assert json.loads(first.data)["playbackId"] == own["playbackId"]


async def test_a_quiet_stream_beats_and_ends_when_the_token_is_revoked(tmp_path: Path) -> None:
    async with serving(tmp_path / "data", heartbeat=timedelta(milliseconds=50)) as served:
        key_id = served.companion.settings.token_file.read_text().split("_")[1]
        async with asyncio.timeout(20), served.remote.stream("GET", STREAM) as answer:
            lines = answer.aiter_lines()
            assert (await anext(lines)).startswith(":")
            await served.companion.accounts.revoke_token(key_id)
            async for _ in lines:
                pass


async def test_who_leaves_is_forgotten(served: Served) -> None:
    readers = served.companion.readers
    target = await served.create()
    async with stream(served.remote) as events:
        await anext(events)
        assert readers.count == 1
    await until(lambda: readers.count == 0)
    assert (await served.status(target))["stage"] == "created"


async def test_one_user_cannot_open_streams_without_end(tmp_path: Path) -> None:
    async with serving(tmp_path / "data", most_streams=2) as served:
        await served.create()
        async with stream(served.remote) as one, stream(served.remote) as two:
            await anext(one)
            await anext(two)
            answer = await served.remote.get(STREAM)
    assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")


async def test_a_reader_that_does_not_read_holds_nobody_up(served: Served) -> None:
    target = await served.create()
    async with served.remote.stream("GET", STREAM):
        path = f"/api/v1/media/{target['playbackId']}"
        for number in range(100):
            await served.client.patch(path, json={"title": f"{number} " + "x" * 190})
        async with stream(served.remote) as events:
            status = json.loads((await anext(events)).data)

    assert status["title"].startswith("99 ")


async def test_open_streams_do_not_hold_up_the_end(served: Served) -> None:
    await served.create()
    async with served.remote.stream("GET", STREAM) as answer:
        chunks = answer.aiter_raw()
        await anext(chunks)
        begun = asyncio.get_running_loop().time()
        served.stop.set()
        with pytest.raises(httpx.RemoteProtocolError):
            async for _ in chunks:
                pass
    assert asyncio.get_running_loop().time() - begun < 5


async def test_while_a_large_file_is_verified_others_are_answered(served: Served) -> None:
    size = 64 * 1024**2
    content = VIDEO + bytes(size - len(VIDEO))
    answer = await served.client.post("/api/v1/media/upload/direct", json=asking(size=size))
    target = answer.json()
    await served.send(target, content)
    digest = {"digest": digest_of_bytes(content)}
    path = f"/api/v1/media/{target['playbackId']}/verify"
    verifying = asyncio.create_task(served.remote.post(path, json=digest))
    answered = 0
    while not verifying.done():
        assert (await served.remote.get("/healthz")).status_code == 200
        answered += 1

    assert verifying.result().status_code == 200
    assert answered >= 3
