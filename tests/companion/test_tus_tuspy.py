"""tuspy's stock `Uploader` is the oracle: it talks to our server as to any other."""

import asyncio
import io
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from tusclient.client import TusClient

from tests.companion.tus_server import TusServer, id_of, tus_server

MIB = 1024**2


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[TusServer]:
    async with tus_server(tmp_path / "uploads") as running:
        yield running


@pytest.mark.parametrize("checksum", [False, True])
@pytest.mark.parametrize("size", [0, 1, 5 * MIB + 3])
async def test_the_stock_uploader(server: TusServer, size: int, checksum: bool) -> None:
    data = os.urandom(size)

    def upload() -> str:
        client = TusClient(f"{server.url}/files", headers={"Authorization": "Bearer alice"})
        uploader = client.uploader(
            file_stream=io.BytesIO(data),
            chunk_size=2 * MIB,
            metadata={"filename": "Vorlesung 3 – Übung.mp4"},
            upload_checksum=checksum,
        )
        uploader.upload()
        return str(uploader.url)

    url = await asyncio.to_thread(upload)
    assert server.content(url) == data
    assert server.records.completed == [id_of(url)]


async def test_the_stock_uploader_resumes(server: TusServer) -> None:
    data = os.urandom(3 * MIB)
    url = await server.create(len(data))
    await server.patch(url, 0, data[:MIB])

    def resume() -> int:
        client = TusClient(f"{server.url}/files", headers={"Authorization": "Bearer alice"})
        uploader = client.uploader(file_stream=io.BytesIO(data), url=url)
        begun = int(uploader.offset)
        uploader.upload()
        return begun

    assert await asyncio.to_thread(resume) == MIB
    assert server.content(url) == data
