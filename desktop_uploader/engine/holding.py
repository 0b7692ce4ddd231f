"""Automatic pauses: which reasons are in force, and the rows that a person let go on all the same."""

from collections.abc import Iterable, Iterator

from desktop_uploader.core.upload import SENDING, PauseReason, Phase, Upload, UploadId

_HELD = SENDING | {Phase.WAITING, Phase.PAUSED}
"""Looking at a file, or hearing how it is prepared, costs next to nothing: that goes on."""


class Holding:
    """A person's own word for a row stands until one of the reasons comes or goes again."""

    def __init__(self) -> None:
        self._reasons: list[PauseReason] = []
        self._let: set[UploadId] = set()

    def begin(self, reason: PauseReason) -> None:
        self.end(reason)
        self._reasons.append(reason)

    def end(self, reason: PauseReason) -> None:
        self._let.clear()
        if reason in self._reasons:
            self._reasons.remove(reason)

    def let(self, upload_id: UploadId) -> None:
        """A person wants it to go on."""
        if self._reasons:
            self._let.add(upload_id)

    def due(self, rows: Iterable[Upload]) -> Iterator[tuple[UploadId, PauseReason]]:
        """Which rows are to be paused, for what."""
        for row in rows if self._reasons else ():
            if row.phase not in _HELD or row.id in self._let or row.reason is PauseReason.USER:
                continue
            for reason in self._reasons:
                if reason not in {row.reason, *row.other_reasons}:
                    yield row.id, reason
