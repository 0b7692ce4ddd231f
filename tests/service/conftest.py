"""A fake companion and a service that speaks to it; a server to sign in at."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from desktop_uploader.net.client import make_client
from desktop_uploader.service.companion import CompanionService
from tests.fixtures.device_server import DeviceServer
from tests.fixtures.fake_companion import FakeCompanion
from tests.service.following import CALM, QUICK, LiveOrigin


@pytest.fixture
def fake() -> Iterator[FakeCompanion]:
    with FakeCompanion() as running:
        yield running


@pytest.fixture
def server() -> Iterator[DeviceServer]:
    with DeviceServer() as running:
        yield running


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with make_client() as made:
        yield made


@pytest.fixture
def origin(fake: FakeCompanion) -> LiveOrigin:
    return LiveOrigin(fake, fake.token)


@pytest.fixture
def service(client: httpx.AsyncClient, origin: LiveOrigin) -> CompanionService:
    return CompanionService(client, origin, times=CALM)


@pytest.fixture
def quick(client: httpx.AsyncClient, origin: LiveOrigin) -> CompanionService:
    """Impatient: for what happens when the stream does not work."""
    return CompanionService(client, origin, times=QUICK)
