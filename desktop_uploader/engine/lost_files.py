"""Looks for the files that rows wait for, so that they go on by themselves; nothing runs while none does."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PurePath

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.upload import Phase, SourceFile, Upload, UploadId
from desktop_uploader.engine.rows import Rows

LOOK_EVERY = 3.0
"""Seconds between looks; one look asks the file system once a file, some 20 µs each."""

_FOR_EACH = 0.001
"""Seconds more for each file, so that a drive with thousands costs no more than 2 % of a processor."""

_LONGEST = 300.0
"""Seconds between tries of a file that can be read here and there, but not to its end."""

_AT_ONCE = 8

_SEEN_FROM_OUTSIDE = frozenset({Kind.FILE_MISSING, Kind.FILE_CHANGED, Kind.DRIVE_AWAY})
"""What ends only when size, date or identity change; other kinds need the file to be read."""


@dataclass(slots=True)
class _Search:
    """`glance`: what was there at the last look; `tries`: times it went on without getting any further."""

    glance: SourceFile | None = None
    acknowledged: int = -1
    tries: int = 0
    not_before: float = 0.0

    def goes_on(self, row: Upload, now: float) -> None:
        self.tries = self.tries + 1 if row.acknowledged == self.acknowledged else 0
        self.acknowledged, self.glance = row.acknowledged, None
        self.not_before = now + min(_LONGEST, LOOK_EVERY * 2.0 ** min(self.tries, 10))


class LostFiles:
    """Owns the one task that looks. `tell` brings an event to a row."""

    def __init__(
        self, probe: Probe, rows: Rows, clock: Clock, tell: Callable[[UploadId, on.Event], None]
    ) -> None:
        self._probe, self._rows, self._clock, self._tell = probe, rows, clock, tell
        self._searches: defaultdict[UploadId, _Search] = defaultdict(_Search)
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._task: asyncio.Task[None] | None = None

    def adjust(self) -> None:
        """Begin looking, if a row waits for its file."""
        if (self._task is None or self._task.done()) and any(self._waiting()):
            self._task = asyncio.create_task(self._look(), name="lost files")

    async def found_at(self, row: Upload, path: str) -> SourceFile | None:
        """The row's file at another place; None if that is another one. Raises WorldError."""
        try:
            return await self._probe.again(replace(row.source, path=path))
        except WorldError as error:
            if error.failure.kind is Kind.FILE_CHANGED:
                return None
            raise

    async def given_back(self, paths: Sequence[str]) -> dict[str, Upload]:
        """The rows that wait for one of these files, wherever it lies now: they go on with it."""
        found: dict[str, Upload] = {}
        if any(row.source.fingerprint for row in self._waiting()):
            for glance in await self._probe.glance_all(paths):
                row = found.get(glance.path) or await self._owner_of(glance)
                if row is not None:
                    found[glance.path] = row
        return found

    async def _owner_of(self, glance: SourceFile) -> Upload | None:
        for row in self._waiting():
            if row.source.fingerprint and row.source.size == glance.size:
                with suppress(WorldError):  # whoever checks it says what is wrong
                    if (found := await self.found_at(row, glance.path)) is not None:
                        self._tell(row.id, on.SourceFound(found))
                        return self._rows.get(row.id) or row
        return None

    async def aclose(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    def _waiting(self) -> Iterator[Upload]:
        return (row for row in self._rows.of(Phase.NEEDS_YOU) if row.lacks_its_file)

    async def _look(self) -> None:
        while waiting := sum(1 for _ in self._waiting()):
            await self._clock.sleep(LOOK_EVERY + _FOR_EACH * waiting)
            folders: defaultdict[PurePath, list[Upload]] = defaultdict(list)
            for row in self._waiting():
                folders[PurePath(row.source.path).parent].append(row)
            await asyncio.gather(*map(self._look_into, folders.values()))

    async def _look_into(self, rows: Sequence[Upload]) -> None:
        """Of one folder: a drive that hangs holds up its own files only."""
        async with self._places:
            seen = await self._probe.glance_all([row.source.path for row in rows])
        due = [row for row, glance in zip(rows, seen, strict=True) if self._is_due(row, glance)]
        await asyncio.gather(*map(self._try, due))

    def _is_due(self, row: Upload, glance: SourceFile) -> bool:
        search = self._searches[row.id]
        changed, search.glance = glance != search.glance, glance
        if self._clock.monotonic() < search.not_before:
            return False
        is_there = glance != SourceFile(glance.path)
        return changed and is_there if _kind(row) in _SEEN_FROM_OUTSIDE else True

    async def _try(self, row: Upload) -> None:
        """What has grown is wanted as it is once it is whole; any other change is for people to judge."""
        try:
            async with self._places:
                found = await self._probe.again(row.source)
        except WorldError as error:
            if (_kind(row), error.failure.kind) == (Kind.FILE_GROWING, Kind.FILE_CHANGED):
                self._tell(row.id, on.RetryAsked())
            elif (_kind(row), error.failure.kind) != (Kind.FILE_CHANGED, Kind.FILE_GROWING):
                self._tell(row.id, on.Failed(error.failure))
        else:
            self._searches[row.id].goes_on(row, self._clock.monotonic())
            self._tell(row.id, on.SourceFound(found))


def _kind(row: Upload) -> Kind | None:
    return row.failure.kind if row.failure else None
