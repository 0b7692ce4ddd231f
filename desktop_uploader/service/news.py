"""What is new, and only that: versions of a video rise strictly, in whatever order they arrive."""

import asyncio
from collections.abc import Callable, Collection

from desktop_uploader.core.upload import RemoteStatus


class News:
    """Statuses that nobody took yet, the newest of each video; `arrived` is set when there may be some."""

    def __init__(self, wanted: Callable[[], Collection[str]]) -> None:
        self._wanted = wanted
        self._versions: dict[str, int] = {}
        self._untaken: dict[str, RemoteStatus] = {}
        self.arrived = asyncio.Event()

    def offer(self, status: RemoteStatus) -> bool:
        """Whether it was news: of a video that is watched, and newer than all before."""
        playback_id, known = status.playback_id, self._versions.get(status.playback_id)
        if playback_id not in self._wanted() or (known is not None and status.version <= known):
            return False
        self._versions[playback_id] = status.version
        self._untaken[playback_id] = status
        self.arrived.set()
        return True

    def take(self) -> RemoteStatus | None:
        """The longest waiting status of a video that is still watched."""
        while self._untaken:
            playback_id = next(iter(self._untaken))
            status = self._untaken.pop(playback_id)
            if playback_id in self._wanted():
                return status
        return None
