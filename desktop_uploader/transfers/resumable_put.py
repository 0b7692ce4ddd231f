"""PUTs with `Content-Range` (Mux, Google Cloud Storage): an empty one asks where it stands, others go on.

    bytes */SIZE ─► bytes 0-8388607/SIZE ─► … ─► 200 ─► digest
        ▲                │ 308 with a Range: on from there, also after the last bytes
        └────────────────┘
            413: half the size from now on
            anything else: raised; the engine decides and calls `send` anew

`resumable_put_sending` does it, `docs/answers.md` has every answer.
"""

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, Report
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Exchange
from desktop_uploader.transfers.in_order import in_order
from desktop_uploader.transfers.resumable_put_sending import Road, Sending
from desktop_uploader.transfers.throttle import Throttle


class ResumablePutTransfer:
    """`ports.transfer.Transfer` by PUTs of ranges, shared by all uploads. The client stays its owner's."""

    def __init__(self, client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> None:
        self._road = Road(Exchange(client), throttle, clock)
        self._origin = origin

    async def send(self, job: Job, report: Report) -> str:
        """See the port."""
        endpoint = Endpoint(self._origin, job.target)
        digest = await in_order(
            job, report, lambda source: Sending(job, source, report, endpoint, self._road).rest()
        )
        self._road.pacing.forget(job.upload_id)
        return digest
