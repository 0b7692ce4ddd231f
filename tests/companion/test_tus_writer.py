"""What one request's body leaves behind: durable in steps, or with a checksum all or nothing."""

import asyncio
import base64
import hashlib
import os
from pathlib import Path

import psutil
import pytest
from starlette.datastructures import Headers

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.tus.files import OpenUpload
from desktop_uploader.companion.tus.protocol import Checksum, checksum
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.tus.writer import CHECKPOINT, BodyWriter

MIB = 1024**2
ID = "0123456789abcdef" * 2
LENGTH = 64 * MIB


@pytest.fixture
async def upload(tmp_path: Path) -> OpenUpload:
    store = UploadStore(tmp_path)
    await store.create(ID, LENGTH)
    return await store.open(ID)


def promised(body: bytes) -> Checksum:
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    found = checksum(Headers({"Upload-Checksum": f"sha256 {digest}"}))
    assert found is not None
    return found


async def feed(writer: BodyWriter, body: bytes, piece: int = 200_000) -> None:
    for start in range(0, len(body), piece):
        await writer.feed(body[start : start + piece])


async def test_a_long_body_becomes_durable_on_its_way(upload: OpenUpload) -> None:
    body, writer = os.urandom(3 * CHECKPOINT), BodyWriter(upload, LENGTH, None)
    await feed(writer, body)
    assert CHECKPOINT <= upload.stored.offset < len(body)
    await writer.settle(whole=False)
    assert upload.stored.offset == len(body)


async def test_nothing_is_published_before_its_checksum(upload: OpenUpload, tmp_path: Path) -> None:
    body = os.urandom(3 * CHECKPOINT)
    writer = BodyWriter(upload, LENGTH, promised(body + b"!"))
    await feed(writer, body)
    assert await UploadStore(tmp_path).offset(ID) == 0
    with pytest.raises(Refusal) as refused:
        await writer.settle(whole=True)
    assert refused.value.status == 460
    assert await UploadStore(tmp_path).offset(ID) == 0
    assert UploadStore(tmp_path).content(ID).read_bytes() == b""


async def test_a_cut_body_has_no_checksum_that_could_match(upload: OpenUpload) -> None:
    writer = BodyWriter(upload, LENGTH, promised(b"1234"))
    await writer.feed(b"1234")
    await writer.settle(whole=False)
    assert upload.stored.offset == 0


@pytest.mark.parametrize("pieces", [[b"12345678", b"9"], [b"1234", b"56789"], [b"123456789"]])
async def test_one_byte_too_many_takes_the_unpublished_rest_with_it(
    upload: OpenUpload, tmp_path: Path, pieces: list[bytes]
) -> None:
    writer = BodyWriter(upload, 8, None)
    for piece in pieces[:-1]:
        await writer.feed(piece)
    with pytest.raises(Refusal) as refused:
        await writer.feed(pieces[-1])
    assert refused.value.status == 413
    await writer.settle(whole=False)
    assert upload.stored.offset == 0
    assert UploadStore(tmp_path).content(ID).read_bytes() == b""


async def test_a_full_room_is_published_at_the_end_only(upload: OpenUpload) -> None:
    writer = BodyWriter(upload, LENGTH, None)
    await feed(writer, bytes(LENGTH), MIB)
    assert upload.stored.offset < LENGTH
    await writer.settle(whole=True)
    assert upload.stored.offset == LENGTH


async def test_interrupted_while_writing_it_still_settles(upload: OpenUpload) -> None:
    body, writer = os.urandom(9 * MIB), BodyWriter(upload, LENGTH, None)
    feeding = asyncio.create_task(feed(writer, body, MIB))
    await asyncio.sleep(0)
    feeding.cancel()
    await asyncio.gather(feeding, return_exceptions=True)
    await writer.settle(whole=False)
    assert 0 < upload.stored.offset < len(body)
    assert upload.stored.offset % MIB == 0


async def test_a_failing_disk_publishes_nothing(upload: OpenUpload, tmp_path: Path) -> None:
    """A handle that is no file any more: each write and sync fails as on a dying disk."""
    writer = BodyWriter(upload, LENGTH, None)
    opened = psutil.Process().open_files()
    content = next(file.fd for file in opened if file.path == str(tmp_path / ID / "content"))
    reader, pipe = os.pipe()
    os.dup2(reader, content)
    os.close(reader)
    os.close(pipe)
    with pytest.raises(OSError, match="Bad file descriptor"):
        await feed(writer, bytes(4 * MIB))
    with pytest.raises(OSError, match="Invalid argument"):
        await writer.settle(whole=True)
    assert await UploadStore(tmp_path).offset(ID) == 0
