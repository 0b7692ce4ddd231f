"""What the computer around us does to uploads: sleep, networks, hours, and every reason that holds them."""

import asyncio
import math
from collections.abc import Awaitable, Callable

from desktop_uploader.core import events as on
from desktop_uploader.core.history import Happened
from desktop_uploader.core.hours import Hours
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.remembering import noted
from desktop_uploader.core.upload import PauseReason, Phase, UploadId
from desktop_uploader.engine.holding import Holding, Timetable
from desktop_uploader.engine.lines import ON_THE_LINE, Lines
from desktop_uploader.engine.progress import Progress
from desktop_uploader.engine.rows import Rows
from desktop_uploader.engine.waking import Moment, Waking

_SAME_SLEEP = 30.0
"""Seconds, of whichever clock ran on, within which a second waking tells of the same sleep."""

_AT_ONCE = 50
"""Rows that are paused before others have their turn on the loop."""

Dispatch = Callable[[UploadId, on.Event], None]


class Surroundings:
    """`renew_news`: listens on another connection; `drop_idle`: closes those that nobody uses."""

    def __init__(
        self,
        *,
        rows: Rows,
        progress: Progress,
        clock: Clock,
        dispatch: Dispatch,
        renew_news: Callable[[], None],
        drop_idle: Callable[[], Awaitable[None]],
        watches_clocks: bool,
    ) -> None:
        self._rows, self._clock, self._dispatch, self._renew_news = rows, clock, dispatch, renew_news
        self._holding, hours = Holding(), PauseReason.OUTSIDE_HOURS
        self._timetable = Timetable(clock, lambda: self.hold(hours), lambda: self.let_go(hours))
        self._waking = Waking(clock, self.woke) if watches_clocks else None
        self._lines = Lines(rows, progress, self._anew, drop_idle)
        self._last_woken = Moment(-math.inf, -math.inf)

    def follow(self, hours: Hours) -> None:
        """Nothing is sent outside them."""
        self._timetable.follow(hours)

    def let(self, upload_id: UploadId) -> None:
        """A person wants it to go on, whatever holds the others."""
        self._holding.let(upload_id)

    def hold(self, reason: PauseReason) -> None:
        self._holding.begin(reason)
        self._rows.changed.set()

    def let_go(self, reason: PauseReason) -> None:
        self._holding.end(reason)
        for row in self._rows:
            if reason in {row.reason, *row.other_reasons}:
                self._dispatch(row.id, on.ResumeAsked(reason))

    def woke(self, slept: float | None = None) -> None:
        """After so many seconds; the same sleep may be told of twice."""
        now, told_before = Moment.of(self._clock), self._last_woken
        self._last_woken = now
        self._timetable.look()
        if told_before.slept(now, 0.0, _SAME_SLEEP):
            self._lines.drop_idle()
            for row in self._rows.of(*ON_THE_LINE):
                self._note(row.id, now.wall - (slept or 0.0))
                self._dispatch(row.id, on.Woke())
            self._renew_news()
        self._go_on()

    def try_anew(self, upload_id: UploadId) -> None:
        """A person doesn't want to wait, neither for the next try nor on one that hangs."""
        self._lines.doubt_try(upload_id)  # not the one that begins now
        self._dispatch(upload_id, on.RetryAsked())

    def try_now(self) -> None:
        self._lines.doubt()
        self._go_on()

    async def round(self) -> None:
        """Hold what is to be held now, and watch over what is sent."""
        for count, (upload_id, reason) in enumerate(self._holding.due(self._rows), 1):
            self._dispatch(upload_id, on.PauseAsked(reason))
            if count % _AT_ONCE == 0:
                await asyncio.sleep(0)
        if self._waking is not None:
            self._waking.adjust(needed=self._rows.count(*ON_THE_LINE) > 0)

    async def aclose(self) -> None:
        if self._waking is not None:
            self._waking.close()
        await self._timetable.aclose()
        await self._lines.aclose()

    def _anew(self, upload_id: UploadId) -> None:
        self._lines.drop_idle()
        self._dispatch(upload_id, on.Woke())

    def _note(self, upload_id: UploadId, since: float) -> None:
        self._rows.update(upload_id, lambda it: noted(it, Happened.SLEPT, since))

    def _go_on(self) -> None:
        for row in self._rows.of(Phase.RECONNECTING):
            self._dispatch(row.id, on.Woke())
