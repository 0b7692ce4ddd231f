"""Mux's uploads and assets, and their states over time.

Follows the API reference, "Direct uploads" (waiting, asset_created, errored, cancelled, timed_out) and
"Assets" (preparing, ready, errored; `progress`: ingesting at 0, transcoding, completed at 100, errored -1).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What becomes of an asset next. `state` and `progress` are those of its `progress`."""

    status: str
    state: str
    progress: float
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    error: tuple[str, str] | None = None


INGESTING = Step(status="preparing", state="ingesting", progress=0)
READY = Step(status="ready", state="completed", progress=100, duration=2.0, width=320, height=240)
WELL = (Step(status="preparing", state="transcoding", progress=40), READY)


def refused(kind: str = "invalid_input", message: str = "The input file is not a video file.") -> Step:
    return Step(status="errored", state="errored", progress=-1, error=(kind, message))


REFUSED = (refused(),)


@dataclass(slots=True, kw_only=True)
class Upload:
    """`place` and `token`: of its URL, which is a secret. `length`: once a request has said it. `asks_left`:
    so often it is still shown as waiting, although its bytes are here.
    """

    id: str
    place: str
    token: str
    url: str
    timeout: int
    expires: datetime
    content: Path
    settings: Mapping[str, Any]  # Any: JSON
    cors_origin: str | None = None
    test: bool = False
    length: int | None = None
    offset: int = 0
    asks_left: int = 0
    asset_id: str | None = None
    cancelled: bool = False
    error: tuple[str, str] | None = None

    @property
    def stored(self) -> bool:
        return self.offset == self.length

    @property
    def status(self) -> str:
        """It takes bytes only while it is `waiting`."""
        if self.cancelled:
            return "cancelled"
        if self.error is not None:
            return "errored"
        if self.asset_id is not None:
            return "asset_created"
        return "timed_out" if self.expires <= datetime.now(UTC) else "waiting"


@dataclass(slots=True, kw_only=True)
class Asset:
    """`steps`: what is still to come. `playback`: the policy of each playback id."""

    id: str
    upload: Upload
    steps: list[Step]
    playback: dict[str, str]
    at: Step = INGESTING
    created: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def content(self) -> Path:
        return self.upload.content

    @property
    def ended(self) -> bool:
        return not self.steps

    def advance(self) -> Step:
        """The next state. The last one stays, and so does an error."""
        self.at = self.steps.pop(0)
        if self.at.status == "errored":
            self.steps.clear()
        return self.at
