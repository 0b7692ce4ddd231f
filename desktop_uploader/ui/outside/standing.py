"""How it stands with all uploads, as the tray and the taskbar tell it. Knows no Qt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_uploader.core.upload import SENDING, Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved

_SENT = frozenset({Phase.VERIFYING, Phase.PROCESSING, Phase.READY})
_TO_SEND = SENDING | {Phase.CHECKING, Phase.WAITING}
_NEEDING = frozenset({Phase.NEEDS_YOU, Phase.FAILED})


class Sign(StrEnum):
    """What the icon says; each has a picture of its own, `tray_…`."""

    IDLE = "idle"
    ACTIVE = "active"
    PAUSED = "paused"
    NEEDS_YOU = "needs_you"


@dataclass(frozen=True, slots=True)
class Standing:
    """`fraction`: of all bytes of this batch, 0 to 1; None while nothing is to be sent."""

    phases: Counter[Phase] = field(default_factory=Counter)
    fraction: float | None = None

    @property
    def uploading(self) -> int:
        return self._count(SENDING)

    @property
    def waiting(self) -> int:
        return self._count(_TO_SEND - SENDING)

    @property
    def paused(self) -> int:
        return self.phases[Phase.PAUSED]

    @property
    def preparing(self) -> int:
        return self._count({Phase.VERIFYING, Phase.PROCESSING})

    @property
    def needs_you(self) -> int:
        return self._count(_NEEDING)

    @property
    def unsent(self) -> int:
        """Videos of which bytes are still here."""
        return self._count(_TO_SEND) + self.paused

    def sign(self, *, rests: bool = False) -> Sign:
        """What somebody has to do matters most, then what goes on. `rests`: all of it, for a while."""
        if self.needs_you:
            return Sign.NEEDS_YOU
        if rests:
            return Sign.PAUSED
        if self.uploading or self.waiting or self.preparing:
            return Sign.ACTIVE
        return Sign.PAUSED if self.paused else Sign.IDLE

    def _count(self, phases: frozenset[Phase] | set[Phase]) -> int:
        return sum(self.phases[phase] for phase in phases)


@dataclass(slots=True)
class _Row:
    """`size` and `stored` are zeros for a row that isn't of this batch."""

    phase: Phase
    size: int = 0
    stored: int = 0


class Batch:
    """Keeps the standing: each notice costs the same, however many rows there are.

    A batch is what has been to send since nothing was; when all is sent, the next one begins.
    """

    def __init__(self) -> None:
        self._rows: dict[UploadId, _Row] = {}
        self._phases: Counter[Phase] = Counter()
        self._size = self._stored = 0

    def heard(self, notices: Sequence[Notice]) -> Standing:
        """The standing after these notices."""
        for notice in notices:
            match notice:
                case RowChanged(upload=upload):
                    self._put(upload)
                case RowRemoved(upload_id=upload_id):
                    self._drop(upload_id)
                case Progressed(upload_id=upload_id) if upload_id in self._rows:
                    self._move(self._rows[upload_id], notice.acknowledged)
        return self._standing()

    def _put(self, upload: Upload) -> None:
        before = self._drop(upload.id)
        phase = upload.phase if upload.failure is None else upload.shown_phase
        row = self._rows[upload.id] = _Row(phase)
        self._phases[phase] += 1
        began = before is not None and before.size > 0
        if phase in _TO_SEND or (began and phase in _SENT | {Phase.PAUSED}):
            row.size = max(1, upload.source.size)
            self._size += row.size
            self._move(row, row.size if phase in _SENT else upload.acknowledged)

    def _drop(self, upload_id: UploadId) -> _Row | None:
        row = self._rows.pop(upload_id, None)
        if row is not None:
            self._phases[row.phase] -= 1
            self._size -= row.size
            self._stored -= row.stored
        return row

    def _move(self, row: _Row, stored: int) -> None:
        stored = min(max(stored, 0), row.size)
        self._stored += stored - row.stored
        row.stored = stored

    def _standing(self) -> Standing:
        standing = Standing(+self._phases)
        if not standing.unsent - standing.paused and self._size:
            self._begin_anew()
        fraction = self._stored / self._size if self._size else None
        return Standing(standing.phases, fraction)

    def _begin_anew(self) -> None:
        """All of it is sent, or waits for a person."""
        self._size = self._stored = 0
        for row in self._rows.values():
            row.size = row.stored = 0
