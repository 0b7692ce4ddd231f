"""Starting and ending the HTTP server: uvicorn with our guard, on a port that is known before any request."""

import asyncio
import socket
from collections.abc import Callable, Coroutine
from contextlib import closing, suppress
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from desktop_uploader.companion.serving.drain import DrainEarlyAnswers
from desktop_uploader.companion.serving.guard import KEEP_ALIVE_SECONDS, GuardedProtocol
from desktop_uploader.companion.serving.request_log import RequestLog

BACKLOG = 512
MAX_CONNECTIONS = 512
_DATE_EVERY = 1.0
"""Seconds."""


class _Server(uvicorn.Server):
    """uvicorn, telling when it listens, and ending cleanly on a signal instead of raising it again.

    At rest it wakes once a second, for the date that answers carry: uvicorn's own loop does ten times.
    """

    def __init__(self, config: uvicorn.Config, on_listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_listening, self._loop = on_listening, asyncio.get_running_loop()
        self._ending = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # Nothing was awaited since the port was opened: no request can have been answered yet.
        if self.started:
            self._on_listening()

    async def main_loop(self) -> None:
        while not await self.on_tick(0):
            with suppress(TimeoutError):
                async with asyncio.timeout(_DATE_EVERY):
                    await self._ending.wait()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.end()

    def end(self) -> None:
        """On any thread, and in a signal's handler."""
        self.should_exit = True
        self._loop.call_soon_threadsafe(self._ending.set)


async def serve(
    app: ASGIApp,
    host: str,
    port: int,
    on_ready: Callable[[str], None],
    *,
    stop: asyncio.Event | None = None,
    max_connections: int = MAX_CONNECTIONS,
    guard: type[GuardedProtocol] = GuardedProtocol,
) -> None:
    """Serves until SIGTERM, SIGINT or `stop`, then ends within two seconds, whatever clients still do.

    `port` 0 takes a free one. `on_ready` gets the base URL (`http://127.0.0.1:8765`) after the app's
    lifespan began and before the first request is answered. Raises OSError when the port is taken.
    The app is wrapped in `RequestLog` and `DrainEarlyAnswers`: don't add them again.
    """
    with closing(_bound(host, port)) as listener:
        url = _base_url(host, listener.getsockname()[1])
        server = _Server(_config(app, max_connections, guard), lambda: on_ready(url))
        waiting = asyncio.create_task(_exit_on(stop, server)) if stop is not None else None
        try:
            await server.serve([listener])
        finally:
            if waiting is not None:
                waiting.cancel()


def run(serving: Coroutine[None, None, None]) -> None:
    """`serve` in a loop of its own: uvloop where there is one."""
    with asyncio.Runner(loop_factory=uvicorn.Config("", log_config=None).get_loop_factory()) as runner:
        runner.run(serving)


async def _exit_on(stop: asyncio.Event, server: _Server) -> None:
    await stop.wait()
    server.end()


def _config(app: ASGIApp, max_connections: int, guard: type[GuardedProtocol]) -> uvicorn.Config:
    """Nothing is believed that a proxy or client says about addresses, and nothing of ours is advertised."""
    return uvicorn.Config(
        RequestLog(DrainEarlyAnswers(app)),
        http=guard,
        ws="none",
        interface="asgi3",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=max_connections,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=1,
    )


def _bound(host: str, port: int) -> socket.socket:
    family, *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    listener = socket.create_server((host, port), family=family, backlog=BACKLOG)
    # Connections inherit it. uvloop sets it itself; without it each small answer waits some 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _base_url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
