"""When somebody tells the contrary of the end that a video came to: *ready* after an error, or the reverse.

Reports never undo an end (`merging`), for they come in any order. The provider is asked instead: its answer
is newer than both, so it counts, whatever it is. No answer undoes what was found in the bytes themselves.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from desktop_uploader.companion.video.merging import stamped
from desktop_uploader.companion.video.reports import Report, reported
from desktop_uploader.companion.video.restarts import LOST_AT_PROVIDER, is_usable
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import LOCAL, Video

_OPPOSITE: Final = {Stage.READY: Stage.ERROR, Stage.ERROR: Stage.READY}


def contradicts(report: Report, video: Video) -> bool:
    """Whether there is a provider to be asked who is right."""
    return _is_open_to(video) and report.stage is _OPPOSITE.get(video.stage, Stage.CREATED)


def _is_open_to(video: Video) -> bool:
    """Other bytes, no video, too long: that was found in what was stored, which nobody's word changes."""
    return video.backend != LOCAL and video.provider_uid is not None and is_usable(video)


def settled(video: Video, answer: Report | None, at: datetime) -> Video:
    """After what the provider answered; None: it knows no such video, so nobody can watch that any more."""
    if not _is_open_to(video):
        return video
    if video.stage is Stage.READY and (answer is None or answer.stage is Stage.ERROR):
        error = LOST_AT_PROVIDER if answer is None else answer.error
        return stamped(
            video, replace(video, stage=Stage.ERROR, progress=None, prepared=False, error=error), at
        )
    if answer is None:
        return video
    if video.stage is Stage.ERROR and answer.stage is Stage.READY:
        return reported(replace(video, stage=Stage.INPROGRESS, error=None), answer, at)
    return reported(video, answer, at)
