"""What providers tell, each at a door of its own. Open to the internet, so a signature is all that counts.

Size, raw body, signature, JSON, database, answer, in this order: nothing is parsed that nobody signed.
"""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_uploader.companion.api.problems import BodyLimit
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.settings import CompanionSettings
from desktop_uploader.companion.webhooks.event import UnreadableEvent
from desktop_uploader.companion.webhooks.inbox import Inbox
from desktop_uploader.companion.webhooks.signatures import (
    BLOB,
    CLOUDFLARE,
    CLOUDFLARE_BODY_ALONE,
    MUX,
    PIPELINE,
    Signatures,
)
from desktop_uploader.contract.problem import Code

PATIENCE = 4.0
"""Seconds. Providers wait five and then send again: better told to come later than left hanging."""

log = logging.getLogger(__name__)
_DOORS = "/api/webhooks"


@dataclass(frozen=True, slots=True)
class Door:
    """Where one back end delivers: `header` has the signature, `backend` is the inbox's word for it.

    `awaited`: this companion gives videos to that back end, so a missing secret is worth a word.
    """

    path: str
    backend: str
    header: str
    signatures: Signatures
    awaited: bool = True


def doors_of(settings: CompanionSettings) -> tuple[Door, ...]:
    """Every door there is. One without a secret is there to refuse."""
    pipeline = Signatures(settings.pipeline_secrets, PIPELINE)
    return (
        _cloudflare(settings),
        _mux(settings),
        _blob(settings),
        Door(
            "/api/v1/media/webhook/upload-complete",
            "pipeline",
            "webhook-signature",
            pipeline,
            awaited=pipeline.can_fit,
        ),
    )


def _cloudflare(settings: CompanionSettings) -> Door:
    account = settings.cloudflare
    forms = (CLOUDFLARE, CLOUDFLARE_BODY_ALONE) if account and account.body_alone else (CLOUDFLARE,)
    signatures = Signatures(account.webhook_secrets if account else (), *forms)
    return Door(f"{_DOORS}/cloudflare", "cloudflare", "webhook-signature", signatures, account is not None)


def _mux(settings: CompanionSettings) -> Door:
    account = settings.mux
    signatures = Signatures(account.webhook_secrets if account else (), MUX)
    return Door(f"{_DOORS}/mux", "mux", "mux-signature", signatures, account is not None)


def _blob(settings: CompanionSettings) -> Door:
    """The store's own token signs."""
    store = settings.vercel_blob
    signatures = Signatures((store.token,) if store else (), BLOB)
    return Door(f"{_DOORS}/blob", "vercel_blob", "x-vercel-signature", signatures, store is not None)


def webhook_routes(
    inbox: Inbox, now: Clock, doors: Iterable[Door], *, accept_unsigned: bool = False
) -> list[Route]:
    """`accept_unsigned`: for development, at doors without a secret; anybody can then say anything there."""
    doors = tuple(doors)
    _warn([door for door in doors if not door.signatures.can_fit], accept_unsigned=accept_unsigned)
    return [
        Route(
            door.path,
            Receiver(door, inbox, now, accept_unsigned=accept_unsigned).receive,
            methods=["POST"],
            middleware=[Middleware(BodyLimit, path=door.path)],
        )
        for door in doors
    ]


def _warn(unsigned: list[Door], *, accept_unsigned: bool) -> None:
    """Once, at start."""
    if accept_unsigned and unsigned:
        paths = ", ".join(door.path for door in unsigned)
        log.warning(
            "FOR DEVELOPMENT ONLY: webhooks are accepted from anybody at %s. No secret is set there, and "
            "unsigned ones are allowed: whoever reaches this server can say anything about any video",
            paths,
        )
    elif awaited := [door.backend for door in unsigned if door.awaited]:
        log.warning(
            "Webhooks of %s are refused: no secret is set. Videos become ready all the same, by asking",
            ", ".join(awaited),
        )


class Receiver:
    """Who stands at a door."""

    def __init__(self, door: Door, inbox: Inbox, now: Clock, *, accept_unsigned: bool = False) -> None:
        self._door = door
        self._inbox = inbox
        self._now = now
        self._trusts_all = accept_unsigned and not door.signatures.can_fit

    async def receive(self, request: Request) -> Response:
        """200 once it is durable and acted upon, for a duplicate, and for a video nobody knows yet."""
        body = await request.body()
        if not self._trusts(request, body):
            raise Refusal(
                401, Code.FORBIDDEN, "This webhook isn't signed as it should be. Nothing was changed."
            )
        try:
            async with asyncio.timeout(PATIENCE):
                await self._inbox.take(self._door.backend, body)
        except UnreadableEvent as unreadable:
            detail = f"This webhook tells of no video: {unreadable}. Nothing was changed."
            raise Refusal(400, Code.INVALID, detail) from unreadable
        except TimeoutError:
            detail = "The server has too much to do just now. Send it again; twice does no harm."
            raise Refusal(503, Code.UNAVAILABLE, detail, headers={"Retry-After": "5"}) from None
        return JSONResponse({"success": True})

    def _trusts(self, request: Request, body: bytes) -> bool:
        headers = request.headers.getlist(self._door.header)
        return self._trusts_all or self._door.signatures.fit(headers, body, self._now().timestamp())
