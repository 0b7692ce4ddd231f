"""What people can ask of their uploads. Runs on the engine's loop; `thread.EngineThread` is its door."""

import asyncio
import uuid
from collections.abc import Mapping
from dataclasses import replace

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import TargetLostError, WorldError
from desktop_uploader.core.ports import Clock, Journal, Probe, Service, Transfer
from desktop_uploader.core.queue import in_order, position_between, to_start
from desktop_uploader.core.titles import title_of
from desktop_uploader.core.upload import SETTLED, Phase, Upload, UploadId, VideoDetails
from desktop_uploader.engine.activities import Activities
from desktop_uploader.engine.following import Following
from desktop_uploader.engine.notices import Listener, RowChanged
from desktop_uploader.engine.progress import Progress
from desktop_uploader.engine.rows import Rows
from desktop_uploader.engine.watcher import Watcher


class Engine:
    """Drives uploads until `aclose`. Its tasks are its own; the ports are their maker's to close."""

    def __init__(
        self,
        *,
        journal: Journal,
        service: Service,
        transfers: Mapping[str, Transfer],
        probe: Probe,
        clock: Clock,
        listener: Listener,
        at_a_time: int = 2,
        server_id: str = "",
    ) -> None:
        self._journal, self._service, self._probe = journal, service, probe
        self._clock, self._tell, self._server_id = clock, listener, server_id
        self.at_a_time = at_a_time
        self._progress = Progress(journal, clock, listener)
        activities = Activities(
            service=service, transfers=transfers, probe=probe, journal=journal, clock=clock
        )
        self._rows = Rows(journal, activities, self._progress, listener)
        self._watcher = Watcher(service, self._rows)
        self._following = Following(journal, self._rows, clock, listener)
        self._scheduler: asyncio.Task[None] | None = None

    async def start(self, *, adopt: bool = True) -> None:
        """Begin; with `adopt`, go on with every upload that the journal has for this server."""
        self._scheduler = asyncio.create_task(self._schedule(), name="scheduler")
        if adopt:
            for upload in self._journal.load():
                if upload.server_id not in {"", self._server_id}:
                    continue
                if upload.phase in SETTLED - {Phase.CANCELLED}:
                    self._rows.show(upload)
                else:
                    self._work_on(upload)

    async def add(self, path: str, details: VideoDetails | None = None) -> Upload:
        """Put a file at the end of the queue; one that the journal has already goes on instead."""
        source = await self._probe.glance(path)
        last = max((row.position for row in self._journal.load()), default=None)
        upload = self._journal.add(
            Upload(
                UploadId(uuid.uuid4().hex),
                source,
                details or VideoDetails(title_of(path)),
                added_at=self._clock.now(),
                position=position_between(last, None),
                server_id=self._server_id,
            )
        )
        # To add a file again is to want it to go on.
        self._work_on(upload, on.ResumeAsked(), on.RetryAsked())
        if upload.phase is Phase.READY and upload.id in self._rows and not await self._still_there(upload):
            return await self.add(path, details)
        return self._rows.get(upload.id) or upload

    def pause(self, upload_id: UploadId) -> None:
        self._rows.dispatch(upload_id, on.PauseAsked())

    def resume(self, upload_id: UploadId) -> None:
        self._rows.dispatch(upload_id, on.ResumeAsked())

    def retry(self, upload_id: UploadId) -> None:
        self._rows.dispatch(upload_id, on.RetryAsked())

    def cancel(self, upload_id: UploadId) -> None:
        self._rows.dispatch(upload_id, on.CancelAsked())

    def move(self, upload_id: UploadId, *, before: UploadId | None) -> None:
        """Put the upload right before another one in the queue, or (None) at its end."""
        others = sorted((row for row in self._rows if row.id != upload_id), key=in_order)
        ids = [row.id for row in others]
        at = ids.index(before) if before in ids else len(others)
        above = others[at - 1].position if at else None
        below = others[at].position if at < len(others) else None
        row = self._rows.get(upload_id)
        if row is not None:
            self._rows.update(replace(row, position=position_between(above, below)))

    async def edit(self, upload_id: UploadId, details: VideoDetails) -> None:
        """Keep the details here at once, and on the server if it knows the video. Raises WorldError."""
        row = self._rows.get(upload_id)
        if row is None:
            return
        self._rows.update(replace(row, details=details))
        if row.playback_id is not None and row.phase is not Phase.CANCELLED:
            await self._service.edit(row.playback_id, details)

    async def forget(self, upload_id: UploadId) -> None:
        """Take a settled upload out of the list; the video on the server stays."""
        row = self._rows.get(upload_id)
        if row is not None and row.phase in SETTLED:
            await self._rows.forget(upload_id)

    async def aclose(self) -> None:
        """Stop everything; what is stored stays stored and goes on at the next start."""
        if self._scheduler is not None:
            self._scheduler.cancel()
            await asyncio.wait([self._scheduler])
        await self._following.aclose()
        await self._watcher.aclose()
        await self._rows.aclose()

    async def _still_there(self, ready: Upload) -> bool:
        """Whether the server still has a finished video; its links are renewed. If not, the row goes."""
        try:
            seen = await self._service.status(ready.playback_id or "")
        except TargetLostError:
            await self._rows.forget(ready.id)
            return False
        except WorldError:
            return True  # it can't be asked now: what we know stands
        self._rows.update(replace(ready, remote=seen))
        return True

    def _work_on(self, upload: Upload, *wishes: on.Event) -> None:
        """Claim it, go on and have the wishes; or follow whoever works on it."""
        if upload.id in self._rows:
            for wish in wishes:
                self._rows.dispatch(upload.id, wish)
            self._tell(RowChanged(self._rows.get(upload.id) or upload))
        elif not self._rows.take(upload, *wishes):
            self._following.follow(upload)

    async def _schedule(self) -> None:
        """Whenever a row changed: start what there is a place for, listen while something is prepared."""
        while True:
            await self._rows.changed.wait()
            self._rows.changed.clear()
            for upload_id in to_start(self._rows, self.at_a_time):
                self._rows.dispatch(upload_id, on.Started())
            self._watcher.adjust()
