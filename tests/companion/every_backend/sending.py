"""Sends a file as a client would, by the protocol that its target names; it knows no token of a provider."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import md5

import httpx

from tests.companion.library.world import BASE, Json, World


async def send(world: World, sender: httpx.AsyncClient, target: Json, content: bytes) -> None:
    """All of it, also putting parts together where that is asked for."""
    await _WAYS[target["protocol"]](world, sender, target, content)


async def _tus(world: World, sender: httpx.AsyncClient, target: Json, content: bytes) -> None:
    client = world.client if target["uploadUrl"].startswith(BASE) else sender
    headers = {
        "Tus-Resumable": "1.0.0",
        "Upload-Offset": "0",
        "Content-Type": "application/offset+octet-stream",
        **target["headers"],
    }
    answer = await client.patch(target["uploadUrl"], content=content, headers=headers)
    assert answer.status_code == 204, answer.text


async def _resumable_put(_: World, sender: httpx.AsyncClient, target: Json, content: bytes) -> None:
    size = len(content)
    headers = {"Content-Range": f"bytes 0-{size - 1}/{size}", **target["headers"]}
    answer = await sender.put(target["uploadUrl"], content=content, headers=headers)
    assert answer.status_code in {200, 201}, answer.text


async def _multipart(world: World, sender: httpx.AsyncClient, target: Json, content: bytes) -> None:
    path, size = target["uploadUrl"].partition("?")[0], target["chunk"]["recommended"]
    pieces = dict(enumerate(_pieces(content, size), start=1))
    asked = await world.client.post(path, json={"partNumbers": list(pieces)})
    assert asked.status_code == 200, asked.text
    receipts = []
    for part in asked.json()["parts"]:
        number, piece = part["partNumber"], pieces[part["partNumber"]]
        headers = part["headers"] | ({"Content-MD5": _md5(piece)} if part["checksum"] == "md5" else {})
        answer = await sender.request(part["method"], part["url"], content=piece, headers=headers)
        assert answer.status_code == 200, answer.text
        etag = answer.headers.get("etag") or answer.json()["etag"]
        receipts.append({"partNumber": number, "etag": etag})
    done = await world.client.post(f"{path.removesuffix('/parts')}/complete", json={"parts": receipts})
    assert done.status_code == 200, done.text


async def _chunks(world: World, _: httpx.AsyncClient, target: Json, content: bytes) -> None:
    upload_id = target["uploadUrl"].rpartition("=")[2]
    about = {"uploadId": upload_id, "fileName": "lecture.mp4", "contentType": "video/mp4"}
    begin = {**about, "fileSize": len(content), "totalChunks": 2}
    begun = await world.client.post("/api/storage/init-chunked-upload", json=begin)
    assert begun.status_code == 200, begun.text
    for number, piece in enumerate(_pieces(content, -(-len(content) // 2))):
        form = {"uploadId": upload_id, "chunkIndex": str(number)}
        answer = await world.client.post(
            "/api/storage/upload-chunk", data=form, files={"chunk": ("chunk", piece)}
        )
        assert answer.status_code == 200, answer.text
    done = await world.client.post("/api/storage/complete-chunked-upload", json=about)
    assert done.status_code == 200, done.text


def _pieces(content: bytes, size: int) -> Iterator[bytes]:
    return (content[begin : begin + size] for begin in range(0, len(content), size))


def _md5(piece: bytes) -> str:
    return b64encode(md5(piece, usedforsecurity=False).digest()).decode()


_WAYS = {"tus": _tus, "resumable-put": _resumable_put, "multipart": _multipart, "chunks": _chunks}
