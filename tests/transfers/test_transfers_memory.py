"""Memory stays flat, however large the file."""

import subprocess
import sys
from pathlib import Path

from tests.fixtures.sending import MIB
from tests.fixtures.tus_server import TusServer

SENDER = """
import asyncio, psutil, sys
from pathlib import Path
from desktop_uploader.net.address import FixedOrigin
from tests.fixtures.sending import job_of, tus

me = psutil.Process()

async def peak(base_url, path):
    seen = []
    async with tus(FixedOrigin(base_url)) as transfer:
        job = job_of(Path(path), "/files/" + Path(path).name)
        await transfer.send(job, lambda _: seen.append(me.memory_info().rss))
    return max(seen)

async def main(base_url, small, large):
    before = await peak(base_url, small)
    print(await peak(base_url, large) - before)

asyncio.run(main(*sys.argv[1:]))
"""

SMALL = 4 * MIB
LARGE = 512 * MIB


def test_half_a_gibibyte_takes_no_more_memory_than_a_little(tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    for path, size in ((small, SMALL), (large, LARGE)):
        with path.open("wb") as file:
            file.truncate(size)
    with TusServer(keep=False) as server:
        server.create(SMALL, "/files/small")
        server.create(LARGE, "/files/large")
        command = [sys.executable, "-c", SENDER, server.base_url, str(small), str(large)]
        grown = subprocess.check_output(command, timeout=120)
        assert server.uploads["/files/large"].offset == LARGE
    assert int(grown) < 24 * MIB
