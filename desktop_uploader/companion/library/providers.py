"""The back ends that this companion knows, and the one way to ask them: their word goes into rows."""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import datetime

from desktop_uploader.companion.backends.backend import Backend
from desktop_uploader.companion.backends.readable import Readable
from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database import webhooks as webhook_rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.contradictions import settled
from desktop_uploader.companion.video.reports import Report, reported
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.contract.problem import Code

Inspect = Callable[[Video, Backend, Report], Awaitable[Report]]


class Providers:
    """Every call may raise the `Refusal`s of `Backend`.

    `inspect`: looks into what a back end keeps without looking (`library.inspecting`).
    """

    def __init__(
        self, videos: Videos, backends: Iterable[Backend] = (), inspect: Inspect | None = None
    ) -> None:
        self._inspect = inspect
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
        report = None if backend.place(video) is None else await self._report(video, backend)
        if report is None:
            return video, None
        after = await self._videos.change(
            video.playback_id, lambda current: _after(current, video, report, self._videos.now())
        )
        await self._keep_out(after, backend, report)
        return after, report

    async def _report(self, video: Video, backend: Backend) -> Report | None:
        report = await backend.report(video)
        if report is None or self._inspect is None:
            return report
        return await self._inspect(video, backend, report)

    async def settle(self, video: Video) -> tuple[Video, Report | None]:
        """As `ask`, for a video about whose end somebody told the contrary: now the answer decides.

        What was told before the question waits no longer.
        """
        async with self._videos.changing() as changing:
            told = await webhook_rows.newest(changing.connection)
        backend = self.of(video)
        answer = await self._report(video, backend)
        async with self._videos.changing() as changing:
            current = await rows.one(changing.connection, table.c.playback_id == video.playback_id) or video
            await webhook_rows.take_kept(changing.connection, current, told)
            as_asked = (current.provider_uid, current.stage) == (video.provider_uid, video.stage)
            after = settled(current, answer, self._videos.now()) if as_asked else current
            await changing.save(current, after)
        await self._keep_out(after, backend, answer)
        return after, answer

    async def _keep_out(self, video: Video, backend: Backend, report: Report | None) -> None:
        """What we found in a file of theirs and may not stay, now that the row says so.

        Upkeep tries again until it is gone.
        """
        refused = report is not None and report.stage is Stage.ERROR and isinstance(backend, Readable)
        if refused and video.stage is Stage.ERROR and video.stored_at is None:
            with suppress(Refusal):
                await self.remove(video)

    async def remove(self, video: Video) -> None:
        """Again is fine, and so is what never had a place."""
        if video.provider_uid is not None or video.backend == LOCAL:
            await self.of(video).remove(video)


def _after(current: Video, asked: Video, report: Report, at: datetime) -> Video:
    """A place given anew meanwhile is not the one that was asked about."""
    return reported(current, report, at) if current.provider_uid == asked.provider_uid else current
