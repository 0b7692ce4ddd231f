"""The watchdog: no line that moves is ever given up, however slow; one that stands still is, and soon."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.net.address import FixedOrigin
from tests.fixtures.faults import Stall
from tests.fixtures.sending import KIB, MIB, Reports, content, digest, error_in, job_of, requests_of, tus
from tests.fixtures.tus_server import Call, TusServer

QUICK = httpx.Timeout(connect=1.0, write=0.4, read=0.4, pool=None)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(content(8 * MIB))
    return path


@dataclass(frozen=True, slots=True)
class Dripping:
    """Stores all, then answers byte for byte, each sooner than a read would time out."""

    every: float

    async def play(self, call: Call) -> None:
        await call.store()
        call.closing = True
        for byte in f"HTTP/1.1 204 -\r\nUpload-Offset: {call.offset}\r\nX: {'y' * 1000}\r\n\r\n".encode():
            call._writer.write(bytes([byte]))
            await asyncio.sleep(self.every)


async def test_a_slow_line_is_never_too_slow(video: Path) -> None:
    """One request takes longer than all its time-outs together."""
    with TusServer(bytes_per_second=1.5 * MIB) as server:
        job = job_of(video, server.create(8 * MIB), chunk=requests_of(8 * MIB))
        begun = time.monotonic()
        async with tus(
            server, timeouts=httpx.Timeout(connect=0.2, write=0.7, read=4.0, pool=None)
        ) as transfer:
            assert await transfer.send(job, Reports()) == digest(content(8 * MIB))
        assert time.monotonic() - begun > 4.6
        assert len(server.seen("PATCH")) == 1


@contextmanager
def crawling(server: TusServer, fast: int, bytes_per_second: int) -> Iterator[str]:
    """The way to the server: fast for so many bytes, then a crawl that never quite stops. Its address."""
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening, suppress(OSError):
        listening.settimeout(0.05)
        ways = threading.Thread(target=_carry, args=(listening, server, fast, bytes_per_second, ended))
        ways.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            ended.set()
            ways.join()


def _carry(listening: socket.socket, server: TusServer, fast: int, rate: int, ended: threading.Event) -> None:
    pumps: list[threading.Thread] = []
    port = int(server.base_url.rpartition(":")[2])
    while not ended.is_set():
        with suppress(TimeoutError):
            near, _ = listening.accept()
            far = socket.create_connection(("127.0.0.1", port))
            near.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * KIB)
            for one, other, slow in ((near, far, True), (far, near, False)):
                one.settimeout(0.05)
                pumps.append(
                    threading.Thread(target=_pump, args=(one, other, fast if slow else 1 << 60, rate, ended))
                )
                pumps[-1].start()
    for pump in pumps:
        pump.join()


def _pump(one: socket.socket, other: socket.socket, fast: int, rate: int, ended: threading.Event) -> None:
    moved, piece = 0, b"-"
    with suppress(OSError), one:
        while piece and not ended.is_set():
            crawls = moved >= fast
            with suppress(TimeoutError):
                piece = one.recv(4 * KIB if crawls else 64 * KIB)
                other.sendall(piece)
                moved += len(piece)
                if crawls and ended.wait(len(piece) / rate):
                    break
    with suppress(OSError):
        other.shutdown(socket.SHUT_WR)


@pytest.mark.parametrize(("size", "crawl"), [(8 * MIB, 3 * MIB // 2), (16 * MIB, 3 * MIB)])
async def test_a_line_that_turns_slow_all_of_a_sudden_is_not_given_up(
    tmp_path: Path, size: int, crawl: int
) -> None:
    """The block that was on its way may be as large as they get: it still has all the time it needs."""
    waits, data = httpx.Timeout(connect=1.0, write=0.8, read=20.0, pool=None), content(size)
    video = tmp_path / "lecture.mp4"
    video.write_bytes(data)
    with TusServer() as server, crawling(server, fast=size - 3 * MIB, bytes_per_second=crawl) as address:
        job = job_of(video, server.create(size), chunk=requests_of(size))
        async with tus(FixedOrigin(address), timeouts=waits) as transfer:
            assert await transfer.send(job, Reports()) == digest(data)
        assert len(server.seen("PATCH")) == 1
        assert server.uploads["/files/one"].data == data


@pytest.mark.parametrize("after", [0, 3 * MIB])
async def test_a_line_that_stands_still_is_given_up_soon_and_the_next_request_is_half(
    video: Path, after: int
) -> None:
    heard = Reports()
    with TusServer() as server:
        server.plan(Stall(after))
        async with tus(server, timeouts=QUICK) as transfer:
            job = job_of(video, server.create(8 * MIB))
            begun = time.monotonic()
            assert (await error_in(transfer.send(job, heard))).failure.kind is Kind.TIMEOUT
            assert time.monotonic() - begun < 2
            assert await transfer.send(job, heard) == digest(content(8 * MIB))
        assert [request.length for request in server.seen("PATCH")][:2] == [8 * MIB, 4 * MIB]


async def test_an_answer_that_drips_is_given_up_and_what_was_stored_counts(video: Path) -> None:
    heard = Reports()
    with TusServer() as server:
        server.plan(Dripping(0.05))
        async with tus(server, timeouts=QUICK) as transfer:
            job = job_of(video, server.create(8 * MIB), chunk=requests_of(8 * MIB))
            begun = time.monotonic()
            assert (await error_in(transfer.send(job, heard))).failure.kind is Kind.TIMEOUT
            assert time.monotonic() - begun < 3
            assert await transfer.send(job, heard) == digest(content(8 * MIB))
        assert len(server.seen("PATCH")) == 1


async def test_a_head_whose_answer_drips_is_given_up(video: Path) -> None:
    with TusServer() as server:
        server.plan(Dripping(0.05), method="HEAD")
        async with tus(server, timeouts=QUICK) as transfer:
            begun = time.monotonic()
            error = await error_in(transfer.send(job_of(video, server.create(8 * MIB)), Reports()))
            assert error.failure.kind is Kind.TIMEOUT
            assert time.monotonic() - begun < 3


async def test_a_limit_is_no_stall(video: Path) -> None:
    """Between two blocks the throttle may let more time go by than the line has for one."""
    with TusServer() as server:
        path = video.with_name("small.mp4")
        path.write_bytes(content(3 * KIB))
        job = job_of(path, server.create(3 * KIB))
        async with tus(server, limit=KIB, timeouts=QUICK) as transfer:
            assert await transfer.send(job, Reports()) == digest(content(3 * KIB))
