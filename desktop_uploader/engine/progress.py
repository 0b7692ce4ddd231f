"""What a running transfer reports: to the lifecycle, to the listener; digests and receipts to the journal."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby

from desktop_uploader.core import events as on
from desktop_uploader.core.pace import Speedometer
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.transfer import (
    Acknowledged,
    News,
    PartKept,
    PartsHashed,
    Report,
    Sent,
    TakenOn,
)
from desktop_uploader.core.upload import Phase, Receipt, Upload, UploadId
from desktop_uploader.engine.marks import Marks
from desktop_uploader.engine.notices import Listener, Progressed
from desktop_uploader.engine.silence import PATIENCE, Silence

_PARTS_AT_ONCE = 32
"""Digests kept in memory before the journal gets them (256 MiB of file): one durable write for many."""

_ON_THE_LINE = {Phase.CREATING, Phase.UPLOADING}

Dispatch = Callable[[UploadId, on.Event], object]


class Progress:
    """Of all transfers of this process. `patience`: seconds without news of one until people are told."""

    def __init__(self, journal: Journal, clock: Clock, tell: Listener, patience: float = PATIENCE) -> None:
        self._journal, self._clock, self._tell, self._patience = journal, clock, tell, patience
        self._unkept: defaultdict[UploadId, dict[int, bytes]] = defaultdict(dict)
        self._meters: defaultdict[UploadId, Speedometer] = defaultdict(Speedometer)
        self._reports: defaultdict[UploadId, int] = defaultdict(int)
        self._latest: dict[UploadId, Progressed] = {}
        self._silences: dict[UploadId, Silence] = {}
        self._let_down: set[UploadId] = set()

    @contextmanager
    def watched(self, upload: Upload) -> Iterator[Upload]:
        """For as long as one of its activities runs; after that nothing is sent, which takes no time."""
        if upload.phase in _ON_THE_LINE:
            mark = upload.acknowledged
            self._latest[upload.id] = Progressed(upload.id, mark, mark, upload.source.size)
            self._silences[upload.id] = Silence(lambda: self._fell_silent(upload.id), self._patience)
        try:
            yield upload
        finally:
            self._paused(upload.id)
            self._end_watch(upload.id)

    def reporter(self, upload: Upload, dispatch: Dispatch) -> Report:
        """For one run of a transfer."""
        marks = Marks(upload.acknowledged, upload.acknowledged, believes=upload.id not in self._let_down)

        def report(news: News) -> None:
            self._reports[upload.id] += 1
            if silence := self._silences.get(upload.id):
                silence.broken()
            match news:
                case PartsHashed(first=first, parts=parts):
                    self._hashed(upload.id, first, parts)
                    return
                case PartKept(receipt=receipt):
                    self._took(upload, receipt)
                    return
                case TakenOn():
                    dispatch(upload.id, on.TakenOn())
                    return
                case Acknowledged(offset=offset):
                    dispatch(upload.id, on.BytesAcknowledged(offset))
            if self._proves(upload, marks, news):
                dispatch(upload.id, on.BytesPassed())
            self._tell(self._progressed(upload, max(marks.sent, marks.acknowledged), marks.acknowledged))

        return report

    def reports(self, upload_id: UploadId) -> int:
        """How many there were so far: as long as that number grows, its line is alive."""
        return self._reports[upload_id]

    def _proves(self, upload: Upload, marks: Marks, news: Acknowledged | Sent) -> bool:
        """Whether it is there, for the first time in this run.

        A try is believed once for the time it takes bytes, till one is answered: else what isn't there would
        come and go.
        """
        if isinstance(news, Sent):
            is_proof = marks.send(news.offset, self._clock.monotonic())
        else:
            is_proof = marks.acknowledge(news.offset)
        if marks.has_gained:
            self._let_down.discard(upload.id)
        elif is_proof and upload.is_trying_again:
            self._let_down.add(upload.id)
        return is_proof

    def _paused(self, upload_id: UploadId) -> None:
        """Nothing is being sent since there was news: this time doesn't count for the speed."""
        silence = self._silences.get(upload_id)
        since = self._clock.monotonic() - (silence.lasted if silence else 0.0)
        self._meters[upload_id] = self._meters[upload_id].paused(since)

    def _fell_silent(self, upload_id: UploadId) -> None:
        """A speed and a time left of before would be lies."""
        self._paused(upload_id)
        self._tell(replace(self._latest[upload_id], speed=None, time_left=None, silent=True))

    def _end_watch(self, upload_id: UploadId) -> None:
        silence, latest = self._silences.pop(upload_id, None), self._latest.pop(upload_id, None)
        if silence is None:
            return
        silence.close()
        if latest is not None and silence.reigns:
            self._tell(replace(latest, speed=None, time_left=None))

    def _progressed(self, upload: Upload, sent: int, acknowledged: int) -> Progressed:
        now, size = self._clock.monotonic(), upload.source.size
        meter = self._meters[upload.id] = self._meters[upload.id].moved(now, sent)
        time_left = meter.time_left(now, size - sent)
        told = Progressed(upload.id, sent, acknowledged, size, meter.speed(now), time_left)
        self._latest[upload.id] = told
        return told

    def _took(self, upload: Upload, receipt: Receipt) -> None:
        if upload.target is not None:
            self._journal.keep_receipt(upload.id, upload.target.url, receipt)

    def _hashed(self, upload_id: UploadId, first: int, parts: tuple[bytes, ...]) -> None:
        """In any order: several parts of a file may be on their way at a time."""
        unkept = self._unkept[upload_id]
        unkept.update(enumerate(parts, start=first))
        if len(unkept) >= _PARTS_AT_ONCE:
            self.keep_parts(upload_id)

    def keep_parts(self, upload_id: UploadId) -> None:
        for first, parts in _runs(self._unkept.pop(upload_id, {})):
            self._journal.keep_parts(upload_id, first, parts)

    def drop_parts(self, upload_id: UploadId) -> None:
        self._unkept.pop(upload_id, None)
        self._journal.drop_parts(upload_id)


def _runs(parts: dict[int, bytes]) -> Iterator[tuple[int, list[bytes]]]:
    """Each with the number of its first, which nothing is missing behind."""
    for _, run in groupby(enumerate(sorted(parts)), key=lambda it: it[1] - it[0]):
        numbers = [number for _, number in run]
        yield numbers[0], [parts[number] for number in numbers]
