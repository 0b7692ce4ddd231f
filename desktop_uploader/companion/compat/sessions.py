"""Uploads of the older documents' clients: rows like any other, whose bytes come to our own store.

Nobody computes a digest for them, so they count as verified with their last byte. Chunk sessions of the
desktop program, which does, have a row already when they get here.
"""

from dataclasses import replace
from datetime import timedelta

from desktop_uploader.companion.address import Address
from desktop_uploader.companion.compat.allowance import Allowance, allow, check_room, midnight
from desktop_uploader.companion.compat.answers import PlainRefusal
from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.intake import Intake
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.tus.protocol import encode_metadata
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.video.stages import GONE, RECEIVING, Stage
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.contract.media import CreateUpload, Metadata, Visibility

UNKNOWN = 0
"""The size of a file that nobody has told yet."""
DIRECT = encode_metadata({"door": "direct-upload"})
"""Marks rows whose bytes come with one PUT by whoever has the address."""
IN_CHUNKS = encode_metadata({"door": "chunked-upload"})
"""Marks rows of older clients whose bytes come in chunks."""


def lifetimes(limits: CompatLimits) -> dict[str, timedelta]:
    """How long a row with each of these marks lives after its last byte."""
    return {DIRECT: limits.url_lifetime, IN_CHUNKS: limits.session_lifetime}


class Sessions:
    """`intake`: for files that come to this companion itself, whatever new videos do otherwise."""

    def __init__(self, videos: Videos, intake: Intake, store: UploadStore, limits: CompatLimits) -> None:
        self._videos, self._intake, self._store, self._limits = videos, intake, store, limits

    async def create(
        self, owner: str, file_name: str, mime_type: str, *, size: int, door: str
    ) -> tuple[Video, Allowance]:
        """A new row, and its place if `size` is known; `door`: its mark. Raises Refusal."""
        asked = _asked(file_name, mime_type, size or 1)
        self._intake.check(asked)
        async with self._videos.changing() as changing:
            now = self._videos.now()
            used, today = await rows.usage(changing.connection, owner, midnight(now))
            allowance = allow(self._limits, now, today, used, size)
            added = await self._intake.add(changing, owner, asked, tus_metadata=door)
            until = now + lifetimes(self._limits)[door]
            ours = replace(added, size=size, verified=True, expires_at=until)
            video = await changing.save(added, ours)
            if size != UNKNOWN:
                await self._store.create(video.upload_id, size)
        return video, allowance

    async def find(self, upload_id: str, owner: str) -> Video:
        """Raises 404, also for someone else's and for one that is over."""
        video = await self._videos.find_upload(upload_id)
        if video is None or video.owner != owner or video.backend != LOCAL or video.stage in GONE:
            raise no_session()
        return video

    async def wanted(self, upload_id: str, owner: str) -> Video:
        """The same for one that can be gone on with, or is done."""
        video = await self.find(upload_id, owner)
        if video.stage is Stage.ERROR and video.stored_at is None:
            raise no_session()
        return video

    async def direct(self, upload_id: str) -> Video:
        """One that a single PUT may fill, or has. Raises 404."""
        video = await self._videos.find_upload(upload_id)
        if video is None:
            raise _no_address()
        self._check_direct(video)
        return video

    async def sized(self, upload_id: str, size: int) -> Video:
        """The row of such a one, now that its size is known; one that is stored stays as it is.

        Raises Refusal for one that can't be taken.
        """
        async with self._videos.changing() as changing:
            video = await rows.one(changing.connection, table.c.upload_id == upload_id)
            if video is None:
                raise _no_address()
            self._check_direct(video)
            if video.stored_at is not None:
                return video
            if size < 1:
                raise PlainRefusal(400, "The file is empty. Nothing was kept.")
            self._intake.check(_asked(video.file_name, video.mime_type, size))
            used, _ = await rows.usage(changing.connection, video.owner, self._videos.now())
            check_room(self._limits, used - video.size, size)
            return await changing.save(video, replace(video, size=size))

    def _check_direct(self, video: Video) -> None:
        """Bytes that come keep the row open, but not its address: nobody may begin anew for ever."""
        ends = video.created_at + self._limits.url_lifetime
        open_still = video.stage in RECEIVING and ends > self._videos.now()
        if video.tus_metadata != DIRECT or not (open_still or video.stored_at):
            raise _no_address()


def _asked(file_name: str, mime_type: str, size: int) -> CreateUpload:
    return CreateUpload(
        file_name=file_name,
        file_size=size,
        mime_type=mime_type,
        metadata=Metadata(title="", visibility=Visibility.UNLISTED),
    )


def watch_page(address: Address, video: Video) -> str:
    """Where it plays for whoever has the link, once it is ready."""
    return f"{address.base()}/watch/{video.playback_id}"


def _no_address() -> PlainRefusal:
    return PlainRefusal(404, "This upload URL isn't valid any more. Ask for a new one.")


def no_session() -> PlainRefusal:
    return PlainRefusal(404, "Upload session not found")
