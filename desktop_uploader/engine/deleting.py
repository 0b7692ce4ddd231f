"""Finished videos that people delete: the server is asked first, and a row goes once it has said yes."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from desktop_uploader.core.failures import Failure, Kind, Remedy, WorldError
from desktop_uploader.core.ports.service import Service
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.rows import Rows

_PATIENCE = 15.0
"""Seconds for one answer: somebody waits for it."""

_NO_USE = {Kind.SIGN_IN, Kind.DISK}
"""Besides a line that is down: who fails so once need not be asked about the next."""


class Deleting:
    """`again`: what is done for an upload that waited for room, once there is more of it."""

    def __init__(self, service: Service, rows: Rows, again: Callable[[UploadId], None]) -> None:
        self._service, self._rows, self._again = service, rows, again

    async def delete(self, upload_ids: Sequence[UploadId]) -> dict[UploadId, Failure | None]:
        """Of those that are here and finished: None for each that is gone, or why it stays as it is.

        Nobody tries again for those that stay.
        """
        became: dict[UploadId, Failure | None] = {}
        line: Failure | None = None
        for row in filter(None, map(self._rows.get, upload_ids)):
            if row.phase is not Phase.READY or row.playback_id is None:
                continue
            failure = became[row.id] = line or await self._delete(row, row.playback_id)
            if failure and (failure.remedy is Remedy.RETRY or failure.kind in _NO_USE):
                line = failure
        if None in became.values():
            self._use_the_room()
        return became

    async def _delete(self, row: Upload, playback_id: str) -> Failure | None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._service.delete(playback_id)
            await self._rows.forget(row.id)
        except TimeoutError:
            return Failure(Kind.TIMEOUT)
        except WorldError as error:
            return error.failure
        return None

    def _use_the_room(self) -> None:
        for row in self._rows.of(Phase.NEEDS_YOU):
            if row.lacks_space:
                with suppress(WorldError):  # what was deleted is told of all the same; people can try again
                    self._again(row.id)
