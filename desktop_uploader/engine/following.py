"""Rows that another process works on: shown as the journal says, and taken over when it lets go of them."""

import asyncio
from collections.abc import Iterator

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.upload import SETTLED, Upload, UploadId
from desktop_uploader.engine.notices import Listener, RowChanged
from desktop_uploader.engine.rows import Rows

_LOOK_EVERY = 0.25
"""Seconds between looks; only while there is a row to follow."""


class Following:
    def __init__(self, journal: Journal, rows: Rows, clock: Clock, tell: Listener) -> None:
        self._journal, self._rows, self._clock, self._tell = journal, rows, clock, tell
        self._followed: dict[UploadId, Upload] = {}
        self._task: asyncio.Task[None] | None = None

    def __iter__(self) -> Iterator[Upload]:
        return iter(list(self._followed.values()))

    def follow(self, upload: Upload) -> None:
        self._followed[upload.id] = upload
        self._tell(RowChanged(upload, mine=False))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._look(), name="following")

    async def aclose(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _look(self) -> None:
        seen = -1
        while self._followed:
            changes = self._journal.changes()
            if changes != seen:
                seen = changes
                self._reload()
            self._take_over()
            await self._clock.sleep(_LOOK_EVERY)

    def _reload(self) -> None:
        for upload_id, known in list(self._followed.items()):
            current = self._journal.get(upload_id)
            if current is None or current.phase in SETTLED:
                del self._followed[upload_id]
            if current is not None and current != known:
                self._tell(RowChanged(current, mine=False))
            if current is not None and current.phase in SETTLED:
                self._rows.know(current)
            if upload_id in self._followed and current is not None:
                self._followed[upload_id] = current

    def _take_over(self) -> None:
        for upload_id, upload in list(self._followed.items()):
            if self._rows.take(upload):
                del self._followed[upload_id]
