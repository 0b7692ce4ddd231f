"""Where rows go that somebody moves: decided on the list as it is shown."""

from collections.abc import Collection, Sequence

from desktop_uploader.core.upload import UploadId
from desktop_uploader.ui.rows.offers import Action

Move = tuple[Sequence[UploadId], UploadId | None]
"""Uploads in their order, and the one they are put before; None: the end of the list."""


def moves(
    order: Sequence[UploadId],
    chosen: Collection[UploadId],
    action: Action,
    waiting: Collection[UploadId] = (),
) -> list[Move]:
    """One step up or down for each, which keep their order; *top*: before all; *next*: before all that is
    `waiting`.
    """
    if action is Action.MOVE_TOP:
        return placed(order, chosen, 0)
    if action is Action.UPLOAD_NEXT:
        first = next((at for at, upload_id in enumerate(order) if upload_id in waiting), 0)
        return placed(order, {it for it in order[first:] if it in chosen}, first)
    return _steps(order, chosen, action)


def placed(order: Sequence[UploadId], chosen: Collection[UploadId], gap: int) -> list[Move]:
    """Together, in their order, into the gap before row number `gap`; none if they are there already."""
    rows = [upload_id for upload_id in order if upload_id in chosen]
    before = next((upload_id for upload_id in order[gap:] if upload_id not in chosen), None)
    left = [upload_id for upload_id in order if upload_id not in chosen]
    at = len(left) if before is None else left.index(before)
    return [] if [*left[:at], *rows, *left[at:]] == list(order) else [(rows, before)]


def _steps(order: Sequence[UploadId], chosen: Collection[UploadId], action: Action) -> list[Move]:
    """Each run of neighbours goes past the one row beside it."""
    now, made = list(order), list[Move]()
    down = action is Action.MOVE_DOWN
    for run in reversed(_runs(now, chosen)) if down else _runs(now, chosen):
        first, last = now.index(run[0]), now.index(run[-1])
        if last + 1 < len(now) if down else first > 0:
            now[first : last + 1] = []
            at = first + 1 if down else first - 1
            now[at:at] = run
            after = at + len(run)
            made.append((run, now[after] if after < len(now) else None))
    return made


def _runs(order: Sequence[UploadId], chosen: Collection[UploadId]) -> list[list[UploadId]]:
    """The chosen rows, those that lie side by side together."""
    runs: list[list[UploadId]] = []
    beside = False
    for upload_id in order:
        if upload_id in chosen:
            runs[-1].append(upload_id) if beside else runs.append([upload_id])
        beside = upload_id in chosen
    return runs
