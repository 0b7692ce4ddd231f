"""Whatever the protocol: memory stays flat, however large the file."""

import subprocess
import sys
from pathlib import Path

from tests.fixtures.sending import MIB
from tests.transfers.conformance.rig import Rig
from tests.transfers.conformance.rigs import RIGS

SENDER = """
import asyncio, psutil, sys
from pathlib import Path
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.sending import RealClock, job_of
from tests.transfers.conformance.rig import TOKEN
from tests.transfers.conformance.rigs import RIGS

name, base_url, path, url, unit = sys.argv[1:]
me, clock = psutil.Process(), RealClock()

async def main():
    seen = []
    size = int(unit)
    rules = ChunkRules(min=size, max=size, multiple=size, recommended=size)
    async with make_client() as client:
        transfer = RIGS[name].make(client, FixedOrigin(base_url, TOKEN), Throttle(clock), clock)
        await transfer.send(job_of(Path(path), url, chunk=rules), lambda _: seen.append(me.memory_info().rss))
    print(max(seen) - seen[0])

asyncio.run(main())
"""

SIZE = 64 * MIB
UNIT = 32 * MIB


def test_a_large_file_takes_no_more_memory_than_its_blocks(rig: Rig, tmp_path: Path) -> None:
    """From the first report to the last: some blocks of 1 MiB, never a request's worth of them."""
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(SIZE)
    url = rig.job(path).target.url
    command = [sys.executable, "-c", SENDER, rig.name, rig.base_url, str(path), url, str(UNIT)]
    grown = int(subprocess.check_output(command, timeout=60))
    assert rig.durable == SIZE
    assert RIGS[rig.name] is type(rig)
    assert grown < 16 * MIB
