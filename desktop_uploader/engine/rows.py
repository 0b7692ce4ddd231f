"""The uploads this process knows, and the one place where an event meets the lifecycle.

An event changes a row in this order: decide (`core.lifecycle`), write the journal, tell the listener, act.
"""

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core import lifecycle
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.core.ports import Claim, Journal
from desktop_uploader.core.upload import SETTLED, Upload, UploadId
from desktop_uploader.engine.activities import Activities, Activity
from desktop_uploader.engine.notices import Listener, RowChanged, RowRemoved
from desktop_uploader.engine.progress import Progress
from desktop_uploader.engine.running import Running

logger = logging.getLogger(__name__)


class Rows:
    """Rows that are ours: claimed while something is to be done for them, let go of once they are settled."""

    def __init__(self, journal: Journal, activities: Activities, progress: Progress, tell: Listener) -> None:
        self._journal, self._activities, self._progress, self._tell = journal, activities, progress, tell
        self._rows: dict[UploadId, Upload] = {}
        self._claims: dict[UploadId, Claim] = {}
        self._running = Running()
        self.changed = asyncio.Event()

    def __iter__(self) -> Iterator[Upload]:
        return iter(list(self._rows.values()))

    def __contains__(self, upload_id: UploadId) -> bool:
        return upload_id in self._rows

    def get(self, upload_id: UploadId) -> Upload | None:
        return self._rows.get(upload_id)

    def take(self, upload: Upload, *wishes: on.Event) -> bool:
        """Claim the upload, go on with it, then have the wishes; False when another process holds it."""
        if not self._claim(upload):
            return False
        current = self._rows[upload.id]
        for event in (on.Recovered(), *wishes):
            self.dispatch(upload.id, event)
        if self._rows[upload.id] == current:
            self._tell(RowChanged(current))
        self._let_go_if_settled(upload.id)
        return True

    def update(self, upload: Upload) -> None:
        """Keep a row that a person edited. Raises WorldError when the journal can't be written."""
        self._journal.save(upload)
        self.show(upload)

    def dispatch(self, upload_id: UploadId, event: on.Event) -> None:
        before = self._rows.get(upload_id)
        if before is None or not self._claim(before):
            return
        before = self._rows[upload_id]
        after, commands = lifecycle.step(before, event)
        if after != before:
            after, commands = self._kept(before, after, commands)
            self.show(after)
        for command in commands:
            self._carry_out(upload_id, command)
        self._let_go_if_settled(upload_id)

    async def forget(self, upload_id: UploadId) -> None:
        """Take a settled row out of the list and the journal."""
        await self._running.end([upload_id])
        self._rows.pop(upload_id, None)
        self._journal.forget(upload_id)
        self._release(upload_id)
        self._tell(RowRemoved(upload_id))

    async def aclose(self) -> None:
        """End every activity, keep what is known, let other processes have the rows."""
        await self._running.end(self._rows)
        for upload_id in list(self._claims):
            self._progress.keep_parts(upload_id)
            self._release(upload_id)

    def _claim(self, upload: Upload) -> bool:
        """Hold it, as its last holder left it."""
        if upload.id in self._claims:
            return True
        claim = self._journal.claim(upload.id)
        if claim is not None:
            self._claims[upload.id] = claim
            self._rows[upload.id] = self._journal.get(upload.id) or upload
        return claim is not None

    def _let_go_if_settled(self, upload_id: UploadId) -> None:
        """A long history costs no open files, and another window may retry what failed here."""
        if self._rows[upload_id].phase in SETTLED and not self._running.is_busy(upload_id):
            self._release(upload_id)

    def _release(self, upload_id: UploadId) -> None:
        claim = self._claims.pop(upload_id, None)
        if claim is not None:
            claim.release()

    def _kept(self, before: Upload, after: Upload, commands: tuple[do.Command, ...]) -> lifecycle.Step:
        """What the journal can't take isn't acted upon: the upload waits until the disk is well again."""
        try:
            self._progress.keep_parts(after.id)
            only_marks = replace(after, acknowledged=before.acknowledged, attempts=before.attempts) == before
            (self._journal.note if only_marks else self._journal.save)(after)
        except WorldError as error:
            logger.warning("the journal can't be written: %s", error)
            held, wait = lifecycle.step(after, on.Failed(error.failure))
            return (held, wait) if wait else (after, commands)
        return after, commands

    def show(self, upload: Upload) -> None:
        """Have it in the list, as it is."""
        self._rows[upload.id] = upload
        self._tell(RowChanged(upload))
        self.changed.set()

    def _carry_out(self, upload_id: UploadId, command: do.Command) -> None:
        if isinstance(command, do.DropParts):
            self._progress.drop_parts(upload_id)
        elif isinstance(command, do.Stop):
            self._running.cancel(upload_id)
        else:
            report = self._progress.reporter(self._rows[upload_id], self.dispatch)
            activity = self._activities.of(command, report)
            self._running.start(upload_id, type(command).__name__, lambda: self._run(upload_id, activity))

    async def _run(self, upload_id: UploadId, activity: Activity) -> None:
        try:
            event = await self._outcome(self._rows[upload_id], activity)
            if event is not None and self._running.is_me(upload_id):
                self.dispatch(upload_id, event)
        finally:
            self._progress.paused(upload_id)
            if self._running.is_me(upload_id):
                self._let_go_if_settled(upload_id)

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
