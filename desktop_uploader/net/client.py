"""The one place where an HTTP client is made."""

import asyncio
import logging
import socket
import ssl
from typing import Any

import httpx
import truststore

from desktop_uploader import version
from desktop_uploader.net.redaction import guard_libraries

TIMEOUTS = httpx.Timeout(connect=10.0, write=30.0, read=60.0, pool=None)
"""Seconds, never of a whole request: a write is one block of at most 1 MiB that the socket takes, a read
is the wait for the next bytes; what a transfer waits for as a whole is its answer (`transfers.exchange`)."""

USER_AGENT = f"desktop-uploader/{version()}"

UNSENT = 1024**2
"""Bytes that may wait in the kernel unsent: a pause stops the line soon, and *sent* means sent. Less of them
wake us for every few packets, and cost a third more CPU."""

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

_log = logging.getLogger(__name__)


class Client(httpx.AsyncClient):
    """Of httpx, and can let go of connections that may have died unseen."""

    def proxy_for(self, address: str) -> str:
        """Host and port of the proxy that requests to the address go through; empty for none."""
        transport = self._transport_for_url(httpx.URL(address))
        pool = getattr(transport, "_pool", None)  # httpx shows it nowhere else
        proxy = getattr(pool, "_proxy_url", None)
        return f"{proxy.host.decode('ascii', 'replace')}:{proxy.port}" if proxy else ""

    async def drop_idle(self) -> None:
        """Close the connections that nobody uses now: after a sleep, a request would wait on a dead one.

        None can be taken up again once this has begun; nothing is waited for on the network.
        """
        transports = {self._transport, *self._mounts.values()}
        pools = [it._pool for it in transports if isinstance(it, httpx.AsyncHTTPTransport)]  # noqa: SLF001  # httpx shows it nowhere else
        idle = [it for pool in pools for it in pool.connections if it.is_idle()]
        await asyncio.gather(*(connection.aclose() for connection in idle))


def make_client(timeouts: httpx.Timeout = TIMEOUTS, proxy: str = "") -> Client:
    """HTTP/1.1 with keep-alive, the system's trust store, a proxy (never for loopback), no redirects.

    `proxy`: its address, `none`, or empty for the system's, as `core.settings` has it. HTTP/2 uploads slower.
    A redirect could carry a token elsewhere, so it is an answer like any other.
    """
    guard_libraries()
    try:
        return _client(timeouts, environment=not proxy, proxy=None if proxy in {"", "none"} else proxy)
    except (ImportError, ValueError, httpx.InvalidURL):
        _log.warning("The proxy settings of this computer can't be used; going on without a proxy.")
        return _client(timeouts, environment=False)


def _client(timeouts: httpx.Timeout, *, environment: bool, proxy: str | None = None) -> Client:
    return Client(
        verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        http1=True,
        http2=False,
        follow_redirects=False,
        timeout=timeouts,
        trust_env=environment,
        proxy=proxy,
        mounts={f"all://{host}": None for host in _LOOPBACK},
        headers={"User-Agent": USER_AGENT},
        event_hooks={"request": [_refuse_impossible_port, _keep_little_unsent], "response": [_log_answer]},
    )


async def _log_answer(response: httpx.Response) -> None:
    """Method, host and status; a provider's path is as secret as a token, so it stays out."""
    request = response.request
    _log.debug("%s at %s: %d", request.method, request.url.host, response.status_code)


async def _refuse_impossible_port(request: httpx.Request) -> None:
    """httpx lets it pass, and connecting then fails with an OverflowError in a group of its own."""
    if (request.url.port or 0) > 65535:
        raise httpx.InvalidURL("no such port")


async def _keep_little_unsent(request: httpx.Request) -> None:
    request.extensions = {**request.extensions, "trace": _on_trace}


async def _on_trace(name: str, info: dict[str, Any]) -> None:  # httpcore's own signature
    """httpx offers `socket_options` only without proxies from the environment; the trace sees each socket."""
    option = getattr(socket, "TCP_NOTSENT_LOWAT", None)  # Windows keeps little by itself
    if name == "connection.connect_tcp.complete" and option is not None:
        info["return_value"].get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, option, UNSENT)
