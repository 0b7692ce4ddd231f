"""Which notification is due: coalesced, one a minute, none while the window is looked at. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import PauseReason, Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged, RowRemoved

EVERY = 60.0
"""Seconds."""

_UNDER_WAY = frozenset(Phase) - {Phase.READY, Phase.CANCELLED, Phase.NEEDS_YOU, Phase.FAILED}
_NEEDING = frozenset({Phase.NEEDS_YOU, Phase.FAILED})


@dataclass(frozen=True, slots=True)
class News:
    """What one notification tells. `row`: the video to show to whoever clicks on it."""

    ready: int = 0
    needs_you: tuple[str, ...] = ()
    sign_in_ended: bool = False
    row: UploadId | None = None

    def __bool__(self) -> bool:
        return bool(self.ready or self.needs_you or self.sign_in_ended)


class Notifying:
    """Rows that are ready or need somebody when they are first heard of are no news."""

    def __init__(self) -> None:
        self._phases: dict[UploadId, Phase] = {}
        self._under_way: set[UploadId] = set()
        self._ready: list[UploadId] = []
        self._needing: dict[UploadId, str] = {}
        self._sign_in_ended = False
        self._last: float | None = None

    def heard(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            match notice:
                case RowChanged(upload=upload, mine=mine):
                    self._changed(upload, mine=mine)
                case RowRemoved(upload_id=upload_id):
                    self._phases.pop(upload_id, None)
                    self._under_way.discard(upload_id)
                    self._needing.pop(upload_id, None)

    def sign_in_ended(self) -> None:
        self._sign_in_ended = True

    def due(self, now: float, *, wanted: bool) -> News | None:
        """What is to be told now. `wanted`: the person wants to be told, and doesn't look at the window:
        what happens before their eyes isn't told later.
        """
        news = self._news()
        if not news:
            return None
        if wanted and self._wait(now):
            return None
        self._needing.clear()
        self._sign_in_ended = False
        if news.ready or not wanted:
            self._ready.clear()
        if not wanted:
            return None
        self._last = now
        return news

    def wait(self, now: float) -> float | None:
        """Seconds until what is known may be told; None if there is nothing."""
        return self._wait(now) if self._news() else None

    def _wait(self, now: float) -> float:
        return max(0.0, self._last + EVERY - now) if self._last is not None else 0.0

    def _news(self) -> News:
        ready = [] if self._under_way else self._ready
        first = next(iter(self._needing), None) or (ready[0] if ready else None)
        return News(len(ready), tuple(self._needing.values()), self._sign_in_ended, first)

    def _changed(self, upload: Upload, *, mine: bool) -> None:
        before, self._phases[upload.id] = self._phases.get(upload.id), upload.phase
        rests = upload.phase is Phase.PAUSED and upload.reason is PauseReason.USER
        if upload.phase in _UNDER_WAY and not rests:
            self._under_way.add(upload.id)
        else:
            self._under_way.discard(upload.id)
        if upload.phase not in _NEEDING:
            self._needing.pop(upload.id, None)
        if not mine or before in {None, upload.phase}:
            return
        if upload.phase is Phase.READY:
            self._ready.append(upload.id)
        elif upload.phase in _NEEDING and not _is_sign_in(upload):
            self._needing[upload.id] = upload.details.title


def _is_sign_in(upload: Upload) -> bool:
    """It is told once of all of them."""
    return upload.failure is not None and upload.failure.kind is Kind.SIGN_IN
