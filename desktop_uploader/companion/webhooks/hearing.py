"""What an event makes of a video, and when its provider has to be asked instead. Pure.

A provider's own word counts by the rule of ranks (`video.merging`). Hearsay counts less, for whoever says it
doesn't keep the bytes: of a video that lies at a provider, it is a reason to ask there and no more; nor does
it count of one that isn't stored yet, or that this companion prepares itself. And what nobody verified
becomes *ready* for its owner only.
"""

from datetime import datetime
from typing import Final

from desktop_uploader.companion.video.contradictions import contradicts
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.reports import Report, reported
from desktop_uploader.companion.video.stages import GONE, Stage
from desktop_uploader.companion.video.video import LOCAL, Change, Video
from desktop_uploader.companion.webhooks.event import Event

_PREPARED_ELSEWHERE: Final = frozenset({Stage.UPLOADED, Stage.INPROGRESS})


def heard(video: Video, event: Event, at: datetime) -> Video:
    if not event.hearsay:
        return reported(video, event.report, at)
    return _heard_of_ours(video, event.report, at) if video.backend == LOCAL else video


def _heard_of_ours(video: Video, report: Report, at: datetime) -> Video:
    if not video.prepared or video.stage not in _PREPARED_ELSEWHERE:
        return video
    ready = report.stage is Stage.READY
    stage = Stage.INPROGRESS if ready else report.stage
    told = Change(at=at, stage=stage, error=report.error, released=ready, duration=report.duration)
    return merge(video, told)


def wants_asking(video: Video, event: Event) -> bool:
    """It contradicts the end that this video came to, or is hearsay about one that came to none."""
    if video.stage in GONE or video.backend == LOCAL:
        return False
    early = event.hearsay and not video.final and video.provider_uid is not None
    return early or contradicts(event.report, video)
