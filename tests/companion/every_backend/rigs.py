"""Every back end as a test needs it: its settings, how its videos come to an end, what it still has."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

from desktop_uploader.companion.settings import BlobSettings, CloudflareSettings, MuxSettings
from desktop_uploader.companion.video.video import Video
from tests.companion.library.world import World
from tests.emulators.blob import BlobStore
from tests.emulators.cloudflare import Cloudflare
from tests.emulators.door import Door
from tests.emulators.failures import Failure
from tests.emulators.mux import Mux
from tests.servers.seaweed import Bucket


class Rig(Protocol):
    """`settings`: for a companion that is connected to it. `secrets`: what nobody may ever read."""

    settings: dict[str, Any]  # Any: keyword arguments of the settings
    secrets: tuple[str, ...]

    async def finish(self, world: World, video: Video) -> None:
        """Whatever is stored becomes ready."""

    def lose(self, world: World, video: Video) -> None:
        """As if somebody had deleted it there."""

    def left(self, world: World) -> list[str]:
        """What it still has."""

    def refuse_next(self, method: str) -> None:
        """It is too busy for the next request of that kind."""


class LocalRig:
    secrets: tuple[str, ...] = ()

    def __init__(self, protocol: str) -> None:
        self.settings: dict[str, Any] = {"local_protocol": protocol}

    async def finish(self, world: World, _: Video) -> None:
        world.maker.go.set()

    def lose(self, world: World, video: Video) -> None:
        folder = world.companion.settings.uploads / video.upload_id
        folder.rename(world.companion.settings.data / "lost")

    def left(self, world: World) -> list[str]:
        """Uploads; without any, what was prepared."""
        settings = world.companion.settings
        uploads, media = (list(root.glob("[0-9a-f]" * 32)) for root in (settings.uploads, settings.media))
        return [it.name for it in uploads or media]

    def refuse_next(self, method: str) -> None:
        raise NotImplementedError


class CloudflareRig:
    def __init__(self, cloudflare: Cloudflare) -> None:
        self._cloudflare, account = cloudflare, cloudflare.account
        self.secrets: tuple[str, ...] = (account.token,)
        there = CloudflareSettings(
            account=account.id, customer=account.customer, token=account.token, api=cloudflare.api_url
        )
        self.settings: dict[str, Any] = {"backend": "cloudflare", "cloudflare": there}

    async def finish(self, _: World, video: Video) -> None:
        await self._cloudflare.finish(video.provider_uid or "")

    def lose(self, _: World, video: Video) -> None:
        self._cloudflare.account.remove(video.provider_uid or "")

    def left(self, _: World) -> list[str]:
        return list(self._cloudflare.videos)

    def refuse_next(self, method: str) -> None:
        _refuse(self._cloudflare.api, method)


class MuxRig:
    def __init__(self, mux: Mux) -> None:
        self._mux, environment = mux, mux.environment
        self.secrets: tuple[str, ...] = (environment.token_secret,)
        there = MuxSettings(
            token_id=environment.token_id, token_secret=environment.token_secret, api=mux.api_url
        )
        self.settings: dict[str, Any] = {"backend": "mux", "mux": there}

    async def finish(self, _: World, video: Video) -> None:
        await self._mux.finish(video.provider_uid or "")

    def lose(self, _: World, video: Video) -> None:
        upload = self._mux.environment.uploads.pop(video.provider_uid or "")
        if upload.asset_id is not None:
            self._mux.environment.remove(upload.asset_id)

    def left(self, _: World) -> list[str]:
        return self._mux.left

    def refuse_next(self, method: str) -> None:
        _refuse(self._mux.api, method)


class BlobRig:
    def __init__(self, store: BlobStore) -> None:
        self._store = store
        self.secrets: tuple[str, ...] = (store.token,)
        there = BlobSettings(token=store.token, api=store.api_url)
        self.settings: dict[str, Any] = {"backend": "vercel_blob", "vercel_blob": there}

    async def finish(self, _: World, __: Video) -> None:
        """Nothing is prepared there."""

    def lose(self, _: World, video: Video) -> None:
        self._store.lose(video.provider_uid or "")

    def left(self, _: World) -> list[str]:
        return list(self._store.blobs)

    def refuse_next(self, method: str) -> None:
        _refuse(self._store.api, method)


class S3Rig:
    """A real server; it can't be told to be busy."""

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket
        self.secrets: tuple[str, ...] = (bucket.secret_key,)
        self.settings: dict[str, Any] = {"backend": "s3", "s3": bucket.settings()}

    async def finish(self, _: World, __: Video) -> None:
        """Nothing is prepared there."""

    def lose(self, _: World, video: Video) -> None:
        key = video.provider_uid or ""
        for path in (f"/{key}?uploadId={video.provider_url}", f"/{key}"):
            assert self._bucket.ask("DELETE", path).status_code in {204, 404}

    def left(self, _: World) -> list[str]:
        return self._bucket.left()

    def refuse_next(self, method: str) -> None:
        raise NotImplementedError


def _refuse(door: Door, method: str) -> None:
    door.script.plan(method, *[Failure(503, retry_after="7")] * 3)


@asynccontextmanager
async def rig(name: str, folder: Path, bucket: Bucket | None = None) -> AsyncIterator[Rig]:
    """Running while inside; `bucket`: of the S3 server that is running anyway."""
    folder.mkdir()
    match name:
        case "cloudflare":
            async with Cloudflare(folder) as cloudflare:
                yield CloudflareRig(cloudflare)
        case "mux":
            async with Mux(folder) as mux:
                yield MuxRig(mux)
        case "vercel_blob":
            async with BlobStore(folder, access="private") as store:
                yield BlobRig(store)
        case "s3":
            assert bucket is not None
            yield S3Rig(bucket)
        case _:
            yield LocalRig(name)
