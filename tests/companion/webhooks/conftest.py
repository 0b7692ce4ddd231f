"""One companion a test, or one for all the examples of a property."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.companion.webhooks.served import Served, served


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Served]:
    async with served(tmp_path / "data") as here:
        yield here


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def shared(tmp_path: Path, runner: asyncio.Runner) -> Iterator[Served]:
    """For examples that `runner` runs one after the other."""
    stack = AsyncExitStack()
    yield runner.run(stack.enter_async_context(served(tmp_path / "data")))
    runner.run(stack.aclose())
