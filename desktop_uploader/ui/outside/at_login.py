"""Keeps “Start when you log in” true: what is chosen is done, and what the system has is shown."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop_uploader.core.settings import Settings
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.outside.login_start import LoginStart

_SETTING = "start_at_login"

_log = logging.getLogger(__name__)


class AtLogin(QObject):
    """Looks and acts on the thread of `work`, which its owner ends."""

    def __init__(
        self, desk: Desk, start: LoginStart, work: ThreadPoolExecutor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._start = desk, start
        self._wanted = desk.settings.start_at_login
        self._asked: Future[bool] | None = None
        self._work = work
        desk.changed.connect(self._settings_changed)

    @Slot()
    def look(self) -> None:
        """Somebody may have changed it elsewhere. What a school has set is seen to."""
        if _SETTING in self._desk.locked:
            self._turn(on=self._wanted)
        else:
            self._later(self._start.is_on)

    def _settings_changed(self, settings: Settings) -> None:
        if settings.start_at_login != self._wanted:
            self._wanted = settings.start_at_login
            self._turn(on=self._wanted)

    def _turn(self, *, on: bool) -> None:
        self._later(lambda: self._set(on=on))

    def _set(self, *, on: bool) -> bool:
        self._start.turn(on=on)
        return self._start.is_on()

    def _found(self, answer: "Future[bool]") -> None:
        """Older answers than the last one say nothing any more."""
        if answer is not self._asked:
            return
        error = answer.exception()
        if isinstance(error, OSError):
            _log.warning("Starting at login can't be changed: %s", error.strerror or type(error).__name__)
            why = self.tr("This couldn’t be changed: {reason}. Please ask your IT help desk.")
            self._is(on=not self._wanted)
            self._desk.refused.emit(_SETTING, why.format(reason=error.strerror or ""))
        else:
            self._is(on=answer.result())

    def _is(self, *, on: bool) -> None:
        if on is not self._wanted and _SETTING not in self._desk.locked:
            self._wanted = on
            self._desk.change(replace(self._desk.settings, start_at_login=on))

    def _later(self, work: Callable[[], bool]) -> None:
        self._asked = self._work.submit(work)
        self._desk.later.call(self._found, self._asked)
