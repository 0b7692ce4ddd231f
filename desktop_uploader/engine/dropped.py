"""Files that come together: rows for them, at the end of the queue, some at a time."""

import uuid
from collections.abc import Iterator, Sequence

from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.queue import position_between
from desktop_uploader.core.titles import title_of
from desktop_uploader.core.upload import SourceFile, Upload, UploadId, VideoDetails

_FIRST, _AT_ONCE = 20, 400
"""Files in one transaction: with 400 it holds the engine's loop up for some 30 ms."""


def chunks(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    """The first one small, so that there is something to see at once."""
    yield paths[:_FIRST]
    for begin in range(_FIRST, len(paths), _AT_ONCE):
        yield paths[begin : begin + _AT_ONCE]


class Drop:
    """`now`: unix seconds; `last`: the position of the queue's end. Without details, a title is made up."""

    def __init__(
        self, now: float, last: float | None, server_id: str, details: VideoDetails | None = None
    ) -> None:
        self._now, self._last, self._server_id, self._details = now, last, server_id, details

    def rows(self, sources: Sequence[SourceFile]) -> list[Upload]:
        return [self._row(source) for source in sources]

    def _row(self, source: SourceFile) -> Upload:
        self._last = position_between(self._last, None)
        return Upload(
            UploadId(uuid.uuid4().hex),
            source,
            self._details or VideoDetails(title_of(source.path)),
            added_at=self._now,
            position=self._last,
            server_id=self._server_id,
            history=(Moment(self._now, Happened.ADDED),),
        )
