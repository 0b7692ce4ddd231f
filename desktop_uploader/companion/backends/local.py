"""This companion as a back end: files come to its own store, it reads them again, prepares and serves them.

Who may watch is looked up at each request (`api.watch`), so there is nothing to protect.
"""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

from desktop_uploader.companion.backends.backend import Place
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.reading_back import digest_of_file
from desktop_uploader.companion.tus.store import UploadMissing, UploadStore
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.contract.media import ChunkRules, Protocol
from desktop_uploader.contract.status import Playback

StopPreparing = Callable[[str], Awaitable[None]]

_CHUNKS: Final = "/api/storage/upload-status?uploadId="
_LARGEST_CHUNK: Final = 40 * 1024**2
"""A form with it stays below the 50 MB that the older documents allow."""

_MOST_CHUNKS: Final = 1000
"""The older documents' own number."""


def fits_in_chunks(size: int) -> bool:
    """Whether so many chunks can carry a file of `size` bytes."""
    return size <= _MOST_CHUNKS * _LARGEST_CHUNK


class Local:
    """`lifetime`: of a place, begun anew whenever somebody asks for it.

    `stop_preparing` returns when nothing works on that video any more. `in_chunks`: new files come through
    the older documents' chunk sessions, for networks that let only forms through; larger ones by tus.
    """

    name = LOCAL

    def __init__(
        self,
        store: UploadStore,
        leases: Leases,
        media: Path,
        clock: Clock,
        *,
        lifetime: timedelta,
        stop_preparing: StopPreparing,
        in_chunks: bool = False,
        reads_at_once: int = 2,
    ) -> None:
        self._store, self._leases, self._media = store, leases, media
        self._clock, self._lifetime = clock, lifetime
        self._stop_preparing = stop_preparing
        self._in_chunks = in_chunks
        self._turns = asyncio.Semaphore(reads_at_once)

    async def create(self, video: Video) -> Place:
        """Again is fine. Raises 507."""
        with suppress(FileExistsError):
            await self._store.create(video.upload_id, video.size)
        return self._place(video, in_chunks=self._in_chunks and fits_in_chunks(video.size))

    def place(self, video: Video) -> Place:
        return self._place(video, in_chunks=(video.provider_url or "").startswith(_CHUNKS))

    def _place(self, video: Video, *, in_chunks: bool) -> Place:
        """A path: only who asks knows under which address this companion is reached."""
        expires_at = self._clock() + self._lifetime
        if in_chunks:
            rules, url = ChunkRules(max=_LARGEST_CHUNK, recommended=_LARGEST_CHUNK), _CHUNKS + video.upload_id
            return Place(video.upload_id, url, expires_at, rules, Protocol.CHUNKS)
        return Place(video.upload_id, f"/files/{video.upload_id}", expires_at, ChunkRules())

    async def is_open(self, place: Place) -> bool:
        return await self._has(place.uid)

    async def report(self, video: Video) -> Report | None:
        """The row knows all there is to know, unless its bytes are gone."""
        return Report() if await self._has(video.upload_id) else None

    async def _has(self, upload_id: str) -> bool:
        try:
            await self._store.offset(upload_id)
        except UploadMissing:
            return False
        return True

    async def digest(self, video: Video) -> str | None:
        """`backends.backend.Rereads`. So many files at a time, off the event loop, so that nobody waits."""
        async with self._turns:
            try:
                actual, size = await digest_of_file(self._store.content(video.upload_id))
            except FileNotFoundError:
                return None
        return actual if size == video.size else None

    async def remove(self, video: Video) -> None:
        """Also ends a request that is sending bytes just now."""
        await self.remove_prepared(video)
        async with self._leases.hold(video.upload_id):
            await self._store.remove(video.upload_id)

    async def remove_prepared(self, video: Video) -> None:
        await self._stop_preparing(video.playback_id)
        await asyncio.to_thread(shutil.rmtree, self._media / video.playback_id, ignore_errors=True)

    async def protect(self, video: Video, *, signed: bool) -> str | None:
        return None

    def playback(self, video: Video) -> Playback:
        return Playback(hls=f"/media/{video.playback_id}/master.m3u8")

    def thumbnail(self, video: Video) -> str | None:
        return f"/media/{video.playback_id}/thumbnail.jpg"

    async def watch_url(self, video: Video, *, signed: bool) -> str:
        return f"/watch/{video.playback_id}"
