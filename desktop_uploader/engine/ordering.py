"""The order that a person gives the queue."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_uploader.core.queue import moved
from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.following import Following
from desktop_uploader.engine.rows import Rows


class Ordering:
    """Of the rows here, among those that other processes work on."""

    def __init__(self, rows: Rows, following: Following) -> None:
        self._rows, self._following = rows, following

    def move(self, uploads: Sequence[UploadId], before: UploadId | None) -> None:
        """As `Engine.move` has it. Raises WorldError."""
        known = {row.id for row in self._rows}
        others = [row for row in self._following if row.id not in known]  # stay where they are
        places = moved([*self._rows, *others], [it for it in uploads if it in known], before)
        positions = {it: place for it, place in places.items() if it in known}
        if len(positions) == 1:
            ((upload_id, position),) = positions.items()
            self._rows.update(upload_id, lambda row: replace(row, position=position))
        else:
            self._rows.renumber(positions)
