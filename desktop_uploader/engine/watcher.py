"""Listens for the server's news while something is being prepared; no connection otherwise."""

import asyncio
from contextlib import aclosing

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.service import Service
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.rows import Rows


class Watcher:
    """Owns the one task that iterates `Service.watch`."""

    def __init__(self, service: Service, rows: Rows) -> None:
        self._service, self._rows = service, rows
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    def adjust(self) -> None:
        """Begin or end listening, as the rows need it now."""
        if self._closed or not self._processing():
            self._cancel()
        elif self._task is None or self._task.done():
            self._task = asyncio.create_task(self._listen(), name="status stream")
        else:
            self._service.nudge()

    def renew(self) -> None:
        """The connection may be dead without knowing it: listen on another."""
        if self._task is not None and not self._task.done():
            self._task.add_done_callback(lambda _: self.adjust())
            self._cancel()

    async def aclose(self) -> None:
        self._closed = True
        task = self._task
        self._cancel()
        if task is not None:
            await asyncio.wait([task])

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _processing(self) -> list[Upload]:
        return self._rows.of(Phase.PROCESSING)

    def _playback_ids(self) -> set[str]:
        return {row.playback_id for row in self._processing() if row.playback_id}

    async def _listen(self) -> None:
        try:
            async with aclosing(self._service.watch(self._playback_ids)) as statuses:
                async for status in statuses:
                    self._tell(status.playback_id, on.StatusSeen(status))
        except WorldError as error:
            for row in self._processing():
                self._rows.dispatch(row.id, on.Failed(error.failure))

    def _tell(self, playback_id: str, event: on.StatusSeen) -> None:
        for row in self._processing():
            if row.playback_id == playback_id:
                self._rows.dispatch(row.id, event)
