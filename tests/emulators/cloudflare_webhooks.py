"""Cloudflare Stream's webhooks: signed, sent on completion or error.

Follows "Use webhooks": `Webhook-Signature: time=<unix>,sig1=<hex>` with HMAC-SHA256 over
`time + "." + raw body`; the body is the bare video object, with no event id. Retries, order and duplicates
are undocumented, so the test says them.
"""

import hashlib
import hmac
from datetime import UTC, datetime
from typing import Any

from tests.emulators.deliveries import Deliveries


def signature(secret: str, at: int, body: bytes) -> str:
    """The header's value."""
    signed = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"time={at},sig1={signed}"


class Webhooks(Deliveries):
    """`url` and `secret` as `PUT /stream/webhook` sets them, one for the account.

    `other_spelling`: errReasonCode and errReasonText, as some webhooks have it.
    """

    def __init__(self) -> None:
        super().__init__(lambda *signed: {"Webhook-Signature": signature(*signed)})
        self.other_spelling = False
        self._modified = datetime.now(UTC)

    def subscribe(self, url: str) -> dict[str, str]:
        self.url, self._modified = url, datetime.now(UTC)
        return self.result

    @property
    def result(self) -> dict[str, str]:
        modified = self._modified.isoformat().replace("+00:00", "Z")
        return {"notificationUrl": self.url or "", "modified": modified, "secret": self.secret}

    def notify(self, video: dict[str, Any]) -> None:  # Any: JSON
        self.send(_respelled(video) if self.other_spelling else video)


def _respelled(video: dict[str, Any]) -> dict[str, Any]:  # Any: JSON
    status = {name.replace("errorReason", "errReason"): value for name, value in video["status"].items()}
    return {**video, "status": status}
