"""The file on its way out: read one block ahead in a thread of its own, hashed once, checked all along."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import Future
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from desktop_uploader.contract.digest import PART_SIZE
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.transfer import PartsHashed
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.transfers.reader import PartReader
from desktop_uploader.transfers.reading_thread import ReadingThread

BLOCK = 1024**2
"""Bytes read at a time: smaller ones cost more hops to the thread than they save."""

PATIENCE = 30.0
"""Seconds for one block: a drive that takes longer hangs, or fetches what it has from far away."""

_CLOSING = 0.05

T = TypeVar("T")


class FileSource:
    """`async with FileSource(…)`: open while inside. Reports the parts it hashed. Raises WorldError.

    One thread does all the reading, so a read that nobody waits for any more can't mix with the next.
    `patience`: seconds that the file system has for each answer; then it is `Kind.FILE_STALLED`.
    `begin`: the first byte that is wanted, and hashed; a part's first. `known` parts lie from there on.
    """

    def __init__(
        self,
        source: SourceFile,
        known: tuple[bytes, ...],
        report: Callable[[PartsHashed], None],
        patience: float | None = None,
        begin: int = 0,
    ) -> None:
        self._source = source
        self._reader = PartReader(source, known, begin)
        self._report = report
        self._first, self._reported = begin // PART_SIZE, len(self._reader.parts)
        self._thread, self._patience = ReadingThread(), patience or PATIENCE
        self._ahead: Future[bytes] | None = None

    async def __aenter__(self) -> Self:
        try:
            await self._answer(self._reader.open)
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._close()

    async def check(self) -> None:
        """Size, date and identity are those of the file that was checked; it may be renamed meanwhile."""
        await self._answer(self._reader.check)

    async def check_open(self) -> None:
        """What was read is still what the file holds, wherever its name went meanwhile."""
        await self._answer(self._reader.check_open)

    async def check_content(self) -> None:
        """The sampled fingerprint is that of the file that was checked."""
        await self._answer(self._reader.check_content)

    async def catch_up(self, offset: int) -> None:
        """Hash what lies before `offset` and isn't hashed yet, without sending it."""
        self._drop_ahead()
        while (hashed := self._reader.hashed) < offset:
            await self._read(hashed, min(BLOCK, offset - hashed))

    async def blocks(self, start: int, length: int) -> AsyncGenerator[bytes, None]:
        """The bytes of one request in blocks of up to 1 MiB; after `catch_up(start)`."""
        end = start + length
        self._drop_ahead()
        self._read_ahead(start, end)
        while start < end and self._ahead is not None:
            block = await self._in_time(self._ahead)
            self._report_parts()
            start += len(block)
            self._read_ahead(start, end)
            yield block

    async def parts(self) -> tuple[bytes, ...]:
        """SHA-256 of every part from `begin` on, the last one included."""
        await self.catch_up(self._source.size)
        self._report_parts()
        return tuple(self._reader.parts)

    async def _read(self, offset: int, length: int) -> bytes:
        block = await self._answer(partial(self._reader.read, offset, length))
        self._report_parts()
        return block

    def _read_ahead(self, start: int, end: int) -> None:
        read = partial(self._reader.read, start, min(BLOCK, end - start))
        self._ahead = self._thread.do(read) if start < end else None

    def _drop_ahead(self) -> None:
        """Its bytes aren't wanted; the parts it hashed stay in the reader and are reported later."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            ahead.cancel()

    def _report_parts(self) -> None:
        fresh = tuple(self._reader.parts[self._reported :])
        if fresh:
            self._report(PartsHashed(self._first + self._reported, fresh))
            self._reported += len(fresh)

    async def _answer(self, work: Callable[[], T]) -> T:
        return await self._in_time(self._thread.do(work))

    async def _in_time(self, answer: Future[T]) -> T:
        if not answer.done():
            await _settled(answer, self._patience)
        if not answer.done():
            raise WorldError(Failure(Kind.FILE_STALLED))
        return answer.result()

    async def _close(self) -> None:
        """Behind the last read; a drive that hangs is not waited for, its thread closes later."""
        self._drop_ahead()
        closing = self._thread.do(self._reader.close)
        self._thread.end()
        await _settled(closing, _CLOSING)


async def _settled(answer: Future[T], seconds: float) -> None:
    """Done, or so long waited for; `answer` itself tells what it came to."""
    waiting = asyncio.wrap_future(answer)
    waiting.add_done_callback(lambda it: it.cancelled() or it.exception())
    await asyncio.wait([waiting], timeout=seconds)
