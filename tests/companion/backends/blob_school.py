"""A back end that gives videos to an emulated Vercel Blob, and a desktop program without its token."""

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import httpx

from desktop_uploader.companion.backends.vercel_blob import VercelBlob
from desktop_uploader.companion.settings import BlobSettings
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.media import PartReceipt, PartTarget, Visibility
from tests.companion.library.world import Time
from tests.emulators.blob import BlobStore

CONTENT = bytes(range(256)) * 3 * 8192 * 6
"""36 MiB: two parts of 16 MiB, and one of 4 MiB."""


def video(size: int, visibility: Visibility = Visibility.UNLISTED, file_name: str = "Lecture é.MP4") -> Video:
    now = datetime.now(UTC)
    return Video(
        playback_id=secrets.token_hex(8),
        owner="ada",
        upload_id=secrets.token_hex(16),
        file_name=file_name,
        size=size,
        title="Lecture",
        visibility=visibility,
        expires_at=now,
        created_at=now,
        updated_at=now,
        backend="vercel_blob",
    )


@dataclass
class BlobSchool:
    """`sender` is the desktop program's connection to the store."""

    store: BlobStore
    backend: VercelBlob
    sender: httpx.AsyncClient
    time: Time
    callbacks: list[str]

    async def placed(self, wanted: Video) -> Video:
        """The row as it is once its place is known."""
        place = await self.backend.create(wanted)
        return replace(wanted, provider_uid=place.uid, provider_url=place.url, expires_at=place.expires_at)

    async def send(self, target: PartTarget, content: bytes) -> httpx.Response:
        return await self.sender.request(target.method, target.url, content=content, headers=target.headers)

    async def sent(self, row: Video, content: bytes = CONTENT) -> list[PartReceipt]:
        """All parts of it."""
        place = self.backend.place(row)
        assert place is not None
        size = place.chunk.recommended
        pieces = [content[start : start + size] for start in range(0, len(content), size)]
        targets = await self.backend.parts(row, range(1, len(pieces) + 1))
        answers = [await self.send(*each) for each in zip(targets, pieces, strict=True)]
        assert {it.status_code for it in answers} == {200}, answers[0].text
        return receipts_of(answers)

    async def completed(self, wanted: Video, content: bytes = CONTENT) -> Video:
        row = await self.placed(wanted)
        await self.backend.complete(row, await self.sent(row, content))
        return row

    def content(self, row: Video) -> bytes:
        assert row.provider_uid is not None
        return self.store.content(row.provider_uid).read_bytes()


def receipts_of(answers: Sequence[httpx.Response]) -> list[PartReceipt]:
    """The etag is in the body, see `PartTarget`."""
    return [
        PartReceipt(part_number=number, etag=answer.json()["etag"])
        for number, answer in enumerate(answers, 1)
    ]


@asynccontextmanager
async def blob_school(
    folder: Path, access: Literal["public", "private"] = "public"
) -> AsyncIterator[BlobSchool]:
    (folder / "provider").mkdir()
    time, callbacks = Time(), list[str]()
    time.now = datetime.now(UTC)
    async with (
        BlobStore(folder / "provider", access=access) as store,
        httpx.AsyncClient(trust_env=False) as client,
        httpx.AsyncClient(trust_env=False) as sender,
    ):
        settings = BlobSettings(token=store.token, api=store.api_url, token_lifetime=timedelta(minutes=10))
        backend = VercelBlob(client, settings, time, lambda: callbacks[-1] if callbacks else None)
        yield BlobSchool(store, backend, sender, time, callbacks)
