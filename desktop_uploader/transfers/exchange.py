"""One request and its answer, as much of it as is worth reading, with httpx's failures mapped."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import cast

import httpx

from desktop_uploader.net.errors import mapped
from desktop_uploader.transfers.endpoint import Endpoint

LONGEST_ANSWER = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """`body`: the first 64 KiB, as they came."""

    status: int
    headers: httpx.Headers
    body: bytes = b""


class Exchange:
    """Speaks to targets over the one client."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def ask(self, method: str, endpoint: Endpoint, headers: dict[str, str]) -> Answer:
        """A request without a body. Raises WorldError."""
        return await self._exchange(method, endpoint, headers, None)

    async def send(
        self,
        method: str,
        endpoint: Endpoint,
        headers: dict[str, str],
        body: AsyncGenerator[memoryview, None],
        length: int,
    ) -> Answer:
        """A request with `length` bytes of body. Raises WorldError, also what the body itself raises."""
        async with aclosing(body):
            return await self._exchange(method, endpoint, {**headers, "Content-Length": str(length)}, body)

    async def _exchange(
        self,
        method: str,
        endpoint: Endpoint,
        headers: dict[str, str],
        body: AsyncGenerator[memoryview, None] | None,
    ) -> Answer:
        with mapped():
            content = cast("AsyncGenerator[bytes, None] | None", body)  # h11 joins whatever has bytes
            request = self._client.stream(
                method, endpoint.url(), headers=endpoint.headers(headers), content=content
            )
            async with request as response:
                return Answer(response.status_code, response.headers, await _beginning(response))


async def _beginning(response: httpx.Response) -> bytes:
    """Reading to the end keeps the connection for the next request; an endless answer ends it."""
    read = b""
    async with aclosing(cast("AsyncGenerator[bytes, None]", response.aiter_raw())) as pieces:
        async for piece in pieces:
            read += piece
            if len(read) > LONGEST_ANSWER:
                break
    return read[:LONGEST_ANSWER]
