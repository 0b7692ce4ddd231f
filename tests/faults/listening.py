"""A listening socket and the tasks of its connections, which end together, by RST."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.faults.wire import LONGEST_HEAD, reset

Converse = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Listener:
    """`open` and `close` may follow each other; the port stays. `accepted`: connections so far.

    asyncio's own server (3.11) leaks a connection whose listener closes while it is being accepted.
    """

    def __init__(self, converse: Converse, port: int = 0, receive_buffer: int | None = None) -> None:
        self._converse = converse
        self._receive_buffer = receive_buffer
        self._accepting: asyncio.Task[None] | None = None
        self._talks: set[asyncio.Task[None]] = set()
        self._socket: socket.socket | None = None
        self.port = port
        self.accepted = 0

    async def open(self) -> None:
        self._socket = sock = socket.socket()
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self._receive_buffer:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self._receive_buffer)
        sock.setblocking(False)
        sock.bind(("127.0.0.1", self.port))
        sock.listen(128)
        self.port = sock.getsockname()[1]
        self._accepting = asyncio.create_task(self._accept(sock), name="accepting")

    async def close(self) -> None:
        if self._accepting is not None:
            self._accepting.cancel()
            await asyncio.wait([self._accepting])
        if self._socket is not None:
            self._socket.close()
        while self._talks:
            for talk in self._talks:
                talk.cancel()
            await asyncio.wait(self._talks)

    async def _accept(self, sock: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            accepted, _ = await loop.sock_accept(sock)
            self.accepted += 1
            talk = loop.create_task(self._talk(accepted), name="connection")
            self._talks.add(talk)
            talk.add_done_callback(self._talks.discard)

    async def _talk(self, sock: socket.socket) -> None:
        try:
            reader, writer = await asyncio.open_connection(sock=sock, limit=LONGEST_HEAD)
        except BaseException:
            sock.close()
            raise
        try:
            await self._converse(reader, writer)
            if not writer.transport.is_closing():
                writer.close()
        finally:
            if not writer.transport.is_closing():
                reset(writer)
            with suppress(OSError):
                await asyncio.shield(writer.wait_closed())


class AtPort:
    """What lives behind a listener: where it is, and how many came."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    async def __aenter__(self) -> Self:
        await self._listener.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._listener.close()

    @property
    def port(self) -> int:
        return self._listener.port

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def connections(self) -> int:
        """Accepted so far."""
        return self._listener.accepted
