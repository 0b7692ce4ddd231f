"""Why nothing is sent for now, as far as only the window knows."""

from functools import partial

from desktop_uploader.core.upload import PauseReason
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.late_engine import LateEngine


class Holding:
    """For the window's thread, but for `greet`."""

    def __init__(self, engine: LateEngine) -> None:
        self._engine = engine
        self._reasons: frozenset[PauseReason] = frozenset()

    def hold(self, reason: PauseReason) -> None:
        if reason not in self._reasons:
            self._reasons |= {reason}
            self._engine.tell(partial(Engine.pause_all_for, reason=reason))

    def let_go(self, reason: PauseReason) -> None:
        if reason in self._reasons:
            self._reasons -= {reason}
            self._engine.tell(partial(Engine.resume_all_for, reason=reason))

    def greet(self, engine: Engine) -> None:
        """On the thread of an engine that begins: before it does anything else."""
        for reason in self._reasons:
            engine.pause_all_for(reason)
