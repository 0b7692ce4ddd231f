"""An emulator of each test's own, and a client of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.emulators import mux_client
from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_client import Client
from tests.emulators.mux import Mux


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as http:
        yield http


@pytest.fixture
async def cloudflare(tmp_path: Path) -> AsyncIterator[Cloudflare]:
    async with Cloudflare(tmp_path) as running:
        yield running


@pytest.fixture
async def client(cloudflare: Cloudflare, http: httpx.AsyncClient) -> Client:
    return Client(cloudflare, http)


@pytest.fixture
async def mux(tmp_path: Path) -> AsyncIterator[Mux]:
    async with Mux(tmp_path) as running:
        yield running


@pytest.fixture
async def muxer(mux: Mux, http: httpx.AsyncClient) -> mux_client.Client:
    return mux_client.Client(mux, http)
