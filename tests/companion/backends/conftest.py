"""One emulator a test, and a companion that is connected to it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.companion.backends.mux_school import MuxSchool, mux_school
from tests.companion.backends.school import OFTEN, School, school
from tests.emulators.cloudflare import Cloudflare
from tests.emulators.mux import Mux


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


@pytest.fixture
async def mux(tmp_path: Path) -> AsyncIterator[Mux]:
    (tmp_path / "mux").mkdir()
    async with Mux(tmp_path / "mux") as emulator:
        yield emulator


@pytest.fixture
async def at_mux(tmp_path: Path, mux: Mux) -> AsyncIterator[MuxSchool]:
    """Asks Mux for nothing by itself."""
    async with mux_school(tmp_path, mux) as it:
        yield it
