"""Clients that uvicorn alone would keep for ever, and headers it would swallow."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from desktop_uploader.companion.serving.guard import GuardedProtocol
from tests.companion.tus_server import eventually, exchange, request_bytes, running, status_of


class ImpatientGuard(GuardedProtocol):
    header_seconds = 0.5
    silence_seconds = 0.8


class Site:
    """An app with a page, an echo, an endless stream, and a note of who hung up."""

    def __init__(self) -> None:
        self.port = 0
        self.ended = 0
        routes = [
            Route("/", self.page),
            Route("/echo", self.echo, methods=["POST"]),
            Route("/refused", self.refused, methods=["POST"]),
            Route("/endless", self.endless),
        ]
        self.app = Starlette(routes=routes)

    async def page(self, _request: Request) -> Response:
        return Response("page")

    async def echo(self, request: Request) -> Response:
        return Response(await request.body())

    async def refused(self, _request: Request) -> Response:
        return Response("no", 403)

    async def endless(self, _request: Request) -> Response:
        return StreamingResponse(self._zeros())

    async def _zeros(self) -> AsyncIterator[bytes]:
        try:
            while True:
                await asyncio.sleep(0)
                yield bytes(65536)
        finally:
            self.ended += 1


@contextlib.asynccontextmanager
async def serving(guard: type[GuardedProtocol]) -> AsyncIterator[Site]:
    site = Site()
    async with running(site.app, guard=guard) as url:
        site.port = int(url.rpartition(":")[2])
        yield site


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serving(ImpatientGuard) as site:
        yield site


async def lifetime(port: int, pieces: list[bytes], gap: float = 0.1) -> float:
    """Seconds until the server ends a connection on which these pieces are sent, one each `gap` seconds."""
    begun = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with contextlib.suppress(ConnectionError):
        async with asyncio.timeout(30):
            for piece in pieces:
                writer.write(piece)
                with contextlib.suppress(TimeoutError):
                    if not await asyncio.wait_for(reader.read(1), gap):
                        break
            await reader.read()
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()
    return time.perf_counter() - begun


HALF = b"GET / HTTP/1.1\r\nHost: x\r\nX-Half: "
DRIP = [HALF] + [b"y"] * 200
BODY = request_bytes("POST", "/echo", {"Content-Length": "10"})


@pytest.mark.parametrize(
    "pieces",
    [
        [],
        [HALF],
        DRIP,
        [b"\r\n"] * 200,
        [request_bytes("GET", "/"), HALF],
        [request_bytes("GET", "/"), b"\r\n"],
    ],
    ids=["silent", "half header", "dripping header", "empty lines", "half second request", "stray line"],
)
async def test_whoever_does_not_finish_the_headers_is_closed(site: Site, pieces: list[bytes]) -> None:
    assert 0.4 < await lifetime(site.port, pieces) < 3


async def test_a_body_that_falls_silent_is_closed_and_a_slow_one_is_not(site: Site) -> None:
    assert 0.7 < await lifetime(site.port, [BODY, b"12345"]) < 3
    slow = request_bytes("POST", "/echo", {"Content-Length": "10", "Connection": "close"})
    assert await lifetime(site.port, [slow, *[b"1"] * 10], gap=0.2) >= 1.8


async def test_a_reader_that_does_not_read_is_closed(site: Site) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", site.port, limit=1)
    writer.write(request_bytes("GET", "/endless"))
    await eventually(lambda: site.ended == 1)
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def test_a_long_answer_and_an_idle_connection_are_left_alone(site: Site) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    writer.write(request_bytes("GET", "/endless"))
    async with asyncio.timeout(10):
        begun = time.perf_counter()
        while time.perf_counter() - begun < 1.5:
            assert await reader.read(65536)
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def test_keep_alive_outlives_the_header_limit(site: Site) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    for _ in range(2):
        writer.write(request_bytes("GET", "/"))
        assert status_of(await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)) == 200
        assert await reader.readexactly(4) == b"page"
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(reader.read(1), 0.9)
    writer.close()
    await writer.wait_closed()


async def test_the_real_limit_is_ten_seconds() -> None:
    async with serving(GuardedProtocol) as site:
        lives = await asyncio.gather(*(lifetime(site.port, pieces, 0.5) for pieces in ([], [HALF], DRIP)))
    assert all(9.5 < life < 12 for life in lives)


@pytest.mark.parametrize(
    ("size", "status"), [(60_000, 200), (66_000, 431), (200_000, 431), (1_000_000, 431)], ids=str
)
async def test_huge_headers(site: Site, size: int, status: int) -> None:
    one = request_bytes("GET", "/", {"X-Long": "y" * size})
    many = request_bytes("GET", "/", {f"X-{index}": "y" * 100 for index in range(size // 107)})
    for request in (one, many):
        assert status_of(await exchange(site.port, request)) == status


async def test_header_bytes_count_across_pieces_and_start_again_with_each_request(site: Site) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    for _ in range(3):
        request = request_bytes("POST", "/echo", {"X-Long": "y" * 40_000, "Content-Length": "90000"})
        writer.write(request[:20_000])
        await writer.drain()
        writer.write(request[20_000:] + bytes(90_000))
        assert status_of(await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)) == 200
        await reader.readexactly(90_000)
    writer.write(HALF + b"y" * 40_000)
    await writer.drain()
    writer.write(b"y" * 40_000)
    assert status_of(await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)) == 431
    writer.close()
    await writer.wait_closed()


async def test_five_hundred_headers_are_survived(site: Site) -> None:
    request = request_bytes("GET", "/", {f"X-{index}": "y" for index in range(500)})
    assert status_of(await exchange(site.port, request)) == 200


@pytest.mark.parametrize(
    "lines",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked",
        b"Content-Length: 5\r\nContent-Length: 6",
        b"Content-Length: 5\r\nContent-Length: 5",
        b"Content-Length: -1",
        b"Content-Length: 5x",
        b"Content-Length: 99999999999999999999999",
        b"Transfer-Encoding: chunked, identity",
        b"X: a\rb",
        b"X: a\x00b",
        b" X: folded",
        b"X : spaced",
    ],
)
async def test_ambiguous_requests_are_refused(site: Site, lines: bytes) -> None:
    request = b"POST /echo HTTP/1.1\r\nHost: x\r\n" + lines + b"\r\n\r\n0\r\n\r\n"
    assert status_of(await exchange(site.port, request)) == 400


async def test_pipelined_requests_are_all_answered(site: Site) -> None:
    last = request_bytes("GET", "/", {"Connection": "close"})
    _, writer = opened = await asyncio.open_connection("127.0.0.1", site.port)
    writer.write(request_bytes("GET", "/") * 50 + last)
    answers = await asyncio.wait_for(opened[0].read(), 10)
    assert answers.count(b"HTTP/1.1 200") == 51
    writer.close()
    await writer.wait_closed()


async def test_too_many_connections_get_503() -> None:
    site = Site()
    async with running(site.app, max_connections=3) as url, contextlib.AsyncExitStack() as opened:
        port = int(url.rpartition(":")[2])
        for _ in range(2):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            opened.callback(writer.close)
        assert status_of(await exchange(port, request_bytes("GET", "/"))) == 503


@pytest.mark.parametrize("connection", ["keep-alive", "close"])
async def test_an_early_answer_reaches_the_client(site: Site, connection: str) -> None:
    size = 48 * 1024**2
    request = request_bytes("POST", "/refused", {"Content-Length": str(size), "Connection": connection})
    answer = await exchange(site.port, request + bytes(size))
    assert status_of(answer) == 403
    assert (b"connection: close" in answer.lower()) is (connection == "close")


async def test_an_early_answer_to_a_body_that_does_not_end_closes() -> None:
    request = request_bytes("POST", "/refused", {"Content-Length": str(1024**3)})
    async with serving(GuardedProtocol) as site:
        answer = await exchange(site.port, request + bytes(1024**2))
    assert (status_of(answer), b"connection: close" in answer.lower()) == (403, True)


async def test_an_early_answer_does_not_wait_for_a_body_that_waits_for_it(site: Site) -> None:
    headers = {"Content-Length": "1000000", "Expect": "100-continue"}
    begun = time.perf_counter()
    answer = await exchange(site.port, request_bytes("POST", "/refused", headers))
    assert (status_of(answer), b"connection: close" in answer.lower()) == (403, True)
    assert time.perf_counter() - begun < 0.5
    asked = await exchange(
        site.port, request_bytes("POST", "/echo", {**headers, "Content-Length": "2"}, b"hi")
    )
    assert asked.startswith(b"HTTP/1.1 100 ")
