"""The ways back that somebody asked for: preparing again, and sending the bytes again.

Reports never move a video backwards (`merging`); these do, on purpose, and only where it makes sense.
"""

from dataclasses import replace
from datetime import datetime

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.merging import is_mismatch, stamped
from desktop_uploader.companion.video.stages import GONE, Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import StatusError

UPLOAD_EXPIRED = StatusError(
    code="upload_expired",
    message="The upload wasn't finished in time, so its bytes were removed. Add the video again to send it.",
)
PREPARING_STOPPED = StatusError(
    code="preparing_stopped",
    message="Preparing was stopped. The upload is kept, and you can prepare it again.",
)
TOO_LONG = StatusError(
    code=Code.TOO_LONG,
    message="The video is longer than this server takes. Cut it into parts, and add those.",
)
LOST_AT_PROVIDER = StatusError(
    code=Code.PROVIDER_LOST,
    message="The video provider no longer has this video. Add the video again to send it.",
)

_REFUSED = {Code.FILE_TYPE_REFUSED, Code.TOO_LONG}


def is_usable(video: Video) -> bool:
    """Nobody found that what came is no video, or too long, or proved that it is not the file."""
    refused = video.error is not None and video.error.code in _REFUSED
    return not refused and not is_mismatch(video.error)


def check_kept(video: Video) -> None:
    """Raises the `Refusal` of a video that failed and of which nothing is kept, in the words of its row."""
    if video.stage is Stage.ERROR and video.stored_at is None and video.error is not None:
        code = next((it for it in Code if it == video.error.code), Code.CONFLICT)
        raise Refusal(415 if code in _REFUSED else 409, code, video.error.message)


def check_wanted(video: Video) -> None:
    """Raises the `Refusal` of a video that nobody should send bytes of any more."""
    if video.stage in GONE:
        detail = "This video was cancelled. Add the file again to upload it anew."
        raise Refusal(409, Code.CONFLICT, detail, cancelled=True)
    if not video.size:
        detail = (
            "Another program uploads this video, and only it can go on. To replace it, add the file anew."
        )
        raise Refusal(409, Code.CONFLICT, detail)
    if video.error is not None and not is_usable(video):
        raise Refusal(409, Code.CONFLICT, video.error.message)


def queued_again(video: Video, at: datetime, *, tries: int) -> Video:
    """Back in line after an error or a crash; anything else stays as it is."""
    startable = video.stage in {Stage.ERROR, Stage.INPROGRESS} and video.stored_at is not None
    if not startable or not is_usable(video):
        return video
    again = replace(
        video, stage=Stage.QUEUED, progress=0.0, error=None, prepared=False, tries=tries, queued_at=at
    )
    return stamped(video, again, at)


def sent_again(video: Video, at: datetime, upload_id: str, expires_at: datetime) -> Video:
    """A fresh upload for a video whose stored bytes are gone; a *ready* or cancelled one stays as it is.

    The attempt moves on, so that whoever still prepares the lost bytes cannot publish them. At a provider it
    has no place then.
    """
    if video.stage in GONE or video.stage is Stage.READY:
        return video
    again = replace(
        video,
        stage=Stage.CREATED,
        progress=None,
        error=None,
        prepared=False,
        verified=False,
        released=False,
        digest=None,
        stored_at=None,
        upload_id=upload_id,
        expires_at=expires_at,
        attempt=video.attempt + 1,
        provider_uid=None,
        provider_url=None,
        provider_asset=None,
        provider_playback=None,
    )
    return stamped(video, again, at)
