"""What a client of the older documents does."""

from collections.abc import Sequence
from typing import Any

import httpx

from tests.companion.library.world import BASE, VIDEO, Json, World, as_json

STORAGE = "/api/storage"
INIT, CHUNK = f"{STORAGE}/init-chunked-upload", f"{STORAGE}/upload-chunk"
COMPLETE, STATUS = f"{STORAGE}/complete-chunked-upload", f"{STORAGE}/upload-status"
DIRECT = f"{STORAGE}/get-direct-upload-url"
ADMIN = "/api/admin/videos/upload"


def asking(size: int = len(VIDEO), total: int = 1, **other: Any) -> Json:
    return {
        "fileName": "lecture.mp4",
        "fileSize": size,
        "contentType": "video/mp4",
        "totalChunks": total,
        **other,
    }


async def session(world: World, size: int = len(VIDEO), total: int = 1) -> str:
    answer = await world.client.post(INIT, json=asking(size, total))
    assert answer.status_code == 200, answer.text
    return str(answer.json()["uploadId"])


async def send(world: World, upload_id: str, index: int | str, content: bytes) -> httpx.Response:
    fields = {"uploadId": upload_id, "chunkIndex": str(index)}
    return await world.client.post(CHUNK, data=fields, files={"chunk": ("blob", content)})


async def send_all(world: World, upload_id: str, chunks: Sequence[bytes]) -> None:
    for index, chunk in enumerate(chunks):
        answer = await send(world, upload_id, index, chunk)
        assert answer.status_code == 200, answer.text


async def complete(world: World, upload_id: str) -> httpx.Response:
    asked = {"uploadId": upload_id, "fileName": "lecture.mp4", "contentType": "video/mp4"}
    return await world.client.post(COMPLETE, json=asked)


async def status(world: World, upload_id: str) -> Json:
    answer = await world.client.get(STATUS, params={"uploadId": upload_id})
    assert answer.status_code == 200, answer.text
    return as_json(answer)


def cut(content: bytes, length: int) -> list[bytes]:
    return [content[start : start + length] for start in range(0, len(content), length)]


def refused(answer: httpx.Response, status_code: int, error: str, **more: object) -> None:
    """The documents' form: nothing but `error` and what else is named."""
    assert (answer.status_code, answer.json()) == (status_code, {"error": error, **more}), answer.text


def path_of(url: str) -> str:
    assert url.startswith(BASE)
    return url.removeprefix(BASE)
