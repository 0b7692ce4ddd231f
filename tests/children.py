"""The processes that a process has started, and those that they started.

By the kernel's own list, where it keeps one: 0.1 ms; psutil asks every process whose child it is, in 2 ms,
which 5,000 tests that look three times each feel.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

_LISTED = Path(f"/proc/self/task/{os.getpid()}/children").exists()


def children(pid: int | None = None) -> set[int]:
    """Process ids, of all generations."""
    pid = pid or os.getpid()
    if not _LISTED:
        return {child.pid for child in psutil.Process(pid).children(recursive=True)}
    return set(_descendants(pid))


def _descendants(pid: int) -> Iterator[int]:
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # it has just ended
            for child in map(int, thread.read_text().split()):
                yield child
                yield from _descendants(child)
