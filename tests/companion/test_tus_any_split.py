"""However a client splits, cuts, repeats and mistakes its requests, the stored file is the client's file."""

import asyncio
import base64
import contextlib
import hashlib
import random
import tempfile
from pathlib import Path
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.companion.tus_server import (
    TusServer,
    exchange,
    id_of,
    patch_headers,
    request_bytes,
    signed_in,
    tus_server,
)

MIB = 1024**2
SIZE = 20 * MIB + 321
DATA = random.Random(1).randbytes(SIZE)

Act = Literal["whole", "cut", "wrong offset", "good checksum", "bad checksum", "half open", "too long"]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(Act.__args__),  # type: ignore[attr-defined]  # Literal's own words
        st.integers(0, 12 * MIB) | st.integers(0, 70_000),
    ),
    max_size=8,
)


async def send(server: TusServer, url: str, act: Act, offset: int, size: int) -> None:
    body = DATA[offset : offset + size]
    headers = patch_headers(offset + 1 if act == "wrong offset" else offset)
    headers["Content-Length"] = str(len(body))
    if act in {"good checksum", "bad checksum"}:
        digest = hashlib.sha256(body if act == "good checksum" else body + b"!").digest()
        headers["Upload-Checksum"] = f"sha256 {base64.b64encode(digest).decode()}"
    if act == "too long":
        headers["Content-Length"] = str(SIZE - offset + 1)
    if act in {"cut", "half open"}:
        headers["Content-Length"] = str(SIZE - offset)
    if act in {"whole", "wrong offset", "good checksum", "bad checksum"}:
        await server.client.patch(url, content=body, headers=headers)
        return
    request = request_bytes("PATCH", f"/files/{id_of(url)}", headers, body)
    if act == "half open":
        await stall(server, url, request)
        return
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    with contextlib.suppress(ConnectionError):
        writer.write(request)
        await writer.drain()
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()
    del reader


async def stall(server: TusServer, url: str, request: bytes) -> None:
    """Another request comes while this one is unfinished."""
    waiting = asyncio.create_task(exchange(server.port, request))
    async with signed_in(server.url) as other:
        await other.head(url)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)


async def play(server: TusServer, steps: list[tuple[Act, int]]) -> None:
    url = await server.create(SIZE)
    known = 0
    for act, size in steps:
        await send(server, url, act, known, size)
        offset = await server.offset(url)
        assert known <= offset <= min(SIZE, known + size)
        if act in {"wrong offset", "bad checksum", "too long"} and size:
            assert offset == known
        known = offset
    if known < SIZE:
        assert (await server.patch(url, known, DATA[known:])).status_code == 204
    assert server.content(url) == DATA
    assert server.records.completed == [id_of(url)]


@settings(max_examples=20, deadline=None)
@given(STEPS)
def test_any_split_gives_the_same_file(steps: list[tuple[Act, int]]) -> None:
    async def run(root: Path) -> None:
        async with tus_server(root) as server:
            await play(server, steps)

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder)))
