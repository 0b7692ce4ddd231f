"""The moves that all handlers share: to another phase, on from where an upload stands, afresh."""

from dataclasses import replace
from typing import Any

from desktop_uploader.core import commands as do
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.merging import offered
from desktop_uploader.core.upload import Phase, Upload

Step = tuple[Upload, tuple[do.Command, ...]]

_ENDING: dict[str, Any] = {"reason": None, "other_reasons": (), "failure": None}


def to(upload: Upload, phase: Phase, *todo: do.Command, **changes: Any) -> Step:
    """Move to a phase; the reason and the failure of the one before end with it, unless it is given one."""
    return replace(upload, **{**_ENDING, **changes, "phase": phase}), todo


def go_on(upload: Upload) -> Step:
    """Take up the work where what is known says it stands; one that was reconnecting kept its place, and its
    failure until a try gets through: till then nothing goes on.
    """
    if not upload.source.fingerprint:
        return to(upload, Phase.CHECKING, do.Check())
    if upload.verified:
        known, todo = watched(upload)
        if known.phase is Phase.FAILED:
            return to(upload, Phase.PROCESSING, do.PrepareAgain())
        return known, todo
    tries_again = upload.phase is Phase.RECONNECTING
    if upload.digest:
        failure = upload.failure if tries_again else None
        return to(upload, Phase.VERIFYING, do.Verify(), failure=failure)
    return send(upload) if tries_again else to(upload, Phase.WAITING)


def send(upload: Upload) -> Step:
    """The failure of the try before stays until bytes move: till then nobody can call it an upload.

    What isn't complete may have lost its place, too: a host that can't be asked would never tell.
    """
    last = upload.failure
    if upload.target is None:
        return to(offered(upload), Phase.CREATING, do.AskTarget(renew=False), failure=last)
    if last and last.kind in {Kind.TARGET_LOST, Kind.NOT_COMPLETE}:
        return to(upload, Phase.CREATING, do.AskTarget(renew=True), failure=last)
    return to(upload, Phase.UPLOADING, do.Send(), failure=last)


def watched(upload: Upload) -> Step:
    """A verified video is what the newest status says of it."""
    seen = upload.remote
    if seen and seen.is_gone:
        return to(upload, Phase.FAILED, failure=Failure(Kind.VIDEO_GONE))
    if seen and seen.status == "failed":
        failure = Failure(Kind.PREPARING, f"{seen.error_message} ({seen.error_code})")
        return to(upload, Phase.FAILED, failure=failure)
    ended = {"ready": Phase.READY, "cancelled": Phase.CANCELLED}
    return to(upload, ended.get(seen.status, Phase.PROCESSING) if seen else Phase.PROCESSING)


def afresh(upload: Upload) -> Upload:
    """A new generation: another video on the server, from the first byte."""
    return replace(
        upload,
        target=None,
        acknowledged=0,
        digest=None,
        verified=False,
        stored=False,
        remote=None,
        agreed=None,
        generation=upload.generation + 1,
    )
