"""ASGI apps of an emulator behind real sockets on 127.0.0.1, in the loop that enters them."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class Served:
    """One app at one port; `cut` breaks a connection without a word."""

    def __init__(self, app: ASGIApp) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server = _Quiet(
            uvicorn.Config(
                app, http="httptools", ws="none", lifespan="off", log_config=None, access_log=False
            )
        )
        self._serving: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._serving = asyncio.create_task(self._server.serve([self._socket]), name="emulator")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._serving is not None
        self._serving.cancel()
        await asyncio.wait([self._serving])
        for listening in self._server.servers:
            listening.close()
        self._abort()
        if tasks := self._server.server_state.tasks:
            await asyncio.wait([*tasks])
        self._socket.close()

    def cut(self, scope: Scope) -> None:
        self._abort(scope["client"])

    def _abort(self, client: object = None) -> None:
        for connection in list(self._server.server_state.connections):
            if isinstance(connection, HttpToolsProtocol) and client in {None, connection.client}:
                connection.transport.abort()


class _Quiet(uvicorn.Server):
    """Leaves signals to who runs the tests."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
