"""What somebody is about to drop: which videos there are, also in folders. It decides, and reads folders."""

import heapq
import os
import re
import stat
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from desktop_uploader.core.rules import Limits

DEEPEST = 16
MOST_VIDEOS = 10_000
MOST_ENTRIES = 100_000
"""Bounds of what is looked through inside folders; what was dropped itself is always taken."""

_NOT_OURS = frozenset(
    {"$recycle.bin", "system volume information", "lost+found", "__macosx", "found.000", "recycler"}
)
_CLOSED = (".app", ".photoslibrary", ".fcpbundle", ".imovielibrary", ".tvlibrary")
"""Folders that their system shows as one thing: what is in them is nobody's lecture."""

_AT_ONCE = 1000
_HIDDEN = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 2) | getattr(stat, "FILE_ATTRIBUTE_SYSTEM", 4)


@dataclass(frozen=True, slots=True)
class Survey:
    """Paths of the videos and their bytes; names of dropped files that are none.

    `more`: the folders hold more than is looked through. `others`: files in folders that aren't videos;
    `unread`: folders that can't be opened; `elsewhere`: links to what isn't on this computer.
    `done`: False while it is still being counted.
    """

    videos: tuple[str, ...] = ()
    size: int = 0
    left_out: tuple[str, ...] = ()
    more: bool = False
    others: int = 0
    unread: int = 0
    elsewhere: int = 0
    done: bool = True


def survey(paths: Iterable[str | None], limits: Limits) -> Survey:
    """All at once, which takes as long as the slowest disk. None is what isn't on this computer."""
    surveyor = Surveyor(paths, limits)
    for _ in surveyor.steps():
        pass
    return surveyor.survey()


class Surveyor:
    """One survey in short steps: whoever stops taking them gives it up."""

    def __init__(self, paths: Iterable[str | None], limits: Limits) -> None:
        self._paths, self._extensions = paths, frozenset(limits.extensions)
        self._videos: dict[str, int] = {}
        self._left_out: list[str] = []
        self._folders: deque[tuple[str, int]] = deque()
        self._seen: set[str] = set()
        self._entries = self._others = self._unread = self._inside = self._elsewhere = 0
        self._more = self._too_deep = self._done = False

    def survey(self) -> Survey:
        """As far as it has come."""
        return Survey(
            tuple(self._videos),
            sum(self._videos.values()),
            tuple(self._left_out),
            self._more or self._too_deep,
            self._others,
            self._unread,
            self._elsewhere,
            self._done,
        )

    def steps(self) -> Iterator[bool]:
        """Each asks the disk one thing. True, at most once: now for the folders, the rest is known."""
        for path in self._paths:
            if path is None:
                self._elsewhere += 1
            else:
                self._drop(path)
            yield False
        if self._folders:
            yield True
        while self._folders and not self._more:
            yield from self._open(*self._folders.popleft())
        self._done = True

    def _drop(self, path: str) -> None:
        try:
            found = os.stat(path)  # noqa: PTH116  # a Path takes three times as long, for each of ten thousand
            mode, size = found.st_mode, found.st_size
        except OSError:
            mode, size = stat.S_IFREG, 0  # a video that is missing gets a row that says so
        except ValueError:
            mode, size = 0, 0
        if stat.S_ISDIR(mode):
            self._folders.append((path, 0))
        elif stat.S_ISREG(mode) and self._is_video(path):
            self._videos[path] = size
        else:
            self._left_out.append(PurePath(path).name or path)

    def _open(self, folder: str, depth: int) -> Iterator[bool]:
        entries: list[os.DirEntry[str]] = []
        try:
            if (real := os.path.realpath(folder)) in self._seen:
                return
            self._seen.add(real)
            with os.scandir(folder) as found:
                for entry in found:
                    if self._entries >= MOST_ENTRIES:
                        self._more = True
                        break
                    self._entries += 1
                    entries.append(entry)
                    yield False
        except (OSError, ValueError):
            self._unread += 1
        for entry in _in_order(entries):
            self._take(entry, depth)
            yield False
            if self._more and self._inside >= MOST_VIDEOS:
                break

    def _take(self, entry: os.DirEntry[str], depth: int) -> None:
        try:
            if _is_hidden(entry):
                return
            if entry.is_dir():
                self._later(entry.path, depth + 1)
            elif self._is_video(entry.name) and entry.is_file():
                self._find(entry.path, entry.stat().st_size)
            else:
                self._others += 1
        except OSError:
            self._others += 1

    def _find(self, video: str, size: int) -> None:
        if video in self._videos:
            return
        if self._inside >= MOST_VIDEOS:
            self._more = True
        else:
            self._inside += 1
            self._videos[video] = size

    def _later(self, folder: str, depth: int) -> None:
        if depth <= DEEPEST:
            self._folders.append((folder, depth))
        else:
            self._too_deep = True

    def _is_video(self, path: str) -> bool:
        return os.path.splitext(path)[1].lower() in self._extensions  # noqa: PTH122  # as above


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    if name.startswith(".") or name in _NOT_OURS or name.endswith(_CLOSED):
        return True
    if os.name != "nt":
        return False
    return bool(getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & _HIDDEN)


def _in_order(entries: list[os.DirEntry[str]]) -> Iterable[os.DirEntry[str]]:
    """Sorted in pieces: to sort many at once lets no other thread run meanwhile."""
    pieces = (entries[at : at + _AT_ONCE] for at in range(0, len(entries), _AT_ONCE))
    return heapq.merge(*(sorted(piece, key=_natural) for piece in pieces), key=_natural)


def _natural(entry: os.DirEntry[str]) -> str:
    """“Week 2” stands before “Week 10”."""
    return re.sub(r"\d+", lambda number: number[0].zfill(12), entry.name.casefold())
