"""What is asked of a server to sign in there and out again, over HTTP."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import httpx

from desktop_uploader.contract.server import Me
from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.service import Server
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.service import translate
from desktop_uploader.service.answers import message_of
from desktop_uploader.service.calls import Calls
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.service.device_code import Code
from desktop_uploader.service.device_sign_in import DeviceSignIn, give_up, revoke

T = TypeVar("T")
_PATIENCE = 15.0
"""Seconds for all that one question asks of the server."""

_log = logging.getLogger(__name__)


class School:
    """The server at one address. Every call but `sign_out` and `give_up` raises WorldError."""

    def __init__(self, address: str, proxy: str = "") -> None:
        self._address, self._proxy = address, proxy

    async def server(self) -> Server:
        return await self._visit(lambda client: _server(client, self._address))

    async def code(self, computer: str) -> Code:
        """`computer`: its name, for the page that asks the person."""
        return await self._visit(lambda client: DeviceSignIn(client, self._address).begin(computer))

    async def token(self, code: Code) -> str:
        async with make_client(proxy=self._proxy) as client:
            return await DeviceSignIn(client, self._address).token(code)

    async def account(self, token: str) -> Account:
        """Whose the token is."""

        async def ask(client: httpx.AsyncClient) -> Account:
            server = await _server(client, self._address)
            me = translate.me(await check_token(client, self._address, token))
            return Account(self._address, server.server_id, me.id, me.name, server.name)

        return await self._visit(ask)

    async def sign_out(self, name: str, token: str) -> bool:
        """Whether the server dropped it. `name`: the server's own, for the log."""
        try:
            await self._visit(lambda client: revoke(client, self._address, token))
        except WorldError as error:
            _log.info("%s could not be told of the sign-out: %s", name, error.failure.kind)
            return False
        return True

    async def give_up(self, code: Code) -> None:
        """A sign-in that nobody waits for any more; a server that can't be told lets it expire."""
        try:
            await self._visit(lambda client: give_up(client, self._address, code))
        except WorldError as error:
            _log.info("A server could not be told that a sign-in was given up: %s", error.failure.kind)

    async def _visit(self, ask: Callable[[httpx.AsyncClient], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(_PATIENCE), make_client(proxy=self._proxy) as client:
                return await ask(client)
        except TimeoutError:
            raise WorldError(Failure(Kind.TIMEOUT)) from None


async def check_token(client: httpx.AsyncClient, base_url: str, token: str) -> Me:
    """Who the token belongs to. Raises WorldError: SIGN_IN for one that the server doesn't take."""
    answer = await Calls(client, FixedOrigin(base_url, token.strip())).ask("GET", "/api/v1/me")
    return message_of(answer, Me)


async def _server(client: httpx.AsyncClient, address: str) -> Server:
    return await CompanionService(client, FixedOrigin(address)).server()
