"""The settings: what a person has just chosen holds at once and is kept off the window's thread."""

import logging
from concurrent.futures import Executor, Future
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.engine.notices import Listener, Remarked
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.doors import Doors

_log = logging.getLogger(__name__)


class Chosen(QObject):
    """`chores` does what may block; a disk that is in the way is told to `listener`."""

    changed = Signal(object)
    """The `Settings` that hold from now on."""

    def __init__(
        self, doors: Doors, chores: Executor, later: Later, listener: Listener, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._doors, self._chores, self._later, self._listener = doors, chores, later, listener
        self._wanted: Settings | None = None

    @property
    def now(self) -> Settings:
        return self._wanted or self._doors.settings()

    @property
    def locked(self) -> frozenset[str]:
        """The settings that only an administrator can change."""
        return self._doors.locked

    @property
    def limit(self) -> int | None:
        """Bytes a second for all uploads together, as it holds now."""
        return self.limit_at_start or self.now.limit

    @property
    def limit_at_start(self) -> int | None:
        """The one that the program was started with; what is chosen meanwhile holds the next time."""
        return self._doors.limit

    def change(self, settings: Settings) -> None:
        before = self.now
        if settings.course_id != before.course_id:
            settings = replace(settings, lesson_id=None)  # it is of the course of before
        settings = replace(settings, **{name: getattr(before, name) for name in self.locked})
        self._wanted = settings
        kept = self._chores.submit(self._doors.change, settings)
        self._later.call(partial(self._kept, settings), kept)
        self.changed.emit(settings)

    def forget_the_course(self) -> None:
        """That of new videos is one server's."""
        if self.now.course_id or self.now.lesson_id:
            self.change(replace(self.now, course_id=None, lesson_id=None))

    def _kept(self, settings: Settings, kept: "Future[None]") -> None:
        if settings is self._wanted:
            self._wanted = None
        match kept.exception():
            case WorldError() as error:
                self._listener(Remarked(error.failure.detail))
            case None:
                return
            case error:
                _log.error("The settings weren't kept", exc_info=error)
