"""A companion that gives its videos to an emulated Mux, over real connections on loopback."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from desktop_uploader.companion.settings import MuxSettings
from desktop_uploader.companion.video.video import Video
from tests.companion.backends.school import NEVER
from tests.companion.library.world import VIDEO, Json, Time, World, running
from tests.emulators.mux import Mux


@dataclass
class MuxSchool:
    """`sender` is the desktop program's connection to the provider: it knows no token."""

    world: World
    mux: Mux
    sender: httpx.AsyncClient

    async def send(self, target: Json, content: bytes = VIDEO) -> httpx.Response:
        """From the start; all of it, unless `content` is less."""
        said = {"Content-Range": f"bytes 0-{len(content) - 1}/{len(VIDEO)}"}
        return await self.sender.put(target["uploadUrl"], content=content, headers=said)

    async def stored(self, **metadata: Any) -> str:
        """A video whose bytes are all at Mux, and nobody told the companion; its playback id here."""
        target = await self.world.create(**metadata)
        assert (await self.send(target)).status_code in {200, 201}
        return str(target["playbackId"])

    async def verified(self, **metadata: Any) -> str:
        playback_id = await self.stored(**metadata)
        answer = await self.world.verify(playback_id)
        assert answer.json() == {"verified": False, "stored": True}, answer.text
        return playback_id

    async def finished(self, **metadata: Any) -> str:
        """What can be watched, and its row knows."""
        playback_id = await self.verified(**metadata)
        await self.mux.finish(await self.uid(playback_id))
        await self.ask(playback_id)
        return playback_id

    async def ask(self, playback_id: str) -> None:
        """What polling does."""
        await self.world.companion.providers.ask(await self.row(playback_id))

    async def renew(self, playback_id: str) -> httpx.Response:
        return await self.world.client.post(f"/api/v1/media/{playback_id}/upload-url")

    async def remove(self, playback_id: str) -> httpx.Response:
        return await self.world.client.delete(f"/api/v1/media/{playback_id}")

    async def edit(self, playback_id: str, **fields: str) -> httpx.Response:
        return await self.world.client.patch(f"/api/v1/media/{playback_id}", json=fields)

    async def watch(self, playback_id: str) -> httpx.Response:
        return await self.world.client.get(f"/watch/{playback_id}")

    async def row(self, playback_id: str) -> Video:
        video = await self.world.companion.videos.find(playback_id)
        assert video is not None
        return video

    async def uid(self, playback_id: str) -> str:
        uid = (await self.row(playback_id)).provider_uid
        assert uid is not None
        return uid


def account_of(emulator: Mux, **more: Any) -> MuxSettings:
    environment = emulator.environment
    given: dict[str, Any] = {
        "token_id": environment.token_id,
        "token_secret": environment.token_secret,
        "signing_key": (environment.tokens.key_id, environment.tokens.private_key),
        "api": emulator.api_url,
    }
    return MuxSettings(**(given | more))


@asynccontextmanager
async def mux_school(folder: Path, emulator: Mux, /, **settings: Any) -> AsyncIterator[MuxSchool]:
    """Without `polling`, it asks for nothing by itself."""
    given: dict[str, Any] = {
        "backend": "mux",
        "mux": account_of(emulator),
        "polling": NEVER,
        "upkeep_every": timedelta(hours=1),
    }
    time = Time()
    time.now = datetime.now(UTC)
    async with (
        running(folder / "data", time, **(given | settings)) as world,
        httpx.AsyncClient(trust_env=False) as sender,
    ):
        yield MuxSchool(world, emulator, sender)
