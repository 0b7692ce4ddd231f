"""What is stored, read again from the disk: its digest, as the client computed it while it sent."""

import asyncio
from pathlib import Path
from typing import BinaryIO

from desktop_uploader.contract import digest as digests

_BLOCK = 1024**2


async def digest_of_file(path: Path) -> tuple[str, int]:
    """The digest and the size of a file. A cancelled caller waits for one block at most, not for all."""
    hasher, parts, size = digests.PartHasher(), list[bytes](), 0
    file = await asyncio.to_thread(path.open, "rb", buffering=0)
    try:
        while done := await asyncio.to_thread(_hash_block, file, hasher):
            size += done[0]
            parts += done[1]
    finally:
        file.close()
    return digests.digest_of([*parts, *hasher.finish()]), size


def _hash_block(file: BinaryIO, hasher: digests.PartHasher) -> tuple[int, list[bytes]] | None:
    block = file.read(_BLOCK)
    return (len(block), hasher.update(block)) if block else None
