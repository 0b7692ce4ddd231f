"""What a running transfer reports: to the lifecycle, to the listener; digests and receipts to the journal."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby

from desktop_uploader.core import events as on
from desktop_uploader.core.pace import Speedometer
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.transfer import Acknowledged, News, PartKept, PartsHashed, Report, Sent
from desktop_uploader.core.upload import Receipt, Upload, UploadId
from desktop_uploader.engine.notices import Listener, Progressed

_PARTS_AT_ONCE = 32
"""Digests kept in memory before the journal gets them (256 MiB of file): one durable write for many."""

Dispatch = Callable[[UploadId, on.Event], object]


class Progress:
    """Of all transfers of this process."""

    def __init__(self, journal: Journal, clock: Clock, tell: Listener) -> None:
        self._journal, self._clock, self._tell = journal, clock, tell
        self._unkept: defaultdict[UploadId, dict[int, bytes]] = defaultdict(dict)
        self._meters: defaultdict[UploadId, Speedometer] = defaultdict(Speedometer)
        self._reports: defaultdict[UploadId, int] = defaultdict(int)

    def reporter(self, upload: Upload, dispatch: Dispatch) -> Report:
        """For one run of a transfer; the marks it shows never fall below what the row already had."""
        sent = acknowledged = upload.acknowledged

        def report(news: News) -> None:
            nonlocal sent, acknowledged
            self._reports[upload.id] += 1
            match news:
                case PartsHashed(first=first, parts=parts):
                    self._hashed(upload.id, first, parts)
                    return
                case PartKept(receipt=receipt):
                    self._took(upload, receipt)
                    return
                case Acknowledged(offset=offset):
                    acknowledged = max(acknowledged, offset)
                    dispatch(upload.id, on.BytesAcknowledged(offset))
                case Sent(offset=offset):
                    sent = max(sent, offset)
            self._tell(self._progressed(upload, max(sent, acknowledged), acknowledged))

        return report

    def reports(self, upload_id: UploadId) -> int:
        """How many there were so far: as long as that number grows, its line is alive."""
        return self._reports[upload_id]

    def paused(self, upload_id: UploadId) -> None:
        """Nothing is being sent now: this time doesn't count for the speed."""
        self._meters[upload_id] = self._meters[upload_id].paused(self._clock.monotonic())

    def _progressed(self, upload: Upload, sent: int, acknowledged: int) -> Progressed:
        now, size = self._clock.monotonic(), upload.source.size
        meter = self._meters[upload.id] = self._meters[upload.id].moved(now, sent)
        time_left = meter.time_left(now, size - sent)
        return Progressed(upload.id, sent, acknowledged, size, meter.speed(now), time_left)

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
