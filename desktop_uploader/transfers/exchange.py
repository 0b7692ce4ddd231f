"""One request and its answer, as much of it as is worth reading, with httpx's failures mapped.

What is watched is the line, never how long a request takes: each block that the socket takes has the client's
write time-out, and from the last one on the whole answer has its read time-out, however slowly it drips.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Self, TypeAlias, cast

import httpx

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.net.errors import mapped
from desktop_uploader.transfers.endpoint import Endpoint

LONGEST_ANSWER = 64 * 1024

Block: TypeAlias = bytes | memoryview
"""h11 joins whatever has bytes; only what is `bytes` already isn't copied."""

Blocks: TypeAlias = AsyncGenerator[Block, None]


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
        body: Blocks,
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
        body: Blocks | None,
    ) -> Answer:
        try:
            async with asyncio.timeout(None) as patience:
                return await self._answer(method, endpoint, headers, self._watched(body, patience))
        except TimeoutError as error:
            raise WorldError(Failure(Kind.TIMEOUT)) from error

    async def _answer(
        self,
        method: str,
        endpoint: Endpoint,
        headers: dict[str, str],
        body: AsyncIterator[Block] | None,
    ) -> Answer:
        with mapped():
            content = cast("AsyncIterator[bytes] | None", body)
            request = self._client.stream(
                method, endpoint.url(), headers=endpoint.headers(headers), content=content
            )
            async with request as response:
                return Answer(response.status_code, response.headers, await _beginning(response))

    def _watched(self, body: Blocks | None, patience: asyncio.Timeout) -> AsyncIterator[Block] | None:
        """The body, after whose last byte the answer is due; without one, it is due from the beginning."""
        waits = self._client.timeout
        if body is None:
            _allow(patience, waits.connect, waits.read)
            return None
        return _Watched(body, lambda: _allow(patience, waits.read))


def _allow(patience: asyncio.Timeout, *waits: float | None) -> None:
    """So many seconds from now on, all of them together; None waits for ever."""
    seconds = [each for each in waits if each is not None]
    if len(seconds) == len(waits):
        patience.reschedule(asyncio.get_running_loop().time() + sum(seconds))


class _Watched:
    """A body; `taken` is called once the socket took the last of it. Its owner closes the body."""

    def __init__(self, body: Blocks, taken: Callable[[], None]) -> None:
        self._body, self._taken = body, taken

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Block:
        try:
            return await anext(self._body)
        except StopAsyncIteration:
            self._taken()
            raise


async def _beginning(response: httpx.Response) -> bytes:
    """Reading to the end keeps the connection for the next request; an endless answer ends it."""
    read = b""
    async with aclosing(cast("AsyncGenerator[bytes, None]", response.aiter_raw())) as pieces:
        async for piece in pieces:
            read += piece
            if len(read) > LONGEST_ANSWER:
                break
    return read[:LONGEST_ANSWER]
