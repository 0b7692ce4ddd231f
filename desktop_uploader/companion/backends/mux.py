"""Mux as a back end: direct uploads by resumable PUT, and the assets that become of them.

- create: `POST /video/v1/uploads` makes an upload with an opaque, signed URL, good for `timeout` seconds; its
  asset exists once all bytes came, with an id of its own and *playback ids*, each `public` or `signed`.
- chunks: multiples of 256 KiB but for the last, 30,720 KiB recommended (UpChunk's default).
- an upload is cancelled while it waits, `PUT …/cancel`; after that its asset is deleted.
"""

from datetime import timedelta
from itertools import chain
from typing import Final

import httpx

from desktop_uploader.companion.backends.backend import Place
from desktop_uploader.companion.backends.json_api import is_safe_url, nonsense
from desktop_uploader.companion.backends.mux_api import Data, MuxApi
from desktop_uploader.companion.backends.mux_links import page_of, picture_of, playback_of, signed_page_of
from desktop_uploader.companion.backends.mux_report import (
    ID,
    asset_report,
    name_of,
    playbacks,
    upload_report,
)
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.settings import MuxSettings
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.media import ChunkRules, Protocol, Visibility
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import Playback

NAME: Final = "mux"

_KIB: Final = 1024
_BLOCK: Final = 256 * _KIB
_SHORTEST: Final = timedelta(minutes=1)
_LONGEST: Final = timedelta(days=7)
_LONGEST_TITLE: Final = 512
_NOWHERE: Final = "http://localhost"
"""For browsers only, which never see the URL."""


class Mux:
    """`client` is its owner's to close."""

    name = NAME

    def __init__(self, client: httpx.AsyncClient, settings: MuxSettings, clock: Clock) -> None:
        self._api = MuxApi(client, settings)
        self._settings = settings
        self._clock = clock
        self._lifetime = min(max(settings.upload_lifetime, _SHORTEST), _LONGEST)

    async def create(self, video: Video) -> Place:
        expires_at = self._clock() + self._lifetime
        asked = {
            "cors_origin": _NOWHERE,
            "timeout": int(self._lifetime.total_seconds()),
            "new_asset_settings": {
                "playback_policies": [_policy(signed=video.visibility is Visibility.PRIVATE)],
                "passthrough": video.playback_id,
                "meta": {"title": video.title[:_LONGEST_TITLE], "external_id": video.playback_id},
            },
        }
        upload = await self._api.create("/uploads", asked) or {}
        uid, url = name_of(upload.get("id")), upload.get("url")
        if uid is None or not isinstance(url, str) or not is_safe_url(url, self._settings.api):
            raise nonsense("a creation without a place")
        return Place(uid, url, expires_at, _chunk(video.size), Protocol.RESUMABLE_PUT)

    def place(self, video: Video) -> Place | None:
        uid, url = video.provider_uid, video.provider_url
        if uid is None or url is None:
            return None
        return Place(uid, url, video.expires_at, _chunk(video.size), Protocol.RESUMABLE_PUT)

    async def is_open(self, place: Place) -> bool:
        upload = await self._api.get(f"/uploads/{_id(place.uid)}")
        return upload is not None and upload.get("status") == "waiting"

    async def report(self, video: Video) -> Report | None:
        if video.provider_asset is None:
            upload = await self._upload(video)
            if upload is None:
                return None
            asset = _asset_of(upload)
            if asset is None:
                return upload_report(upload)
        else:
            asset = video.provider_asset
        said = await self._api.get(f"/assets/{_id(asset)}")
        return None if said is None else asset_report(said)

    async def remove(self, video: Video) -> None:
        asset = video.provider_asset
        if asset is None:
            if await self._api.cancel(_id(video.provider_uid)):
                return
            asset = await self._asset_after_all(video)
        if asset is not None:
            await self._api.delete(f"/assets/{_id(asset)}")

    async def _asset_after_all(self, video: Video) -> str | None:
        upload = await self._upload(video) or {}
        if upload.get("status") == "waiting":
            raise nonsense("an upload that waits and can't be cancelled")
        return _asset_of(upload)

    async def protect(self, video: Video, *, signed: bool) -> str | None:
        """The new name comes first: whoever watches by the right one is never shut out."""
        asset = video.provider_asset or await self._asset_so_far(video)
        said = None if asset is None else await self._api.get(f"/assets/{_id(asset)}")
        if said is None:
            return None
        policy, path = _policy(signed=signed), f"/assets/{asset}/playback-ids"
        names = playbacks(said)
        kept = next(iter(names.pop(policy, [])), None) or await self._new_playback(path, policy)
        for name in chain(*names.values()):
            await self._api.delete(f"{path}/{name}")
        return kept

    async def _asset_so_far(self, video: Video) -> str | None:
        upload = await self._upload(video) or {}
        if upload.get("status") == "waiting":
            detail = "Who may watch can be changed once the upload is done. Nothing was changed."
            raise Refusal(409, Code.CONFLICT, detail)
        return _asset_of(upload)

    async def _new_playback(self, path: str, policy: str) -> str | None:
        made = await self._api.create(path, {"policy": policy})
        if made is None:
            return None
        name = name_of(made.get("id"))
        if name is None or made.get("policy") != policy:
            raise nonsense("another protection than was asked for")
        return name

    def playback(self, video: Video) -> Playback:
        return Playback() if video.provider_playback is None else playback_of(video.provider_playback)

    def thumbnail(self, video: Video) -> str | None:
        return None if video.provider_playback is None else picture_of(video.provider_playback)

    async def watch_url(self, video: Video, *, signed: bool) -> str:
        name = _id(video.provider_playback)
        return signed_page_of(name, self._settings.signing_key, self._clock()) if signed else page_of(name)

    async def _upload(self, video: Video) -> Data | None:
        return await self._api.get(f"/uploads/{_id(video.provider_uid)}")


def _policy(*, signed: bool) -> str:
    return "signed" if signed else "public"


def _asset_of(upload: Data) -> str | None:
    return name_of(upload.get("asset_id"))


def _id(name: str | None) -> str:
    if name is None or not ID.fullmatch(name):
        raise nonsense("an id that is none")
    return name


def _chunk(size: int) -> ChunkRules:
    return ChunkRules(min=min(_BLOCK, size), max=64 * _KIB * _KIB, multiple=_BLOCK, recommended=30_720 * _KIB)
