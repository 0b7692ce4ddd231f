"""A real companion killed in mid-chunk or while it puts chunks together; how much memory a chunk takes."""

import asyncio
import contextlib
import os
import random
import resource
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import psutil

from tests.companion.compat.older import CHUNK, COMPLETE, INIT, STATUS, asking, cut
from tests.companion.compat.process import OlderServer, older_server
from tests.companion.library.world import VIDEO, Json

MIB = 1024**2


async def status(server: OlderServer, upload_id: str) -> Json:
    answer = await server.client.get(STATUS, params={"uploadId": upload_id})
    assert answer.status_code == 200, answer.text
    said: Json = answer.json()
    return said


async def begin(server: OlderServer, size: int, total: int) -> str:
    answer = await server.client.post(INIT, json=asking(size, total))
    assert answer.status_code == 200, answer.text
    return str(answer.json()["uploadId"])


async def send(server: OlderServer, upload_id: str, index: int, chunk: bytes) -> httpx.Response:
    fields = {"uploadId": upload_id, "chunkIndex": str(index)}
    return await server.client.post(CHUNK, data=fields, files={"chunk": ("blob", chunk)})


async def complete(server: OlderServer, upload_id: str) -> httpx.Response:
    asked = {"uploadId": upload_id, "fileName": "lecture.mp4", "contentType": "video/mp4"}
    return await server.client.post(COMPLETE, json=asked)


def content(data: Path, upload_id: str) -> Path:
    return data / "uploads" / upload_id / "content"


async def test_kill_in_mid_chunk_counts_no_half_and_loses_no_whole_one(tmp_path: Path) -> None:
    file = VIDEO + os.urandom(20 * MIB)
    chunks, data = cut(file, 6 * MIB), tmp_path / "data"
    async with older_server(data) as server:
        upload_id = await begin(server, len(file), len(chunks))
        assert (await send(server, upload_id, 2, chunks[2])).status_code == 200
        sent = asyncio.Event()
        body = half(upload_id, 0, chunks[0][: len(chunks[0]) // 2], sent)
        headers = {"Content-Type": "multipart/form-data; boundary=XX"}
        sending = asyncio.create_task(server.client.post(CHUNK, content=body, headers=headers))
        await asyncio.wait_for(sent.wait(), 20)
        incoming = data / "uploads" / "incoming"
        while sum(it.stat().st_size for it in incoming.iterdir()) < len(chunks[0]) / 4:
            await asyncio.sleep(0.005)
        await server.kill()
        sending.cancel()
        with contextlib.suppress(httpx.TransportError, asyncio.CancelledError):
            await sending
    async with older_server(data) as server:
        assert (await status(server, upload_id))["receivedChunks"] == [2]
        assert list((data / "uploads" / "incoming").iterdir()) == []
        for index in (0, 1, 3):
            assert (await send(server, upload_id, index, chunks[index])).status_code == 200
        assert (await complete(server, upload_id)).status_code == 200
        assert content(data, upload_id).read_bytes() == file


async def half(upload_id: str, index: int, chunk: bytes, sent: asyncio.Event) -> AsyncIterator[bytes]:
    """A form that never ends."""
    for name, value in (("uploadId", upload_id), ("chunkIndex", str(index))):
        yield f'--XX\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    yield b'--XX\r\nContent-Disposition: form-data; name="chunk"; filename="blob"\r\n\r\n'
    for piece in cut(chunk, MIB):
        yield piece
    sent.set()
    await asyncio.Event().wait()


async def test_kill_while_chunks_are_put_together(tmp_path: Path) -> None:
    file = VIDEO + os.urandom(50 * MIB)
    chunks, data = cut(file, 10 * MIB), tmp_path / "data"
    async with older_server(data) as server:
        upload_id = await begin(server, len(file), len(chunks))
        for index, chunk in enumerate(chunks):
            assert (await send(server, upload_id, index, chunk)).status_code == 200
        asking_it = asyncio.create_task(complete(server, upload_id))
        enough = random.randrange(1, 40 * MIB)
        while content(data, upload_id).stat().st_size < enough:
            await asyncio.sleep(0.001)
        await server.kill()
        with contextlib.suppress(httpx.TransportError):
            await asking_it
    async with older_server(data) as server:
        assert (await status(server, upload_id))["receivedChunks"] == list(range(len(chunks)))
        assert (await complete(server, upload_id)).json()["size"] == len(file)
        assert content(data, upload_id).read_bytes() == file
        left = (data / "uploads" / upload_id).rglob("*")
        assert sorted(it.name for it in left) == ["chunks", "content", "ledger", "plan"]


async def test_chunks_are_never_whole_in_memory(tmp_path: Path) -> None:
    file = VIDEO + bytes(100 * MIB - len(VIDEO))
    async with older_server(tmp_path / "data") as server:
        process = psutil.Process(server.process.pid)
        upload_id = await begin(server, len(file), 2)
        await server.client.get(STATUS, params={"uploadId": upload_id})
        before = process.memory_info().rss
        answers = await asyncio.gather(
            *(send(server, upload_id, index, chunk) for index, chunk in enumerate(cut(file, 50 * MIB)))
        )
        assert [answer.status_code for answer in answers] == [200, 200]
        assert (await complete(server, upload_id)).status_code == 200
        assert process.memory_info().rss - before < 40 * MIB


async def test_more_than_a_chunk_may_have_is_refused_and_dropped(tmp_path: Path) -> None:
    async with older_server(tmp_path / "data") as server:
        upload_id = await begin(server, 100 * MIB, 2)
        answer = await send(server, upload_id, 0, bytes(50 * MIB + 1))
        assert answer.status_code == 413
        assert answer.json() == {"error": "A chunk may have 50MB. This one was not kept."}
        assert (await status(server, upload_id))["receivedChunks"] == []
        assert list((tmp_path / "data" / "uploads" / "incoming").iterdir()) == []


async def test_a_full_disk_refuses_the_chunk_and_takes_it_later(tmp_path: Path) -> None:
    file = VIDEO + os.urandom(8 * MIB)
    async with older_server(tmp_path / "data") as server:
        upload_id = await begin(server, len(file), 1)
        pid, unlimited = server.process.pid, resource.RLIM_INFINITY
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (5 * MIB, unlimited))
        answer = await send(server, upload_id, 0, file)
        assert (answer.status_code, answer.json()["code"]) == (507, "storage_full")
        assert (await status(server, upload_id))["receivedChunks"] == []
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (unlimited, unlimited))
        assert (await send(server, upload_id, 0, file)).status_code == 200
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (5 * MIB, unlimited))
        assert (await complete(server, upload_id)).status_code == 507
        assert (await status(server, upload_id))["receivedChunks"] == [0]
        too_late = await send(server, upload_id, 0, bytes(MIB))
        assert too_late.json()["received"]
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (unlimited, unlimited))
        assert (await complete(server, upload_id)).status_code == 200
        assert content(tmp_path / "data", upload_id).read_bytes() == file
