"""What the companion needs of a video provider, whichever it is."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract import media
from desktop_uploader.contract.media import ChunkRules
from desktop_uploader.contract.status import Playback


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bytes of one video go: the provider's `uid` for it, and `url`, which is a secret."""

    uid: str
    url: str = field(repr=False)
    expires_at: datetime
    chunk: ChunkRules
    protocol: media.Protocol = media.Protocol.TUS


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

    async def report(self, uid: str) -> Report | None:
        """What the provider says about a video now; None if it knows no such video."""
        ...

    async def remove(self, uid: str) -> None:
        """Gone, in whatever state it was; again is fine."""
        ...

    async def protect(self, uid: str, *, signed: bool) -> None:
        """From now on it plays with a signature only, or for anyone with the link; again is fine.

        A video that the provider doesn't know plays for nobody, so there is nothing to do.
        """
        ...

    def playback(self, uid: str) -> Playback:
        """Where it plays, for videos that need no signature."""
        ...

    def thumbnail(self, uid: str) -> str: ...

    async def watch_url(self, uid: str, *, signed: bool) -> str:
        """A page that plays it. `signed`: with a token that is good for a short while."""
        ...
