"""What Mux says about an upload and about its asset, in our words. Pure.

An upload (`GET /video/v1/uploads/{id}`) is `waiting`, `asset_created`, `errored`, `cancelled` or `timed_out`;
an asset (`GET /video/v1/assets/{id}`) is `preparing`, `ready` or `errored`, with `progress` (-1 for unknown).
Both come in webhooks, too. Mux tells neither the size nor a digest of what it stored.
"""

import re
from collections.abc import Mapping
from typing import Final

from desktop_uploader.companion.backends.untrusted import count, mapping, mappings, percent, plain, positive
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.restarts import LOST_AT_PROVIDER, UPLOAD_EXPIRED
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import StatusError

ID: Final = re.compile("[A-Za-z0-9_-]{1,200}")
"""An id of theirs as it goes into paths, links and rows; their own limit is 255, and none has so many."""

LOST: Final = Report(stage=Stage.ERROR, error=LOST_AT_PROVIDER)

_REFUSED: Final = (
    "The video provider couldn't make a video of this file. Check that it plays, export it again, and add "
    "the new file."
)
_FAILED: Final = "The video provider couldn't process this video. Your file is unchanged; try again."


def upload_report(upload: Mapping[str, object]) -> Report:
    """One that was cancelled says nothing: whoever still sends is given a new one."""
    status = upload.get("status")
    if status == "waiting":
        return Report(stage=Stage.UPLOADING)
    if status == "timed_out":
        return Report(stage=Stage.ERROR, error=UPLOAD_EXPIRED)
    if status == "errored":
        return Report(stage=Stage.ERROR, error=_error(mapping(upload.get("error"))))
    created = status == "asset_created"
    return Report(stage=Stage.QUEUED if created else None, asset=name_of(upload.get("asset_id")))


def asset_report(asset: Mapping[str, object]) -> Report:
    """*Ready* only with a name under which it plays."""
    stage, playback = _stage(asset.get("status")), playback_of(asset)
    if stage is Stage.READY and playback is None:
        stage = Stage.INPROGRESS
    picture = next((it for it in mappings(asset.get("tracks")) if it.get("type") == "video"), {})
    return Report(
        stage=stage,
        progress=_progress(asset) if stage is Stage.INPROGRESS else None,
        error=_error(mapping(asset.get("errors"))) if stage is Stage.ERROR else None,
        duration=positive(asset.get("duration")),
        width=count(picture.get("max_width")),
        height=count(picture.get("max_height")),
        framerate=positive(picture.get("max_frame_rate")) or positive(asset.get("max_stored_frame_rate")),
        asset=name_of(asset.get("id")),
        playback=playback,
    )


def playback_of(asset: Mapping[str, object]) -> str | None:
    """While who may watch is being changed there are two: the guarded one is never wrong for long."""
    names = playbacks(asset)
    return next(iter([*names.get("signed", []), *names.get("public", [])]), None)


def playbacks(asset: Mapping[str, object]) -> dict[str, list[str]]:
    """The names under which it plays, by policy: `public`, `signed`."""
    found: dict[str, list[str]] = {}
    for it in mappings(asset.get("playback_ids")):
        name, policy = name_of(it.get("id")), it.get("policy")
        if name is not None and isinstance(policy, str):
            found.setdefault(policy, []).append(name)
    return found


def name_of(value: object) -> str | None:
    return value if isinstance(value, str) and ID.fullmatch(value) else None


def _stage(status: object) -> Stage | None:
    stages = {"preparing": Stage.INPROGRESS, "ready": Stage.READY, "errored": Stage.ERROR}
    return stages.get(status) if isinstance(status, str) else None


def _progress(asset: Mapping[str, object]) -> float | None:
    return percent(mapping(asset.get("progress")).get("progress"))


def _error(error: Mapping[str, object]) -> StatusError:
    """`messages` of an asset, `message` of an upload: their words for it stand behind ours."""
    messages = error.get("messages")
    told = messages if isinstance(messages, list) else [error.get("message")]
    text = plain(" ".join(it for it in told[:3] if isinstance(it, str)))
    code, ours = (
        (Code.FILE_TYPE_REFUSED, _REFUSED) if _is_about_the_file(error) else ("provider_failed", _FAILED)
    )
    return StatusError(code=code, message=f"{ours} It said: {text}" if text else ours)


def _is_about_the_file(error: Mapping[str, object]) -> bool:
    return error.get("type") == "invalid_input"
