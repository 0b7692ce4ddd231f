"""A bare loop over httpx, as a process of its own: python -m tests.benchmarks.send_httpx URL FILE REQUEST.

No checks, no digests, no progress, no pause: what sending costs before this program does anything. It reads
off the loop, a block ahead, as everybody must who sends more than one file.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator

import httpx

from tests.benchmarks.cost import measured

BLOCK = 1024**2


async def blocks(file: int, start: int, end: int) -> AsyncIterator[bytes]:
    def read(at: int) -> asyncio.Task[bytes]:
        return asyncio.create_task(asyncio.to_thread(os.pread, file, min(BLOCK, end - at), at))

    ahead = read(start)
    while start < end:
        block = await ahead
        start += len(block)
        if start < end:
            ahead = read(start)
        yield block


async def send(url: str, file: int, request: int) -> None:
    tus = {"Tus-Resumable": "1.0.0", "Content-Type": "application/offset+octet-stream"}
    size, offset = os.fstat(file).st_size, 0
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        with measured():
            while offset < size:
                end = min(size, offset + request)
                said = {**tus, "Upload-Offset": str(offset), "Content-Length": str(end - offset)}
                answer = await client.patch(url, headers=said, content=blocks(file, offset, end))
                offset = int(answer.raise_for_status().headers["Upload-Offset"])


def main(url: str, path: str, request: str) -> None:
    file = os.open(path, os.O_RDONLY)
    asyncio.run(send(url, file, int(request)))
    os.close(file)


if __name__ == "__main__":
    main(*sys.argv[1:])
