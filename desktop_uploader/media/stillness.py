"""Whether a file is finished, or still being recorded or copied."""

import asyncio
from dataclasses import dataclass

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Clock
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.media import source

_LOOK = 0.25
"""Seconds between two looks."""


@dataclass(frozen=True, slots=True)
class Stillness:
    """A file is finished once nobody wrote to it for `quiet` seconds; we watch at most `patience` seconds."""

    clock: Clock
    quiet: float = 2.0
    patience: float = 3.0

    async def settled(self, file: SourceFile) -> SourceFile:
        """The file as it is at rest: at once when its last change is old. Raises `Kind.FILE_GROWING`.

        A change in the future, by a camera's wrong clock, tells nothing, so the file is watched.
        """
        start = self.clock.monotonic()
        changed = start - max(0.0, self.clock.now() - file.mtime_ns / 1e9)
        while self.clock.monotonic() - changed < self.quiet:
            if self.clock.monotonic() - start >= self.patience:
                raise WorldError(Failure(Kind.FILE_GROWING))
            await self.clock.sleep(min(_LOOK, self.quiet))
            now = await asyncio.to_thread(source.seen, file.path)
            if now != file:
                file, changed = now, self.clock.monotonic()
        return file

    async def unchanged(self, file: SourceFile) -> None:
        """Raises `Kind.FILE_GROWING` when it is no longer the file we looked at."""
        if await asyncio.to_thread(source.seen, file.path) != file:
            raise WorldError(Failure(Kind.FILE_GROWING))
