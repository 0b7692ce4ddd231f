"""Tells the server of details that were changed here, however long it can't be reached."""

import asyncio
import random
from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop_uploader.core.failures import Failure, Remedy, TargetLostError, WorldError
from desktop_uploader.core.ports import Clock, Service
from desktop_uploader.core.retry import delay
from desktop_uploader.core.upload import Phase, UploadId, VideoDetails
from desktop_uploader.engine.rows import Rows


class Telling:
    """Owns the one task that tries again; `Upload.unsent` outlives it in the journal."""

    def __init__(
        self, service: Service, rows: Rows, clock: Clock, chance: Callable[[], float] = random.random
    ) -> None:
        self._service, self._rows, self._clock, self._chance = service, rows, clock, chance
        self._put_off: set[UploadId] = set()
        self._task: asyncio.Task[None] | None = None

    def adjust(self) -> None:
        """Begin trying, if there is something to tell of a video that the server knows."""
        if self._due() and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._try(), name="telling details")

    async def tell(self, upload_id: UploadId) -> None:
        """Raises WorldError: what the server refuses isn't told again, what needs a sign-in waits for one."""
        row = self._rows.get(upload_id)
        if row is None or row.playback_id is None or not row.unsent or row.phase is Phase.CANCELLED:
            return
        self._put_off.discard(upload_id)
        try:
            await self._service.edit(row.playback_id, row.details)
        except TargetLostError:
            pass  # a video that is gone has no details
        except WorldError as error:
            if error.failure.remedy is Remedy.END:
                self._told(upload_id, row.details)
            elif error.failure.remedy is Remedy.ASK:
                self._put_off.add(upload_id)
            raise
        self._told(upload_id, row.details)

    async def aclose(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    def _due(self) -> list[UploadId]:
        rows = (row for row in self._rows if row.unsent and row.playback_id)
        return [row.id for row in rows if row.phase is not Phase.CANCELLED and row.id not in self._put_off]

    def _told(self, upload_id: UploadId, details: VideoDetails) -> None:
        """Unless they were changed again meanwhile."""
        row = self._rows.get(upload_id)
        if row is None or row.details != details:
            return
        if not self._rows.update(upload_id, lambda it: replace(it, unsent=False)):
            self._put_off.add(upload_id)  # another process has the row, and its turn to tell

    async def _try(self) -> None:
        attempts = 0
        while due := self._due():
            failure = await self._round(due)
            attempts = attempts + 1 if failure else 0
            if failure:
                await self._clock.sleep(delay(attempts, failure, self._chance()))

    async def _round(self, due: Iterable[UploadId]) -> Failure | None:
        """The last failure that is worth another try."""
        last = None
        for upload_id in due:
            try:
                await self.tell(upload_id)
            except WorldError as error:
                last = error.failure if error.failure.remedy is Remedy.RETRY else last
        return last
