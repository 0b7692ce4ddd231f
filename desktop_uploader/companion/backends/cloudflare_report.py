"""What Cloudflare Stream says about a video, in our words. Pure.

The video object of "Retrieve video details" (`GET /stream/{uid}`), which is a webhook's body too:
`status.state`, `pctComplete` as a string, `readyToStream` before everything is done, -1 for what is unknown,
and the fields of errors in two spellings. Everything in it comes from outside and may be missing or nonsense.
"""

from collections.abc import Mapping
from typing import Final

from desktop_uploader.companion.backends.untrusted import count, mapping, percent, plain, positive
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.restarts import TOO_LONG
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import StatusError

_STAGES: Final = {
    "pendingupload": Stage.UPLOADING,
    "downloading": Stage.UPLOADING,
    "queued": Stage.QUEUED,
    "inprogress": Stage.INPROGRESS,
    "ready": Stage.READY,
    "error": Stage.ERROR,
}
_STORED: Final = {Stage.QUEUED, Stage.INPROGRESS, Stage.READY}
_ERRORS: Final = {
    "ERR_NON_VIDEO": StatusError(
        code=Code.FILE_TYPE_REFUSED,
        message="The video provider found no video in this file. Export it again, and add the new file.",
    ),
    "ERR_MALFORMED_VIDEO": StatusError(
        code=Code.FILE_TYPE_REFUSED,
        message="The video provider couldn't read this file to its end. Export it again, and add the new "
        "file.",
    ),
    "ERR_DURATION_EXCEED_CONSTRAINT": TOO_LONG,
    "ERR_DURATION_TOO_SHORT": StatusError(
        code="too_short", message="The video is too short for the video provider."
    ),
    "ERR_FETCH_ORIGIN_ERROR": StatusError(
        code="provider_failed",
        message="The video provider couldn't fetch the file. Your file is unchanged; try again.",
    ),
}
_UNKNOWN_ERROR: Final = "The video provider couldn't process this video. Your file is unchanged; try again."


def report_of(video: Mapping[str, object]) -> Report:
    """What a video object says; what is missing or makes no sense says nothing."""
    status = mapping(video.get("status"))
    stage = _stage(status.get("state"), video.get("readyToStream"))
    picture = mapping(video.get("input"))
    return Report(
        stage=stage,
        progress=_percent(status.get("pctComplete")) if stage is Stage.INPROGRESS else None,
        error=_error(status) if stage is Stage.ERROR else None,
        size=count(video.get("size")) if stage in _STORED else None,
        duration=positive(video.get("duration")),
        width=count(picture.get("width")),
        height=count(picture.get("height")),
    )


def _stage(state: object, playable: object) -> Stage | None:
    """Playable is *ready*, at whatever percentage; a *ready* that says it isn't playable is still at work."""
    stage = _STAGES.get(state) if isinstance(state, str) else None
    if playable is True and stage is not Stage.ERROR:
        return Stage.READY
    return Stage.INPROGRESS if stage is Stage.READY and playable is False else stage


def _error(status: Mapping[str, object]) -> StatusError:
    reason = status.get("errorReasonCode") or status.get("errReasonCode")
    known = _ERRORS.get(reason) if isinstance(reason, str) else None
    if known is not None:
        return known
    text = plain(status.get("errorReasonText") or status.get("errReasonText"))
    said = f"{_UNKNOWN_ERROR} It said: {text}" if text else _UNKNOWN_ERROR
    return StatusError(code="provider_failed", message=said)


def _percent(value: object) -> float | None:
    """A percentage is a string there."""
    try:
        return percent(float(value[:32])) if isinstance(value, str) else None
    except ValueError:
        return None
