"""Watched folders on the disk: what is in them, who still writes, and the system's word of any change.

The system tells by itself (inotify, FSEvents, ReadDirectoryChangesW, through watchdog): nothing polls here.
"""

import errno
import os
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.rules import EXTENSIONS
from desktop_uploader.core.watched import Mark, Sight, is_passing
from desktop_uploader.media.aside import Aside

DEEPEST = 16
MOST_ENTRIES = 100_000

_INOTIFY = r"watchdog\.observers\.inotify"
_TELLING: list[type[events.FileSystemEvent]] = [
    *(events.FileCreatedEvent, events.FileMovedEvent, events.FileClosedEvent, events.FileDeletedEvent),
    *(events.DirCreatedEvent, events.DirMovedEvent, events.DirDeletedEvent),
]
"""Not that a file is written to: a recording of an hour would say so all the time."""


class WatchedFolders:
    """As `ports.folders.Folders`. Nothing here waits longer than `aside` does for a drive that hangs."""

    def __init__(self, aside: Aside | None = None) -> None:
        self._aside = aside or Aside()
        self._observer: BaseObserver | None = None
        self._starting = threading.Lock()
        self._watches: dict[str, ObservedWatch] = {}

    async def identity(self, folder: str) -> tuple[int, int] | None:
        """Tells whether it is still the same folder; None: it isn't there."""
        with suppress(WorldError):
            return await self._aside(folder, lambda: _identity(folder))
        return None

    async def look(self, folder: str) -> Sight | None:
        """None: it isn't there, or its drive doesn't answer."""
        with suppress(WorldError):
            return await self._aside(folder, lambda: _sight(folder))
        return None

    async def is_written(self, path: str) -> bool:
        """Whether a program has it open for writing, where the system can tell."""
        with suppress(WorldError):
            return await self._aside(str(Path(path).parent), lambda: _is_written(path))
        return True

    async def follow(self, folder: str, changed: Callable[[], None]) -> bool:
        """Have `changed` called on a thread of its own, until `leave`. False: it can't be, for now."""
        await self.leave(folder)
        with suppress(WorldError):
            return await self._aside(folder, lambda: self._schedule(folder, changed))
        return False

    async def leave(self, folder: str) -> None:
        watch = self._watches.pop(folder, None)
        if watch is not None and self._observer is not None:
            observer = self._observer
            with suppress(WorldError):
                await self._aside(folder, lambda: _unschedule(observer, watch))

    async def aclose(self) -> None:
        observer, self._observer = self._observer, None
        self._watches.clear()
        if observer is not None:
            with suppress(WorldError):
                await self._aside("", lambda: _end(observer))

    def _schedule(self, folder: str, changed: Callable[[], None]) -> bool:
        try:
            self._watches[folder] = self._started().schedule(
                _Bell(changed), folder, recursive=True, event_filter=_TELLING
            )
        except OSError:  # gone again, or the system watches as much as it can
            return False
        return True

    def _started(self) -> BaseObserver:
        """One for all folders, though they are followed on threads of their own. Raises OSError."""
        with self._starting:
            if self._observer is None:
                # It comes upon folders in folders that appear at once twice, and watches them all the same.
                warnings.filterwarnings("ignore", "Callback with id .* already", RuntimeWarning, _INOTIFY)
                observer = Observer()
                observer.start()
                self._observer = observer
            return self._observer


class _Bell(events.FileSystemEventHandler):
    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        """Whatever it was: a look tells more than an event does."""
        del event
        self._ring()


def _unschedule(observer: BaseObserver, watch: ObservedWatch) -> None:
    with suppress(KeyError, OSError):
        observer.unschedule(watch)


def _end(observer: BaseObserver) -> None:
    observer.stop()
    observer.join()


def _identity(folder: str) -> tuple[int, int] | None:
    try:
        found = Path(folder).stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino)


def _sight(folder: str) -> Sight | None:
    videos: dict[str, Mark] = {}
    folders, entries, whole = deque([(folder, 0)]), 0, True
    while folders:
        here, depth = folders.popleft()
        try:
            with os.scandir(here) as found:
                for entry in found:
                    entries += 1
                    if entries > MOST_ENTRIES:
                        return Sight(videos, whole=False)
                    if is_passing(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        whole = whole and depth < DEEPEST
                        folders.extend([(entry.path, depth + 1)] if depth < DEEPEST else [])
                    elif entry.name.lower().endswith(EXTENSIONS) and entry.is_file():
                        file = entry.stat()
                        videos[entry.path] = Mark(file.st_size, file.st_mtime_ns)
        except (OSError, ValueError):
            if here == folder:
                return None
            whole = False
    return Sight(videos, whole)


def _is_written(path: str) -> bool:
    """Linux lends a read lease of a file of ours only while nobody has it open for writing (fcntl(2));
    Windows refuses to open it without sharing it with writers. Others can't tell.
    """
    if sys.platform == "linux":
        return _refuses_lease(path)
    elif sys.platform == "win32":  # noqa: RET505 -- so that the checker follows
        return _refuses_to_be_alone(path)
    else:
        return False


if sys.platform == "linux":
    import fcntl

    def _refuses_lease(path: str) -> bool:
        try:
            file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            return False  # whoever uploads it says what is wrong
        try:
            fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)  # who opens it now rings; SIGIO would end us
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        except OSError as error:
            return error.errno == errno.EAGAIN
        finally:
            os.close(file)
        return False


if sys.platform == "win32":

    def _refuses_to_be_alone(path: str) -> bool:
        import _winapi  # noqa: PLC0415 -- there is no other place that has it

        read, share_reading, shared = 0x80000000, 0x1, 32
        try:
            handle = _winapi.CreateFile(path, read, share_reading, 0, _winapi.OPEN_EXISTING, 0, 0)
        except OSError as error:
            return error.winerror == shared
        _winapi.CloseHandle(handle)
        return False
