"""tus's checksum extension: a request of one part, or the end of one, says what its bytes must come to.

Such a part is read twice, for its checksum goes before it; the second time comes from the system's cache.
"""

import asyncio
import hashlib
from base64 import b64encode
from contextlib import aclosing

from desktop_uploader.contract.digest import PART_SIZE
from desktop_uploader.transfers.source import FileSource


async def checksum(source: FileSource, start: int, length: int, algorithm: str) -> str:
    """The `Upload-Checksum` header for these bytes. Raises WorldError if the file changed."""
    hasher = hashlib.new(algorithm, usedforsecurity=False)
    async with aclosing(source.blocks(start, length)) as blocks:
        async for block in blocks:
            await asyncio.to_thread(hasher.update, block)
    return f"{algorithm} {b64encode(hasher.digest()).decode()}"


def to_part_end(offset: int, size: int) -> int:
    """How many bytes a request from `offset` may carry so that it ends where its part does."""
    return min(size, PART_SIZE - offset % PART_SIZE)
