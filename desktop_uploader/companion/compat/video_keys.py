"""Which of somebody's videos an older program means by a key or by a URL. No URL is ever opened (SSRF)."""

import re
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from desktop_uploader.companion.address import Address
from desktop_uploader.companion.api.viewing import Statuses
from desktop_uploader.companion.compat.answers import PlainRefusal
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.video.stages import GONE, Stage
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.contract.media import Visibility

_OURS: Final = re.compile(r"(?:watch|media|files)/([A-Za-z0-9_-]{1,64})(?:[/?#].*)?")
_MOST_NAMES: Final = 16


class VideoKeys:
    """A key is a playback id, an upload's id here, or what a provider calls the file (an object's key)."""

    def __init__(self, videos: Videos, providers: Providers, statuses: Statuses, address: Address) -> None:
        self._videos = videos
        self._providers = providers
        self._statuses = statuses
        self._address = address

    async def by_key(self, owner: str, key: str) -> Video:
        """Raises 404 for someone else's video as for none at all."""
        found = await self._owned(owner, [key])
        if not found:
            raise PlainRefusal(404, "There is no such video.")
        return found[0]

    async def by_url(self, owner: str, url: str) -> Video:
        """Only for an address where one of the owner's videos is. Raises 400 for every other."""
        ours = name_at(url, self._address.base())
        if ours is not None:
            return await self.by_key(owner, ours)
        for video in await self._owned(owner, names_in(url)):
            if await self._is_there(video, url):
                return video
        raise PlainRefusal(400, "This server takes only addresses of your own videos. Nothing was fetched.")

    async def url_of(self, video: Video) -> str:
        """Where it can be had for a while: its watch page here, or what its provider signs. Raises 409."""
        if video.stage is not Stage.READY:
            raise PlainRefusal(409, "This video isn't ready. Its address comes with that.")
        if video.backend != LOCAL:
            return await self._at_provider(video)
        return (await self._statuses.of(video.playback_id, video.owner)).playback.watch or ""

    async def _at_provider(self, video: Video) -> str:
        signed = video.visibility is Visibility.PRIVATE
        return await self._providers.of(video).watch_url(video, signed=signed)

    async def _is_there(self, video: Video, url: str) -> bool:
        if video.backend == LOCAL or video.stage is not Stage.READY:
            return False
        return _without_query(await self._at_provider(video)) == _without_query(url)

    async def _owned(self, owner: str, names: list[str]) -> list[Video]:
        named = (
            table.c.playback_id.in_(names) | table.c.upload_id.in_(names) | table.c.provider_uid.in_(names)
        )
        wanted = (table.c.owner == owner) & table.c.stage.not_in(GONE) & named
        return await self._videos.all_where(wanted, _MOST_NAMES)


def name_at(url: str, base: str) -> str | None:
    """What an address of this server (`base`) calls a video."""
    path = url.removeprefix(f"{base}/")
    form = None if path == url else _OURS.fullmatch(path)
    return None if form is None else form[1]


def names_in(url: str) -> list[str]:
    """All that an address elsewhere may call a video: `a`, `b` and `a/b` in `https://host/a/b?…`."""
    parts = _split(url)
    if parts.scheme not in {"http", "https"}:
        return []
    words = unquote(parts.path).strip("/").split("/")[-_MOST_NAMES:]
    return [*words, *("/".join(words[start:]) for start in range(len(words) - 1))]


def _without_query(url: str) -> tuple[str, str, str]:
    parts = _split(url)
    return parts.scheme, parts.netloc, parts.path


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")
