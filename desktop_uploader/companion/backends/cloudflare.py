"""Cloudflare Stream as a back end: direct creator uploads over tus, and what follows.

- create: `POST /stream?direct_user=true` with tus headers; `Location` is the upload URL, `stream-media-id`
  the uid (never parsed out of the URL). Without `direct_user` the URL would ask for our token.
- chunks: 5 MiB to 200 MiB in multiples of 256 KiB, 50 MiB recommended; the last and a small file are exempt.
- `GET` and `DELETE /stream/{uid}`; `POST /stream/{uid}/token` for videos that require signed URLs; whether
  they do is changed by `POST /stream/{uid}` ("Edit video details"), which leaves other fields as they are.
"""

import re
from base64 import b64encode
from datetime import datetime, timedelta
from typing import Final

import httpx

from desktop_uploader.companion.backends.backend import Place
from desktop_uploader.companion.backends.cloudflare_api import CloudflareApi
from desktop_uploader.companion.backends.cloudflare_report import report_of
from desktop_uploader.companion.backends.json_api import BadRequest, is_safe_url, nonsense
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.settings import CloudflareSettings
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.media import ChunkRules, Visibility
from desktop_uploader.contract.status import Playback

NAME: Final = "cloudflare"

_SURE_LIFETIME: Final = timedelta(hours=6) - timedelta(minutes=1)
"""Cloudflare's API reference names no limit of `expiry`; older pages of it say 6 hours."""
_MIB: Final = 1024**2
_SMALLEST_CHUNK: Final = 5 * _MIB
_UID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TOKEN: Final = re.compile(r"[A-Za-z0-9._-]{1,4096}")


class Cloudflare:
    """`client` is its owner's to close."""

    name = NAME

    def __init__(self, client: httpx.AsyncClient, settings: CloudflareSettings, clock: Clock) -> None:
        self._api = CloudflareApi(client, settings)
        self._settings = settings
        self._clock = clock
        self._lifetime = settings.upload_lifetime
        self._player = f"https://customer-{settings.customer}.cloudflarestream.com"

    async def create(self, video: Video) -> Place:
        try:
            return await self._create(video)
        except BadRequest:
            if self._lifetime <= _SURE_LIFETIME:
                raise
        self._lifetime = _SURE_LIFETIME
        return await self._create(video)

    async def _create(self, video: Video) -> Place:
        expires_at = self._clock() + self._lifetime
        headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Length": str(video.size),
            "Upload-Metadata": self._metadata(video, expires_at),
        }
        answer = await self._api.create("/stream?direct_user=true", headers)
        uid, url = answer.get("stream-media-id", ""), answer.get("Location", "")
        if not _UID.fullmatch(uid) or not is_safe_url(url, self._settings.api):
            raise nonsense("a creation without a place")
        return Place(uid, url, expires_at, _chunk(video.size))

    def place(self, video: Video) -> Place | None:
        if video.provider_uid is None or video.provider_url is None:
            return None
        return Place(video.provider_uid, video.provider_url, video.expires_at, _chunk(video.size))

    async def is_open(self, place: Place) -> bool:
        return await self._api.has_upload(place.url)

    async def report(self, video: Video) -> Report | None:
        said = await self._api.result("GET", _path(video))
        return None if said is None else report_of(said)

    async def remove(self, video: Video) -> None:
        await self._api.delete(_path(video))

    async def protect(self, video: Video, *, signed: bool) -> str | None:
        said = await self._api.update(_path(video), {"requireSignedURLs": signed})
        if said is not None and said.get("requireSignedURLs") is not signed:
            raise nonsense("another protection than was asked for")
        return None

    def playback(self, video: Video) -> Playback:
        base = f"{self._player}/{video.provider_uid}"
        return Playback(
            hls=f"{base}/manifest/video.m3u8", dash=f"{base}/manifest/video.mpd", watch=f"{base}/watch"
        )

    def thumbnail(self, video: Video) -> str:
        return f"{self._player}/{video.provider_uid}/thumbnails/thumbnail.jpg"

    async def watch_url(self, video: Video, *, signed: bool) -> str:
        return f"{self._player}/{await self._token(video) if signed else video.provider_uid}/watch"

    async def _token(self, video: Video) -> str:
        result = await self._api.result("POST", f"{_path(video)}/token") or {}
        token = result.get("token")
        if not isinstance(token, str) or not _TOKEN.fullmatch(token):
            raise nonsense("no token")
        return token

    def _metadata(self, video: Video, expires_at: datetime) -> str:
        """The keys that Cloudflare knows; one without a value counts by being there."""
        fields = {
            "name": video.title,
            "maxDurationSeconds": str(int(self._settings.max_duration.total_seconds())),
            "expiry": expires_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        pairs = [
            f"{key} {b64encode(value.encode(errors='replace')).decode()}" for key, value in fields.items()
        ]
        return ",".join([*pairs, *(["requiresignedurls"] if video.visibility is Visibility.PRIVATE else [])])


def _path(video: Video) -> str:
    if not _UID.fullmatch(video.provider_uid or ""):
        raise nonsense("a uid that is none")
    return f"/stream/{video.provider_uid}"


def _chunk(size: int) -> ChunkRules:
    return ChunkRules(
        min=min(_SMALLEST_CHUNK, size), max=64 * _MIB, multiple=256 * 1024, recommended=50 * _MIB
    )
