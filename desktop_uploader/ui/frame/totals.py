"""What all uploads come to: how many in each phase, how fast, how much and how long still. Knows no Qt."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from desktop_uploader.core.marked import marked
from desktop_uploader.core.pace import Speedometer
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved
from desktop_uploader.words import quantities
from desktop_uploader.words.language import translate
from desktop_uploader.words.lists import facts

_UPLOADING = (Phase.CREATING, Phase.UPLOADING)
_WAITING = (Phase.CHECKING, Phase.WAITING)
_STILL_TO_SEND = frozenset({*_UPLOADING, *_WAITING, Phase.RECONNECTING})
_GAINING = frozenset({Phase.UPLOADING, Phase.VERIFYING})

WORDS_STAY = 5.0
"""Seconds that a time left is shown before another may take its place."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Bytes and seconds; `speed` and `time_left` are None while unsure."""

    by_phase: Counter[Phase] = field(default_factory=Counter)
    speed: float | None = None
    bytes_left: int = 0
    time_left: float | None = None

    @property
    def uploading(self) -> int:
        return self._count(*_UPLOADING)

    @property
    def waiting(self) -> int:
        return self._count(*_WAITING)

    @property
    def paused(self) -> int:
        return self._count(Phase.PAUSED)

    @property
    def preparing(self) -> int:
        """Sent, and not to be watched yet."""
        return self._count(Phase.VERIFYING, Phase.PROCESSING)

    @property
    def needs_you(self) -> int:
        """What failed, too."""
        return self._count(Phase.NEEDS_YOU, Phase.FAILED)

    @property
    def counts_text(self) -> str:
        """`2 uploading · 3 waiting`: what goes on; if nothing does, what is left to be done."""
        goes_on = facts(
            _counted(marked("Totals", "%n uploading"), self.uploading),
            _counted(marked("Totals", "%n reconnecting"), self._count(Phase.RECONNECTING)),
            _counted(marked("Totals", "%n waiting"), self.waiting),
        )
        return goes_on or self._rests() or self._nothing()

    @property
    def speed_text(self) -> str:
        return quantities.speed(self.speed) if self.speed else ""

    @property
    def left_text(self) -> str:
        return quantities.still(self.time_left) if self.time_left is not None else ""

    @property
    def pace_text(self) -> str:
        """`4.1 MB/s · about 11 min left`, or as much of it as is known."""
        return facts(self.speed_text, self.left_text)

    def _rests(self) -> str:
        return facts(
            _counted(marked("Totals", "%n paused"), self.paused),
            _counted(marked("Totals", "%n getting ready"), self.preparing),
            translate("Totals", "1 needs you")
            if self.needs_you == 1
            else _counted(marked("Totals", "%n need you"), self.needs_you),
        )

    def _nothing(self) -> str:
        done = self._count(Phase.READY)
        return translate("Totals", "All done") if done else translate("Totals", "Nothing to upload")

    def _count(self, *phases: Phase) -> int:
        return sum(self.by_phase[phase] for phase in phases)


def _counted(words: str, count: int) -> str:
    return translate("Totals", words, count) if count else ""


@dataclass(slots=True)
class _Sum:
    """Of the rows in one phase: how many, and how many bytes of them the server doesn't have yet."""

    rows: int = 0
    left: int = 0


class Tally:
    """Keeps the totals up to date: a batch of notices costs as much as the rows it speaks of.

    `clock`: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._rows: dict[UploadId, Upload] = {}
        self._hidden: AbstractSet[UploadId] = frozenset()
        self._speeds: dict[UploadId, float | None] = {}
        self._sent: dict[UploadId, int] = {}
        self._silent: set[UploadId] = set()
        self._sums = {phase: _Sum() for phase in Phase}
        self._gained = 0
        self._meter, self._moved_at = Speedometer(), 0.0
        self._words: tuple[float, float] | None = None

    def heard(self, notices: Sequence[Notice]) -> Totals:
        """The totals after these notices."""
        for notice in notices:
            match notice:
                case RowChanged(upload=upload):
                    self._replace(upload.id, upload)
                case RowRemoved(upload_id=upload_id):
                    self._replace(upload_id, None)
                case Progressed(upload_id=upload_id) if upload_id in self._speeds:
                    self._speeds[upload_id] = notice.speed
                    (self._silent.add if notice.silent else self._silent.discard)(upload_id)
                    self._goes_on(upload_id, notice.sent)
        return self._totals()

    def hide(self, hidden: AbstractSet[UploadId]) -> Totals:
        """Leave exactly these out of the counts, whether they are known yet or not."""
        changed = [self._rows[it] for it in hidden ^ self._hidden if it in self._rows]
        for row in changed:
            self._count(row, -1)
        self._hidden = frozenset(hidden)
        for row in changed:
            self._count(row, +1)
        return self._totals()

    def _replace(self, upload_id: UploadId, upload: Upload | None) -> None:
        before = self._rows.pop(upload_id, None)
        if before is None and upload is not None and upload.shown_phase is not Phase.UPLOADING:
            self._rows[upload_id] = upload  # ten thousand of these may come at a time
            self._count(upload, +1)
            return
        if before is not None:
            self._count(before, -1)
        if upload is not None:
            self._rows[upload_id] = upload
            self._goes_on(upload_id, _through(before, upload))
            self._count(upload, +1)
        if upload is not None and upload.shown_phase is Phase.UPLOADING:
            self._speeds.setdefault(upload_id, None)
            falls = before is not None and upload.acknowledged < before.acknowledged
            self._sent[upload_id] = (
                upload.acknowledged if falls else self._sent.get(upload_id, upload.acknowledged)
            )
        else:
            self._speeds.pop(upload_id, None)
            self._sent.pop(upload_id, None)
            self._silent.discard(upload_id)

    def _goes_on(self, upload_id: UploadId, sent: int) -> None:
        """By what the line took, as rows do: a part of 96 MiB is acknowledged in one go."""
        if upload_id in self._sent and sent > self._sent[upload_id]:
            self._gained += sent - self._sent[upload_id]
            self._sent[upload_id], self._moved_at = sent, self._clock()

    def _under_way(self) -> int:
        """Bytes that are sent and not acknowledged yet."""
        shown = (it for it in self._sent if it not in self._hidden)
        return sum(max(0, self._sent[it] - self._rows[it].acknowledged) for it in shown)

    def _count(self, row: Upload, sign: int) -> None:
        if row.id not in self._hidden:
            of_phase = self._sums[_counted_as(row)]
            of_phase.rows += sign
            of_phase.left += sign * max(0, row.source.size - row.acknowledged)

    def _totals(self) -> Totals:
        known = [speed for speed in self._speeds.values() if speed is not None]
        by_phase = Counter({phase: it.rows for phase, it in self._sums.items() if it.rows})
        left = sum(self._sums[phase].left for phase in _STILL_TO_SEND) - self._under_way()
        return Totals(by_phase, sum(known) if known else None, left, self._time_left(self._clock(), left))

    def _time_left(self, now: float, bytes_left: int) -> float | None:
        """Of all the bytes together: a file that ends and one that begins don't make it jump.

        What only tries again takes no time, nor does what nobody hears of: it would count as slow.
        """
        going = sum(self._sums[phase].rows for phase in _UPLOADING) > len(self._silent)
        moved = self._gained > self._meter.mark
        if moved or (going and self._meter.since is None):
            self._meter = self._meter.moved(now, self._gained)
        if not going:
            self._meter, self._words = self._meter.paused(self._moved_at), None
            return None
        left = self._meter.time_left(now, bytes_left)
        if left is None:
            self._words = None
        elif self._words is None or now - self._words[0] >= WORDS_STAY:
            self._words = (now, left)
        return self._words[1] if self._words else None


def _counted_as(row: Upload) -> Phase:
    """Of ten thousand new rows, none has a failure."""
    if row.failure is None:
        return row.phase
    return Phase.WAITING if row.waits_for_room else row.shown_phase


def _through(before: Upload | None, after: Upload) -> int:
    """How far a transfer has come; 0 where a server turns out to have had it already."""
    if before is None or before.shown_phase is not Phase.UPLOADING or after.shown_phase not in _GAINING:
        return 0
    return after.acknowledged
