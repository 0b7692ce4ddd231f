"""A transfer of a rig's protocol, with a client of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from desktop_uploader.core.ports.transfer import Transfer
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import TIMEOUTS, make_client
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.sending import RealClock
from tests.transfers.conformance.rig import TOKEN, Rig


@asynccontextmanager
async def transfer_of(
    rig: Rig, *, limit: int | None = None, timeouts: httpx.Timeout = TIMEOUTS
) -> AsyncIterator[Transfer]:
    clock = RealClock()
    async with make_client(timeouts) as client:
        yield rig.make(client, FixedOrigin(rig.base_url, TOKEN), Throttle(clock, limit), clock)
