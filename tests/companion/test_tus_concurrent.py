"""Several requests for one upload, stalled or cut: the newest wins, and no acknowledged byte is lost."""

import asyncio
import contextlib
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from desktop_uploader.companion.tus.leases import Lease, Leases
from desktop_uploader.companion.tus.limits import TusLimits
from tests.companion.tus_server import (
    TusServer,
    eventually,
    id_of,
    patch_headers,
    request_bytes,
    signed_in,
    status_of,
    tus_server,
)

MIB = 1024**2


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[TusServer]:
    limits = TusLimits(max_size=256 * MIB, silence=1.0, report_every=0.0)
    async with tus_server(tmp_path / "uploads", limits) as running:
        yield running


@contextlib.asynccontextmanager
async def half_open(
    server: TusServer, url: str, body: bytes, announced: int
) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """A PATCH that announces more than it sends, once the server has written what it need not collect."""
    before = server.content(url)
    written = len(before) + max(0, len(body) - 2 * MIB)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    headers = {**patch_headers(len(before)), "Content-Length": str(announced)}
    writer.write(request_bytes("PATCH", f"/files/{id_of(url)}", headers, body))
    await writer.drain()
    try:
        await eventually(lambda: len(server.content(url)) >= written)
        yield reader, writer
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def test_head_ends_a_stalled_patch_and_sees_all_that_came(server: TusServer) -> None:
    data = os.urandom(4 * MIB + 5)
    url = await server.create(8 * MIB)
    async with half_open(server, url, data, 8 * MIB) as (reader, _writer):
        begun = time.perf_counter()
        offset = await server.offset(url)
        assert time.perf_counter() - begun < 0.5
        assert offset >= 2 * MIB
        assert server.content(url) == data[:offset]
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 8)
        assert status_of(head) == 204
        assert f"upload-offset: {offset}\r\n".encode() in head.lower()
        assert b"connection: close" in head.lower()


async def test_a_new_patch_takes_over_from_a_stalled_one(server: TusServer) -> None:
    data = os.urandom(8 * MIB)
    url = await server.create(len(data))
    async with half_open(server, url, data[: 4 * MIB], len(data)):
        guessed = await server.patch(url, len(data), b"")
        assert guessed.status_code == 409
        offset = int(guessed.headers["Upload-Offset"])
        assert offset >= 2 * MIB
        assert (await server.patch(url, offset, data[offset:])).status_code == 204
    assert server.content(url) == data
    assert server.records.completed == [id_of(url)]


async def test_delete_ends_a_stalled_patch(server: TusServer) -> None:
    url = await server.create(8 * MIB)
    async with half_open(server, url, bytes(3 * MIB), 8 * MIB):
        assert (await server.client.delete(url)).status_code == 204
    assert list(server.root.iterdir()) == []


async def test_a_silent_patch_ends_by_itself_and_keeps_what_came(server: TusServer) -> None:
    data = os.urandom(MIB + 9)
    url = await server.create(8 * MIB)
    async with half_open(server, url, data, 8 * MIB) as (reader, _writer):
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
        assert status_of(head) == 408
        assert f"upload-offset: {len(data)}\r\n".encode() in head.lower()
    assert server.content(url) == data
    assert await server.offset(url) == len(data)


async def test_a_dripping_patch_is_slow_but_alive(server: TusServer) -> None:
    url = await server.create(4)
    async with half_open(server, url, b"", 4) as (reader, writer):
        for byte in b"drip":
            await asyncio.sleep(0.4)  # the drip itself: no condition to wait for
            writer.write(bytes([byte]))
        assert status_of(await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)) == 204
    assert server.content(url) == b"drip"


async def test_a_cut_connection_keeps_what_came(server: TusServer) -> None:
    data = os.urandom(4 * MIB)
    url = await server.create(8 * MIB)
    async with half_open(server, url, data, 8 * MIB):
        pass
    await eventually(lambda: bool(server.records.received_offsets))
    offset = await server.offset(url)
    assert server.records.received_offsets == [(id_of(url), offset)]
    assert offset >= 2 * MIB
    assert server.content(url) == data[:offset]


async def test_others_go_on_while_one_stalls(server: TusServer) -> None:
    url, other = await server.create(8 * MIB), await server.create(4)
    async with half_open(server, url, bytes(3 * MIB), 8 * MIB):
        begun = time.perf_counter()
        assert (await server.client.get("/ping")).status_code == 200
        assert time.perf_counter() - begun < 0.1
        assert (await server.patch(other, 0, b"1234")).status_code == 204
        assert await server.offset(other) == 4


async def test_two_patches_at_once_leave_the_right_file(server: TusServer) -> None:
    data = os.urandom(24 * MIB)
    url = await server.create(len(data))

    async def upload() -> None:
        """A client that always goes on from where the server says it stands."""
        async with signed_in(server.url) as client:
            offset = 0
            while offset < len(data):
                with contextlib.suppress(httpx.TransportError):
                    body = data[offset : offset + 3 * MIB]
                    answer = await client.patch(url, content=body, headers=patch_headers(offset))
                    assert answer.status_code in {204, 409}
                    offset = int(answer.headers["Upload-Offset"])

    async with asyncio.timeout(60):
        await asyncio.gather(upload(), upload())
    assert server.content(url) == data
    assert server.records.completed == [id_of(url)]


async def test_progress_inside_a_long_request_reaches_the_records(server: TusServer) -> None:
    url = await server.create(40 * MIB)
    await server.patch(url, 0, bytes(40 * MIB))
    offsets = [offset for _, offset in server.records.received_offsets]
    assert offsets[-1] == 40 * MIB
    assert len(offsets) >= 3
    assert offsets == sorted(set(offsets))


async def test_whoever_waits_is_stopped_by_whoever_comes_later() -> None:
    leases, order = Leases(), []

    async def hold(name: str, entered: asyncio.Event) -> None:
        async with leases.hold("x") as lease:
            entered.set()
            with contextlib.suppress(TimeoutError):
                async with lease.limited(30):
                    await asyncio.Event().wait()
            order.append(name)

    async with asyncio.timeout(5):
        events = [asyncio.Event() for _ in range(3)]
        tasks = []
        for name, entered in zip("abc", events, strict=True):
            tasks.append(asyncio.create_task(hold(name, entered)))
            await asyncio.sleep(0)
        await events[2].wait()
        assert order == ["a", "b"]
        tasks[2].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_stop_outlives_a_piece_that_comes_at_the_same_moment() -> None:
    async def receive(lease: Lease) -> None:
        async with lease.limited(30):
            lease.stop()
            lease.heard()
            await asyncio.Event().wait()

    async with asyncio.timeout(5), Leases().hold("x") as lease:
        with pytest.raises(TimeoutError):
            await receive(lease)
        assert lease.stopped
