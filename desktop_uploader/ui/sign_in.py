"""Signing in, without a window: which server an address means, who a token belongs to, what went wrong."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

import httpx

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Server
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.service.sign_in import check_token

T = TypeVar("T")
_PATIENCE = 15.0
"""Seconds for all that one question asks of the server."""

Keep = Callable[[str, str, str], None]
"""Address, server id, token: remembered by whoever made us. May block; raises WorldError."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whom a token belongs to, and where."""

    address: str
    server_id: str
    name: str


class SignIn(Protocol):
    """Each returns at once; its future may raise WorldError."""

    def find(self, address: str) -> "Future[Server]": ...
    def sign_in(self, address: str, token: str) -> "Future[Account]":
        """Checked first, then kept."""


class SchoolSignIn:
    """`SignIn` over HTTP, in a thread of its own that `close` ends."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._asking: tuple[asyncio.AbstractEventLoop, asyncio.Task[None] | None] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sign-in")

    def find(self, address: str) -> "Future[Server]":
        return self._thread.submit(self._visit, lambda client: _server(client, address))

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        return self._thread.submit(self._sign_in, address, token.strip())

    def close(self) -> None:
        asking = self._asking
        if asking is not None and asking[1] is not None:
            with suppress(RuntimeError):  # it has just ended by itself
                asking[0].call_soon_threadsafe(asking[1].cancel)
        self._thread.shutdown(cancel_futures=True)

    def _sign_in(self, address: str, token: str) -> Account:
        async def ask(client: httpx.AsyncClient) -> Account:
            server = await _server(client, address)
            me = await check_token(client, address, token)
            return Account(address, server.server_id, me.name)

        account = self._visit(ask)
        self._keep(address, account.server_id, token)
        return account

    def _visit(self, ask: Callable[[httpx.AsyncClient], Awaitable[T]]) -> T:
        async def visit() -> T:
            self._asking = (asyncio.get_running_loop(), asyncio.current_task())
            async with asyncio.timeout(_PATIENCE), make_client() as client:
                return await ask(client)

        try:
            return asyncio.run(visit())
        except TimeoutError:
            raise WorldError(Failure(Kind.TIMEOUT)) from None
        finally:
            self._asking = None


async def _server(client: httpx.AsyncClient, address: str) -> Server:
    return await CompanionService(client, FixedOrigin(address)).server()


def address_of(text: str) -> str | None:
    """`video.example.edu` → `https://video.example.edu`; None for what can't be an address.

    Without encryption only on this computer: a token must not cross a network in clear.
    """
    text = text.strip().rstrip("/")
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or " " in text or "@" in parts.netloc or parts.query or parts.fragment:
        return None
    encrypted = parts.scheme == "https" or (parts.scheme == "http" and _is_this_computer(host))
    return text if encrypted else None


def _is_this_computer(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def words_of(failure: Failure, address: str) -> str:
    """What went wrong, and what to do about it."""
    host = urlsplit(address).netloc
    match failure.kind:
        case Kind.SIGN_IN:
            return (
                f"{host} doesn't know this access token. Was all of it copied? You can get a new one there."
            )
        case Kind.NETWORK | Kind.TIMEOUT:
            return f"{host} can't be reached. Is the address right, and this computer online?"
        case Kind.TLS:
            return f"The identity of {host} can't be confirmed on this network, so nothing was sent to it."
        case Kind.SERVER_BUSY:
            return f"{host} is busy. Try again in a moment."
        case Kind.PROTOCOL | Kind.REFUSED:
            return f"{host} answers, but not as a server for lecture videos. Is the address right?"
    return failure.detail or f"Signing in at {host} didn't work ({failure.kind})."
