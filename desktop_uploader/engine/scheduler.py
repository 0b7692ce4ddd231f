"""Whose turn it is: looked at whenever a row changed, and never otherwise."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.queue import to_start
from desktop_uploader.core.upload import SENDING, Phase, UploadId
from desktop_uploader.engine.adding import Adding
from desktop_uploader.engine.rows import Rows
from desktop_uploader.engine.surroundings import Surroundings
from desktop_uploader.engine.taking_up import TakingUp

logger = logging.getLogger(__name__)

_AGAIN_IN = 1.0
"""Seconds."""


class Scheduler:
    """Owns the one task. `adjust`: what else is begun or ended as the rows need it."""

    def __init__(
        self,
        *,
        rows: Rows,
        clock: Clock,
        taking_up: TakingUp,
        adding: Adding,
        surroundings: Surroundings,
        adjust: Sequence[Callable[[], None]],
    ) -> None:
        self._rows, self._clock, self._taking_up = rows, clock, taking_up
        self._adding, self._surroundings, self._adjust = adding, surroundings, adjust
        self._at_a_time = 0
        self._first: set[UploadId] = set()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name="scheduler")

    def follow(self, at_a_time: int) -> None:
        """So many are sent at a time, from now on."""
        self._at_a_time = at_a_time
        self._rows.changed.set()

    def keep_places(self, upload_ids: Iterable[UploadId]) -> None:
        """For these, instead of any before; each until it has started."""
        self._first = set(upload_ids)

    async def aclose(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _run(self) -> None:
        """When the journal is out of reach, again in a while."""
        while True:
            await self._rows.changed.wait()
            self._rows.changed.clear()
            try:
                await self._round()
            except WorldError as error:
                logger.warning("what is due couldn't be begun: %s", error)
                await self._clock.sleep(_AGAIN_IN)
                self._rows.changed.set()

    async def _round(self) -> None:
        """Hold what is to be held, start what there is a place for, listen while something is prepared."""
        await self._surroundings.round()
        for upload_id in self._due():
            self._taking_up.dispatch(upload_id, on.Started())  # may raise: the others keep their places
            self._first.discard(upload_id)
        # First all rows, then what is in them.
        for row in () if self._adding.is_busy else self._rows.begin_checks():
            self._taking_up.follow(row)
        for adjust in self._adjust:
            adjust()

    def _due(self) -> list[UploadId]:
        """Of ten thousand that wait, none is looked at while no place is free."""
        refused = any(row.lacks_a_sign_in for row in self._rows.of(Phase.NEEDS_YOU))  # so would the others be
        if refused or self._rows.count(*SENDING) >= self._at_a_time:
            return []
        back = [row for it in self._first if (row := self._rows.get(it)) and row.phase is Phase.CHECKING]
        return to_start([*self._rows.of(*SENDING, Phase.WAITING), *back], self._at_a_time, self._first)
