"""Who goes next: the order of the list decides, and so many at a time as the settings say."""

from collections.abc import Iterable

from desktop_uploader.core.upload import SENDING, Phase, Upload, UploadId


def to_start(uploads: Iterable[Upload], at_a_time: int) -> list[UploadId]:
    """The waiting uploads that a free place is for, first in the list first."""
    rows = list(uploads)
    free = at_a_time - sum(row.phase in SENDING for row in rows)
    waiting = sorted((row for row in rows if row.phase is Phase.WAITING), key=in_order)
    return [row.id for row in waiting[: max(0, free)]]


def in_order(row: Upload) -> tuple[float, float, str]:
    return (row.position, row.added_at, row.id)


def position_between(before: float | None, after: float | None) -> float:
    """A position that sorts between two neighbours (None: an end of the list)."""
    if before is None:
        return 0.0 if after is None else after - 1.0
    return before + 1.0 if after is None else (before + after) / 2.0
