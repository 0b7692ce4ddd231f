"""The back ends that this companion knows, and the one way to ask them: their word goes into rows."""

from collections.abc import Iterable
from datetime import datetime

from desktop_uploader.companion.backends.backend import Backend
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.reports import Report, reported
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.contract.problem import Code


class Providers:
    """Every call may raise the `Refusal`s of `Backend`."""

    def __init__(self, videos: Videos, backends: Iterable[Backend] = ()) -> None:
        self._videos = videos
        self._backends = {backend.name: backend for backend in backends}

    @property
    def names(self) -> frozenset[str]:
        """Of those elsewhere, who know of a video what we don't."""
        return frozenset(self._backends) - {LOCAL}

    def find(self, video: Video) -> Backend | None:
        """None: the companion was started without the provider that this video went to."""
        return self._backends.get(video.backend)

    def of(self, video: Video) -> Backend:
        backend = self.find(video)
        if backend is None:
            detail = (
                "This server isn't connected to the provider of this video. Its operator has to look at it."
            )
            raise Refusal(502, Code.PROVIDER_UNAVAILABLE, detail)
        return backend

    async def ask(self, video: Video) -> tuple[Video, Report | None]:
        """The video after what its provider says now; None if that knows no such video."""
        backend = self.of(video)
        report = None if backend.place(video) is None else await backend.report(video)
        if report is None:
            return video, None
        return await self._videos.change(
            video.playback_id, lambda current: _after(current, video, report, self._videos.now())
        ), report

    async def remove(self, video: Video) -> None:
        """Again is fine, and so is what never had a place."""
        if video.provider_uid is not None or video.backend == LOCAL:
            await self.of(video).remove(video)


def _after(current: Video, asked: Video, report: Report, at: datetime) -> Video:
    """A place given anew meanwhile is not the one that was asked about."""
    return reported(current, report, at) if current.provider_uid == asked.provider_uid else current
