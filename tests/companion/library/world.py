"""A whole companion in one process: real database, real disk, a clock to turn, and a maker without ffmpeg."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from desktop_uploader.companion.app import app_of
from desktop_uploader.companion.assembly import Companion
from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.processing.faults import Fault, PreparationFailed
from desktop_uploader.companion.processing.making import Maker
from desktop_uploader.companion.processing.records import Facts, Preparation, ProcessingRecords
from desktop_uploader.companion.settings import CompanionSettings
from desktop_uploader.contract.digest import PartHasher, digest_of
from desktop_uploader.contract.status import Rendition

BASE = "http://companion.test"
VIDEO = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42" + bytes(range(256)) * 64
RENDITION = Rendition(name="360p", width=640, height=360, bitrate=800_000)

Json = dict[str, Any]  # Any: JSON


class Time:
    """Stands still until it is turned."""

    def __init__(self) -> None:
        self.now = datetime(2030, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def turn(self, by: timedelta) -> None:
        self.now += by


class StandInMaker(Maker):
    """Fits `Maker`: says what it would say, waits for `go`, and writes files that nobody could play."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.begun: list[str] = []
        self.stopped: list[str] = []
        self.fails = False

    async def make(
        self, preparation: Preparation, folder: Path, records: ProcessingRecords
    ) -> tuple[Rendition, ...]:
        self.begun.append(preparation.playback_id)
        await records.described(
            preparation.playback_id, Facts(duration=4.0, width=640, height=360, codec="h264")
        )
        await records.progressed(preparation.playback_id, 40)
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.stopped.append(preparation.playback_id)
            raise
        if self.fails:
            raise PreparationFailed(Fault.UNREADABLE)
        for name in ("master.m3u8", "thumbnail.jpg"):
            (folder / name).write_bytes(b"made")
        return (RENDITION,)


@dataclass
class World:
    """`client` is signed in as the owner; `as_user` makes somebody else."""

    companion: Companion
    client: httpx.AsyncClient
    time: Time
    maker: StandInMaker
    token: str

    async def as_user(self, email: str) -> httpx.AsyncClient:
        user = await self.companion.accounts.add_user(email, email)
        token = await self.companion.accounts.create_token(user)
        return client_of(self.client, token)

    async def create(self, size: int = len(VIDEO), key: str | None = None, **metadata: Any) -> Json:
        headers = {} if key is None else {"Idempotency-Key": key}
        answer = await self.client.post(
            "/api/v1/media/upload/direct", json=asking(size, **metadata), headers=headers
        )
        assert answer.status_code in {200, 201}, answer.text
        return as_json(answer)

    async def send(self, target: Json, content: bytes, offset: int = 0) -> httpx.Response:
        headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Offset": str(offset),
            "Content-Type": "application/offset+octet-stream",
        }
        path = target["uploadUrl"].removeprefix(BASE)
        return await self.client.patch(path, content=content, headers=headers)

    async def stored(self, **metadata: Any) -> str:
        """A video with all its bytes; its playback id."""
        target = await self.create(**metadata)
        answer = await self.send(target, VIDEO)
        assert answer.status_code == 204, answer.text
        return str(target["playbackId"])

    async def verify(self, playback_id: str, digest: str | None = None) -> httpx.Response:
        asked = {"digest": digest or digest_of_bytes(VIDEO)}
        return await self.client.post(f"/api/v1/media/{playback_id}/verify", json=asked)

    async def status(self, playback_id: str) -> Json:
        answer = await self.client.get(f"/api/v1/media/status/{playback_id}")
        assert answer.status_code == 200, answer.text
        return as_json(answer)

    async def until(self, playback_id: str, holds: Callable[[Json], bool]) -> Json:
        async with asyncio.timeout(10):
            while not holds(status := await self.status(playback_id)):
                await asyncio.sleep(0.01)
        return status

    async def until_stage(self, playback_id: str, stage: str) -> Json:
        return await self.until(playback_id, lambda status: status["stage"] == stage)

    async def ready(self, **metadata: Any) -> str:
        """A video that can be watched; its playback id."""
        self.maker.go.set()
        playback_id = await self.stored(**metadata)
        assert (await self.verify(playback_id)).status_code == 200
        await self.until_stage(playback_id, "ready")
        return playback_id


def as_json(answer: httpx.Response) -> Json:
    body = answer.json()
    assert isinstance(body, dict)
    return body


def asking(size: int = len(VIDEO), name: str = "lecture.mp4", **metadata: Any) -> Json:
    return {"fileName": name, "fileSize": size, "metadata": {"title": "A lecture", **metadata}}


def digest_of_bytes(content: bytes) -> str:
    hasher = PartHasher()
    return digest_of([*hasher.update(content), *hasher.finish()])


def client_of(client: httpx.AsyncClient, token: str | None) -> httpx.AsyncClient:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    return httpx.AsyncClient(transport=client._transport, base_url=BASE, headers=headers)


async def until(holds: Callable[[], Awaitable[bool] | bool]) -> None:
    async with asyncio.timeout(10):
        while True:
            held = holds()
            if held if isinstance(held, bool) else await held:
                return
            await asyncio.sleep(0.01)


@cache
def _tables() -> bytes:
    """An empty database in its newest shape, made once: how it gets there is tested elsewhere."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as aside:
        path = Path(folder, "companion.sqlite3")
        aside.submit(asyncio.run, _make_tables(path)).result()
        return path.read_bytes()


async def _make_tables(path: Path) -> None:
    database = Database(path)
    await database.open()
    await database.close()


@asynccontextmanager
async def running(
    data: Path,
    time: Time | None = None,
    older_limits: CompatLimits | None = None,
    verify_pauses: Sequence[float] = (0.0,),
    **settings: Any,
) -> AsyncIterator[World]:
    time, maker = time or Time(), StandInMaker()
    chosen = CompanionSettings(data=data, **{"public_url": BASE, **settings})
    companion = Companion(
        chosen, clock=time, maker=maker, older_limits=older_limits, verify_pauses=verify_pauses
    )
    if not chosen.database.exists():
        chosen.database.touch(mode=0o600)
        chosen.database.write_bytes(_tables())
    app = app_of(companion)
    transport = httpx.ASGITransport(app)
    async with app.router.lifespan_context(app):
        token = (data / "token").read_text().strip()
        headers = {"Authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(transport=transport, base_url=BASE, headers=headers) as client:
            yield World(companion, client, time, maker, token)
