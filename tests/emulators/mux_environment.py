"""One environment at Mux: its uploads, its assets, its tokens, and what it tells by webhooks.

Follows "Direct uploads" (an asset comes into being once the bytes are here; only a waiting upload can be
cancelled) and the webhook reference (`video.upload.*`, `video.asset.*`; nothing tells of a timed out upload).
Chosen here: progress alone is told by no webhook; changed playback ids are `video.asset.updated`; how often
it lets itself be asked (`rate`).
"""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.emulators.mux_objects import asset_object, upload_object
from tests.emulators.mux_states import WELL, Asset, Step, Upload
from tests.emulators.mux_tokens import Tokens
from tests.emulators.mux_webhooks import Webhooks
from tests.emulators.pace import Pace
from tests.emulators.rate import Rate


class Environment:
    """`steps`: what becomes of the assets created from now on. `pace`: seconds between their steps, or None
    if a test says when. `upload_error`: uploads end as `errored`, with this type and message. `asset_after`:
    an upload whose bytes are here is shown so many times as waiting before it becomes an asset.
    """

    def __init__(self, folder: Path, *, pace: float | None = None) -> None:
        self.token_id, self.token_secret = secrets.token_hex(16), secrets.token_urlsafe(48)
        self.folder, self._pace = folder, Pace(pace)
        self.uploads: dict[str, Upload] = {}
        self.assets: dict[str, Asset] = {}
        self.tokens, self.webhooks, self.rate = Tokens(), Webhooks(), Rate()
        self.steps: tuple[Step, ...] = WELL
        self.upload_error: tuple[str, str] | None = None
        self.asset_after = 0
        self.upload_url = ""

    @property
    def secrets(self) -> list[str]:
        """What nobody may ever read in a log."""
        return [self.token_secret, self.webhooks.secret, *(it.token for it in self.uploads.values())]

    def create(self, asked: Mapping[str, Any]) -> Upload:  # Any: JSON
        place, token, timeout = secrets.token_hex(12), secrets.token_urlsafe(32), asked.get("timeout", 3600)
        upload = Upload(
            id=secrets.token_hex(20),
            place=place,
            token=token,
            url=f"{self.upload_url}/upload/{place}?upload_token={token}",
            timeout=timeout,
            expires=datetime.now(UTC) + timedelta(seconds=timeout),
            content=self.folder / place,
            settings=asked.get("new_asset_settings") or {},
            cors_origin=asked.get("cors_origin"),
            test=asked.get("test", False),
        )
        upload.content.touch()
        self.uploads[upload.id] = upload
        self._tell_upload("created", upload)
        return upload

    def at_place(self, place: str) -> Upload | None:
        return next((it for it in self.uploads.values() if it.place == place), None)

    def cancel(self, upload: Upload) -> bool:
        """Whether it still waited."""
        if upload.status != "waiting":
            return False
        upload.cancelled = True
        upload.content.unlink()
        self._tell_upload("cancelled", upload)
        return True

    def time_out(self, upload: Upload) -> None:
        """Its time is over, and nothing tells of it."""
        upload.expires = datetime.now(UTC)
        upload.content.unlink()

    def stored(self, upload: Upload) -> None:
        """Its last byte is here."""
        upload.asks_left = self.asset_after
        if not upload.asks_left:
            self._becomes(upload)

    def asked(self, upload: Upload) -> None:
        """Somebody was shown it."""
        if upload.asks_left:
            upload.asks_left -= 1
            if not upload.asks_left:
                self._becomes(upload)

    def _becomes(self, upload: Upload) -> None:
        """An asset, or an error."""
        if self.upload_error is not None:
            upload.error = self.upload_error
            self._tell_upload("errored", upload)
            return
        policies = upload.settings.get("playback_policies", upload.settings.get("playback_policy", []))
        asset = Asset(id=secrets.token_hex(20), upload=upload, steps=list(self.steps), playback={})
        asset.playback.update((secrets.token_hex(20), policy) for policy in policies)
        upload.asset_id = asset.id
        self.assets[asset.id] = asset
        self.tell("created", asset)
        self._tell_upload("asset_created", upload)
        self._pace.unfold(lambda: self._unfold(asset))

    def asset(self, name: str) -> Asset:
        """By its own id or by its upload's."""
        upload = self.uploads.get(name)
        return self.assets[(upload and upload.asset_id) or name]

    def advance(self, asset: Asset) -> str:
        """Its next step: its status."""
        if not asset.ended and asset.advance().status in {"ready", "errored"}:
            self.tell(asset.at.status, asset)
        return asset.at.status

    def add_playback(self, asset: Asset, policy: str) -> str:
        name = secrets.token_hex(20)
        asset.playback[name] = policy
        self.tell("updated", asset)
        return name

    def remove_playback(self, asset: Asset, name: str) -> bool:
        if asset.playback.pop(name, None) is None:
            return False
        self.tell("updated", asset)
        return True

    def remove(self, asset_id: str) -> bool:
        """The asset, its bytes and what was still to become of it."""
        asset = self.assets.pop(asset_id, None)
        if asset is None:
            return False
        asset.content.unlink()
        self.tell("deleted", asset)
        return True

    def tell(self, event: str, asset: Asset) -> None:
        """Say `updated` or `warning` whenever a test needs it; all others come by themselves."""
        self.webhooks.notify(f"video.asset.{event}", asset_object(asset))

    def _tell_upload(self, event: str, upload: Upload) -> None:
        self.webhooks.notify(f"video.upload.{event}", upload_object(upload, url=False))

    def _unfold(self, asset: Asset) -> bool:
        if asset.ended or asset.id not in self.assets:
            return False
        self.advance(asset)
        return True

    async def settled(self) -> None:
        """With a pace: every asset has come to its last state, and every webhook to its end."""
        await self._pace.settled()
        await self.webhooks.settled()

    async def end(self) -> None:
        await self._pace.end()
        await self.webhooks.end()
