"""From body pieces to durable bytes: one block is written in a thread while the next one arrives.

Making them durable is slow and goes on beside that, every 8 MiB; who sends faster than the disk waits at 16.
"""

import asyncio

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.tus.files import OpenUpload, StorageFull
from desktop_uploader.companion.tus.protocol import Checksum, too_long
from desktop_uploader.contract.problem import Code

BLOCK = 1024**2
CHECKPOINT = 8 * 1024**2


class BodyWriter:
    """Appends one request's body of at most `room` bytes to an upload, and closes it in `settle`.

    Without a checksum, every 8 MiB become durable on their own. With one, nothing is until it matched.
    """

    def __init__(self, upload: OpenUpload, room: int, checksum: Checksum | None) -> None:
        self._upload, self._checksum = upload, checksum
        self._room = self._left = room
        self._block = bytearray()
        self._job: asyncio.Future[None] | None = None
        self._checkpoint: asyncio.Future[None] | None = None
        self._overrun = self._failed = False

    async def feed(self, piece: bytes) -> None:
        """Raises Refusal 413 on the first byte that does not fit, 507 when the disk is full."""
        if len(piece) > self._left:
            self._overrun = True
            raise too_long(self._room)
        self._left -= len(piece)
        self._block += piece
        if len(self._block) >= BLOCK:
            await self._hand_over()

    async def _hand_over(self) -> None:
        await self._landed()
        loop, written = asyncio.get_running_loop(), self._upload.written
        behind = written - self._upload.stored.offset
        if self._checkpoint is not None and (self._checkpoint.done() or behind >= 2 * CHECKPOINT):
            await self._secured()
        # Never includes the block in hand, so the last byte is published in `settle` only: a body that goes
        # on after it is not this upload's.
        if self._checksum is None and behind >= CHECKPOINT and self._checkpoint is None:
            self._checkpoint = loop.run_in_executor(None, self._upload.checkpoint, written)
        block, self._block = self._block, bytearray()
        self._job = loop.run_in_executor(None, self._append, block)

    async def _landed(self) -> None:
        """Waits for the write in flight. Being cancelled here leaves it running, for `settle` to await."""
        if self._job is not None:
            await asyncio.wait({self._job})
            job, self._job = self._job, None
            self._result_of(job)

    async def _secured(self) -> None:
        """Waits for the checkpoint in flight."""
        if self._checkpoint is not None:
            await asyncio.wait({self._checkpoint})
            checkpoint, self._checkpoint = self._checkpoint, None
            self._result_of(checkpoint)

    def _result_of(self, job: asyncio.Future[None]) -> None:
        self._failed = self._failed or job.exception() is not None
        job.result()

    def _append(self, block: bytearray) -> None:
        if self._checksum is not None:
            self._checksum.update(block)
        self._upload.append(block)

    async def settle(self, *, whole: bool) -> None:
        """Makes durable what may stay, and closes. `whole`: the body came to its end.

        Raises Refusal 460 when the checksum is wrong (the offset is then the one before the request), 507
        when the disk filled up (what fitted is durable).
        """
        try:
            try:
                await self._landed()
            finally:
                await self._secured()
        except (Refusal, OSError):
            await asyncio.to_thread(self._settle, whole=False)
            raise
        await asyncio.to_thread(self._settle, whole=whole)

    def _settle(self, *, whole: bool) -> None:
        try:
            if self._overrun or (self._checksum is not None and (self._failed or not whole)):
                self._upload.roll_back()
            else:
                self._keep()
        finally:
            self._upload.close()

    def _keep(self) -> None:
        try:
            if not self._failed:
                self._append(self._block)
        except StorageFull:
            self._upload.checkpoint(self._upload.written)
            raise
        if self._checksum is not None and not self._checksum.matches():
            self._upload.roll_back()
            raise Refusal(460, Code.DIGEST_MISMATCH, "The bytes changed on their way. Send them again.")
        self._upload.checkpoint(self._upload.written)
