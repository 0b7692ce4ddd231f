"""The video providers that this companion knows, and the one way to ask them: their word goes into rows."""

from collections.abc import Iterable
from datetime import datetime

from desktop_uploader.companion.backends.backend import Backend
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.reports import Report, reported
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.problem import Code


class Providers:
    """None of it for videos whose bytes lie here. Every call may raise the `Refusal`s of `Backend`."""

    def __init__(self, videos: Videos, backends: Iterable[Backend] = ()) -> None:
        self._videos = videos
        self._backends = {backend.name: backend for backend in backends}

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._backends)

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
        if video.provider_uid is None:
            return video, None
        report = await self.of(video).report(video)
        if report is None:
            return video, None
        return await self._videos.change(
            video.playback_id, lambda current: _after(current, video, report, self._videos.now())
        ), report

    async def remove(self, video: Video) -> None:
        if video.provider_uid is not None:
            await self.of(video).remove(video)


def _after(current: Video, asked: Video, report: Report, at: datetime) -> Video:
    """A place given anew meanwhile is not the one that was asked about."""
    return reported(current, report, at) if current.provider_uid == asked.provider_uid else current
