"""One survey away from the window's thread: a disk that doesn't answer holds up nothing but its own."""

import threading
import time
from collections.abc import Callable

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding.carried import Carried
from desktop_uploader.ui.adding.survey import Survey, Surveyor

_EVERY = 0.1
"""Seconds between two figures: more often nobody reads them."""


class Counting:
    """Begins at once. `tell(self, survey)` is called on the thread that counts, never after `end`."""

    def __init__(self, carried: Carried, limits: Limits, tell: Callable[["Counting", Survey], None]) -> None:
        self.carried = carried
        self.latest: Survey | None = None
        self._limits, self._tell = limits, tell
        self._lock, self._ended = threading.Lock(), False
        # A daemon: what hangs in a network drive for minutes must not keep the program from ending.
        self._thread = threading.Thread(target=self._count, name="counting", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Returns at once; the thread ends as soon as its disk lets go of it."""
        with self._lock:
            self._ended = True

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _count(self) -> None:
        surveyor = Surveyor(self.carried.paths(), self._limits)
        told = time.monotonic()
        for at_once in surveyor.steps():
            if self._ended:
                return
            if at_once or time.monotonic() - told > _EVERY:
                self._say(surveyor.survey())
                told = time.monotonic()
        self._say(surveyor.survey())

    def _say(self, survey: Survey) -> None:
        with self._lock:
            if not self._ended:
                self._tell(self, survey)
