"""How a provider delivers its webhooks: signed, and as unreliable as they may be.

A provider's own module says what it sends and how it signs; what its documents leave open (retries, order,
duplicates), a test says by `manner`.
"""

import asyncio
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import time
from typing import Any

import httpx

Sign = Callable[[str, int, bytes], dict[str, str]]
"""From the secret, the time (unix seconds) and the body to the header that carries the signature."""

_PATIENCE = 5.0
"""Seconds for an answer."""


@dataclass(slots=True)
class Manner:
    """How each is delivered. `copies`: how often; `late`: seconds before; `skew`: seconds added to its time.

    `forged`: signed with another secret; `altered`: one byte changed after signing; `unsigned`: no header.
    `tries`: at most, as long as nobody takes it (2xx), with a `pause` in seconds between them. `held`: until
    `release`.
    """

    copies: int = 1
    late: float = 0.0
    skew: int = 0
    forged: bool = False
    altered: bool = False
    unsigned: bool = False
    tries: int = 1
    pause: float = 0.05
    held: bool = False


@dataclass(slots=True)
class Delivery:
    """`statuses`: of each try that was answered."""

    url: str
    body: bytes
    manner: Manner
    statuses: list[int] = field(default_factory=list)

    @property
    def status(self) -> int:
        """The last one; 0 as long as nobody answered."""
        return self.statuses[-1] if self.statuses else 0

    @property
    def object(self) -> dict[str, Any]:  # Any: JSON
        return dict(json.loads(self.body))


class Deliveries:
    """Goes to `url`, if there is one. `sent`: held ones too."""

    def __init__(self, sign: Sign) -> None:
        self._sign = sign
        self.url: str | None = None
        self.secret = secrets.token_hex(16)
        self.manner = Manner()
        self.sent: list[Delivery] = []
        self._held: list[Delivery] = []
        self._tasks: set[asyncio.Task[None]] = set()

    def send(self, told: dict[str, Any]) -> None:  # Any: JSON
        """In the manner of the moment."""
        if self.url is None:
            return
        for _ in range(self.manner.copies):
            delivery = Delivery(self.url, json.dumps(told).encode(), replace(self.manner))
            self.sent.append(delivery)
            (self._held.append if delivery.manner.held else self._start)(delivery)

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

    def _start(self, delivery: Delivery) -> None:
        task = asyncio.create_task(self._deliver(delivery), name="webhook")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, delivery: Delivery) -> None:
        await asyncio.sleep(delivery.manner.late)
        for attempt in range(delivery.manner.tries):
            await asyncio.sleep(delivery.manner.pause if attempt else 0)
            if await self._is_taken(delivery):
                return

    async def _is_taken(self, delivery: Delivery) -> bool:
        try:
            async with httpx.AsyncClient(timeout=_PATIENCE, trust_env=False) as client:
                answer = await client.post(
                    delivery.url, content=_body(delivery), headers=self._headers(delivery)
                )
        except httpx.HTTPError:
            return False  # whoever listens is gone
        delivery.statuses.append(answer.status_code)
        return answer.is_success

    def _headers(self, delivery: Delivery) -> dict[str, str]:
        manner, at = delivery.manner, int(time()) + delivery.manner.skew
        secret = "another secret" if manner.forged else self.secret
        signed = {} if manner.unsigned else self._sign(secret, at, delivery.body)
        return {"Content-Type": "application/json", **signed}


def _body(delivery: Delivery) -> bytes:
    return delivery.body.replace(b'"', b" ", 1) if delivery.manner.altered else delivery.body
