"""A real server process killed, or on a full disk: nothing acknowledged is lost, the file comes out whole."""

import asyncio
import contextlib
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from desktop_uploader.companion.tus.completion import finish_interrupted
from desktop_uploader.companion.tus.store import UploadStore
from tests.companion import tus_server
from tests.companion.tus_server import FakeRecords, eventually, id_of, patch_headers, signed_in

MIB = 1024**2


@dataclass(frozen=True, slots=True)
class ServerProcess:
    process: asyncio.subprocess.Process
    url: str

    async def end(self, sig: signal.Signals) -> None:
        if self.process.returncode is None:
            self.process.send_signal(sig)
        await asyncio.wait_for(self.process.wait(), 10)


@contextlib.asynccontextmanager
async def server_process(root: Path, *arguments: str) -> AsyncIterator[ServerProcess]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, tus_server.__file__, str(root), *arguments, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 30)
    server = ServerProcess(process, line.decode().strip())
    try:
        yield server
    finally:
        await server.end(signal.SIGKILL)


async def pieces(data: bytes, sent: list[int]) -> AsyncIterator[bytes]:
    for start in range(0, len(data), MIB):
        sent[0] = start + MIB
        yield data[start : start + MIB]


async def create(client: httpx.AsyncClient, length: int) -> str:
    answer = await client.post("/files", headers={"Upload-Length": str(length)})
    assert answer.status_code == 201
    return f"/files/{id_of(answer.headers['Location'])}"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
async def test_kill_in_mid_patch(tmp_path: Path, share: float) -> None:
    data, acknowledged, sent = os.urandom(48 * MIB + 7), 5 * MIB, [0]
    async with server_process(tmp_path) as server, signed_in(server.url) as client:
        path = await create(client, len(data))
        first = await client.patch(path, content=data[:acknowledged], headers=patch_headers(0))
        assert first.headers["Upload-Offset"] == str(acknowledged)
        rest = data[acknowledged:]
        content = pieces(rest, sent)
        request = client.patch(path, content=content, headers=patch_headers(acknowledged))
        patching = asyncio.create_task(request)
        await eventually(lambda: sent[0] >= share * len(rest))
        await server.end(signal.SIGKILL)
        with contextlib.suppress(httpx.TransportError):
            await patching
        await content.aclose()  # type: ignore[attr-defined]  # an async generator
    async with server_process(tmp_path) as server, signed_in(server.url) as client:
        head = await client.head(path)
        offset = int(head.headers["Upload-Offset"])
        assert acknowledged <= offset <= acknowledged + sent[0]
        stored = UploadStore(tmp_path / "uploads").content(id_of(path))
        assert stored.read_bytes()[:offset] == data[:offset]
        last = await client.patch(path, content=data[offset:], headers=patch_headers(offset))
        assert (last.status_code, last.headers["Upload-Offset"]) == (204, str(len(data)))
        assert stored.read_bytes() == data


async def test_ending_politely_keeps_what_a_half_open_patch_sent(tmp_path: Path) -> None:
    data = os.urandom(3 * MIB)
    async with server_process(tmp_path) as server, signed_in(server.url) as client:
        path = await create(client, 2 * len(data))
        sent = [0]

        async def stalling() -> AsyncIterator[bytes]:
            async for piece in pieces(data, sent):
                yield piece
            await asyncio.Event().wait()

        patching = asyncio.create_task(client.patch(path, content=stalling(), headers=patch_headers(0)))
        content = UploadStore(tmp_path / "uploads").content(id_of(path))
        await eventually(lambda: content.stat().st_size > 0)
        begun = asyncio.get_running_loop().time()
        await server.end(signal.SIGTERM)
        assert asyncio.get_running_loop().time() - begun < 2
        assert server.process.returncode == 0
        patching.cancel()
        await asyncio.gather(patching, return_exceptions=True)
    assert await UploadStore(tmp_path / "uploads").offset(id_of(path)) == len(data)


@pytest.mark.parametrize(("size", "fits"), [(12 * MIB, 5 * MIB + 123), (6000, 5000)])
async def test_a_full_disk_keeps_what_fitted(tmp_path: Path, size: int, fits: int) -> None:
    data = os.urandom(size)
    async with server_process(tmp_path, str(fits)) as server, signed_in(server.url) as client:
        path = await create(client, len(data))
        answer = await client.patch(path, content=data, headers=patch_headers(0))
        assert answer.status_code == 507
        assert answer.json()["code"] == "storage_full"
        assert (await client.head(path)).headers["Upload-Offset"] == str(fits)
        small = await client.patch(path, content=data[fits : fits + 10], headers=patch_headers(fits))
        assert small.status_code == 507
        limits = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, limits)
        last = await client.patch(path, content=data[fits:], headers=patch_headers(fits))
        assert last.status_code == 204
        assert UploadStore(tmp_path / "uploads").content(id_of(path)).read_bytes() == data


async def test_a_crash_before_the_completion_is_made_good_at_start(tmp_path: Path) -> None:
    store, records = UploadStore(tmp_path), FakeRecords()
    full, part, refused = [await records.create("alice", 4, {}) for _ in range(3)]
    for record, body in ((full, b"1234"), (part, b"12"), (refused, b"1234")):
        await store.create(record.upload_id, 4)
        upload = await store.open(record.upload_id)
        upload.append(body)
        upload.checkpoint(upload.written)
        upload.close()
    await store.remove(refused.upload_id)
    (tmp_path / ("e" * 32)).mkdir()
    await finish_interrupted(store, records)
    await finish_interrupted(store, records)
    assert records.completed == [full.upload_id]


async def test_a_refused_completion_does_not_stop_the_start(tmp_path: Path) -> None:
    store, records = UploadStore(tmp_path), FakeRecords()
    await store.create("a" * 32, 0)
    records.refuse_completion = True
    await finish_interrupted(store, records)
    records.refuse_completion = False
    await finish_interrupted(store, records)
    assert records.completed == ["a" * 32]
