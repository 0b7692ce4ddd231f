"""Whether a file is finished, or still being recorded or copied."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.media import source
from desktop_uploader.media.aside import Aside

_LOOK = 0.25
"""Seconds between two looks."""


@dataclass(frozen=True, slots=True)
class Stillness:
    """A file is finished once nobody wrote to it for `quiet` seconds; we watch at most `patience` seconds."""

    clock: Clock
    quiet: float = 2.0
    patience: float = 3.0
    aside: Aside = field(default_factory=Aside)

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
            now = await self.look(file.path)
            if now != file:
                file, changed = now, self.clock.monotonic()
        return file

    async def unchanged(self, file: SourceFile) -> None:
        """Raises `Kind.FILE_GROWING` when it is no longer the file we looked at."""
        if await self.look(file.path) != file:
            raise WorldError(Failure(Kind.FILE_GROWING))

    async def look(self, path: str) -> SourceFile:
        """What the file system says of it. Raises WorldError."""
        return await self.aside(str(Path(path).parent), partial(source.seen, path))
