"""`POST /api/webhooks/…`: what providers tell. Open to the internet, so a signature is all that counts.

Size, raw body, signature, JSON, database, answer, in this order: nothing is parsed that nobody signed.
"""

import asyncio
import logging
from collections.abc import Callable

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop_uploader.companion.api.problems import BodyLimit
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.webhooks.event import UnreadableEvent
from desktop_uploader.companion.webhooks.inbox import Inbox
from desktop_uploader.companion.webhooks.signatures import CLOUDFLARE, CLOUDFLARE_BODY_ALONE, Signatures
from desktop_uploader.contract.problem import Code

PATIENCE = 4.0
"""Seconds. Providers wait five and then send again: better told to come later than left hanging."""

log = logging.getLogger(__name__)
_PATH = "/api/webhooks/"
Trusts = Callable[[Request, bytes], bool]


def webhook_routes(
    inbox: Inbox,
    now: Clock,
    *,
    cloudflare_secrets: tuple[str, ...],
    body_alone: bool = False,
    accept_unsigned: bool = False,
) -> list[Route]:
    """`body_alone`: also take the second form of Cloudflare's signatures, see `signatures`.

    `accept_unsigned`: for development, where no secret is set; anybody can then say anything.
    """
    forms = (CLOUDFLARE, CLOUDFLARE_BODY_ALONE) if body_alone else (CLOUDFLARE,)
    signatures = Signatures(cloudflare_secrets, *forms)

    def signed(request: Request, body: bytes) -> bool:
        return signatures.fit(request.headers.getlist("webhook-signature"), body, now().timestamp())

    trusts: Trusts = signed
    if accept_unsigned and not any(cloudflare_secrets):
        log.warning("Webhooks are accepted from anybody: no secret is set, and unsigned ones are allowed")
        trusts = _everybody
    door = Door("cloudflare", inbox, trusts)
    limit = [Middleware(BodyLimit, path=_PATH)]
    return [Route(f"{_PATH}cloudflare", door.receive, methods=["POST"], middleware=limit)]


class Door:
    """Where one back end delivers."""

    def __init__(self, backend: str, inbox: Inbox, trusts: Trusts, patience: float = PATIENCE) -> None:
        self._backend = backend
        self._inbox = inbox
        self._trusts = trusts
        self._patience = patience

    async def receive(self, request: Request) -> Response:
        """200 once it is durable and acted upon, for a duplicate, and for a video nobody knows yet."""
        body = await request.body()
        if not self._trusts(request, body):
            raise Refusal(
                401, Code.FORBIDDEN, "This webhook isn't signed as it should be. Nothing was changed."
            )
        try:
            async with asyncio.timeout(self._patience):
                await self._inbox.take(self._backend, body)
        except UnreadableEvent as unreadable:
            detail = f"This webhook tells of no video: {unreadable}. Nothing was changed."
            raise Refusal(400, Code.INVALID, detail) from unreadable
        except TimeoutError:
            detail = "The server has too much to do just now. Send it again; twice does no harm."
            raise Refusal(503, Code.UNAVAILABLE, detail, headers={"Retry-After": "5"}) from None
        return Response()


def _everybody(_: Request, __: bytes) -> bool:
    return True
