"""One account of Cloudflare Stream: its videos, what it may still do, and the tokens it gave away.

Follows "Direct creator uploads" (a URL lives for 30 minutes unless told) and the limits: 120 videos in work;
1200 requests in 5 minutes, then 429 for 5 minutes.
"""

import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.emulators.cloudflare_metadata import Wish
from tests.emulators.cloudflare_object import Object, object_of
from tests.emulators.cloudflare_tokens import Tokens
from tests.emulators.cloudflare_videos import MOST_IN_WORK, WELL, Step, Video, in_work
from tests.emulators.cloudflare_webhooks import Webhooks
from tests.emulators.pace import Pace
from tests.emulators.rate import Rate

_LIFETIME = timedelta(minutes=30)


class Account:
    """`steps`: what becomes of the videos created from now on. `pace`: seconds between their steps, or None
    if a test says when. `longest_expiry`: what `expiry` may be ahead; older documents say 6 hours.
    """

    def __init__(self, folder: Path, *, pace: float | None = None) -> None:
        self.id, self.token = secrets.token_hex(16), secrets.token_urlsafe(30)
        self.customer = secrets.token_hex(8)
        self.folder, self._pace = folder, Pace(pace)
        self.videos: dict[str, Video] = {}
        self._places: list[str] = []
        self.tokens, self.webhooks, self.rate = Tokens(), Webhooks(), Rate()
        self.steps: tuple[Step, ...] = WELL
        self.longest_expiry: timedelta | None = None
        self.upload_url = ""

    @property
    def created(self) -> int:
        """Videos ever."""
        return len(self._places)

    @property
    def secrets(self) -> list[str]:
        """What nobody may ever read in a log."""
        return [self.token, self.webhooks.secret, *self._places]

    @property
    def player(self) -> str:
        return f"https://customer-{self.customer}.cloudflarestream.com"

    @property
    def full(self) -> bool:
        return in_work([*self.videos.values()]) >= MOST_IN_WORK

    def takes_expiry(self, ahead: timedelta) -> bool:
        return ahead > timedelta(0) and (self.longest_expiry is None or ahead <= self.longest_expiry)

    def create(self, length: int, wish: Wish, *, direct: bool) -> Video:
        uid = secrets.token_hex(16)
        video = self.videos[uid] = Video(
            uid=uid,
            secret=secrets.token_urlsafe(32),
            length=length,
            content=self.folder / uid,
            expires=wish.expires or datetime.now(UTC) + _LIFETIME,
            steps=list(self.steps),
            meta=wish.meta,
            creator=wish.creator,
            signed=wish.signed,
            longest=wish.longest,
            direct=direct,
        )
        video.content.touch()
        self._places.append(video.secret)
        return video

    def shown(self, video: Video) -> Object:
        return object_of(video, self.player)

    def uploading(self, secret: str) -> Video | None:
        return next((it for it in self.videos.values() if it.secret == secret), None)

    def remove(self, uid: str) -> bool:
        """The video, its bytes and what was still to become of it."""
        video = self.videos.pop(uid, None)
        if video is None:
            return False
        video.content.unlink()
        return True

    def stored(self, video: Video) -> None:
        """Its last byte is here."""
        video.uploaded = datetime.now(UTC)
        self.advance(video.uid)
        self._pace.unfold(lambda: self._unfold(video))

    def advance(self, uid: str) -> str:
        """The next step of a stored video; its state. Tells the webhook of completion and of an error."""
        video = self.videos[uid]
        assert video.stored, "its bytes aren't here yet"
        if not video.ended and video.advance().state in {"ready", "error"}:
            self.webhooks.notify(self.shown(video))
        return video.at.state

    def _unfold(self, video: Video) -> bool:
        if video.ended or video.uid not in self.videos:
            return False
        self.advance(video.uid)
        return True

    async def settled(self) -> None:
        """With a pace: every stored video has come to its last state, and every webhook to its end."""
        await self._pace.settled()
        await self.webhooks.settled()

    async def end(self) -> None:
        await self._pace.end()
        await self.webhooks.end()
