"""Cloudflare Stream's webhooks: signed, sent on completion or error, and as unreliable as they may be.

Follows "Use webhooks": `Webhook-Signature: time=<unix>,sig1=<hex>` with HMAC-SHA256 over
`time + "." + raw body`; the body is the bare video object, with no event id. Retries, order and duplicates
are undocumented, so the test says them.
"""

import asyncio
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from time import time
from typing import Any

import httpx

_PATIENCE = 5.0
"""Seconds for an answer."""


@dataclass(slots=True)
class Manner:
    """How each is delivered. `copies`: how often; `late`: seconds before; `skew`: seconds added to its time.

    `forged`: signed with another secret; `altered`: one byte changed after signing; `unsigned`: no header.
    `other_spelling`: errReasonCode and errReasonText, as some webhooks have it. `held`: until `release`.
    """

    copies: int = 1
    late: float = 0.0
    skew: int = 0
    forged: bool = False
    altered: bool = False
    unsigned: bool = False
    other_spelling: bool = False
    held: bool = False


@dataclass(slots=True)
class Delivery:
    """`status` is 0 as long as nobody answered."""

    url: str
    body: bytes
    manner: Manner
    status: int = 0

    @property
    def object(self) -> dict[str, Any]:
        return dict(json.loads(self.body))


def signature(secret: str, at: int, body: bytes) -> str:
    """The header's value."""
    signed = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"time={at},sig1={signed}"


@dataclass(slots=True)
class Webhooks:
    """`url` and `secret` as `PUT /stream/webhook` sets them, one for the account. `sent`: held ones too."""

    url: str | None = None
    secret: str = field(default_factory=lambda: secrets.token_hex(16))
    manner: Manner = field(default_factory=Manner)
    sent: list[Delivery] = field(default_factory=list)
    modified: datetime = field(default_factory=lambda: datetime.now(UTC))
    _held: list[Delivery] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def subscribe(self, url: str) -> dict[str, str]:
        self.url, self.modified = url, datetime.now(UTC)
        return self.result

    @property
    def result(self) -> dict[str, str]:
        modified = self.modified.isoformat().replace("+00:00", "Z")
        return {"notificationUrl": self.url or "", "modified": modified, "secret": self.secret}

    def notify(self, video: dict[str, Any]) -> None:
        """Sends the video object in the manner of the moment, or holds it."""
        if self.url is None:
            return
        for _ in range(self.manner.copies):
            body = json.dumps(_respelled(video) if self.manner.other_spelling else video).encode()
            delivery = Delivery(self.url, body, replace(self.manner))
            self.sent.append(delivery)
            (self._held.append if delivery.manner.held else self._send)(delivery)

    async def release(self, *, backwards: bool = False) -> None:
        """Delivers what was held, one after the other."""
        held, self._held = self._held, []
        for delivery in reversed(held) if backwards else held:
            await self._deliver(delivery)

    async def again(self, delivery: Delivery) -> int:
        """The same body, signed anew, in the manner of the moment: its status."""
        once_more = Delivery(delivery.url, delivery.body, replace(self.manner))
        await self._deliver(once_more)
        return once_more.status

    async def settled(self) -> None:
        """All that was sent has come to its end."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def end(self) -> None:
        for task in self._tasks:
            task.cancel()
        await self.settled()

    def _send(self, delivery: Delivery) -> None:
        task = asyncio.create_task(self._deliver(delivery), name="webhook")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, delivery: Delivery) -> None:
        await asyncio.sleep(delivery.manner.late)
        try:
            async with httpx.AsyncClient(timeout=_PATIENCE, trust_env=False) as client:
                answer = await client.post(
                    delivery.url, content=self._body(delivery), headers=self._headers(delivery)
                )
            delivery.status = answer.status_code
        except httpx.HTTPError:
            return  # whoever listens is gone; nobody tells how often it is tried again

    def _headers(self, delivery: Delivery) -> dict[str, str]:
        manner, at = delivery.manner, int(time()) + delivery.manner.skew
        secret = "another secret" if manner.forged else self.secret
        signed = {} if manner.unsigned else {"Webhook-Signature": signature(secret, at, delivery.body)}
        return {"Content-Type": "application/json", **signed}

    def _body(self, delivery: Delivery) -> bytes:
        return delivery.body.replace(b'"', b" ", 1) if delivery.manner.altered else delivery.body


def _respelled(video: dict[str, Any]) -> dict[str, Any]:
    status = {name.replace("errorReason", "errReason"): value for name, value in video["status"].items()}
    return {**video, "status": status}
