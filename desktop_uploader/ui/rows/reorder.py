"""Where rows go that somebody moves: decided on the list as it is shown."""

from collections.abc import Collection, Sequence

from desktop_uploader.core.upload import UploadId
from desktop_uploader.ui.rows.row import Action

Move = tuple[UploadId, UploadId | None]
"""An upload, and the one it is put before; None: the end of the list."""


def moves(
    order: Sequence[UploadId],
    chosen: Collection[UploadId],
    action: Action,
    waiting: Collection[UploadId] = (),
) -> list[Move]:
    """One step up or down for each, which keep their order; *next*: before all that is `waiting`."""
    now, made = list(order), list[Move]()
    rows = [upload_id for upload_id in now if upload_id in chosen]
    first = next((at for at, upload_id in enumerate(now) if upload_id in waiting), 0)
    for number, upload_id in enumerate(reversed(rows) if action is Action.MOVE_DOWN else rows):
        at = now.index(upload_id)
        to = {
            Action.MOVE_UP: max(number, at - 1),
            Action.MOVE_DOWN: min(len(now) - 1 - number, at + 1),
            Action.UPLOAD_NEXT: min(at, first + number),
        }[action]
        if to != at:
            now.insert(to, now.pop(at))
            made.append((upload_id, now[to + 1] if to + 1 < len(now) else None))
    return made
