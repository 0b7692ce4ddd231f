"""pytest's way to the tool: `fault_server` and `fault_proxy`, on the test's own loop."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.faults.proxy import FaultProxy
from tests.faults.server import FaultServer


@pytest_asyncio.fixture
async def fault_server() -> AsyncIterator[FaultServer]:
    """A tus server that behaves until its script says otherwise."""
    async with FaultServer() as server:
        yield server


@pytest_asyncio.fixture
async def fault_proxy(fault_server: FaultServer) -> AsyncIterator[FaultProxy]:
    """A network before `fault_server`."""
    async with FaultProxy(fault_server.port) as proxy:
        yield proxy
