"""Vercel Blob as a back end: a file in parts, each with a client token; what is complete is ready.

- create: `POST /mpu` by the companion, which alone has the read-write token; the desktop program gets client
  tokens for this one pathname, size and type, good for a short while.
- The store lists no parts: who sends keeps the receipts. An upload that nobody completes can't be aborted;
  its parts are no blob, and nobody can read them.
- A store is public or private for good. A public one takes no private videos; what is in a private one opens
  with a signed URL only, whoever asks.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Final

import httpx

from desktop_uploader.companion.backends import part_sizes
from desktop_uploader.companion.backends.backend import Place, UselessPlace
from desktop_uploader.companion.backends.json_api import nonsense
from desktop_uploader.companion.backends.readable import Read
from desktop_uploader.companion.backends.vercel_blob_api import Head, VercelBlobApi, WrongAccessError
from desktop_uploader.companion.backends.vercel_blob_reading import read_range
from desktop_uploader.companion.backends.vercel_blob_wire import (
    Access,
    Session,
    client_token,
    new_pathname,
    receipts_as_json,
)
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.settings import BlobSettings
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.containers import media_type_of
from desktop_uploader.contract.media import PartReceipt, PartTarget, Protocol, StoredParts, Visibility
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import Playback

NAME: Final = "vercel_blob"

_WATCHING: Final = timedelta(hours=1)
_READING: Final = timedelta(minutes=5)
_NO_FILE: Final = (
    "The video provider makes no file of the parts that were sent. Ask for the upload URL again, and send "
    "the video anew."
)
_OTHER: Final = {Access.PUBLIC: Access.PRIVATE, Access.PRIVATE: Access.PUBLIC}


class VercelBlob:
    """`client` is its owner's to close. `callback`: where the store reaches our webhooks, if it does.

    Raises `ValueError` if the token is no read-write token.
    """

    name = NAME

    def __init__(
        self,
        client: httpx.AsyncClient,
        settings: BlobSettings,
        clock: Clock,
        callback: Callable[[], str | None],
    ) -> None:
        self._client = client
        self._api = VercelBlobApi(client, settings)
        self._settings = settings
        self._clock = clock
        self._callback = callback
        self._access: Access | None = None

    async def create(self, video: Video) -> Place:
        """Raises 409 for a private video in a public store."""
        pathname, expires_at = new_pathname(video), self._clock() + self._settings.upload_lifetime
        session = await self._begin(pathname, video)
        return Place(pathname, session.dump(), expires_at, part_sizes.chunk(video.size), Protocol.MULTIPART)

    async def _begin(self, pathname: str, video: Video) -> Session:
        """The store doesn't tell which it is, but refuses the other."""
        private, content_type = video.visibility is Visibility.PRIVATE, media_type_of(video.file_name)
        access = self._access or (Access.PRIVATE if private else Access.PUBLIC)
        for attempt in (access, _OTHER[access]):
            if private and attempt is Access.PUBLIC:
                raise _never_private()
            try:
                session = await self._api.begin(pathname, content_type, attempt)
            except WrongAccessError:
                continue
            self._access = attempt
            return session
        raise nonsense("a store that is neither public nor private")

    def place(self, video: Video) -> Place | None:
        if video.provider_uid is None or video.provider_url is None:
            return None
        rules = part_sizes.chunk(video.size)
        return Place(video.provider_uid, video.provider_url, video.expires_at, rules, Protocol.MULTIPART)

    async def is_open(self, place: Place) -> bool:
        return await self._api.takes_parts(place.uid, Session.load(place.url))

    async def parts(self, video: Video, numbers: Sequence[int]) -> tuple[PartTarget, ...]:
        """Raises 422 for numbers beyond the last part."""
        pathname, session = _placed(video)
        if video.expires_at <= self._clock():
            raise not_found("upload")
        if not all(part_sizes.bytes_of(number, video.size) for number in numbers):
            raise Refusal(422, Code.INVALID, "This video has fewer parts. Nothing was changed.")
        headers = {
            "authorization": f"Bearer {self._token(pathname, video)}",
            **self._api.common,
            **session.headers("upload"),
            "x-content-type": media_type_of(video.file_name),
        }
        url = self._settings.api.rstrip("/") + self._api.multipart(pathname)
        return tuple(_target(url, headers, number) for number in numbers)

    def _token(self, pathname: str, video: Video, callback: str | None = None) -> str:
        until = self._clock() + self._settings.token_lifetime
        return client_token(self._settings.token, pathname, video, until, callback)

    async def stored_parts(self, video: Video) -> StoredParts:
        pathname, _ = _placed(video)
        blob = await self._api.head(pathname)
        return StoredParts(listed=False, complete=blob is not None and blob.size == video.size)

    async def complete(self, video: Video, receipts: Sequence[PartReceipt]) -> None:
        """A client token completes as well, and with one the store tells of it, should its answer get lost.

        A blob of another size is there, too: the report says so. Raises `UselessPlace`, as nobody can ask the
        store which parts it has.
        """
        pathname, session = _placed(video)
        if not part_sizes.are_all(receipts, video.size):
            raise _not_complete()
        callback = self._callback()
        token = None if callback is None else self._token(pathname, video, callback)
        done = await self._api.complete(pathname, session, receipts_as_json(receipts), token)
        if not done and await self._api.head(pathname) is None:
            raise UselessPlace(409, Code.NOT_COMPLETE, _NO_FILE)

    async def report(self, video: Video) -> Report | None:
        """Before its bytes are one blob, the store knows nothing of it, and nothing is wrong."""
        pathname, _ = _placed(video)
        blob = await self._api.head(pathname)
        if blob is None:
            return Report(stage=Stage.UPLOADING) if video.stored_at is None else None
        return Report(stage=Stage.READY, size=blob.size)

    async def open(self, video: Video) -> Read:
        """`backends.readable.Readable`."""
        pathname, session = _placed(video)
        url = await self._opened(pathname, session, await self._known(pathname), _READING)
        return partial(read_range, self._client, url)

    async def remove(self, video: Video) -> None:
        """Parts that nobody completed stay with Vercel, which has no call that removes them."""
        if video.provider_uid is not None:
            await self._api.delete(video.provider_uid)

    async def protect(self, video: Video, *, signed: bool) -> str | None:
        """Raises 409 for what lies in a public store."""
        if signed and _placed(video)[1].access is Access.PUBLIC:
            raise _never_private()
        return None

    def playback(self, video: Video) -> Playback:
        return Playback()

    def thumbnail(self, video: Video) -> str | None:
        return None

    async def watch_url(self, video: Video, *, signed: bool) -> str:
        """The file itself, for an hour if the store is private; the read-write token never leaves us."""
        pathname, session = _placed(video)
        return await self._opened(pathname, session, await self._known(pathname), _WATCHING)

    async def _known(self, pathname: str) -> Head:
        blob = await self._api.head(pathname)
        if blob is None:
            raise not_found()
        return blob

    async def _opened(self, pathname: str, session: Session, blob: Head, lifetime: timedelta) -> str:
        if session.access is Access.PUBLIC:
            return blob.url
        return await self._api.signed(blob.url, pathname, self._clock() + lifetime)


def _placed(video: Video) -> tuple[str, Session]:
    if video.provider_uid is None or video.provider_url is None:
        raise not_found("upload")
    return video.provider_uid, Session.load(video.provider_url)


def _target(url: str, headers: dict[str, str], number: int) -> PartTarget:
    numbered = {**headers, "x-mpu-part-number": str(number)}
    return PartTarget(part_number=number, url=url, method="POST", headers=numbered)


def _never_private() -> Refusal:
    detail = (
        "This server keeps its videos where everybody with the link can watch them, so this one can't be "
        "private. Nothing was changed. Make it unlisted, or ask the server's operator for a private store."
    )
    return Refusal(409, Code.CONFLICT, detail)


def _not_complete() -> Refusal:
    detail = "Not all parts of this video are stored yet. What was sent is kept; send the rest first."
    return Refusal(409, Code.NOT_COMPLETE, detail)
