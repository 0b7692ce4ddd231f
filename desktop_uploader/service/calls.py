"""One request to the companion: address and token of this moment, a bounded answer, errors mapped once."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

import httpx

from desktop_uploader.contract.wire import Message
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.net.address import Origin, authorization, url_of
from desktop_uploader.net.errors import mapped

ANSWER_LIMIT = 1024**2
"""Bytes read of any answer; the companion's own are a few KiB."""

Form = Mapping[str, str]
"""What OAuth has in place of JSON."""

_SECRET = 16
"""Characters of a token worth hiding; a shorter one is found in words by chance."""

_B64TOKEN = re.compile(r"[A-Za-z0-9\-._~+/]+=*")
"""RFC 6750 section 2.1."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


class Calls:
    """Asks `origin` for the address and the token at every request: both may change between two."""

    def __init__(self, client: httpx.AsyncClient, origin: Origin) -> None:
        self._client, self._origin = client, origin

    @property
    def base_url(self) -> str:
        return self._origin.base_url().rstrip("/")

    async def ask(
        self,
        method: str,
        path: str,
        message: Message | Form | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        read_timeout: float | None = None,
        only_set: bool = False,
    ) -> Answer:
        """The answer, whatever its status. Raises WorldError when there is none, or one over 1 MiB.

        `only_set`: of the message's fields, only those that were given a value.
        """
        opened = self.open(
            method, path, message, headers=headers, read_timeout=read_timeout, only_set=only_set
        )
        async with opened as response:
            return Answer(response.status_code, response.headers, await self._body(response))

    @asynccontextmanager
    async def open(
        self,
        method: str,
        path: str,
        message: Message | Form | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        read_timeout: float | None = None,
        only_set: bool = False,
    ) -> AsyncIterator[httpx.Response]:
        """The response with its body still to come; `read_timeout`: seconds between two pieces of it."""
        timeout = self._client.timeout.as_dict()
        if read_timeout is not None:
            timeout["read"] = read_timeout
        sent = {"Accept-Encoding": "identity", **self._authorization(), **(headers or {})}
        body = None
        if isinstance(message, Message):
            body = message.model_dump_json(by_alias=True, exclude_unset=only_set).encode()
            sent["Content-Type"] = "application/json"
        elif message is not None:
            body = urlencode(message).encode()
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        with mapped():
            async with self._client.stream(
                method,
                url_of(self._origin, path),
                content=body,
                headers=sent,
                timeout=httpx.Timeout(**timeout),
                follow_redirects=False,
            ) as response:
                yield response

    def _authorization(self) -> dict[str, str]:
        """A token that isn't one never reaches the HTTP library: its error would quote it."""
        token = self._origin.token()
        if token and not _B64TOKEN.fullmatch(token):
            raise WorldError(Failure(Kind.SIGN_IN, "The access token has characters that no token has."))
        return authorization(self._origin)

    async def _body(self, response: httpx.Response) -> bytes:
        """Raw, since we asked for no encoding; an answer that echoes the token loses it here."""
        body = bytearray()
        async for piece in response.aiter_raw():
            body += piece
            if len(body) > ANSWER_LIMIT:
                raise WorldError(Failure(Kind.PROTOCOL, "The server's answer is far too long."))
        token = self._origin.token() or ""
        return bytes(body).replace(token.encode(), b"[token]") if len(token) >= _SECRET else bytes(body)
