"""Who goes next: the order of the list decides, and so many at a time as the settings say."""

from collections.abc import Iterable
from heapq import nsmallest

from desktop_uploader.core.upload import SENDING, Phase, Upload, UploadId

_COUNTED = SENDING | {Phase.WAITING}


def to_start(uploads: Iterable[Upload], at_a_time: int) -> list[UploadId]:
    """The waiting uploads that a free place is for, first in the list first."""
    rows = [row for row in uploads if row.phase in _COUNTED]
    free = at_a_time - sum(row.phase is not Phase.WAITING for row in rows)
    if free <= 0:
        return []
    return [row.id for row in nsmallest(free, (it for it in rows if it.phase is Phase.WAITING), key=in_order)]


def in_order(row: Upload) -> tuple[float, float, str]:
    return (row.position, row.added_at, row.id)


def position_between(before: float | None, after: float | None) -> float:
    """A position that sorts between two neighbours (None: an end of the list)."""
    if before is None:
        return 0.0 if after is None else after - 1.0
    return before + 1.0 if after is None else (before + after) / 2.0
