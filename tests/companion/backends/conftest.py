"""One emulator a test, and a companion that is connected to it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.companion.backends.school import OFTEN, School, school
from tests.emulators.cloudflare import Cloudflare


@pytest.fixture
async def cloudflare(tmp_path: Path) -> AsyncIterator[Cloudflare]:
    (tmp_path / "provider").mkdir()
    async with Cloudflare(tmp_path / "provider") as emulator:
        yield emulator


@pytest.fixture
async def quiet(tmp_path: Path, cloudflare: Cloudflare) -> AsyncIterator[School]:
    """Asks the provider for nothing by itself."""
    async with school(tmp_path, cloudflare) as it:
        yield it


@pytest.fixture
async def asking(tmp_path: Path, cloudflare: Cloudflare) -> AsyncIterator[School]:
    """Asks all the time."""
    async with school(tmp_path, cloudflare, polling=OFTEN) as it:
        yield it
