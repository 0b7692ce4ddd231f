"""One video as the companion keeps it, and a change that somebody reports about it."""

from dataclasses import dataclass, field
from datetime import datetime

from desktop_uploader.companion.video.stages import FINAL, RANK, RANK_OF_UNVERIFIED_READY, Stage
from desktop_uploader.contract.media import Visibility
from desktop_uploader.contract.status import Rendition, StatusError

LOCAL = "local"
"""The back end that is this companion itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """`size` and `bitrate` in bytes and bit/s, `duration` in seconds, `progress` 0-100 or None.

    `size` is 0 as long as nobody told it, of a video that another program uploads (`compat.lessons`).
    `attempt` counts every preparation ever begun and names its folder; `tries` counts those since
    somebody last asked for one. `released`: its owner may see it although it was never verified.
    `backend`: where its bytes lie; there it is called `provider_uid`, and `provider_url`, a secret, is where
    they go. Where the prepared video has another name than its upload, that is `provider_asset`, and
    `provider_playback` is the name under which it plays.
    """

    playback_id: str
    owner: str
    upload_id: str
    idempotency_key: str | None = None
    file_name: str
    mime_type: str = ""
    size: int
    fingerprint: str | None = None
    tus_metadata: str = ""
    title: str
    description: str = ""
    visibility: Visibility = Visibility.PRIVATE
    course_id: str | None = None
    lesson_id: str | None = None
    stage: Stage = Stage.CREATED
    progress: float | None = None
    attempt: int = 0
    tries: int = 0
    prepared: bool = False
    verified: bool = False
    released: bool = False
    digest: str | None = None
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    codec: str | None = None
    bitrate: int | None = None
    framerate: float | None = None
    format: str | None = None
    renditions: tuple[Rendition, ...] = ()
    error: StatusError | None = None
    stored_at: datetime | None = None
    queued_at: datetime | None = None
    expires_at: datetime
    created_at: datetime
    updated_at: datetime
    version: int = 1
    backend: str = LOCAL
    provider_uid: str | None = None
    provider_url: str | None = field(default=None, repr=False)
    provider_asset: str | None = None
    provider_playback: str | None = None

    @property
    def rank(self) -> int:
        """How far along it is; changes of a lower rank come too late."""
        if self.stage is Stage.READY and not self.verified:
            return RANK_OF_UNVERIFIED_READY
        return RANK[self.stage]

    @property
    def final(self) -> bool:
        return self.rank >= FINAL

    @property
    def owner_only(self) -> bool:
        """Students see nothing that is private or whose bytes nobody verified."""
        return self.visibility is Visibility.PRIVATE or not self.verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What somebody says about a video; None (or False, or empty) says nothing.

    *Ready* is never said, only concluded: from `prepared` together with `verified` or `released`.
    """

    at: datetime
    stage: Stage | None = None
    progress: float | None = None
    error: StatusError | None = None
    stored_at: datetime | None = None
    prepared: bool = False
    verified: bool = False
    released: bool = False
    digest: str | None = None
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    codec: str | None = None
    bitrate: int | None = None
    framerate: float | None = None
    format: str | None = None
    renditions: tuple[Rendition, ...] = ()
    provider_asset: str | None = None
    provider_playback: str | None = None
