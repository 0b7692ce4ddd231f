"""How far an upload is, in the three parts of its bar."""

from dataclasses import dataclass

from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import Progressed

_BARLESS = {Phase.READY, Phase.CANCELLED, Phase.CHECKING}


@dataclass(frozen=True, slots=True)
class Bar:
    """Three segments, each 0 to 1. `tip`: what the socket took and the server has not confirmed yet.

    `checking`: the same for the second segment, while the server reads back what it stored.
    """

    sent: float
    tip: float
    checked: float
    checking: float
    prepared: float


def bar_of(upload: Upload, progress: Progressed | None) -> Bar | None:
    """None while there is nothing to wait for."""
    if upload.phase in _BARLESS:
        return None
    size = max(1, upload.source.size)
    sent = progress.sent if progress and upload.shown_phase is Phase.UPLOADING else 0
    prepared = (upload.remote.progress or 0.0) / 100 if upload.remote else 0.0
    acknowledged = min(1.0, upload.acknowledged / size)
    tip = max(acknowledged, min(1.0, sent / size))
    checking = float(upload.shown_phase is Phase.VERIFYING)
    return Bar(acknowledged, tip, float(upload.verified), checking, prepared)
