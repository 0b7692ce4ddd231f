"""Mux's webhooks: an envelope about an upload or an asset, signed.

Follows "Listen for webhooks" and "Verify webhook signatures": `mux-signature: t=<unix>,v1=<hex>` with
HMAC-SHA256 over `t + "." + raw body`; several `v1` while a secret changes. Mux tries again for 24 hours if
nobody takes one, and may send one twice: `manner.tries` and `.copies`. Chosen here: `attempts` is empty.
"""

import hashlib
import hmac
import secrets
from datetime import UTC, datetime
from typing import Any

from tests.emulators.deliveries import Deliveries


def signature(secret: str, at: int, body: bytes, *others: str) -> str:
    """The header's value; `others` are secrets that sign, too."""
    signed = (_signed(it, at, body) for it in (*others, secret))
    return ",".join([f"t={at}", *(f"v1={it}" for it in signed)])


def _signed(secret: str, at: int, body: bytes) -> str:
    return hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()


class Webhooks(Deliveries):
    """`url` is what an operator puts into the dashboard; Mux has no API for it.

    `other_secrets` sign besides the one, before it.
    """

    def __init__(self) -> None:
        super().__init__(lambda *signed: {"Mux-Signature": signature(*signed, *self.other_secrets)})
        self.other_secrets: list[str] = []
        self._environment = {"name": "Production", "id": secrets.token_hex(5)}

    def subscribe(self, url: str) -> None:
        self.url = url

    def notify(self, event: str, data: dict[str, Any]) -> None:  # Any: JSON
        """`event` like `video.asset.ready`; `data` is the asset or the upload."""
        self.send(
            {
                "type": event,
                "id": secrets.token_hex(16),
                "created_at": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
                "object": {"type": event.split(".")[1], "id": data["id"]},
                "environment": dict(self._environment),
                "data": data,
                "request_id": None,
                "accessor": None,
                "accessor_source": None,
                "attempts": [],
            }
        )
