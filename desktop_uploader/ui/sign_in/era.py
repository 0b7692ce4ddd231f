"""What is told while one person is signed in: after that, no word of theirs comes any more."""

import threading
from collections.abc import Iterable

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.notices import Listener, Notice, RowChanged, RowRemoved


class Era:
    """For any thread; `listener` is told in order, and returns at once."""

    def __init__(self, listener: Listener) -> None:
        self._listener, self._lock = listener, threading.Lock()
        self._now = object()
        self._rows: dict[UploadId, Upload] = {}

    def __contains__(self, upload_id: UploadId) -> bool:
        """Whether it is a row of whoever is signed in now."""
        return upload_id in self._rows

    def known(self) -> frozenset[UploadId]:
        """The rows of whoever is signed in now."""
        with self._lock:
            return frozenset(self._rows)

    def listener(self) -> Listener:
        """For an engine, or for whatever else tells of rows of the person who is signed in now."""
        mine = self._now

        def tell(notice: Notice) -> None:
            with self._lock:
                if mine is self._now:
                    self._note(notice)
                    self._listener(notice)

        return tell

    def tell_again(self, upload_ids: Iterable[UploadId]) -> None:
        """Those of them that are still rows of whoever is signed in now."""
        with self._lock:
            for row in filter(None, map(self._rows.get, upload_ids)):
                self._listener(RowChanged(row, mine=False))

    def end(self) -> list[Upload]:
        """All rows leave the list: these."""
        with self._lock:
            self._now = object()
            rows, self._rows = self._rows, {}
            for upload_id in rows:
                self._listener(RowRemoved(upload_id))
        return list(rows.values())

    def _note(self, notice: Notice) -> None:
        match notice:
            case RowChanged(upload=upload):
                self._rows[upload.id] = upload
            case RowRemoved(upload_id=upload_id):
                self._rows.pop(upload_id, None)
