"""A companion on a real port with a real database, told about videos as by Cloudflare."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from sqlalchemy import func, select

from desktop_uploader.companion.app import app_of
from desktop_uploader.companion.assembly import Companion
from desktop_uploader.companion.database.tables import webhook_events
from desktop_uploader.companion.serving.runner import serve
from desktop_uploader.companion.settings import CloudflareSettings, CompanionSettings, Polling
from desktop_uploader.companion.video.video import Video
from tests.companion.library.world import Time
from tests.companion.webhooks.provider import SECRET, SIZE, sealed

DOOR = "/api/webhooks/cloudflare"
_NUMBERS = count()
_NOWHERE = "http://127.0.0.1:9"
_NEVER = Polling(first=timedelta(days=365), longest=timedelta(days=365), uploading=timedelta(days=365))


@dataclass
class Served:
    companion: Companion
    client: httpx.AsyncClient
    time: Time

    async def plant(self, uid: str | None, backend: str = "cloudflare") -> str:
        """A provider's video that was only just created; its playback id."""
        accounts = self.companion.accounts
        owner = await accounts.add_user(f"{next(_NUMBERS)}@school.test", "Somebody")
        return await planted(self.companion, owner.id, uid, backend)

    async def deliver(self, body: bytes, **how: Any) -> httpx.Response:
        return await self.post(body, [sealed(body, self.time.now.timestamp(), **how)])

    async def post(self, body: bytes, signatures: Sequence[str | bytes]) -> httpx.Response:
        headers = [(b"webhook-signature", it if isinstance(it, bytes) else it.encode()) for it in signatures]
        return await self.client.post(DOOR, content=body, headers=headers)

    async def tell(self, *bodies: bytes) -> None:
        for body in bodies:
            answer = await self.deliver(body)
            assert answer.status_code == 200, answer.text

    async def call_it(self, playback_id: str, uid: str) -> Video:
        """What saving the place of a video does."""
        async with self.companion.videos.changing() as changing:
            before = await self.video(playback_id)
            placed = await changing.save(before, replace(before, provider_uid=uid))
            return await self.companion.inbox.apply_kept(changing, placed)

    async def video(self, playback_id: str) -> Video:
        video = await self.companion.videos.find(playback_id)
        assert video is not None
        return video

    async def kept(self) -> int:
        async with self.companion.database.reading() as connection:
            return await connection.scalar(select(func.count()).select_from(webhook_events)) or 0

    async def waiting(self) -> int:
        waits = select(func.count()).where(webhook_events.c.applied.is_(False))
        async with self.companion.database.reading() as connection:
            return await connection.scalar(waits) or 0


async def planted(companion: Companion, owner: str, uid: str | None, backend: str = "cloudflare") -> str:
    now = companion.videos.now()
    video = Video(
        playback_id=uuid4().hex,
        owner=owner,
        upload_id=uuid4().hex,
        file_name="lecture.mp4",
        size=SIZE,
        title="A lecture",
        expires_at=now + timedelta(days=7),
        created_at=now,
        updated_at=now,
        backend=backend,
        provider_uid=uid,
    )
    async with companion.videos.changing() as changing:
        await changing.add(video)
    return video.playback_id


def outcome(video: Video, **more: Any) -> Video:
    """What people see of it; how many steps it took there, and when, may differ."""
    video = replace(video, playback_id="", owner="", upload_id="", provider_uid="", version=0, queued_at=None)
    return replace(video, **more)


def chosen(data: Path, secrets: tuple[str, ...] = (SECRET,), **more: Any) -> CompanionSettings:
    account = CloudflareSettings(account="a", customer="c", token="t", webhook_secrets=secrets, api=_NOWHERE)
    given: dict[str, Any] = {"data": data, "processing": False, "cloudflare": account, "polling": _NEVER}
    return CompanionSettings(**(given | more))


@asynccontextmanager
async def served(
    data: Path, *, secrets: tuple[str, ...] = (SECRET,), **settings: Any
) -> AsyncIterator[Served]:
    time, stop = Time(), asyncio.Event()
    companion = Companion(chosen(data, secrets, **settings), clock=time)
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(app_of(companion), "127.0.0.1", 0, address.set_result, stop=stop))
    try:
        started: set[asyncio.Future[Any]] = {serving, address}
        await asyncio.wait(started, timeout=20, return_when=asyncio.FIRST_COMPLETED)
        async with httpx.AsyncClient(base_url=address.result(), trust_env=False, timeout=20) as client:
            yield Served(companion, client, time)
    finally:
        stop.set()
        await serving
