"""Files that are added while the engine runs, in chunks: one is written while the next is looked at."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial

from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.upload import SourceFile, Upload
from desktop_uploader.engine.ahead import Step, one_ahead
from desktop_uploader.engine.dropped import Drop, chunks
from desktop_uploader.engine.journalled import Journalled, journalled
from desktop_uploader.engine.lost_files import LostFiles
from desktop_uploader.engine.rows import Rows

Again = Callable[[Upload, Upload], Awaitable[Upload]]
"""What becomes of a row that was there before, and of the one that was asked for."""

_PATIENCE = 1.0
"""Seconds that closing waits for a drive that doesn't answer."""


class Adding:
    """Writes one chunk at a time, whoever adds."""

    def __init__(
        self, journal: Journal, probe: Probe, rows: Rows, lost_files: LostFiles, again: Again
    ) -> None:
        self._journal, self._probe, self._rows = journal, probe, rows
        self._lost_files, self._again = lost_files, again
        self._writing = asyncio.Lock()
        self._drops, self._is_closed = 0, False
        self._done = asyncio.Event()
        self._done.set()

    @property
    def is_busy(self) -> bool:
        """Whether more rows are coming."""
        return self._drops > 0

    async def add_all(self, paths: Sequence[str], drop: Drop) -> list[Upload]:
        """Their rows, in their order; fewer if it is closed meanwhile. Raises WorldError: the journal can't
        take them.
        """
        with self._under_way():
            back = await self._given_back(paths)
            others = [path for path in paths if path not in back]
            pairs = [pair async for chunk in one_ahead(self._writes(others, drop)) for pair in chunk]
        rows = iter([row if row is asked else await self._again(row, asked) for asked, row in pairs])
        return [row for path in paths if (row := back.get(path) or next(rows, None))]

    async def aclose(self) -> None:
        """Whoever drops files and quits at once finds them all the next time."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._done.wait(), _PATIENCE)
        self._is_closed = True
        async with self._writing:
            return

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        self._drops += 1
        self._done.clear()
        try:
            yield
        finally:
            self._drops -= 1
            self._rows.changed.set()
            if not self._drops:
                self._done.set()

    async def _given_back(self, paths: Sequence[str]) -> dict[str, Upload]:
        """Some at a time: a drive has so long to answer for each."""
        back: dict[str, Upload] = {}
        for chunk in chunks(paths):
            back |= await self._lost_files.given_back(chunk)
        return back

    async def _writes(self, paths: Sequence[str], drop: Drop) -> AsyncIterator[Step[Journalled]]:
        async for seen in one_ahead(self._looks(paths)):
            yield partial(self._write, drop.rows(seen))

    async def _looks(self, paths: Sequence[str]) -> AsyncIterator[Step[list[SourceFile]]]:
        for chunk in chunks(paths):
            yield partial(self._probe.glance_all, chunk)

    async def _write(self, asked: Sequence[Upload]) -> Journalled:
        """New rows are shown as soon as the journal has them, before anybody is asked about known ones."""
        async with self._writing:
            if self._is_closed:
                return []
            pairs = await journalled(self._journal, self._probe, asked)
        for one, row in pairs:
            if row is one:
                self._rows.enlist(row)
        return pairs
