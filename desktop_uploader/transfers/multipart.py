"""Parts that go several at a time to where the companion says, which has them put together (S3, R2, Blob).

    GET parts ─► missing ones, 2 to 8 at a time ─► POST complete ─► digest
                    │ their URLs from POST parts, in small batches; once more if one is refused
                    └ 408, 429, 5xx, a broken line: that part waits, the others go on

`multipart_sending` does it, `multipart_part` one of them; `docs/answers.md` has what the answers mean.
"""

from dataclasses import replace

import httpx

from desktop_uploader.core.failures import Kind, TargetLostError, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.parts import Parts, StoredParts
from desktop_uploader.core.ports.transfer import Job, Report
from desktop_uploader.core.upload import Receipt
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.body import Line
from desktop_uploader.transfers.exchange import Exchange
from desktop_uploader.transfers.multipart_digests import Digests
from desktop_uploader.transfers.multipart_layout import Layout
from desktop_uploader.transfers.multipart_part import Way
from desktop_uploader.transfers.multipart_sending import Sending
from desktop_uploader.transfers.multipart_tally import Tally
from desktop_uploader.transfers.multipart_urls import PartUrls
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Share, Throttle


class MultipartTransfer:
    """`ports.transfer.Transfer` in parts, shared by all uploads. The client stays its owner's. `parts`: the
    companion's word.
    """

    def __init__(
        self, client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock, parts: Parts
    ) -> None:
        self._exchange = Exchange(client)
        self._origin, self._parts, self._throttle, self._clock = origin, parts, throttle, clock

    async def send(self, job: Job, report: Report) -> str:
        """See the port. What a part may meet while others get through is got over here."""
        layout, stored = Layout.of(job), await self._parts.stored_parts(job.target)
        kept = layout.whole() if stored.complete else layout.kept(stored, job.receipts)
        tally, digests = Tally(layout, kept, report), Digests(job, report)
        async with FileSource(job.source, (), lambda _: None) as file:
            if kept:
                await file.check_content()
            await Sending(self._way(job, layout, tally), digests).rest()
            digest = await digests.whole()
            await file.check_open()
        if not stored.complete:
            await self._complete(job, stored, tally.in_order())
        return digest

    def _way(self, job: Job, layout: Layout, tally: Tally) -> Way:
        return Way(
            exchange=self._exchange,
            origin=self._origin,
            urls=PartUrls(self._parts, job.target, tally.missing()),
            limit=Share(self._throttle),
            clock=self._clock,
            layout=layout,
            tally=tally,
            line=Line(),
        )

    async def _complete(self, job: Job, stored: StoredParts, receipts: list[Receipt]) -> None:
        """Where nobody can say which parts are missing, the companion has to begin anew."""
        try:
            await self._parts.complete_parts(job.target, receipts)
        except WorldError as error:
            if stored.listed or error.failure.kind is not Kind.NOT_COMPLETE:
                raise
            raise TargetLostError(replace(error.failure, kind=Kind.TARGET_LOST)) from error
