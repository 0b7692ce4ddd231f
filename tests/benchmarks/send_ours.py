"""Our transfer as a process of its own: python -m tests.benchmarks.send_ours URL FILE [REQUEST].

REQUEST: bytes in each request; 0, the default, leaves that to the program. Prints what it cost as JSON.
"""

import argparse
import asyncio
from pathlib import Path

from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.transfers import reader
from desktop_uploader.transfers.tus_wire import TusWire
from tests.benchmarks.cost import measured
from tests.fixtures.sending import job_of, requests_of, tus


class Undigested:
    """In the place of `PartHasher`, to see what everything else costs."""

    def update(self, block: memoryview) -> list[bytes]:
        return []

    def finish(self) -> list[bytes]:
        return []


async def send(url: str, file: Path, request: int) -> None:
    job = job_of(file, url, chunk=requests_of(request) if request else ChunkRules())
    TusWire().load()  # a third of a second once in the life of the program, which others have behind them too
    async with tus(FixedOrigin("http://127.0.0.1")) as transfer:
        with measured():
            await transfer.send(job, lambda _: None)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("file", type=Path)
    parser.add_argument("request", type=int, nargs="?", default=0)
    parser.add_argument("--no-digests", action="store_true")
    asked = parser.parse_args()
    if asked.no_digests:
        vars(reader)["PartHasher"] = Undigested  # the program itself never goes without
    asyncio.run(send(asked.url, asked.file, asked.request))


if __name__ == "__main__":
    main()
