"""Signing in, without a window: which server an address means, and whose a pasted token is."""

import asyncio
import logging
import platform
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from ipaddress import ip_address
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import httpx

from desktop_uploader.contract.server import Me
from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Server
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.service import translate
from desktop_uploader.service.answers import message_of
from desktop_uploader.service.calls import Calls
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.service.device_code import Code
from desktop_uploader.service.device_sign_in import DeviceSignIn, revoke

T = TypeVar("T")
_PATIENCE = 15.0
"""Seconds for all that one question asks of the server."""

_LONGEST_NAME = 100
_log = logging.getLogger(__name__)

Keep = Callable[[Account, str], None]
"""Whose token, and the token: remembered by whoever made us. May block; raises WorldError."""


class SignIn(Protocol):
    """Each returns at once; its future may raise WorldError. Cancelled before that, it keeps nothing."""

    def find(self, address: str) -> "Future[Server]": ...
    def begin(self, address: str) -> "Future[Code]":
        """A code for the browser."""

    def wait(self, address: str, code: Code) -> "Future[Account]":
        """Until somebody allowed it there. May raise CodeExpiredError, CodeRefusedError."""

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        """Checked first, then kept."""


class SchoolSignIn:
    """`SignIn` over HTTP, on a thread of its own that begins with the first question; `close` ends it."""

    def __init__(
        self,
        keep: Keep,
        proxy: Callable[[], str] = lambda: "",
        computer: Callable[[], str] = platform.node,
    ) -> None:
        """`proxy` is asked each time, as `net.client` has it; `computer`: its name, for the page."""
        self._keep, self._proxy, self._computer = keep, proxy, computer
        self._is_closed = False
        self._running: tuple[asyncio.AbstractEventLoop, threading.Thread] | None = None

    def find(self, address: str) -> "Future[Server]":
        return self._put(self._visit(lambda client: _server(client, address)))

    def begin(self, address: str) -> "Future[Code]":
        computer = self._computer()[:_LONGEST_NAME]
        return self._put(self._visit(lambda client: DeviceSignIn(client, address).begin(computer)))

    def wait(self, address: str, code: Code) -> "Future[Account]":
        return self._put(self._wait(address, code))

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        return self._put(self._sign_in(address, token.strip()))

    def sign_out(self, account: Account, token: str) -> "Future[bool]":
        """It is forgotten here: whether the server dropped it, too."""
        return self._put(self._sign_out(account, token))

    def close(self) -> None:
        """Whoever still waits for an answer gets it as cancelled; so does who asks after that."""
        self._is_closed = True
        if self._running is None:
            return
        (loop, thread), self._running = self._running, None
        asyncio.run_coroutine_threadsafe(_end_all(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

    def _put(self, question: Coroutine[Any, Any, T]) -> "Future[T]":
        if self._is_closed:
            question.close()
            late: Future[T] = Future()
            late.cancel()
            return late
        if self._running is None:
            loop = asyncio.new_event_loop()
            self._running = loop, threading.Thread(target=loop.run_forever, name="sign-in")
            self._running[1].start()
        return asyncio.run_coroutine_threadsafe(question, self._running[0])

    async def _wait(self, address: str, code: Code) -> Account:
        async with make_client(proxy=self._proxy()) as client:
            token = await DeviceSignIn(client, address).token(code)
        return await self._sign_in(address, token)

    async def _sign_in(self, address: str, token: str) -> Account:
        async def ask(client: httpx.AsyncClient) -> Account:
            server = await _server(client, address)
            me = translate.me(await check_token(client, address, token))
            return Account(address, server.server_id, me.id, me.name, server.name)

        account = await self._visit(ask)
        await asyncio.to_thread(self._keep, account, token)
        return account

    async def _sign_out(self, account: Account, token: str) -> bool:
        try:
            await self._visit(lambda client: revoke(client, account.address, token))
        except WorldError as error:
            _log.info("%s could not be told of the sign-out: %s", account.server_name, error.failure.kind)
            return False
        return True

    async def _visit(self, ask: Callable[[httpx.AsyncClient], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(_PATIENCE), make_client(proxy=self._proxy()) as client:
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
