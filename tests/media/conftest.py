"""A checker with real children and a real clock, and a way to see who still lives."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psutil
import pytest

from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.stillness import Stillness


class RealClock:
    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


@pytest.fixture
def clock() -> RealClock:
    return RealClock()


@pytest.fixture
async def checker(tmp_path: Path, clock: RealClock) -> AsyncIterator[FileChecker]:
    checker = FileChecker(tmp_path / "thumbnails", Stillness(clock), ProbeChild())
    yield checker
    await checker.aclose()


@pytest.fixture
def gone() -> Callable[[int], bool]:
    """Whether a process ends within five seconds; a zombie waits for another's parent and does no harm."""

    def is_gone(pid: int) -> bool:
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            try:
                if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                    return True
            except psutil.NoSuchProcess:
                return True
            time.sleep(0.01)
        return False

    return is_gone
