"""A bucket as a back end: AWS, Cloudflare R2, or any other S3. Files come in parts and are kept as they came.

- create: "CreateMultipartUpload"; the object's key is the uid, the upload's id the `url`, which stays here.
- parts: presigned "UploadPart" URLs with the Content-Length in the signature, so that each takes its own part
  of the file only; with Content-MD5 where the settings say so.
- Nothing is public: whoever may watch gets a presigned URL that is good for an hour. Nothing is prepared, so
  what is whole is *ready*.
"""

import asyncio
import re
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final

import httpx

from desktop_uploader.companion.backends import part_sizes, s3_parts
from desktop_uploader.companion.backends.backend import Place
from desktop_uploader.companion.backends.readable import Read
from desktop_uploader.companion.backends.s3_api import NOT_COMPLETE, S3Api
from desktop_uploader.companion.backends.s3_signing import Signer, path_of
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.settings import S3Settings
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.containers import ending_of, media_type_of
from desktop_uploader.contract.media import PartReceipt, PartTarget, Protocol, StoredParts
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import Playback

NAME: Final = "s3"

_WATCHING: Final = timedelta(hours=1)
_ABORTS: Final = 3
_ETAG: Final = re.compile(r"[!-~]{1,200}")


class S3:
    """`client` is its owner's to close."""

    name = NAME

    def __init__(self, client: httpx.AsyncClient, settings: S3Settings, clock: Clock) -> None:
        self._signer = Signer(settings)
        self._api = S3Api(client, self._signer)
        self._settings = settings
        self._clock = clock

    async def create(self, video: Video) -> Place:
        """The key holds nothing from outside but one of a few endings."""
        ending = ending_of(video.file_name)
        key = f"{self._settings.prefix}{video.playback_id}/{video.upload_id}{ending}"
        expires_at = self._clock() + self._settings.upload_lifetime
        upload_id = await self._api.create(key, media_type_of(video.file_name, video.format))
        return Place(key, upload_id, expires_at, part_sizes.chunk(video.size), Protocol.MULTIPART)

    def place(self, video: Video) -> Place | None:
        if video.provider_uid is None or video.provider_url is None:
            return None
        rules = part_sizes.chunk(video.size)
        return Place(video.provider_uid, video.provider_url, video.expires_at, rules, Protocol.MULTIPART)

    async def is_open(self, place: Place) -> bool:
        return await self._api.page(place.uid, place.url, most=1) is not None

    async def parts(self, video: Video, numbers: Sequence[int]) -> tuple[PartTarget, ...]:
        """Raises 422 for numbers beyond the last part."""
        place = self._placed(video)
        if not all(part_sizes.bytes_of(number, video.size) for number in numbers):
            raise Refusal(422, Code.INVALID, "This video has fewer parts. Nothing was changed.")
        return await asyncio.to_thread(
            lambda: tuple(self._target(place, number, video.size) for number in numbers)
        )

    def _target(self, place: Place, number: int, size: int) -> PartTarget:
        path = path_of(place.uid, {"partNumber": number, "uploadId": place.url})
        pinned = {"Content-Length": str(part_sizes.bytes_of(number, size))}
        url = self._signer.url("PUT", path, self._settings.url_lifetime, pinned)
        return PartTarget(part_number=number, url=url, checksum="md5" if self._settings.md5 else "")

    async def stored_parts(self, video: Video) -> StoredParts:
        """Raises 404 where the place is gone."""
        place = self._placed(video)
        listed = await self._api.listed(place.uid, place.url)
        if listed is not None:
            return StoredParts(parts=s3_parts.usable(listed, video.size))
        if await self._api.size(place.uid) != video.size:
            raise not_found("upload")
        return StoredParts(complete=True)

    async def complete(self, video: Video, receipts: Sequence[PartReceipt]) -> None:
        """Raises 404 where the place is gone."""
        place = self._placed(video)
        written = all(_ETAG.fullmatch(it.etag) for it in receipts)
        if not (written and part_sizes.are_all(receipts, video.size)):
            raise Refusal(409, Code.NOT_COMPLETE, NOT_COMPLETE)
        done = await self._api.complete(place.uid, place.url, receipts)
        if not done and await self._api.size(place.uid) != video.size:
            raise not_found("upload")

    async def report(self, video: Video) -> Report | None:
        """The upload is looked for first: where it is no more, it became the file, or went for good."""
        place = self.place(video)
        if place is None:
            return None
        if await self.is_open(place):
            return Report(stage=Stage.UPLOADING)
        size = await self._api.size(place.uid)
        return None if size is None else Report(stage=Stage.READY, size=size)

    async def open(self, video: Video) -> Read:
        """`backends.readable.Readable`."""
        return partial(self._read, self._placed(video).uid)

    async def _read(self, key: str, start: int, length: int) -> bytes:
        content = await self._api.read(key, start, length)
        if content is None:
            raise not_found()
        return content

    async def remove(self, video: Video) -> None:
        """The upload first, so that nobody completes it after. Parts under way may make it come back."""
        place = self._placed(video)
        for _ in range(_ABORTS):
            await self._api.abort(place.uid, place.url)
            if not await self.is_open(place):
                return await self._api.delete(place.uid)
        raise _comes_back()

    async def protect(self, video: Video, *, signed: bool) -> str | None:
        """Nothing to do: it never plays without a signature."""
        return None

    def playback(self, video: Video) -> Playback:
        return Playback()

    def thumbnail(self, video: Video) -> str | None:
        return None

    async def watch_url(self, video: Video, *, signed: bool) -> str:
        """Always signed, and always a video to the browser, whatever it was stored as."""
        query = {
            "response-content-type": media_type_of(video.file_name, video.format),
            "response-content-disposition": "inline",
            "response-cache-control": "private, max-age=3600",
        }
        return self._signer.url("GET", path_of(self._placed(video).uid, query), _WATCHING)

    def _placed(self, video: Video) -> Place:
        place = self.place(video)
        if place is None:
            raise not_found("upload")
        return place


def _comes_back() -> Refusal:
    """About this video alone: the bucket is there."""
    detail = "Parts of this video were still on their way, so not all is removed. Try again in a moment."
    return Refusal(502, Code.PROVIDER_UNAVAILABLE, detail)
