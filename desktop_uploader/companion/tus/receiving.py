"""Taking one request's body, until it ends, is cut, falls silent, or a newer request wants the upload."""

from collections.abc import AsyncIterator
from enum import Enum, auto
from time import monotonic

from starlette.requests import ClientDisconnect

from desktop_uploader.companion.tus.files import OpenUpload
from desktop_uploader.companion.tus.leases import Lease
from desktop_uploader.companion.tus.limits import TusLimits
from desktop_uploader.companion.tus.records import TusRecord, TusRecords
from desktop_uploader.companion.tus.writer import BodyWriter


class End(Enum):
    """How a body ended."""

    WHOLE = auto()
    CUT = auto()
    PREEMPTED = auto()
    SILENT = auto()


class Body:
    """One request's body on its way into an upload; `record` and `offset` move as it becomes durable."""

    def __init__(
        self,
        records: TusRecords,
        limits: TusLimits,
        record: TusRecord,
        upload: OpenUpload,
        writer: BodyWriter,
    ) -> None:
        self._records, self._limits, self._upload, self._writer = records, limits, upload, writer
        self.record = record
        self._reported = upload.stored.offset
        self._due = monotonic() + limits.report_every

    @property
    def offset(self) -> int:
        return self._upload.stored.offset

    async def take(self, pieces: AsyncIterator[bytes], lease: Lease) -> End:
        """Stores the body and reports it, however it ends. Raises Refusal (413, 460, 507)."""
        ended = End.CUT
        try:
            ended = await self._feed(pieces, lease)
        finally:
            try:
                await self._writer.settle(whole=ended is End.WHOLE)
            finally:
                await self._report()
        return ended

    async def _feed(self, pieces: AsyncIterator[bytes], lease: Lease) -> End:
        try:
            async with lease.limited(self._limits.silence):
                async for piece in pieces:
                    lease.heard()
                    await self._writer.feed(piece)
                    await self._report_seldom()
        except ClientDisconnect:
            return End.CUT
        except TimeoutError:
            return End.PREEMPTED if lease.stopped else End.SILENT
        return End.WHOLE

    async def _report(self) -> None:
        self._reported = self.offset
        self.record = await self._records.received(self.record.upload_id, self.offset)

    async def _report_seldom(self) -> None:
        if self.offset > self._reported and monotonic() >= self._due:
            self._due = monotonic() + self._limits.report_every
            await self._report()
