"""Automatic pauses: which reasons are in force, and the rows that a person let go on all the same."""

import asyncio
import logging
from collections.abc import Callable, Iterator

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.hours import Hours
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.upload import SENDING, PauseReason, Phase, UploadId
from desktop_uploader.engine.rows import Rows

logger = logging.getLogger(__name__)

_AGAIN_IN = 1.0

_HELD = SENDING | {Phase.WAITING, Phase.PAUSED}
"""Looking at a file, or hearing how it is prepared, costs next to nothing: that goes on."""


class Holding:
    """A person's own word for a row stands until one of the reasons comes or goes again."""

    def __init__(self) -> None:
        self._reasons: list[PauseReason] = []
        self._let: set[UploadId] = set()

    def begin(self, reason: PauseReason) -> None:
        self.end(reason)
        self._reasons.append(reason)

    def end(self, reason: PauseReason) -> None:
        self._let.clear()
        if reason in self._reasons:
            self._reasons.remove(reason)

    def let(self, upload_id: UploadId) -> None:
        """A person wants it to go on."""
        if self._reasons:
            self._let.add(upload_id)

    def due(self, rows: Rows) -> Iterator[tuple[UploadId, PauseReason]]:
        """Which rows are to be paused, for what."""
        for row in rows.of(*_HELD) if self._reasons else ():
            if row.id in self._let or row.reason is PauseReason.USER:
                continue
            for reason in self._reasons:
                if reason not in {row.reason, *row.other_reasons}:
                    yield row.id, reason


class Timetable:
    """Says when the hours begin and end: it sleeps from edge to edge, and looks at nothing in between.

    Whoever hears that the computer slept calls `look`: the sleep may have counted its time or not.
    """

    def __init__(self, clock: Clock, closes: Callable[[], None], opens: Callable[[], None]) -> None:
        self._clock, self._closes, self._opens = clock, closes, opens
        self._hours, self._is_open = Hours(), True
        self._task: asyncio.Task[None] | None = None

    def follow(self, hours: Hours) -> None:
        """From now on these; the same ones again change nothing."""
        if hours != self._hours:
            self._hours = hours
            self.look()

    def look(self) -> None:
        """What holds now, said before this returns."""
        self._cancel()
        edge = self._say()
        if edge is not None:
            self._task = asyncio.create_task(self._wait(edge), name="hours")

    async def aclose(self) -> None:
        task = self._cancel()
        if task is not None:
            await asyncio.wait([task])

    async def _wait(self, edge: float | None) -> None:
        while edge is not None:
            await self._clock.sleep(edge - self._clock.now())
            try:
                edge = self._say()
            except WorldError as error:
                logger.warning("what the hours let go on couldn't be begun: %s", error)
                edge = self._clock.now() + _AGAIN_IN

    def _say(self) -> float | None:
        """Told only when it changes; the next edge, in unix seconds."""
        now = self._clock.now()
        is_open = self._hours.are_open(now)
        if is_open is not self._is_open:
            (self._opens if is_open else self._closes)()
            self._is_open = is_open
        return self._hours.next_edge(now)

    def _cancel(self) -> asyncio.Task[None] | None:
        if self._task is not None:
            self._task.cancel()
        return self._task
