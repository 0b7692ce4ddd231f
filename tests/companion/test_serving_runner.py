"""Starting on a free port, saying so in time, and ending fast whatever clients do."""

import asyncio
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_uploader.companion.serving.runner import serve
from tests.companion import tus_server
from tests.companion.test_serving_guard import Site
from tests.companion.tus_server import request_bytes, running, status_of


async def test_the_url_is_told_before_any_answer_and_after_the_lifespan_began() -> None:
    told: list[str] = []
    stop, asked = asyncio.Event(), asyncio.Event()

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        told.append("started")
        yield
        told.append("ended")

    async def page(_request: Request) -> Response:
        asked.set()
        return JSONResponse(told)

    app = Starlette(routes=[Route("/", page)], lifespan=lifespan)
    serving = asyncio.create_task(serve(app, "127.0.0.1", 0, told.append, stop=stop))
    while len(told) < 2:
        await asyncio.sleep(0)
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(told[1])
    assert answer.json() == told == ["started", told[1]]
    assert "server" not in answer.headers
    assert len(answer.headers.get_list("date")) == 1
    stop.set()
    await serving
    assert told[2:] == ["ended"]


async def test_a_taken_port_is_the_callers_to_explain() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        await serve(Site().app, "127.0.0.1", taken.getsockname()[1], print)


async def test_ipv6() -> None:
    stop, told = asyncio.Event(), asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(Site().app, "::1", 0, told.set_result, stop=stop))
    assert (await told).startswith("http://[::1]:")
    stop.set()
    await serving


async def test_addresses_that_a_proxy_claims_are_not_believed() -> None:
    async def who(request: Request) -> Response:
        assert request.client is not None
        return JSONResponse([request.client.host, request.url.scheme])

    headers = {"X-Forwarded-For": "1.2.3.4", "X-Forwarded-Proto": "https"}
    async with (
        running(Starlette(routes=[Route("/", who)])) as url,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        assert (await client.get(url, headers=headers)).json() == ["127.0.0.1", "http"]


async def test_an_endless_stream_does_not_hold_the_exit() -> None:
    site = Site()
    async with running(site.app) as url:
        port = int(url.rpartition(":")[2])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request_bytes("GET", "/endless"))
        assert status_of(await reader.readuntil(b"\r\n\r\n")) == 200
        begun = time.perf_counter()
    assert time.perf_counter() - begun < 2
    assert site.ended == 1
    writer.close()


@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_the_process_cleanly(tmp_path: object, sig: signal.Signals) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, tus_server.__file__, str(tmp_path), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    url = (await asyncio.wait_for(process.stdout.readline(), 30)).decode().strip()
    reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
    writer.write(request_bytes("GET", "/ping"))
    assert status_of(await reader.readuntil(b"\r\n\r\n")) == 200
    writer.write(request_bytes("POST", "/files", {"Content-Length": "9", "Upload-Length": "9"}))
    begun = time.perf_counter()
    process.send_signal(sig)
    assert await asyncio.wait_for(process.wait(), 10) == 0
    assert time.perf_counter() - begun < 2
    writer.close()
