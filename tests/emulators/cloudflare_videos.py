"""Cloudflare Stream's videos and their states over time.

Follows `status.state` of the API: pendingupload, queued, inprogress, then ready (maybe before 100 %), or
error with one of the documented codes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

MOST_IN_WORK = 120
"""Videos queued or encoding at once ("Limits" of the documents)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What becomes of a video next. None leaves as it is."""

    state: str
    percent: str | None = None
    playable: bool | None = None
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    code: str | None = None
    text: str | None = None


QUEUED = Step(state="queued")
READY = Step(state="ready", percent="100.000000", playable=True, duration=2.0, width=320, height=240)

WELL = (
    QUEUED,
    Step(state="inprogress", percent="39.000000"),
    Step(state="ready", percent="71.000000", playable=True, duration=2.0, width=320, height=240),
    READY,
)
"""Playable with one rendition before the others are done."""


def refused(
    code: str = "ERR_NON_VIDEO", text: str = "The file was not recognized as a valid video file."
) -> Step:
    return Step(state="error", code=code, text=text)


REFUSED = (QUEUED, refused())
TOO_LONG = refused("ERR_DURATION_EXCEED_CONSTRAINT", "The video duration exceeds the constraint.")


@dataclass(slots=True, kw_only=True)
class Video:
    """`secret`: the last part of its upload URL. `steps`: what is still to come once its bytes are here."""

    uid: str
    secret: str
    length: int
    content: Path
    expires: datetime
    steps: list[Step]
    meta: Mapping[str, str] = field(default_factory=dict)
    creator: str | None = None
    signed: bool = False
    direct: bool = True
    longest: int | None = None
    offset: int = 0
    at: Step = Step(state="pendingupload")
    created: datetime = field(default_factory=lambda: datetime.now(UTC))
    modified: datetime = field(default_factory=lambda: datetime.now(UTC))
    playable: bool = False
    uploaded: datetime | None = None

    @property
    def stored(self) -> bool:
        return self.offset == self.length

    @property
    def ended(self) -> bool:
        return self.stored and not self.steps

    def advance(self) -> Step:
        """The next state. The last one stays, and so does an error. `modified` always grows."""
        step = self.steps.pop(0)
        if self.longest is not None and (step.duration or 0) > self.longest:
            step = TOO_LONG
        if step.state == "error":
            self.steps.clear()
        self.at = _over(self.at, step)
        self.playable = self.playable if step.playable is None else step.playable
        self.modified = max(datetime.now(UTC), self.modified + timedelta(microseconds=1))
        return step


def in_work(videos: Sequence[Video]) -> int:
    return sum(video.at.state in {"queued", "inprogress"} for video in videos)


def _over(before: Step, step: Step) -> Step:
    return Step(
        state=step.state,
        percent=step.percent,
        duration=before.duration if step.duration is None else step.duration,
        width=before.width if step.width is None else step.width,
        height=before.height if step.height is None else step.height,
        code=step.code,
        text=step.text,
    )
