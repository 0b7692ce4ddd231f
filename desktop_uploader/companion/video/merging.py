"""`merge`: what a video becomes when a change is reported, in whatever order changes arrive.

Never backwards, a missing field never erases one, the version grows only when something is different.
A change of a lower rank came too late: it may only fill what is still empty.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop_uploader.companion.video.stages import RANK, WAITING, Stage
from desktop_uploader.companion.video.video import Change, Video
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import StatusError

_FACTS = (
    *("digest", "duration", "width", "height", "codec", "bitrate", "framerate", "format", "renditions"),
    *("provider_asset", "provider_playback"),
)

_ONCE = {"provider_playback"}
"""A report may be older than who may watch: only who changes that changes the name."""

MISMATCH = StatusError(
    code=Code.DIGEST_MISMATCH,
    message="What was stored isn't the file that was sent, so nobody will see it. Upload it again.",
)


def merge(current: Video, change: Change) -> Video:
    """The video after `change`; the very same object if the change says nothing new."""
    if current.stage is Stage.DELETED:
        return current
    changed = replace(
        current, **(_position(current, change) | _facts(current, change) | _flags(current, change))
    )
    return stamped(current, _settled(changed), change.at)


def stamped(before: Video, after: Video, at: datetime) -> Video:
    """`after` with its version and time moved on, if it differs from `before`."""
    if after == before:
        return before
    return replace(after, version=before.version + 1, updated_at=at)


def _position(current: Video, change: Change) -> dict[str, Any]:  # Any: keyword arguments of `replace`
    if _advances(current, change):
        first = 0.0 if change.stage in {Stage.QUEUED, Stage.INPROGRESS} else None
        queued_at = {"queued_at": change.at} if change.stage in WAITING else {}
        progress = first if change.progress is None else change.progress
        return {"stage": change.stage, "progress": progress, "error": change.error, **queued_at}
    if current.stage is Stage.ERROR and is_mismatch(change.error):
        return {"error": change.error}  # wrong bytes outweigh every other failure
    if (
        current.stage is Stage.INPROGRESS
        and change.stage in {None, current.stage}
        and change.progress is not None
    ):
        return {"progress": max(current.progress or 0.0, change.progress)}
    return {}


def _advances(current: Video, change: Change) -> bool:
    if change.stage is None or change.stage is Stage.READY:
        return False
    return RANK[change.stage] > current.rank


def is_mismatch(error: StatusError | None) -> bool:
    """Whether the stored bytes were proven not to be the file; such a video is never *ready*."""
    return error is not None and error.code == Code.DIGEST_MISMATCH


def _facts(current: Video, change: Change) -> dict[str, Any]:  # Any: keyword arguments of `replace`
    late = current.final or (change.stage is not None and RANK[change.stage] < current.rank)
    told = {name: getattr(change, name) for name in _FACTS if getattr(change, name) not in {None, ()}}
    once = told.keys() if late else _ONCE
    return {name: fact for name, fact in told.items() if not (name in once and getattr(current, name))}


def _flags(current: Video, change: Change) -> dict[str, Any]:  # Any: keyword arguments of `replace`
    return {
        "prepared": current.prepared or (change.prepared and not current.final),
        "verified": current.verified or change.verified,
        "released": current.released or (change.released and not current.final),
        "stored_at": current.stored_at or change.stored_at,
    }


def _settled(video: Video) -> Video:
    """*Ready* needs prepared and verified (or, for its owner only, released)."""
    if video.prepared and RANK[video.stage] < RANK[Stage.READY]:
        if video.verified or video.released:
            return replace(video, stage=Stage.READY, progress=100.0)
        return replace(video, progress=100.0 if video.stage is Stage.INPROGRESS else video.progress)
    return video
