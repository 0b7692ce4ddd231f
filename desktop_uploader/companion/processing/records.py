"""What preparing needs from the database: work to claim, and where to say how it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_uploader.contract.status import Rendition


@dataclass(frozen=True, slots=True)
class Preparation:
    """One claimed attempt. `source` is the stored upload; `file_name` is what its owner calls it."""

    playback_id: str
    attempt: int
    source: Path
    file_name: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a video is, as shown: seconds, pixels after rotation and pixel shape, bits/s, frames/s.

    `format` is the container by its bytes: mp4, mov, webm, matroska, avi or flv. None: unknown.
    """

    duration: float | None = None
    width: int | None = None
    height: int | None = None
    codec: str | None = None
    bitrate: int | None = None
    framerate: float | None = None
    format: str | None = None


class ProcessingRecords(Protocol):
    """The rows are the truth; a report about an attempt that no longer runs changes nothing."""

    async def claim(self) -> Preparation | None:
        """Take the next queued video, as a new attempt; None when there is none."""
        ...

    async def wait_for_work(self) -> None:
        """Return when there may be work, also for work that came between the last `claim` and this call."""
        ...

    async def described(self, playback_id: str, facts: Facts) -> None: ...

    async def progressed(self, playback_id: str, percent: float) -> None:
        """0-100, never falling within an attempt."""
        ...

    async def prepared(self, playback_id: str, attempt: int, renditions: Sequence[Rendition]) -> bool:
        """Publish by compare-and-set. False: cancelled, or a newer attempt runs; the files go away."""
        ...

    async def failed(self, playback_id: str, attempt: int, code: str, message: str) -> None:
        """`code` and `message` come from `faults`."""
        ...

    async def recover(self) -> None:
        """Once at the start: queue again what an ended process left in progress."""
        ...
