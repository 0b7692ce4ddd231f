"""Tells the server of details that were changed here, however long it can't be reached.

An edit says what it was based on. Where the server has something else by now, that is heard first, merged
(`core.merging`), and what is left to tell is told again.
"""

import asyncio
import random
from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind, Remedy, TargetLostError, WorldError
from desktop_uploader.core.merging import changed, merged
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.service import Service
from desktop_uploader.core.retry import delay
from desktop_uploader.core.upload import Phase, Upload, UploadId, VideoDetails
from desktop_uploader.engine.rows import Rows

_ROUNDS = 5
"""Times that somebody else may be quicker, in a row."""


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
        self._put_off.discard(upload_id)
        for _ in range(_ROUNDS):
            row = self._rows.get(upload_id)
            if row is None or not _has_news(row):
                return
            if row.agreed is not None and not changed(row.details, row.agreed):
                self._told(upload_id, row.details)
                return
            event = await self._answer(row)
            if event is None:
                return
            if not self._rows.dispatch(upload_id, event):
                self._put_off.add(upload_id)  # another process has the row, and its turn to tell
                return
        raise WorldError(Failure(Kind.SERVER_BUSY))

    async def tell_for(self, row: Upload, details: VideoDetails) -> None:
        """Another process has the row: it hears of this edit from the server, as of anybody's.

        Raises WorldError; then the edit was not kept.
        """
        base = row.agreed or row.details
        for _ in range(_ROUNDS):
            if row.playback_id is None:
                break
            if await self._service.edit(row.playback_id, details, base) is not None:
                return
            theirs = (await self._service.status(row.playback_id)).details or base
            details, base = merged(base, details, theirs).details, theirs
        raise WorldError(Failure(Kind.REFUSED))

    async def aclose(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _answer(self, row: Upload) -> on.Event | None:
        """None: a video that is gone has no details."""
        try:
            return await self._ask(row, row.playback_id or "")
        except TargetLostError:
            self._told(row.id, row.details)
            return None
        except WorldError as error:
            if error.failure.remedy is Remedy.END:
                self._told(row.id, row.details, row.agreed)
            elif error.failure.remedy is Remedy.ASK:
                self._put_off.add(row.id)
            raise

    async def _ask(self, row: Upload, playback_id: str) -> on.Event:
        if row.agreed is None and (seen := await self._service.status(playback_id)).details:
            return on.StatusSeen(seen)
        status = await self._service.edit(playback_id, row.details, row.agreed)
        if status is not None:
            return on.DetailsTold(row.details, status)
        return on.StatusSeen(await self._service.status(playback_id))

    def _due(self) -> list[UploadId]:
        return [row.id for row in self._rows.unsent() if _has_news(row) and row.id not in self._put_off]

    def _told(self, upload_id: UploadId, details: VideoDetails, instead: VideoDetails | None = None) -> None:
        """Unless they were changed again meanwhile. `instead`: what the server keeps, for it refused them."""
        row = self._rows.get(upload_id)
        if row is None or row.details != details:
            return
        if not self._rows.update(upload_id, lambda it: replace(it, details=instead or details, unsent=False)):
            self._put_off.add(upload_id)

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


def _has_news(row: Upload) -> bool:
    return row.unsent and row.playback_id is not None and row.phase is not Phase.CANCELLED
