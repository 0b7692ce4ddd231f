"""Files that are still being recorded or copied."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.probe import CHILD, ProbeChild
from desktop_uploader.media.source import seen
from desktop_uploader.media.stillness import Stillness
from tests.fixtures.videos import VideoMaker

RECORDER = """
import sys, time
with open(sys.argv[1], "ab", buffering=0) as file:
    while True:
        file.write(b"x" * 1000)
        time.sleep(0.02)
"""

COPIER = """
import sys, time
content = open(sys.argv[1], "rb").read()
with open(sys.argv[2], "wb", buffering=0) as file:
    for start in range(0, len(content), 20_000):
        file.write(content[start : start + 20_000])
        time.sleep(0.05)
"""

APPENDS_THEN_LOOKS = """
import os, sys
with open(sys.argv[1], "ab") as file:
    file.write(b"more")
os.execv(sys.argv[2], sys.argv[2:])
"""


@contextmanager
def running(code: str, *arguments: Path) -> Iterator[None]:
    with subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)]) as process:
        try:
            yield
        finally:
            process.kill()


def until_grown(path: Path, size: int) -> None:
    deadline = time.monotonic() + 10
    while not (path.exists() and path.stat().st_size > size):
        assert time.monotonic() < deadline
        time.sleep(0.005)


async def kind_of(checker: FileChecker, path: Path) -> Kind:
    with pytest.raises(WorldError) as raised:
        await checker.check(str(path), Limits())
    return raised.value.failure.kind


async def test_a_recording_in_progress(videos: VideoMaker, tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "recording.mp4"
    path.write_bytes(videos.make().read_bytes())
    checker = FileChecker(tmp_path, Stillness(clock, quiet=1, patience=1), ProbeChild())
    with running(RECORDER, path):
        await asyncio.to_thread(until_grown, path, videos.make().stat().st_size)
        assert await kind_of(checker, path) is Kind.FILE_GROWING


async def test_a_copy_that_ends_while_we_watch(videos: VideoMaker, tmp_path: Path, clock: Clock) -> None:
    path, whole = tmp_path / "copy.mp4", videos.make()
    checker = FileChecker(tmp_path, Stillness(clock, quiet=1.2, patience=20), ProbeChild())
    with running(COPIER, whole, path):
        await asyncio.to_thread(until_grown, path, 0)
        checked = await checker.check(str(path), Limits())
    assert checked.source.size == whole.stat().st_size


@pytest.mark.parametrize("whole", [True, False])
async def test_a_change_during_the_look(
    videos: VideoMaker, tmp_path: Path, clock: Clock, *, whole: bool
) -> None:
    """Also where the half-written file looks damaged: what it is tells more than how it looks."""
    path, content = tmp_path / "old.mp4", videos.make().read_bytes()
    path.write_bytes(content if whole else content[:-5000])
    os.utime(path, (1_700_000_000, 1_700_000_000))
    child = (sys.executable, "-c", APPENDS_THEN_LOOKS, str(path), *CHILD)
    checker = FileChecker(tmp_path, Stillness(clock), ProbeChild(child))
    assert await kind_of(checker, path) is Kind.FILE_GROWING


class FastClock:
    """Time that passes only in `sleep`; each sleep may happen to write to the file."""

    def __init__(self, path: Path, writes: int = 0) -> None:
        self._path, self._writes, self.slept = path, writes, 0.0
        self._start = path.stat().st_mtime

    def now(self) -> float:
        return self._start + self.slept

    def monotonic(self) -> float:
        return self.slept

    async def sleep(self, seconds: float) -> None:
        self.slept += seconds
        if self._writes:
            self._writes -= 1
            with self._path.open("ab") as file:
                file.write(b"x")


def young(tmp_path: Path) -> Path:
    (tmp_path / "young.mp4").write_bytes(b"x")
    return tmp_path / "young.mp4"


async def test_an_old_file_is_not_kept_waiting(tmp_path: Path) -> None:
    path = young(tmp_path)
    clock = FastClock(path)
    clock.slept = 3600
    await Stillness(clock).settled(seen(str(path)))
    assert clock.slept == 3600


async def test_a_young_file_is_watched_until_it_is_not(tmp_path: Path) -> None:
    path = young(tmp_path)
    clock = FastClock(path)
    assert (await Stillness(clock).settled(seen(str(path)))).size == 1
    assert clock.slept == 2


async def test_two_more_writes(tmp_path: Path) -> None:
    path = young(tmp_path)
    clock = FastClock(path, writes=2)
    assert (await Stillness(clock).settled(seen(str(path)))).size == 3
    assert clock.slept == 2.5


async def test_patience_ends(tmp_path: Path) -> None:
    path = young(tmp_path)
    clock = FastClock(path, writes=1000)
    with pytest.raises(WorldError) as raised:
        await Stillness(clock).settled(seen(str(path)))
    assert raised.value.failure.kind is Kind.FILE_GROWING
    assert clock.slept == 3


async def test_a_camera_with_a_clock_that_is_ahead(tmp_path: Path) -> None:
    path = young(tmp_path)
    clock = FastClock(path)
    os.utime(path, (4_000_000_000, 4_000_000_000))
    file: SourceFile = await Stillness(clock).settled(seen(str(path)))
    assert (file.mtime_ns, clock.slept) == (4_000_000_000 * 10**9, 2)


async def test_removed_while_we_watch(tmp_path: Path, clock: Clock) -> None:
    path = young(tmp_path)
    file = seen(str(path))
    path.unlink()
    with pytest.raises(WorldError) as raised:
        await Stillness(clock).settled(file)
    assert raised.value.failure.kind is Kind.FILE_MISSING
