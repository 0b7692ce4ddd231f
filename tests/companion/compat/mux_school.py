"""A companion that is connected to an emulated Mux, beside an older program that uploads there by itself."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import func, select

from desktop_uploader.companion.database.tables import webhook_events
from desktop_uploader.companion.settings import MuxSettings, Polling
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from tests.companion.library.world import VIDEO, Json, Time, World, running
from tests.emulators.mux import Mux
from tests.emulators.mux_client import Client
from tests.emulators.mux_webhooks import signature

UPDATE = "/api/lessons/update-upload-id"
LESSON = "lecture-series-1"
PIPELINE_SECRET = "of the pipeline"
NEVER = Polling(first=timedelta(hours=1), longest=timedelta(hours=1), uploading=timedelta(hours=1))


@dataclass
class MuxSchool:
    """`program` is the older one. Webhooks wait until `deliver` brings them."""

    world: World
    mux: Mux
    program: Client
    _delivered: int = field(default=0)

    async def update(self, upload_id: str, lesson_id: str = LESSON) -> httpx.Response:
        """As the older program asks, field by field."""
        asked = {"lessonId": lesson_id, "muxUploadId": upload_id}
        return await self.world.client.post(UPDATE, json=asked)

    async def lesson(self, lesson_id: str = LESSON) -> tuple[str, str | None]:
        answer = await self.world.client.get("/api/v1/courses")
        lessons = {it["id"]: it for course in answer.json()["courses"] for it in course["lessons"]}
        return lessons[lesson_id]["status"], lessons[lesson_id]["playbackId"]

    async def ours(self, **metadata: Any) -> tuple[Json, str]:
        """A target that this companion gave out, and what its upload is called at Mux."""
        target = await self.world.create(**metadata)
        uid = (await self.row(target["playbackId"])).provider_uid
        assert uid is not None
        return target, uid

    async def put(self, url: str) -> None:
        assert (await self.program.put(url, VIDEO)).status_code == 200

    async def deliver(self) -> None:
        """All that Mux told since the last time."""
        webhooks = self.mux.environment.webhooks
        told, self._delivered = webhooks.sent[self._delivered :], len(webhooks.sent)
        for delivery in told:
            at = int(self.world.time().timestamp())
            headers = {"Mux-Signature": signature(webhooks.secret, at, delivery.body)}
            answer = await self.world.client.post("/api/webhooks/mux", content=delivery.body, headers=headers)
            assert answer.status_code == 200, answer.text

    async def ready(self, **metadata: Any) -> str:
        """A video that can be watched; its playback id."""
        target, upload_id = await self.ours(**metadata)
        await self.put(target["uploadUrl"])
        await self.finish(upload_id)
        assert (await self.row(target["playbackId"])).stage is Stage.READY
        return str(target["playbackId"])

    async def row(self, playback_id: str) -> Video:
        video = await self.world.companion.videos.find(playback_id)
        assert video is not None
        return video

    async def waiting(self) -> int:
        """Webhooks that nobody acted upon yet."""
        waits = select(func.count()).where(webhook_events.c.applied.is_(False))
        async with self.world.companion.database.reading() as connection:
            return await connection.scalar(waits) or 0

    async def finish(self, upload_id: str) -> None:
        await self.mux.finish(upload_id)
        await self.deliver()


@asynccontextmanager
async def emulated(folder: Path) -> AsyncIterator[Mux]:
    """A Mux whose webhooks wait."""
    (folder / "provider").mkdir()
    async with Mux(folder / "provider") as mux:
        mux.environment.webhooks.subscribe("http://127.0.0.1:9/")
        mux.environment.webhooks.manner.held = True
        yield mux


@asynccontextmanager
async def connected(folder: Path, mux: Mux, polling: Polling = NEVER) -> AsyncIterator[MuxSchool]:
    """`folder`: the companion's data, which may have been another's before."""
    time, environment = Time(), mux.environment
    time.now = datetime.now(UTC)
    there = MuxSettings(
        token_id=environment.token_id,
        token_secret=environment.token_secret,
        webhook_secrets=(environment.webhooks.secret,),
        api=mux.api_url,
    )
    async with (
        httpx.AsyncClient(trust_env=False) as http,
        running(
            folder,
            time,
            backend="mux",
            mux=there,
            polling=polling,
            pipeline_secrets=(PIPELINE_SECRET,),
        ) as world,
    ):
        yield MuxSchool(world, mux, Client(mux, http))


@asynccontextmanager
async def mux_school(folder: Path, polling: Polling = NEVER) -> AsyncIterator[MuxSchool]:
    async with emulated(folder) as mux, connected(folder / "data", mux, polling) as school:
        yield school
