"""A companion that gives its videos to a bucket, and a desktop program that sends them there in parts."""

import base64
import hashlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from desktop_uploader.companion.settings import Polling, S3Settings
from desktop_uploader.companion.video.video import Video
from tests.companion.library.world import VIDEO, Json, Time, World, as_json, running

MIB = 1024**2
LARGE = VIDEO + bytes(range(256)) * (4096 * 32)
"""Three parts: twice 16 MiB, and a few kilobytes."""
MEDIUM = LARGE[: 16 * MIB + len(VIDEO)]
"""Two parts."""
NEVER = Polling(first=timedelta(hours=1), uploading=timedelta(hours=1))


@dataclass
class BucketSchool:
    """`sender` is the desktop program's connection to the bucket: it knows no key."""

    world: World
    sender: httpx.AsyncClient

    async def create(self, content: bytes = VIDEO, **metadata: Any) -> Json:
        return await self.world.create(len(content), **metadata)

    async def parts(self, target: Json, *numbers: int) -> list[Json]:
        answer = await self.world.client.post(target["uploadUrl"], json={"partNumbers": numbers})
        assert answer.status_code == 200, answer.text
        return list(answer.json()["parts"])

    async def put(self, part: Json, content: bytes, md5: bytes | None = None) -> httpx.Response:
        headers = dict(part["headers"])
        if part["checksum"] == "md5":
            # The protocol names MD5.
            sum_ = hashlib.md5(content if md5 is None else md5, usedforsecurity=False).digest()
            headers["Content-MD5"] = base64.b64encode(sum_).decode()
        return await self.sender.request(part["method"], part["url"], content=content, headers=headers)

    async def send(self, target: Json, content: bytes, numbers: Sequence[int] | None = None) -> list[Json]:
        """Receipts of these parts, or of all."""
        size = target["chunk"]["recommended"]
        numbers = numbers or range(1, -(-len(content) // size) + 1)
        receipts = []
        for part in await self.parts(target, *numbers):
            number = part["partNumber"]
            answer = await self.put(part, content[(number - 1) * size : number * size])
            assert answer.status_code == 200, answer.text
            receipts.append({"partNumber": number, "etag": answer.headers["ETag"]})
        return receipts

    async def listed(self, target: Json) -> Json:
        answer = await self.world.client.get(target["uploadUrl"])
        assert answer.status_code == 200, answer.text
        return as_json(answer)

    async def complete(self, target: Json, receipts: Sequence[Json]) -> httpx.Response:
        path = f"/api/v1/media/{target['playbackId']}/complete"
        return await self.world.client.post(path, json={"parts": list(receipts)})

    async def stored(self, content: bytes = VIDEO, **metadata: Any) -> str:
        """A video that is whole; its playback id."""
        target = await self.create(content, **metadata)
        done = await self.complete(target, await self.send(target, content))
        assert done.status_code == 200, done.text
        return str(target["playbackId"])

    async def renew(self, playback_id: str) -> Json:
        answer = await self.world.client.post(f"/api/v1/media/{playback_id}/upload-url")
        assert answer.status_code == 200, answer.text
        return as_json(answer)

    async def remove(self, playback_id: str) -> httpx.Response:
        return await self.world.client.delete(f"/api/v1/media/{playback_id}")

    async def row(self, playback_id: str) -> Video:
        video = await self.world.companion.videos.find(playback_id)
        assert video is not None
        return video


@asynccontextmanager
async def bucket_school(folder: Path, bucket: S3Settings, /, **settings: Any) -> AsyncIterator[BucketSchool]:
    """Without `polling`, it asks for nothing by itself."""
    given: dict[str, Any] = {
        "backend": "s3",
        "s3": bucket,
        "polling": NEVER,
        "upkeep_every": timedelta(hours=1),
    }
    time = Time()
    time.now = datetime.now(UTC)
    async with (
        running(folder / "data", time, **(given | settings)) as world,
        httpx.AsyncClient(trust_env=False) as sender,
    ):
        yield BucketSchool(world, sender)
