"""Videos as others see them: the owner's status object, and what a visitor of a watch page may play."""

from functools import partial
from pathlib import Path

from desktop_uploader.companion.address import Address
from desktop_uploader.companion.api.watch import Playable
from desktop_uploader.companion.database.videos import Seen
from desktop_uploader.companion.grants import Grants
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.video.stages import GONE, Stage
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.companion.video.wire import Shown, status_object
from desktop_uploader.contract.media import Visibility
from desktop_uploader.contract.status import Playback, StatusObject


class Statuses:
    """Status objects with this server's URLs; a private video's watch link carries a grant."""

    def __init__(self, videos: Videos, grants: Grants, address: Address, providers: Providers) -> None:
        self._videos = videos
        self._grants = grants
        self._address = address
        self._providers = providers

    async def of(self, playback_id: str, owner: str) -> StatusObject:
        """Raises 404 for someone else's video as for none at all."""
        return self.show(await self._videos.seen(playback_id, owner))

    def show(self, seen: Seen) -> StatusObject:
        grant, base = self._grants.make(seen.video.playback_id), self._address.base()
        shown = self._shown(seen.video) if seen.video.stage is Stage.READY else None
        return status_object(seen.video, place=seen.place, base=base, grant=grant, shown=shown)

    def _shown(self, video: Video) -> Shown | None:
        """Without a signature, a provider's own addresses of a private video play for nobody."""
        backend = self._providers.find(video)
        if backend is None or not self._plays(video):
            return None
        if video.owner_only and video.backend != LOCAL:
            return Shown(Playback())
        playback, thumbnail = backend.playback(video), backend.thumbnail(video)
        here = {name: self._absolute(url) for name, url in playback}
        return Shown(Playback.model_validate(here), self._absolute(thumbnail))

    def _plays(self, video: Video) -> bool:
        return bool(video.renditions) if video.backend == LOCAL else video.provider_uid is not None

    def _absolute(self, url: str | None) -> str | None:
        return f"{self._address.base()}{url}" if url is not None and url.startswith("/") else url

    def line(self, seen: Seen) -> str:
        """The status object as one line of JSON."""
        return self.show(seen).model_dump_json(by_alias=True)


class Viewing:
    """Who may watch what: `watch.Library`."""

    def __init__(self, videos: Videos, grants: Grants, media: Path, providers: Providers) -> None:
        self._videos = videos
        self._grants = grants
        self._media = media
        self._providers = providers

    async def playable(self, playback_id: str, viewer: str | None, grant: str | None) -> Playable | None:
        """Public and unlisted ones for anyone with the link; private or unverified ones for the owner."""
        video = await self._videos.find(playback_id)
        if video is None or video.stage in GONE or not self._may_see(video, viewer, grant):
            return None
        if video.backend != LOCAL:
            return self._at_provider(video)
        ready = video.stage is Stage.READY and bool(video.renditions)
        folder = self._media / video.playback_id / str(video.attempt) if ready else None
        return Playable(video.playback_id, video.title, folder, ready)

    def _at_provider(self, video: Video) -> Playable:
        backend = self._providers.find(video)
        if backend is None or video.provider_uid is None or video.stage is not Stage.READY:
            return Playable(video.playback_id, video.title, None, ready=False)
        signed = video.visibility is Visibility.PRIVATE
        page = partial(backend.watch_url, video, signed=signed)
        return Playable(video.playback_id, video.title, None, ready=True, page=page)

    def _may_see(self, video: Video, viewer: str | None, grant: str | None) -> bool:
        if not video.owner_only or viewer == video.owner:
            return True
        return grant is not None and self._grants.check(video.playback_id, grant)
