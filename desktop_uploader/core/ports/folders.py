"""Watched folders, and the memory of what was seen in them."""

from collections.abc import Callable, Collection
from typing import Protocol

from desktop_uploader.core.watched import Seen, Sight


class Folders(Protocol):
    """Watched folders, as they lie on a disk. A drive that hangs is one that isn't there."""

    async def identity(self, folder: str) -> tuple[int, int] | None:
        """Tells whether it is still the same folder; None: it isn't there."""

    async def look(self, folder: str) -> Sight | None:
        """None: it isn't there."""

    async def is_written(self, path: str) -> bool:
        """Whether a program has it open for writing, where the system can tell."""

    async def follow(self, folder: str, changed: Callable[[], None]) -> bool:
        """Have `changed` called, on any thread, until `leave`. False: it can't be, for now."""

    async def leave(self, folder: str) -> None: ...
    async def aclose(self) -> None: ...


class FolderMemory(Protocol):
    """What was seen in each watched folder."""

    async def seen(self, folder: str) -> Seen | None:
        """None: it was never watched."""

    async def keep(self, folder: str, seen: Seen) -> None: ...
    async def keep_only(self, folders: Collection[str]) -> None:
        """Forget every other one."""
