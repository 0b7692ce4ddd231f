"""An emulator of each test's own, and a client of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_client import Client


@pytest.fixture
async def cloudflare(tmp_path: Path) -> AsyncIterator[Cloudflare]:
    async with Cloudflare(tmp_path) as running:
        yield running


@pytest.fixture
async def client(cloudflare: Cloudflare) -> AsyncIterator[Client]:
    async with httpx.AsyncClient(trust_env=False) as http:
        yield Client(cloudflare, http)
