"""The lifecycle's commands, carried out: what runs for an upload, and the event that comes of it."""

import asyncio
import logging
from collections.abc import Callable

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.activities import Activities, Activity
from desktop_uploader.engine.checks import Checks
from desktop_uploader.engine.known import Known
from desktop_uploader.engine.progress import Dispatch, Progress
from desktop_uploader.engine.running import Running

logger = logging.getLogger(__name__)


class Errands:
    """`dispatch` hears of every event, `ended` of each upload for which nothing runs any more.

    A file that is to be looked at comes in its turn: `changed` is set.
    """

    def __init__(
        self,
        rows: Known,
        activities: Activities,
        progress: Progress,
        dispatch: Dispatch,
        ended: Callable[[UploadId], None],
    ) -> None:
        self._rows, self._activities, self._progress = rows, activities, progress
        self._dispatch, self._ended = dispatch, ended
        self.running = Running()
        self.checks = Checks(rows, self.running)
        self.changed = asyncio.Event()

    def carry_out(self, upload_id: UploadId, command: do.Command) -> None:
        if isinstance(command, do.Remember):
            return  # it is in the row
        if isinstance(command, do.DropParts):
            self._progress.drop_parts(upload_id)
        elif isinstance(command, do.Stop):
            self.running.cancel(upload_id)
        elif isinstance(command, do.Check):
            self.running.cancel(upload_id)
            self.checks.again(upload_id)
            self.changed.set()
        else:
            self.start(upload_id, command)

    def start(self, upload_id: UploadId, command: do.Command) -> None:
        """At once; whatever ran for it before ends first."""
        report = self._progress.reporter(self._rows[upload_id], self._dispatch)
        activity = self._activities.of(command, report)
        self.running.start(upload_id, type(command).__name__, lambda: self._run(upload_id, activity))

    async def _run(self, upload_id: UploadId, activity: Activity) -> None:
        try:
            with self._progress.watched(self._rows[upload_id]) as upload:
                event = await _outcome(upload, activity)
            if event is not None and self.running.is_me(upload_id):
                self._dispatch(upload_id, event)
        finally:
            if self.running.is_me(upload_id):
                self._ended(upload_id)


async def _outcome(upload: Upload, activity: Activity) -> on.Event | None:
    try:
        return await activity(upload)
    except TargetLostError as error:
        return on.TargetLost(error.failure)
    except WorldError as error:
        return on.Failed(error.failure)
    except Exception:
        logger.exception("A fault of ours in %s", upload.phase)
        return on.Failed(Failure(Kind.BUG))
