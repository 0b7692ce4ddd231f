"""Each test runs once for every back end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_uploader.companion.video.video import Video
from tests.companion.backends.school import OFTEN
from tests.companion.every_backend.rigs import Rig, rig
from tests.companion.every_backend.sending import send
from tests.companion.library.world import VIDEO, Json, Time, World, running
from tests.servers.seaweed import Seaweed

EVERY = ("tus", "chunks", "cloudflare", "mux", "vercel_blob", "s3")
"""The first two are this companion itself, by each of its protocols."""


@dataclass
class Place:
    """A companion, its back end, and a client that knows no token of it."""

    world: World
    rig: Rig
    sender: httpx.AsyncClient

    async def stored(self, **metadata: Any) -> str:
        """A video whose bytes are all there; its playback id."""
        target = await self.world.create(**metadata)
        await send(self.world, self.sender, target, VIDEO)
        return str(target["playbackId"])

    async def verified(self, **metadata: Any) -> str:
        playback_id = await self.stored(**metadata)
        assert (await self.world.verify(playback_id)).status_code == 200
        return playback_id

    async def ready(self, **metadata: Any) -> str:
        playback_id = await self.verified(**metadata)
        await self.rig.finish(self.world, await self.row(playback_id))
        await self.world.until_stage(playback_id, "ready")
        return playback_id

    async def row(self, playback_id: str) -> Video:
        video = await self.world.companion.videos.find(playback_id)
        assert video is not None
        return video

    async def renew(self, playback_id: str) -> Json:
        answer = await self.world.client.post(f"/api/v1/media/{playback_id}/upload-url")
        assert answer.status_code == 200, answer.text
        renewed: Json = answer.json()
        return renewed

    async def remove(self, playback_id: str) -> None:
        assert (await self.world.client.delete(f"/api/v1/media/{playback_id}")).status_code == 204


@pytest.fixture(params=EVERY)
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session", autouse=True)
def s3_server(seaweed_server: Seaweed) -> Seaweed:
    """Before the first test: it outlives each of them."""
    return seaweed_server


@pytest.fixture
async def there(backend: str, tmp_path: Path, s3_server: Seaweed) -> AsyncIterator[Rig]:
    async with rig(backend, tmp_path / "there", s3_server.folder()) as it:
        yield it


@pytest.fixture
async def place(there: Rig, tmp_path: Path) -> AsyncIterator[Place]:
    async with at(there, tmp_path / "data") as it:
        yield it


@asynccontextmanager
async def at(there: Rig, data: Path, **settings: Any) -> AsyncIterator[Place]:
    time = Time()
    time.now = datetime.now(UTC)
    given: dict[str, Any] = {"polling": OFTEN, "upkeep_every": timedelta(hours=1)} | there.settings | settings
    async with running(data, time, **given) as world, httpx.AsyncClient(trust_env=False) as sender:
        yield Place(world, there, sender)
