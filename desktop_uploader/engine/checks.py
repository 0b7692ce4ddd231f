"""Files that are to be looked at: in the order in which they came, and a few at a time."""

from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.known import Known
from desktop_uploader.engine.running import Running

_AT_ONCE = 4
"""Each look costs a read, and a decoder in a process of its own."""


class Checks:
    """`due`: whose turn comes, as the keys; whoever has ten thousand puts them there itself."""

    def __init__(self, rows: Known, running: Running) -> None:
        self._rows, self._running = rows, running
        self.due: dict[UploadId, None] = {}
        self._begun: set[UploadId] = set()

    def again(self, upload_id: UploadId) -> None:
        """It comes in its turn, whatever is known of it."""
        self._begun.discard(upload_id)
        self.due[upload_id] = None

    def next(self) -> Upload | None:
        """Whose turn it is, if there is a place; it keeps its turn until it was `taken`."""
        self._begun = {it for it in self._begun if self._is_looked_at(it)}
        while self.due and len(self._begun) < _AT_ONCE:
            upload_id = next(iter(self.due))
            row = self._rows.get(upload_id)
            if row is not None and row.phase is Phase.CHECKING and not self._is_looked_at(upload_id):
                return row
            del self.due[upload_id]
        return None

    def taken(self, upload_id: UploadId) -> None:
        """It had its turn, whatever comes of that."""
        self.due.pop(upload_id, None)

    def begun(self, upload_id: UploadId) -> None:
        """Its file is looked at here, from now on."""
        self._begun.add(upload_id)

    def _is_looked_at(self, upload_id: UploadId) -> bool:
        row = self._rows.get(upload_id)
        if row is None or row.phase is not Phase.CHECKING or upload_id not in self._begun:
            return False
        return self._running.is_busy(upload_id)
