"""Which videos of a watched folder are new. `media` looks, `store` remembers, `engine.watching` drives."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

_UNFINISHED = frozenset(
    {".part", ".partial", ".filepart", ".crdownload", ".opdownload", ".download", ".temp", ".tmp"}
)
_NOT_OURS = frozenset({"$recycle.bin", "system volume information", "lost+found", "__macosx"})


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells one video of a folder from another without reading it."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Sight:
    """The videos of a folder by their paths. `whole`: False when some of it couldn't be looked into."""

    videos: Mapping[str, Mark] = field(default_factory=dict)
    whole: bool = True


Seen = Mapping[str, Mark]
"""The videos of a folder that were there before, or have been added, by their paths."""


def fresh(seen: Seen, sight: Sight) -> dict[str, Mark]:
    """What nobody has seen yet, or was saved over another one: then its size differs. A video under another
    name or in another subfolder is no new one.
    """
    marks = set(seen.values())
    return {
        path: it for path, it in sight.videos.items() if it not in marks and _is_other(seen.get(path), it)
    }


def _is_other(before: Mark | None, now: Mark) -> bool:
    return before is None or before.size != now.size


def seen_now(seen: Seen, sight: Sight, added: Collection[str]) -> dict[str, Mark]:
    """What is remembered after a look: what has gone may come again, as another video.

    A folder in which nothing is left may be the place of a drive that isn't there: all of it may come again.
    """
    waiting = fresh(seen, sight).keys() - set(added)
    here = {path: mark for path, mark in sight.videos.items() if path not in waiting}
    before = {path: seen[path] for path in waiting & seen.keys()}
    return {**here, **before} if sight.whole and here else {**seen, **here}


def is_passing(name: str) -> bool:
    """Hidden, or the name of a file or folder that its program will rename, or that is nobody's lecture."""
    path = PurePath(name.lower())
    unfinished = _UNFINISHED.intersection(path.suffixes[-2:])
    return name.startswith((".", "~")) or name.endswith("~") or bool(unfinished) or str(path) in _NOT_OURS


def outermost(folders: Iterable[str]) -> list[str]:
    """Without those that lie inside another one: each video is watched once."""
    paths = list(dict.fromkeys(map(PurePath, folders)))
    return [str(it) for it in paths if not any(other in it.parents for other in paths)]
