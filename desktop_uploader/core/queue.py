"""Who goes next: the order of the list decides, and so many at a time as the settings say."""

from collections.abc import Container, Iterable, Sequence
from heapq import nsmallest
from itertools import pairwise

from desktop_uploader.core.upload import SENDING, SETTLED, PauseReason, Phase, Upload, UploadId


def to_start(
    uploads: Iterable[Upload], at_a_time: int, first: Container[UploadId] = frozenset()
) -> list[UploadId]:
    """The waiting uploads that a free place is for, first in the list first.

    `first`: before all others; their place is kept for them while their file is looked at again.
    """
    rows = list(uploads)
    free = at_a_time - sum(row.phase in SENDING for row in rows)
    if free <= 0:
        return []
    line = (it for it in rows if it.phase is Phase.WAITING or (it.phase is Phase.CHECKING and it.id in first))
    places = nsmallest(free, line, key=lambda it: (it.id not in first, *in_order(it)))
    return [row.id for row in places if row.phase is Phase.WAITING]


def is_under_way(row: Upload) -> bool:
    """Whether it has begun, and goes on as soon as it can."""
    rests = row.phase in SETTLED and not row.lacks_a_sign_in
    return row.target is not None and not rests and row.reason is not PauseReason.USER


def in_order(row: Upload) -> tuple[float, float, str]:
    return (row.position, row.added_at, row.id)


def moved(
    uploads: Iterable[Upload], chosen: Sequence[UploadId], before: UploadId | None
) -> dict[UploadId, float]:
    """The positions that put uploads, as they follow each other, right before another one, or (None, or one
    unknown) at the end.

    Their own alone; that of every row once no number is left between the two neighbours, which some fifty
    drops into one gap bring about, or rows that share a position.
    """
    movers = set(chosen)
    order = [row for row in sorted(uploads, key=in_order) if row.id not in movers]
    at = next((place for place, row in enumerate(order) if row.id == before), len(order))
    above = order[at - 1].position if at else None
    below = order[at].position if at < len(order) else None
    positions = positions_between(above, below, len(chosen))
    row = [position for position in (above, *positions, below) if position is not None]
    if all(one < other for one, other in pairwise(row)):
        return dict(zip(chosen, positions, strict=True))
    ids = [row.id for row in order]
    return {each: float(place) for place, each in enumerate([*ids[:at], *chosen, *ids[at:]])}


def positions_between(before: float | None, after: float | None, count: int) -> list[float]:
    """So many, ascending, that sort between two neighbours (None: an end of the list), if there are."""
    if before is None:
        last = count if after is None else after
        return [last - count + place for place in range(count)]
    if after is None:
        return [before + 1.0 + place for place in range(count)]
    step = (after - before) / (count + 1)
    return [before + step * (place + 1) for place in range(count)]
