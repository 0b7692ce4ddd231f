"""One companion with the doors of older clients a test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.companion.library.world import World, running


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running(tmp_path / "data") as world:
        yield world
