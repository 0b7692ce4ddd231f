"""One school a test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.companion.sign_in.school import School, school


@pytest.fixture
async def it(tmp_path: Path) -> AsyncIterator[School]:
    async with school(tmp_path / "data") as it:
        yield it
