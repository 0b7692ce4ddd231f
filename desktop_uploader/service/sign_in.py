"""Signing in, without a window: which server an address means, and whose a pasted token is."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import httpx

from desktop_uploader.contract.server import Me
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Server
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.service.answers import message_of
from desktop_uploader.service.calls import Calls
from desktop_uploader.service.companion import CompanionService

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
        """Checked first, then kept. Cancelled before that, it keeps nothing."""


class SchoolSignIn:
    """`SignIn` over HTTP, on a thread of its own that begins with the first question; `close` ends it."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._running: tuple[asyncio.AbstractEventLoop, threading.Thread] | None = None

    def find(self, address: str) -> "Future[Server]":
        return self._put(_visit(lambda client: _server(client, address)))

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        return self._put(self._sign_in(address, token.strip()))

    def close(self) -> None:
        """Whoever still waits for an answer gets it as cancelled."""
        if self._running is None:
            return
        (loop, thread), self._running = self._running, None
        asyncio.run_coroutine_threadsafe(_end_all(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

    def _put(self, question: Coroutine[Any, Any, T]) -> "Future[T]":
        if self._running is None:
            loop = asyncio.new_event_loop()
            self._running = loop, threading.Thread(target=loop.run_forever, name="sign-in")
            self._running[1].start()
        return asyncio.run_coroutine_threadsafe(question, self._running[0])

    async def _sign_in(self, address: str, token: str) -> Account:
        async def ask(client: httpx.AsyncClient) -> Account:
            server = await _server(client, address)
            me = await check_token(client, address, token)
            return Account(address, server.server_id, me.name)

        account = await _visit(ask)
        await asyncio.to_thread(self._keep, address, account.server_id, token)
        return account


async def _visit(ask: Callable[[httpx.AsyncClient], Awaitable[T]]) -> T:
    try:
        async with asyncio.timeout(_PATIENCE), make_client() as client:
            return await ask(client)
    except TimeoutError:
        raise WorldError(Failure(Kind.TIMEOUT)) from None


async def _end_all() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_default_executor()


async def check_token(client: httpx.AsyncClient, base_url: str, token: str) -> Me:
    """Who the token belongs to. Raises WorldError: SIGN_IN for one that the server doesn't take."""
    answer = await Calls(client, FixedOrigin(base_url, token.strip())).ask("GET", "/api/v1/me")
    return message_of(answer, Me)


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
