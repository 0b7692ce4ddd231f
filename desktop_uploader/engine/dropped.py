"""Files that come together: rows for them, at the end of the queue, some at a time."""

import secrets
from collections.abc import Iterator, Sequence

from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.queue import positions_between
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.titles import title_of
from desktop_uploader.core.upload import SourceFile, Upload, UploadId, VideoDetails

_USUAL = Settings()

_FIRST, _GROWS, _AT_ONCE = 20, 10, 1000
"""Files in the first transaction, how many times as many in each next one, and at most: 1000 hold the
engine's loop up for some 30 ms.
"""


def chunks(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    """The first one small, so that there is something to see at once."""
    begin, count = 0, _FIRST
    while begin < len(paths):
        yield paths[begin : begin + count]
        begin, count = begin + count, min(count * _GROWS, _AT_ONCE)


class Drop:
    """`now`: unix seconds; `last`: the position of the queue's end.

    Without details, a title is made up, and the rest is as `settings` say of new videos. `anyway`: they are
    wanted even if their content is here already.
    """

    def __init__(
        self,
        now: float,
        last: float | None,
        server_id: str,
        details: VideoDetails | None = None,
        *,
        settings: Settings = _USUAL,
        anyway: bool = False,
        account: str = "",
    ) -> None:
        self._now, self._last, self._server_id, self._details = now, last, server_id, details
        self._settings, self._anyway, self._account = settings, anyway, account
        self._history = (Moment(now, Happened.ADDED),)

    def rows(self, sources: Sequence[SourceFile]) -> list[Upload]:
        """Chance for all of them in one go: each asks the system, and other threads may run meanwhile."""
        positions, chance = (
            positions_between(self._last, None, len(sources)),
            secrets.token_hex(16 * len(sources)),
        )
        self._last = positions[-1] if positions else self._last
        ids = (UploadId(chance[begin : begin + 32]) for begin in range(0, len(chance), 32))
        return [self._row(*of_one) for of_one in zip(ids, sources, positions, strict=True)]

    def _row(self, upload_id: UploadId, source: SourceFile, position: float) -> Upload:
        return Upload(
            upload_id,
            source,
            self._details or self._usual(title_of(source.path)),
            added_at=self._now,
            position=position,
            server_id=self._server_id,
            account=self._account,
            history=self._history,
            anyway=self._anyway,
        )

    def _usual(self, title: str) -> VideoDetails:
        usual = self._settings
        lesson = usual.lesson_id if usual.course_id else None
        return VideoDetails(title, visibility=usual.visibility, course_id=usual.course_id, lesson_id=lesson)
