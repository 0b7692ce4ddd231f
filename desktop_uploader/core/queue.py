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


def moved(uploads: Iterable[Upload], upload_id: UploadId, before: UploadId | None) -> dict[UploadId, float]:
    """The positions that put an upload right before another one, or (None, or one unknown) at the end.

    Its own alone; that of every row once no number is left between the two neighbours, which some fifty
    drops into one gap bring about, or rows that share a position.
    """
    order = [row for row in sorted(uploads, key=in_order) if row.id != upload_id]
    at = next((place for place, row in enumerate(order) if row.id == before), len(order))
    above = order[at - 1].position if at else None
    below = order[at].position if at < len(order) else None
    position = position_between(above, below)
    if (above is None or above < position) and (below is None or position < below):
        return {upload_id: position}
    ids = [row.id for row in order]
    return {each: float(place) for place, each in enumerate([*ids[:at], upload_id, *ids[at:]])}


def position_between(before: float | None, after: float | None) -> float:
    """A position that sorts between two neighbours (None: an end of the list), if there is one."""
    if before is None:
        return 0.0 if after is None else after - 1.0
    return before + 1.0 if after is None else (before + after) / 2.0
