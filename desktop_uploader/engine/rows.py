"""The uploads this process knows, and the one place where an event meets the lifecycle.

An event changes a row in this order: decide (`core.lifecycle`), write the journal, tell the listener, act.
"""

import asyncio
import logging
from collections.abc import Iterator

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core import lifecycle
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.core.ports import Claim, Journal
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.activities import Activities, Activity
from desktop_uploader.engine.notices import Listener, RowChanged, RowRemoved
from desktop_uploader.engine.progress import Progress

logger = logging.getLogger(__name__)


class Rows:
    """Rows that this process has claimed, each with at most one running activity."""

    def __init__(self, journal: Journal, activities: Activities, progress: Progress, tell: Listener) -> None:
        self._journal, self._activities, self._progress, self._tell = journal, activities, progress, tell
        self._rows: dict[UploadId, Upload] = {}
        self._claims: dict[UploadId, Claim] = {}
        self._running: dict[UploadId, asyncio.Task[None]] = {}
        self.changed = asyncio.Event()

    def __iter__(self) -> Iterator[Upload]:
        return iter(list(self._rows.values()))

    def __contains__(self, upload_id: UploadId) -> bool:
        return upload_id in self._rows

    def get(self, upload_id: UploadId) -> Upload | None:
        return self._rows.get(upload_id)

    def take(self, upload: Upload, *wishes: on.Event) -> bool:
        """Claim the upload, go on with it, then have the wishes; False when another process holds it."""
        claim = self._journal.claim(upload.id)
        if claim is None:
            return False
        current = self._journal.get(upload.id) or upload  # its last holder may have moved it on
        self._claims[upload.id], self._rows[upload.id] = claim, current
        for event in (on.Recovered(), *wishes):
            self.dispatch(upload.id, event)
        if self._rows[upload.id] == current:
            self._tell(RowChanged(current))
        return True

    def update(self, upload: Upload) -> None:
        """Write a row changed by a person's edit, not by its lifecycle."""
        self._journal.save(upload)
        self._rows[upload.id] = upload
        self._tell(RowChanged(upload))
        self.changed.set()

    def dispatch(self, upload_id: UploadId, event: on.Event) -> None:
        before = self._rows.get(upload_id)
        if before is None:
            return
        after, commands = lifecycle.step(before, event)
        if after != before:
            self._progress.keep_parts(upload_id)
            self.update(after)
        for command in commands:
            self._carry_out(upload_id, command)

    async def forget(self, upload_id: UploadId) -> None:
        """Take a settled row out of the list and the journal."""
        await self._stop(upload_id)
        self._rows.pop(upload_id, None)
        self._journal.forget(upload_id)
        self._release(upload_id)
        self._tell(RowRemoved(upload_id))

    async def aclose(self) -> None:
        """End every activity, keep what is known, let other processes have the rows."""
        for upload_id in list(self._rows):
            await self._stop(upload_id)
            self._progress.keep_parts(upload_id)
            self._release(upload_id)

    def _release(self, upload_id: UploadId) -> None:
        claim = self._claims.pop(upload_id, None)
        if claim is not None:
            claim.release()

    def _carry_out(self, upload_id: UploadId, command: do.Command) -> None:
        if isinstance(command, do.DropParts):
            self._progress.drop_parts(upload_id)
            return
        previous = self._running.pop(upload_id, None)
        if previous is not None and previous is not asyncio.current_task():
            previous.cancel()
        activity = self._activities.of(command, self._progress.reporter(self._rows[upload_id], self.dispatch))
        if activity is not None:
            name = f"{type(command).__name__} {upload_id}"
            running = self._run(upload_id, activity, previous)
            self._running[upload_id] = asyncio.create_task(running, name=name)
        elif previous is not None:
            self._running[upload_id] = previous  # it is ending; `_stop` and the next one wait for it

    async def _run(
        self, upload_id: UploadId, activity: Activity, previous: asyncio.Task[None] | None
    ) -> None:
        """Only once the one before has left the wire: never a HEAD beside our own PATCH."""
        if previous is not None:
            await asyncio.wait([previous])
        try:
            event = await self._outcome(self._rows[upload_id], activity)
        finally:
            self._progress.paused(upload_id)
        if event is not None and self._running.get(upload_id) is asyncio.current_task():
            self.dispatch(upload_id, event)

    async def _outcome(self, upload: Upload, activity: Activity) -> on.Event | None:
        try:
            return await activity(upload)
        except TargetLostError as error:
            return on.TargetLost(error.failure)
        except WorldError as error:
            return on.Failed(error.failure)
        except Exception:
            logger.exception("A fault of ours in %s", upload.phase)
            return on.Failed(Failure(Kind.BUG))

    async def _stop(self, upload_id: UploadId) -> None:
        task = self._running.pop(upload_id, None)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
