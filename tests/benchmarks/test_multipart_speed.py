"""Parts side by side on a line that is limited by its windows: 256 KiB in flight, 100 ms round trip."""

import os
import random
import time
from pathlib import Path

import pytest

from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.put import PutTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.benchmarks import page
from tests.faults.proxy import FaultProxy
from tests.faults.shape import Shape
from tests.faults.threads import in_thread
from tests.fixtures.part_server import PartServer
from tests.fixtures.put_server import WholeServer
from tests.fixtures.sending import MIB, RealClock, Reports, job_of
from tests.transfers.multipart import in_parts, multipart

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

LINE = Shape(round_trip=0.1, window=256 * 1024)
ONE_STREAM = 32 * MIB
IN_PARTS = int(os.environ.get("BENCHMARK_MIB", "256")) * MIB
LEAST = 3.0
BUFFER = 64 * 1024


def a_file(folder: Path, size: int) -> Path:
    path, chance = folder / f"{size}.mp4", random.Random(1)
    with path.open("wb") as writing:
        for _ in range(size // MIB):
            writing.write(chance.randbytes(MIB))
    return path


async def one_stream(path: Path) -> float:
    """Bytes a second of one PUT."""
    with WholeServer() as server, in_thread(FaultProxy(_port(server), receive_buffer=BUFFER)) as proxy:
        proxy.it.shape, clock = LINE, RealClock()
        async with make_client() as client:
            transfer = PutTransfer(client, FixedOrigin(server.base_url), Throttle(clock), clock)
            begun = time.monotonic()
            await transfer.send(job_of(path, f"{proxy.it.base_url}/bucket/file"), Reports())
            return ONE_STREAM / (time.monotonic() - begun)


async def side_by_side(path: Path) -> tuple[float, int]:
    """Bytes a second of parts of 8 MiB, and how many went at a time at most."""
    with (
        PartServer(keep=False) as server,
        in_thread(FaultProxy(_port(server), receive_buffer=BUFFER)) as proxy,
    ):
        proxy.it.shape, server.address = LINE, proxy.it.base_url
        async with multipart(server) as transfer:
            begun = time.monotonic()
            await transfer.send(in_parts(path), Reports())
            return IN_PARTS / (time.monotonic() - begun), server.most_under_way


def _port(server: PartServer | WholeServer) -> int:
    return int(server.base_url.rpartition(":")[2])


async def test_adaptive_parts_are_three_times_as_fast_as_one_stream(tmp_path: Path) -> None:
    single = await one_stream(a_file(tmp_path, ONE_STREAM))
    parts, width = await side_by_side(a_file(tmp_path, IN_PARTS))
    text = (
        f"Parts of 8 MiB where a stream has 256 KiB in flight and 100 ms round trip, measured on\n"
        f"{page.today()}: {parts / 1e6:.1f} MB/s over {IN_PARTS // MIB} MiB, the way up from two to {width} "
        f"at a time\nincluded; one stream {single / 1e6:.1f} MB/s: {parts / single:.1f} × (limit: 3 ×)."
    )
    print(f"\n{text}")
    page.write("parts", text)
    assert parts >= LEAST * single
