"""The providers that the settings name, each connected, and what reads the webhooks of each."""

from collections.abc import Mapping
from typing import Final

import httpx

from desktop_uploader.companion.address import Address
from desktop_uploader.companion.backends.backend import Backend
from desktop_uploader.companion.backends.cloudflare import Cloudflare
from desktop_uploader.companion.backends.mux import Mux
from desktop_uploader.companion.backends.vercel_blob import VercelBlob
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.settings import CompanionSettings
from desktop_uploader.companion.webhooks import blob, cloudflare, mux, pipeline
from desktop_uploader.companion.webhooks.event import Reader

READERS: Final[Mapping[str, Reader]] = {
    "cloudflare": cloudflare.read,
    "mux": mux.read,
    "vercel_blob": blob.read,
    "pipeline": pipeline.read,
}


def providers(
    settings: CompanionSettings, client: httpx.AsyncClient, clock: Clock, address: Address
) -> list[Backend]:
    """`client` is its owner's to close. Raises ImportError where a provider's library isn't installed."""
    found: list[Backend] = []
    if settings.cloudflare is not None:
        found.append(Cloudflare(client, settings.cloudflare, clock))
    if settings.mux is not None:
        found.append(Mux(client, settings.mux, clock))
    if settings.vercel_blob is not None:
        found.append(VercelBlob(client, settings.vercel_blob, clock, lambda: _callback(address)))
    if settings.s3 is not None:
        # boto3 comes with the extra `school`, and only this needs it.
        from desktop_uploader.companion.backends.s3 import S3  # noqa: PLC0415

        found.append(S3(client, settings.s3, clock))
    return found


def _callback(address: Address) -> str | None:
    """Vercel reaches nobody without TLS."""
    base = address.base()
    return f"{base}/api/webhooks/blob" if base.startswith("https://") else None
