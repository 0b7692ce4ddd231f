"""What the tus server tells about uploads, and asks: the videos' side of `tus.records.TusRecords`."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desktop_uploader.companion.library.intake import Intake
from desktop_uploader.companion.library.removal import Removal
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.tus.protocol import encode_metadata
from desktop_uploader.companion.tus.records import TusRecord
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.video.accepting import plain_tus
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.restarts import UPLOAD_EXPIRED
from desktop_uploader.companion.video.stages import GONE, Stage
from desktop_uploader.companion.video.video import LOCAL, Change, Video
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import StatusError

Sniff = Callable[[Path], str | None]

NO_VIDEO = StatusError(
    code=Code.FILE_TYPE_REFUSED,
    message="What was sent isn't a video that this server knows. Nothing of it is kept.",
)
_BYTES_GONE = {UPLOAD_EXPIRED.code, NO_VIDEO.code}


class Uploads:
    """`prepares`: whether a complete upload goes in line for preparing, or is all there is to do.

    `lifetime`: after its last byte; `lifetimes`: of those with such tus metadata instead.
    """

    def __init__(
        self,
        videos: Videos,
        intake: Intake,
        store: UploadStore,
        removal: Removal,
        *,
        remove_prepared: Callable[[Video], Awaitable[None]],
        sniff: Sniff,
        lifetime: timedelta,
        lifetimes: Mapping[str, timedelta],
        prepares: bool,
    ) -> None:
        self._videos = videos
        self._intake = intake
        self._store = store
        self._removal = removal
        self._remove_prepared = remove_prepared
        self._sniff = sniff
        self._lifetime = lifetime
        self._lifetimes = lifetimes
        self._prepares = prepares

    async def find(self, upload_id: str, owner: str) -> TusRecord | None:
        video = await self._videos.find_upload(upload_id)
        return _record(video) if video and video.owner == owner and _is_there(video) else None

    async def create(self, owner: str, length: int, metadata: Mapping[str, str]) -> TusRecord:
        """For plain tus clients; whoever calls makes its place in the store. Raises `Refusal`."""
        asked = plain_tus(length, metadata)
        self._intake.check(asked)
        async with self._videos.changing() as changing:
            video = await self._intake.add(changing, owner, asked, tus_metadata=encode_metadata(metadata))
        return _record(video)

    async def received(self, upload_id: str, offset: int) -> TusRecord:
        """Bytes came: it lives on. Raises 404 once it was cancelled."""
        at = self._videos.now()

        def decide(current: Video) -> Video:
            _check_there(current)
            moved = merge(current, Change(at=at, stage=Stage.UPLOADING)) if offset else current
            lifetime = self._lifetimes.get(current.tus_metadata, self._lifetime)
            return replace(moved, expires_at=at + lifetime)

        return _record(await self._videos.change_upload(upload_id, decide))

    async def complete(self, upload_id: str) -> None:
        """All bytes are here; again is fine. Raises 415 for bytes that are no video."""
        video = await self._videos.find_upload(upload_id)
        if video is None:
            raise not_found("upload")
        _check_there(video)
        if video.stored_at is not None:
            return
        container = await asyncio.to_thread(self._sniff, self._store.content(upload_id))
        if container is None:
            await self._merge(upload_id, Change(at=self._videos.now(), stage=Stage.ERROR, error=NO_VIDEO))
            raise Refusal(415, Code.FILE_TYPE_REFUSED, NO_VIDEO.message)
        at = self._videos.now()
        stage = Stage.QUEUED if self._prepares else Stage.UPLOADED
        stored = Change(at=at, stage=stage, stored_at=at, format=container, prepared=not self._prepares)
        await self._merge(upload_id, stored)

    async def _merge(self, upload_id: str, change: Change) -> None:
        await self._videos.change_upload(upload_id, lambda current: merge(current, change))

    async def terminate(self, upload_id: str) -> None:
        """Whoever calls removes the bytes after this."""
        video = await self._videos.find_upload(upload_id)
        if video is not None and video.backend == LOCAL:
            await self._removal.mark(video.playback_id)
            await self._remove_prepared(video)


def _is_there(video: Video) -> bool:
    return (
        video.backend == LOCAL
        and video.stage not in GONE
        and (video.error is None or video.error.code not in _BYTES_GONE)
    )


def _check_there(video: Video) -> None:
    if not _is_there(video):
        raise not_found("upload")


def _record(video: Video) -> TusRecord:
    metadata = video.tus_metadata or encode_metadata(
        {"filename": video.file_name, "filetype": video.mime_type}
    )
    return TusRecord(video.upload_id, video.playback_id, video.size, video.expires_at, metadata)
