"""What people can ask of their uploads. Runs on the engine's loop; `thread.EngineThread` is its door."""

import asyncio
import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Remedy, TargetLostError, WorldError
from desktop_uploader.core.history import Happened
from desktop_uploader.core.ports import Clock, Course, Journal, Probe, Server, Service, Transfer
from desktop_uploader.core.queue import in_order, position_between, to_start
from desktop_uploader.core.remembering import noted
from desktop_uploader.core.upload import (
    SETTLED,
    PauseReason,
    Phase,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.engine.activities import Activities
from desktop_uploader.engine.dropped import Drop, chunks
from desktop_uploader.engine.following import Following
from desktop_uploader.engine.holding import Holding
from desktop_uploader.engine.notices import Listener, RowChanged, surely
from desktop_uploader.engine.progress import Progress
from desktop_uploader.engine.rows import Rows
from desktop_uploader.engine.telling import Telling
from desktop_uploader.engine.watcher import Watcher

logger = logging.getLogger(__name__)

_AT_ONCE = 50
"""Rows that are paused before others have their turn on the loop."""

_SAME_SLEEP = 30.0
"""Seconds within which a second waking tells of the same sleep."""

_AGAIN_IN = 1.0

_ON_THE_LINE = {Phase.CREATING, Phase.UPLOADING, Phase.VERIFYING}


class Engine:
    """Drives uploads until `aclose`. Its tasks are its own; the ports are their maker's to close."""

    def __init__(
        self,
        *,
        journal: Journal,
        service: Service,
        transfers: Mapping[str, Transfer],
        probe: Probe,
        clock: Clock,
        listener: Listener,
        at_a_time: int = 2,
        server_id: str = "",
    ) -> None:
        listener = surely(listener)
        self._journal, self._service, self._probe = journal, service, probe
        self._clock, self._tell, self._server_id = clock, listener, server_id
        self.at_a_time = at_a_time
        self._progress = Progress(journal, clock, listener)
        activities = Activities(
            service=service, transfers=transfers, probe=probe, journal=journal, clock=clock
        )
        self._rows = Rows(journal, activities, self._progress, listener, clock)
        self._watcher = Watcher(service, self._rows)
        self._following = Following(journal, self._rows, clock, listener)
        self._telling = Telling(service, self._rows, clock)
        self._holding = Holding()
        self._woke_at, self._drops = -math.inf, 0
        self._scheduler: asyncio.Task[None] | None = None

    async def start(self, *, adopt: bool = True, known: Sequence[Upload] | None = None) -> None:
        """Begin; with `adopt`, go on with every upload that the journal has for this server.

        `known`: all of the journal's rows, if it was read just now.
        """
        self._scheduler = asyncio.create_task(self._schedule(), name="scheduler")
        rows = self._journal.load() if known is None else known
        for upload in rows if adopt else ():
            if upload.server_id not in {"", self._server_id}:
                continue
            if _rests(upload):
                self._rows.enlist(upload)
            else:
                self._work_on(upload)

    async def add(self, path: str, details: VideoDetails | None = None) -> Upload:
        """Put a file at the end of the queue; one that the journal has already goes on instead."""
        (upload,) = await self.add_all([path], details)
        return upload

    async def add_all(self, paths: Sequence[str], details: VideoDetails | None = None) -> list[Upload]:
        """`add` for each, in their order; the first rows are told of before the last are looked at.

        Raises WorldError when the journal can't take them; those before are kept.
        """
        drop = Drop(self._clock.now(), self._journal.last_position(), self._server_id, details)
        self._drops += 1
        try:
            return [row for chunk in chunks(paths) for row in await self._take(chunk, drop)]
        finally:
            self._drops -= 1
            self._rows.changed.set()

    async def courses(self) -> tuple[Course, ...]:
        """Where a video may go. Raises WorldError."""
        return await self._service.courses()

    async def server(self) -> Server:
        """Who answers, and what it takes. Raises WorldError."""
        return await self._service.server()

    def pause(self, upload_id: UploadId) -> None:
        self._dispatch(upload_id, on.PauseAsked())

    def resume(self, upload_id: UploadId) -> None:
        """A person's word: it goes on even while a reason holds the others."""
        self._holding.let(upload_id)
        self._dispatch(upload_id, on.ResumeAsked())

    def retry(self, upload_id: UploadId) -> None:
        self._dispatch(upload_id, on.RetryAsked())

    def cancel(self, upload_id: UploadId) -> None:
        self._dispatch(upload_id, on.CancelAsked())

    def pause_all_for(self, reason: PauseReason) -> None:
        """Nothing is sent from now on, of what comes later neither, but what a person resumes."""
        self._holding.begin(reason)
        self._rows.changed.set()

    def resume_all_for(self, reason: PauseReason) -> None:
        """The reason is over; what another one holds stays paused."""
        self._holding.end(reason)
        for row in self._rows:
            if reason in {row.reason, *row.other_reasons}:
                self._dispatch(row.id, on.ResumeAsked(reason))

    def woke(self, slept: float | None = None) -> None:
        """After so many seconds of sleep (None: nobody knows) no connection is trusted; all go on at once.

        The same sleep may be told of twice.
        """
        now, told_before = self._clock.monotonic(), self._woke_at
        self._woke_at = now
        if now - told_before >= _SAME_SLEEP:
            since = self._clock.now() - (slept or 0.0)
            for row in self._rows:
                if row.phase in _ON_THE_LINE:
                    self._rows.update(row.id, lambda it: noted(it, Happened.SLEPT, since))
                    self._dispatch(row.id, on.Woke())
            self._watcher.renew()
        self.try_now()

    def try_now(self) -> None:
        """There may be a network again: nobody waits for the next try."""
        for row in self._rows:
            if row.phase is Phase.RECONNECTING:
                self._dispatch(row.id, on.Woke())

    def move(self, upload_id: UploadId, *, before: UploadId | None) -> None:
        """Put the upload right before another one in the queue, or (None) at its end."""
        others = sorted((row for row in self._rows if row.id != upload_id), key=in_order)
        ids = [row.id for row in others]
        at = ids.index(before) if before in ids else len(others)
        above = others[at - 1].position if at else None
        below = others[at].position if at < len(others) else None
        position = position_between(above, below)
        self._rows.update(upload_id, lambda row: replace(row, position=position))

    async def edit(self, upload_id: UploadId, details: VideoDetails) -> None:
        """Keep the details here at once, and tell the server; later, if it can't be reached now.

        Raises WorldError when they can't be kept here, or when the server refuses them.
        """

        self._rows.update(upload_id, lambda row: replace(row, details=details, unsent=True))
        try:
            await self._telling.tell(upload_id)
        except WorldError as error:
            if error.failure.remedy is not Remedy.RETRY:
                raise
            self._telling.adjust()

    async def forget(self, upload_id: UploadId) -> None:
        """Take a settled upload out of the list; the video on the server stays."""
        row = self._rows.get(upload_id)
        if row is not None and row.phase in SETTLED:
            await self._rows.forget(upload_id)

    async def aclose(self) -> None:
        """Stop everything; what is stored stays stored and goes on at the next start."""
        if self._scheduler is not None:
            self._scheduler.cancel()
            await asyncio.wait([self._scheduler])
        await self._following.aclose()
        await self._watcher.aclose()
        await self._telling.aclose()
        await self._rows.aclose()

    async def _take(self, paths: Sequence[str], drop: Drop) -> list[Upload]:
        rows, added = drop.rows(await self._probe.glance_all(paths)), []
        for asked, row in zip(rows, self._journal.add_all(rows), strict=True):
            if row is asked:
                self._rows.enlist(row)
            added.append(row if row is asked else await self._again(row, asked))
        return added

    async def _again(self, known: Upload, asked: Upload) -> Upload:
        """To add a file again is to want it to go on; one that the server lost meanwhile is another one."""
        self._work_on(known, on.ResumeAsked(), on.RetryAsked())
        if known.phase is Phase.READY and known.id in self._rows and not await self._still_there(known):
            (added,) = self._journal.add_all([asked])
            self._rows.enlist(added)
            return added
        return self._rows.get(known.id) or known

    async def _still_there(self, ready: Upload) -> bool:
        """Whether the server still has a finished video; its links are renewed. If not, the row goes."""
        try:
            seen = await self._service.status(ready.playback_id or "")
        except TargetLostError:
            await self._rows.forget(ready.id)
            return False
        except WorldError:
            return True  # it can't be asked now: what we know stands
        self._rows.update(ready.id, lambda row: replace(row, remote=seen))
        return True

    def _dispatch(self, upload_id: UploadId, event: on.Event) -> None:
        """What another process has taken up meanwhile is followed."""
        if not self._rows.dispatch(upload_id, event) and (row := self._rows.get(upload_id)):
            self._follow(row)

    def _follow(self, row: Upload) -> None:
        self._rows.drop(row.id)
        self._following.follow(self._journal.get(row.id) or row)

    def _work_on(self, upload: Upload, *wishes: on.Event) -> None:
        """Claim it, go on and have the wishes; or follow whoever works on it."""
        if upload.id in self._rows:
            for wish in wishes:
                self._dispatch(upload.id, wish)
            self._tell(RowChanged(self._rows.get(upload.id) or upload))
        elif not self._rows.take(upload, *wishes):
            self._following.follow(upload)

    async def _schedule(self) -> None:
        """Whenever a row changed; when the journal is out of reach, again in a while."""
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
        for count, (upload_id, reason) in enumerate(self._holding.due(self._rows), 1):
            self._dispatch(upload_id, on.PauseAsked(reason))
            if count % _AT_ONCE == 0:
                await asyncio.sleep(0)
        for upload_id in to_start(self._rows, self.at_a_time):
            self._dispatch(upload_id, on.Started())
        for row in () if self._drops else self._rows.begin_checks():  # first all rows, then what is in them
            self._follow(row)
        self._watcher.adjust()
        self._telling.adjust()


def _rests(upload: Upload) -> bool:
    """Whether nothing need be done for it before its turn comes."""
    if upload.phase is Phase.CANCELLED:
        return upload.target is None
    return upload.phase in SETTLED | {Phase.CHECKING, Phase.WAITING} or upload.reason is PauseReason.USER
