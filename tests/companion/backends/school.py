"""A companion that gives its videos to an emulated Cloudflare Stream, over real connections on loopback."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from desktop_uploader.companion.settings import CloudflareSettings, Polling
from desktop_uploader.companion.video.video import Video
from tests.companion.library.world import VIDEO, Json, Time, World, running, until
from tests.emulators.cloudflare import Cloudflare

CREATE = "/api/v1/media/upload/direct"
NEVER = Polling(first=timedelta(hours=1), uploading=timedelta(hours=1))
OFTEN = Polling(
    first=timedelta(milliseconds=20),
    longest=timedelta(milliseconds=100),
    uploading=timedelta(milliseconds=50),
    a_minute=6000,
)


@dataclass
class School:
    """`sender` is the desktop program's connection to the provider: it knows no token."""

    world: World
    cloudflare: Cloudflare
    sender: httpx.AsyncClient

    async def send(self, target: Json, content: bytes = VIDEO, offset: int = 0) -> httpx.Response:
        headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Offset": str(offset),
            "Content-Type": "application/offset+octet-stream",
        }
        return await self.sender.patch(target["uploadUrl"], content=content, headers=headers)

    async def stored(self, **metadata: Any) -> str:
        """A video whose bytes are all at the provider, and nobody told the companion; its playback id."""
        target = await self.world.create(**metadata)
        assert (await self.send(target)).status_code == 204
        return str(target["playbackId"])

    async def verified(self, **metadata: Any) -> str:
        playback_id = await self.stored(**metadata)
        answer = await self.world.verify(playback_id)
        assert answer.json() == {"verified": False, "stored": True}, answer.text
        return playback_id

    async def ready(self, **metadata: Any) -> str:
        """What can be watched; the companion has to be one that polls."""
        playback_id = await self.verified(**metadata)
        await self.cloudflare.finish(await self.uid(playback_id))
        await self.world.until_stage(playback_id, "ready")
        return playback_id

    async def renew(self, playback_id: str) -> httpx.Response:
        return await self.world.client.post(f"/api/v1/media/{playback_id}/upload-url")

    async def remove(self, playback_id: str) -> httpx.Response:
        return await self.world.client.delete(f"/api/v1/media/{playback_id}")

    async def row(self, playback_id: str) -> Video:
        video = await self.world.companion.videos.find(playback_id)
        assert video is not None
        return video

    async def uid(self, playback_id: str) -> str:
        uid = (await self.row(playback_id)).provider_uid
        assert uid is not None
        return uid

    async def upkeep(self) -> None:
        await self.world.companion.upkeep.once()

    async def until_asked(self, method: str, times: int) -> None:
        await until(lambda: len(self.cloudflare.api.asked(method)) >= times)


@asynccontextmanager
async def school(folder: Path, emulator: Cloudflare, /, **settings: Any) -> AsyncIterator[School]:
    """Without `polling`, it asks for nothing by itself."""
    account = emulator.account
    given: dict[str, Any] = {
        "backend": "cloudflare",
        "cloudflare": CloudflareSettings(
            account=account.id, customer=account.customer, token=account.token, api=emulator.api_url
        ),
        "polling": NEVER,
        "upkeep_every": timedelta(hours=1),
    }
    time = Time()
    time.now = datetime.now(UTC)
    async with (
        running(folder / "data", time, **(given | settings)) as world,
        httpx.AsyncClient(trust_env=False) as sender,
    ):
        yield School(world, emulator, sender)
