"""What the companion needs of a video provider, whichever it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, runtime_checkable

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract import media
from desktop_uploader.contract.media import ChunkRules, PartReceipt, PartTarget, StoredParts
from desktop_uploader.contract.status import Playback


class UselessPlace(Refusal):
    """409 `not_complete`, and nobody can find out what is missing: all has to be sent to another place."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bytes of one video go: the provider's `uid` for it, and `url`, which is a secret.

    In parts (`InParts`), `url` stays here, for it is no address, and `chunk` has the size of a part.
    `headers`: what each request has to carry besides.
    """

    uid: str
    url: str = field(repr=False)
    expires_at: datetime
    chunk: ChunkRules
    protocol: media.Protocol = media.Protocol.TUS
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


class Backend(Protocol):
    """A provider. What goes wrong there is a `Refusal` that holds neither a URL nor a token:

    503 `provider_unavailable` (with Retry-After where it told one) when later may help, 502 for an answer
    that makes no sense, 413 when there is no room.
    """

    @property
    def name(self) -> str:
        """The word in `Video.backend`."""
        ...

    async def create(self, video: Video) -> Place:
        """A new place, each time it is asked: never repeated by itself."""
        ...

    def place(self, video: Video) -> Place | None:
        """The place that the row remembers, if it has one."""
        ...

    async def is_open(self, place: Place) -> bool:
        """Whether it still takes bytes. Ask only while nobody sends any."""
        ...

    async def report(self, video: Video) -> Report | None:
        """What the provider says about a video now; None if it knows no such video."""
        ...

    async def remove(self, video: Video) -> None:
        """Gone, in whatever state it was; again is fine."""
        ...

    async def protect(self, video: Video, *, signed: bool) -> str | None:
        """From now on it plays with a signature only, or for anyone with the link; again is fine.

        Returns the name under which it plays then (`provider_playback`), if that is another one. A video that
        the provider doesn't know plays for nobody, so there is nothing to do.
        """
        ...

    def playback(self, video: Video) -> Playback:
        """Where it plays, for videos that need no signature."""
        ...

    def thumbnail(self, video: Video) -> str | None: ...

    async def watch_url(self, video: Video, *, signed: bool) -> str:
        """A page that plays it. `signed`: with a token that is good for a short while."""
        ...


@runtime_checkable
class Rereads(Protocol):
    """A back end that can read again what it stored; a `Backend` besides."""

    async def digest(self, video: Video) -> str | None:
        """As `contract.digest` makes it; None if not all of the video is there."""
        ...


@runtime_checkable
class InParts(Protocol):
    """A provider that takes a file in parts, several at a time (`multipart`); a `Backend` besides."""

    async def parts(self, video: Video, numbers: Sequence[int]) -> tuple[PartTarget, ...]:
        """Where each of them goes, for a short while. Raises 404 where the place is gone."""
        ...

    async def stored_parts(self, video: Video) -> StoredParts: ...

    async def complete(self, video: Video, receipts: Sequence[PartReceipt]) -> None:
        """One file of all parts; again is fine, also when the answer to the first time was lost.

        Raises 409 `not_complete` when parts are missing or are not those that came, see `UselessPlace`.
        """
        ...
