"""Uploads that come in numbered chunks, in any order and several at once, from the event loop's side.

A chunk is taken in beside everything else, then moved to its session in one step: a chunk is there whole and
durable, or not at all. Whoever calls holds the upload's lease for `keep` and `join`.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from desktop_uploader.companion.tus.chunk_files import ChunkFolder, ChunkSession, Spool, emptied
from desktop_uploader.companion.tus.files import OpenUpload
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.tus.writer import BLOCK

__all__ = ["ChunkSession", "ChunkStore", "Incoming"]


class Incoming:
    """One chunk's bytes, written a block at a time."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._block = bytearray()

    async def feed(self, piece: bytes) -> None:
        """Raises Refusal 507."""
        self._block += piece
        if len(self._block) >= BLOCK:
            block, self._block = self._block, bytearray()
            await asyncio.to_thread(self._spool.append, block)

    async def secure(self) -> tuple[Path, int]:
        """Where it is, and its length in bytes: durable at return."""
        return self._spool.path, await asyncio.to_thread(self._secure)

    def _secure(self) -> int:
        self._spool.append(self._block)
        return self._spool.secure()


class ChunkStore:
    """`incoming`: a folder of its own on the disk of `store`, emptied here, so make one in the server only.

    Every call may raise the Refusals UploadMissing (404) and StorageFull (507).
    """

    def __init__(self, store: UploadStore, incoming: Path) -> None:
        self._store = store
        self._incoming = emptied(incoming)

    def _folder(self, upload_id: str) -> ChunkFolder:
        return ChunkFolder(self._store.content(upload_id).parent)

    async def begin(self, upload_id: str, total: int) -> int:
        """Fixes how many chunks there are to be, unless that was done before; gives what stands."""
        return await asyncio.to_thread(self._folder(upload_id).begin, total)

    async def session(self, upload_id: str) -> ChunkSession:
        return await asyncio.to_thread(self._folder(upload_id).read)

    @asynccontextmanager
    async def incoming(self) -> AsyncIterator[Incoming]:
        """Gone at the end of the block, unless it was kept."""
        spool = await asyncio.to_thread(Spool, self._incoming / secrets.token_hex(16))
        with closing(spool):
            yield Incoming(spool)

    async def keep(self, upload_id: str, index: int, came: Path) -> None:
        await asyncio.to_thread(self._folder(upload_id).keep, came, index)

    async def join(self, upload_id: str) -> None:
        """All of them become the upload's content; again is fine."""
        await asyncio.to_thread(self._join, upload_id, await self._store.open(upload_id))

    def _join(self, upload_id: str, upload: OpenUpload) -> None:
        with closing(upload):
            self._folder(upload_id).join(upload)
