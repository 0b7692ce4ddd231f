"""The engine of whoever is signed in: it is asked, ends off the window's thread, and begins anew."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_uploader.core.failures import WorldError
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.holding import Holding
from desktop_uploader.ui.late_engine import LateEngine
from desktop_uploader.ui.sign_in.era import Era

T = TypeVar("T")

_log = logging.getLogger(__name__)


class EngineRoom(QObject):
    """`engine.end` closes it in the end, after `close`. `is_closed`: nobody hears any answer any more."""

    trouble = Signal(str)
    """The engine couldn't start, or a question failed, and why."""

    begun = Signal()

    _begun = Signal(object)

    def __init__(self, doors: Doors, era: Era, chores: Executor, later: Later, parent: QObject) -> None:
        super().__init__(parent)
        self._era, self._chores, self._later = era, chores, later
        self._hears = era.listener()
        self._ending: Future[None] | None = None
        self.is_closed = False
        self._begun.connect(self._show_begun, Qt.ConnectionType.QueuedConnection)
        self.engine = LateEngine(lambda: doors.open_engine(self._hears), self._begun.emit, self._greet)
        self.holding = Holding(self.engine)

    def restart(self) -> None:
        """Close the engine, off this thread, and open it anew. Asked twice, it opens once."""
        self.engine.retire()
        self._ending = self._chores.submit(self.engine.end)
        self._later.call(self._begin_again, self._ending)

    def leave(self) -> None:
        """Nobody is signed in any more; `engine.end` is to follow, off this thread."""
        self.engine.retire()
        self._ending = None

    def close(self) -> None:
        self._ending = None
        self.is_closed = True

    def ask(
        self,
        question: Callable[[Engine], Coroutine[Any, Any, T]],
        then: Callable[[T], object] = lambda _: None,
        failed: Callable[[WorldError], object] | None = None,
    ) -> None:
        """Ask the engine; `then` or `failed` (else `trouble`) is called on the window's thread."""

        def answered(answer: "Future[T]") -> None:
            if answer.cancelled() or self.is_closed:
                return
            match answer.exception():
                case None:
                    then(answer.result())
                case WorldError() as error:
                    (failed or self._tell_trouble)(error)
                case error:
                    _log.error("A question to the engine failed", exc_info=error)

        self._later.call(answered, self.engine.ask(question))

    def _greet(self, engine: Engine) -> None:
        self.holding.greet(engine)

    def _begin_again(self, ended: "Future[None]") -> None:
        ended.result()
        if ended is self._ending:
            self._hears = self._era.listener()
            self.engine.begin()

    @Slot(object)
    def _show_begun(self, error: BaseException | None) -> None:
        match error:
            case None:
                self.begun.emit()
            case asyncio.CancelledError():
                return
            case WorldError():
                self._tell_trouble(error)
            case _:
                _log.error("The engine didn't start", exc_info=error)
                self.trouble.emit(self.tr("Something went wrong in this program."))

    def _tell_trouble(self, error: WorldError) -> None:
        self.trouble.emit(error.failure.detail or error.failure.kind.value)
