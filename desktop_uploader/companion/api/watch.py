"""`/watch/{id}`, the page a video plays on, and `/media/{id}/…`, the files it plays.

Whether a viewer may see a video is the library's word, asked anew for every file.
"""

import asyncio
import os
import re
import stat
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.staticfiles import NotModifiedResponse

from desktop_uploader.companion.api.watch_pages import ASSETS, WatchPages
from desktop_uploader.companion.problems import not_found

GRANT = "grant"
Identify = Callable[[Request], Awaitable[str | None]]

_PLAYBACK_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")
_GRANT = re.compile(r"[A-Za-z0-9._~-]{1,512}")
_FILE = re.compile(r"master\.m3u8|thumbnail\.jpg|[1-9][0-9]{0,4}p/(?:index\.m3u8|init\.mp4|[0-9]{5,7}\.m4s)")
_TYPES = {
    ".m3u8": "application/vnd.apple.mpegurl",
    ".mp4": "video/mp4",
    ".m4s": "video/iso.segment",
    ".jpg": "image/jpeg",
}


@dataclass(frozen=True, slots=True)
class Playable:
    """A video this viewer may see. `folder` holds the published attempt; None while there is none.

    `page` finds out where a provider plays it; that may raise a Refusal.
    """

    playback_id: str
    title: str
    folder: Path | None
    ready: bool
    page: Callable[[], Awaitable[str]] | None = None


class Library(Protocol):
    async def playable(self, playback_id: str, viewer: str | None, grant: str | None) -> Playable | None:
        """The video, if this viewer (an account's id) or this grant may see it; else None."""
        ...


def watch_routes(
    library: Library, pages: WatchPages | None = None, *, identify: Identify | None = None
) -> list[Route]:
    """The routes; `identify` says who asks, from whatever signs people in."""
    watch = Watch(library, pages or WatchPages(), identify)
    return [
        Route("/watch/assets/{name}", watch.asset),
        Route("/watch/{playback_id}", watch.page),
        Route("/media/{playback_id}/{name:path}", watch.media),
    ]


class Watch:
    """Answers for the three routes. Every answer but a page of ours is the same 404."""

    def __init__(self, library: Library, pages: WatchPages, identify: Identify | None) -> None:
        self._library, self._pages, self._identify = library, pages, identify

    async def page(self, request: Request) -> Response:
        """The player, or *being prepared*. A grant in the query moves into a cookie, out of the address."""
        fresh = request.query_params.get(GRANT)
        playable = await self._playable(request, fresh or request.cookies.get(GRANT))
        if playable is None:
            return self._pages.missing()
        if fresh:
            return _granted(request, playable.playback_id, fresh)
        if playable.ready and playable.page:
            return _elsewhere(await playable.page())
        if playable.ready and playable.folder:
            return self._pages.player(playable.playback_id, playable.title)
        return self._pages.preparing(playable.title)

    async def media(self, request: Request) -> Response:
        """One published file, whole or in ranges."""
        name = request.path_params["name"]
        kind = _TYPES.get(Path(name).suffix)
        if kind is None or not _FILE.fullmatch(name):
            return not_found("file").response()
        playable = await self._playable(request, request.cookies.get(GRANT))
        if playable is None or not playable.ready or playable.folder is None:
            return not_found().response()
        # A video may be prepared again under the same names: playlists, which rule the rest, are asked anew.
        age = "no-cache" if kind == _TYPES[".m3u8"] else "max-age=3600"
        return await _file(request, playable.folder, name, kind, f"private, {age}")

    async def asset(self, request: Request) -> Response:
        """What the pages are made of; the same for everyone."""
        name = request.path_params["name"]
        if name not in ASSETS:
            return not_found("file").response()
        return await _file(request, self._pages.folder, name, ASSETS[name], "no-cache")

    async def _playable(self, request: Request, grant: str | None) -> Playable | None:
        playback_id = request.path_params["playback_id"]
        if not _PLAYBACK_ID.fullmatch(playback_id) or (grant and not _GRANT.fullmatch(grant)):
            return None
        viewer = await self._identify(request) if self._identify else None
        return await self._library.playable(playback_id, viewer, grant)


def _granted(request: Request, playback_id: str, grant: str) -> Response:
    root = request.scope.get("root_path", "")
    headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    response = RedirectResponse(f"{root}/watch/{playback_id}", 303, headers)
    for place in ("watch", "media"):
        response.set_cookie(
            GRANT,
            grant,
            path=f"{root}/{place}/{playback_id}",
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )
    return response


def _elsewhere(url: str) -> Response:
    """The address may carry a token: it is for this viewer now, and for nobody's cache or log."""
    return RedirectResponse(url, 302, {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})


async def _file(request: Request, folder: Path, name: str, kind: str, caching: str) -> Response:
    found = await asyncio.to_thread(_inside, folder, name)
    if found is None:
        return not_found("file").response()
    path, status = found
    headers = {
        "Cache-Control": caching,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    response = FileResponse(path, headers=headers, media_type=kind, stat_result=status)
    known = request.headers.get("if-none-match", "")
    if response.headers["etag"] in [tag.strip().removeprefix("W/") for tag in known.split(",")]:
        return NotModifiedResponse(response.headers)
    return response


def _inside(folder: Path, name: str) -> tuple[Path, os.stat_result] | None:
    """The regular file of that name, links followed, if it really lies inside the folder."""
    try:
        path = (folder / name).resolve(strict=True)
        status = path.stat()
    except OSError:
        return None
    inside = path.is_relative_to(folder.resolve()) and stat.S_ISREG(status.st_mode)
    return (path, status) if inside else None
