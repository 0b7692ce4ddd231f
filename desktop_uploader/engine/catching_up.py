"""What somebody changed at the server while this program was away: asked once, at the start and on waking."""

import asyncio
import logging
from contextlib import aclosing

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.service import Service
from desktop_uploader.core.upload import Phase, RemoteStatus, UploadId
from desktop_uploader.engine.rows import Rows

logger = logging.getLogger(__name__)

_MOST = 1000
"""Videos looked at, the newest: a long history is not gone through at each start."""


class CatchingUp:
    """Owns the one task; what it can't learn now, the next edit or start does."""

    def __init__(self, service: Service, rows: Rows) -> None:
        self._service, self._rows = service, rows
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Nothing is asked if the server knows none of our videos, or while it is being asked."""
        busy = self._task is not None and not self._task.done()
        if not busy and (wanted := self._wanted()):
            self._task = asyncio.create_task(self._listen(wanted), name="catching up")

    async def aclose(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    def _wanted(self) -> dict[str, UploadId]:
        known = (row for row in self._rows if row.phase is not Phase.CANCELLED)
        return {row.playback_id: row.id for row in known if row.playback_id}

    async def _listen(self, wanted: dict[str, UploadId]) -> None:
        """Page by page, for as long as one of ours is missing, and not for ever."""
        try:
            async with aclosing(self._service.listed()) as statuses:
                left = _MOST
                async for status in statuses:
                    left -= 1
                    upload_id = wanted.pop(status.playback_id, None)
                    if upload_id is not None and self._tell(upload_id, status):
                        await asyncio.sleep(0)
                    if not wanted or not left:
                        return
        except WorldError as error:
            logger.info("what changed at the server can't be asked now: %s", error)

    def _tell(self, upload_id: UploadId, status: RemoteStatus) -> bool:
        """Only news: each word to a row costs a claim, and a write."""
        row = self._rows.get(upload_id)
        if row is None or status.details in {None, row.agreed or (None if row.unsent else row.details)}:
            return False
        self._rows.dispatch(upload_id, on.StatusSeen(status))
        return True
