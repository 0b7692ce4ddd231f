"""Files that come while there is no engine: the journal has them at once, whatever happens next."""

import logging
from collections.abc import Sequence
from concurrent.futures import Executor, Future

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.notices import Listener, Notice, Remarked
from desktop_uploader.media.source import absolute
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.late_engine import LateEngine
from desktop_uploader.ui.sign_in.era import Era

_log = logging.getLogger(__name__)


class Shelf:
    """`shelve` and its like (see `Doors`) block: they run in the chores, after what these have to do for who
    is signed in, and before an engine begins that is asked for later.
    """

    def __init__(self, doors: Doors, engine: LateEngine, chores: Executor, later: Later, era: Era) -> None:
        self._shelve, self._shelved, self._unshelve = doors.shelve, doors.shelved, doors.unshelve
        self._engine = engine
        self._chores, self._later = chores, later
        self._era = era
        self._removed: set[str] = set()

    def keep(self, files: Sequence[str]) -> None:
        """Unless the engine is there to do it: then they are wanted, and no more than that."""
        if self._removed:
            self._removed.difference_update(map(absolute, files))
        if not self._engine.is_there:
            early = self._early(self._era.listener())
            self._later.call(self._kept, self._chores.submit(self._shelve, files, early))

    def remove(self, upload_ids: Sequence[UploadId]) -> None:
        """Those that are nobody's, for good; unless the engine is there to do it."""
        if not self._engine.is_there:
            self._later.call(self._kept, self._chores.submit(self._remove, upload_ids, self._era.listener()))

    def wanted(self, files: Sequence[str]) -> list[str]:
        """Without those that were taken out again before the engine was there. For any thread."""
        return [it for it in files if absolute(it) not in self._removed] if self._removed else [*files]

    def show(self) -> None:
        """What is on it from before, for whoever signs in."""
        early = self._early(self._era.listener())
        self._later.call(self._kept, self._chores.submit(self._shelved, early))

    def _remove(self, upload_ids: Sequence[UploadId], tell: Listener) -> None:
        """Those that couldn't go come back into sight."""
        try:
            self._unshelve(upload_ids, tell, self._removed.add)
        except WorldError as error:
            self._era.tell_again(upload_ids)
            tell(Remarked(error.failure.detail))
            raise

    def _early(self, tell: Listener) -> Listener:
        """What is told on the way into the journal; the engine knows better, once it is there."""

        def early(notice: Notice) -> None:
            if not self._engine.is_there:
                tell(notice)

        return early

    def _kept(self, shelved: "Future[None]") -> None:
        if (error := shelved.exception()) is not None:  # the engine will try again, and tell
            _log.warning("The journal is out of reach for the moment: %s", error)
