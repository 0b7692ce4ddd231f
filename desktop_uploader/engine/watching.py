"""Watched folders: a video that is saved there is added by itself, once it is complete.

Of each folder it is remembered what was seen, so that nothing is added twice, nor what was there before.
While nothing happens, it costs one look a minute: a drive leaves without a word, and a share doesn't tell of
what another computer saves.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import PurePath

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.folders import FolderMemory, Folders
from desktop_uploader.core.watched import Mark, Seen, Sight, fresh, outermost, seen_now
from desktop_uploader.engine.notices import Listener, Remarked
from desktop_uploader.words.remarks import added_from

logger = logging.getLogger(__name__)

_PULSE, _FOR_EACH = 60.0, 0.02
_AWAY = 5.0
"""Seconds between looks at a folder that rests, more for each video in it; and at one that isn't there."""

_CALM = 0.25
"""Seconds in which changes come together."""

_QUIET, _LONGEST = 2.0, 30.0
"""Seconds in which a video that is complete doesn't change; and between looks at one that grows and grows."""

Add = Callable[[Sequence[str]], Awaitable[object]]


class Watching:
    """`begin` it with whoever adds, then `follow`; all on one loop, and `aclose` in the end."""

    def __init__(self, folders: Folders, memory: FolderMemory, clock: Clock, tell: Listener) -> None:
        self._folders, self._memory, self._clock, self._tell = folders, memory, clock, tell
        self._add: Add | None = None
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._wanted: list[str] = []
        self._seen: dict[str, Seen] = {}
        self._turning: asyncio.Task[None] | None = None

    def begin(self, add: Add) -> None:
        self._add = add

    def follow(self, folders: Sequence[str]) -> None:
        """These from now on; one that is no longer among them is forgotten. Returns at once."""
        wanted = outermost(folders)
        if wanted != self._wanted or self._turning is None:
            self._wanted = wanted
            self._turning = asyncio.create_task(self._turn(self._turning), name="watched folders")

    async def aclose(self) -> None:
        turning = [self._turning] if self._turning else []
        for task in (*turning, *self._tasks.values()):
            task.cancel()
        await asyncio.gather(*turning, *self._tasks.values(), return_exceptions=True)
        await self._folders.aclose()

    async def _turn(self, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait([before])
        wanted = list(self._wanted)
        for folder in [it for it in self._tasks if it not in wanted]:
            self._tasks[folder].cancel()
            await asyncio.wait([self._tasks.pop(folder)])
            await self._folders.leave(folder)
            self._seen.pop(folder, None)
        await self._memory.keep_only(wanted)
        for folder in wanted:
            if folder not in self._tasks:
                self._tasks[folder] = asyncio.create_task(self._watch(folder), name="watched folder")

    async def _watch(self, folder: str) -> None:
        """For as long as it is wanted, there or not."""
        changed = asyncio.Event()
        ring = _from_elsewhere(asyncio.get_running_loop(), changed)
        while True:
            identity = await self._folders.identity(folder)
            if identity is not None:
                if not await self._folders.follow(folder, ring):
                    logger.warning(
                        "The system doesn't tell of changes in a watched folder; we look now and then"
                    )
                await self._stay(folder, identity, changed)
            await self._clock.sleep(_AWAY)

    async def _stay(self, folder: str, identity: tuple[int, int], changed: asyncio.Event) -> None:
        """Until it is gone, or another folder by the same name."""
        growing: dict[str, Mark] = {}
        pause = _QUIET
        while await self._folders.identity(folder) == identity:
            changed.clear()
            sight = await self._folders.look(folder)
            if sight is None:
                return
            before, growing = growing, await self._take(folder, sight, growing)
            pause = min(_LONGEST, pause * 2) if before and before.keys() == growing.keys() else _QUIET
            await self._pause(changed, pause if growing else _PULSE + _FOR_EACH * len(sight.videos))
            if changed.is_set():
                await self._clock.sleep(_QUIET if growing else _CALM)

    async def _take(self, folder: str, sight: Sight, growing: dict[str, Mark]) -> dict[str, Mark]:
        """Add what is new and at rest since the look before. Returned: what is new and may still grow."""
        seen = self._seen.get(folder)
        if seen is None:
            seen = await self._memory.seen(folder)
        if seen is None:  # watched for the first time: what is there isn't new
            await self._remember(folder, sight.videos)
            return {}
        new = fresh(seen, sight)
        still = sorted(path for path, mark in new.items() if growing.get(path) == mark and mark.size)
        whole = [path for path in still if not await self._folders.is_written(path)]
        added = whole if await self._added(whole, folder) else []
        remembered = seen_now(seen, sight, added)
        if remembered != seen:
            await self._remember(folder, remembered)
        return {path: mark for path, mark in new.items() if path not in added}

    async def _remember(self, folder: str, seen: Seen) -> None:
        self._seen[folder] = seen
        await self._memory.keep(folder, seen)

    async def _added(self, paths: Sequence[str], folder: str) -> bool:
        if not paths or self._add is None:
            return False
        try:
            await self._add(paths)
        except WorldError:  # the journal can't be written: they are new the next time, too
            return False
        self._tell(Remarked(added_from([PurePath(it).name for it in paths], PurePath(folder).name or folder)))
        return True

    async def _pause(self, changed: asyncio.Event, seconds: float) -> None:
        waiting = [asyncio.create_task(changed.wait()), asyncio.create_task(self._clock.sleep(seconds))]
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()


def _from_elsewhere(loop: asyncio.AbstractEventLoop, changed: asyncio.Event) -> Callable[[], None]:
    """The system's word comes on a thread of its own, maybe after our loop has ended."""

    def ring() -> None:
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(changed.set)

    return ring
