"""How a command line shows uploads: JSON lines for programs, bars for a terminal, lines for a pipe."""

import json
import time
from collections.abc import Callable
from typing import Protocol, TextIO

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.words.states import checked, detail

_PROGRESS_EVERY = 0.25


class Reporter(Protocol):
    def state(self, file: str, upload: Upload) -> None:
        """The upload is in another phase, or its detail changed."""

    def progress(self, file: str, upload: Upload, progress: Progressed) -> None: ...
    def close(self) -> None: ...


class JsonReporter:
    """One object a line, flushed, so that a reader sees each as it happens; wire names as in the API."""

    def __init__(self, out: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._out, self._clock = out, clock
        self._last: dict[UploadId, tuple[float, int]] = {}

    def state(self, file: str, upload: Upload) -> None:
        reason = upload.reason or (upload.failure.kind if upload.failure else None)
        remote = upload.remote
        self._print(
            event="state",
            **_common(file, upload, upload.acknowledged),
            reason=reason,
            detail=detail(upload) or None,
            progress=remote.progress if remote else None,
            watchUrl=remote.watch_url if remote else None,
            checked=checked(upload) or None,
        )

    def progress(self, file: str, upload: Upload, progress: Progressed) -> None:
        """Four times a second at most, but for the first and the last."""
        now = self._clock()
        then, acknowledged = self._last.get(upload.id, (0.0, -1))
        whole = progress.acknowledged == progress.size != acknowledged
        if now - then < _PROGRESS_EVERY and acknowledged >= 0 and not whole:
            return
        self._last[upload.id] = (now, progress.acknowledged)
        self._print(
            event="progress",
            **_common(file, upload, progress.acknowledged),
            sent=progress.sent,
            speed=progress.speed and round(progress.speed),
            timeLeft=progress.time_left and round(progress.time_left),
        )

    def close(self) -> None:
        self._out.flush()

    def _print(self, **line: object) -> None:
        self._out.write(json.dumps(line, ensure_ascii=True) + "\n")
        self._out.flush()


def _common(file: str, upload: Upload, acknowledged: int) -> dict[str, object]:
    return {
        "file": file,
        "id": upload.id,
        "state": upload.phase,
        "acknowledged": acknowledged,
        "size": upload.source.size,
        "playbackId": upload.playback_id,
    }
