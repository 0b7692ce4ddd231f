"""The file source: right bytes in any order of asking, every byte hashed once, nothing left open."""

import asyncio
import errno
import io
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.contract.digest import PART_SIZE
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.ports.transfer import PartsHashed
from desktop_uploader.transfers.reading_thread import NICENESS
from desktop_uploader.transfers.source import BLOCK, FileSource
from tests.fixtures.sending import content, parts_of, source_of

SIZE = 2 * PART_SIZE + 777
DATA = content(SIZE)
PARTS = parts_of(DATA)


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "lecture.mp4"
    path.write_bytes(DATA)
    return path


RANGES = st.lists(st.tuples(st.integers(0, SIZE), st.integers(0, SIZE), st.integers(0, 20)), max_size=4)


@settings(max_examples=25, deadline=None)
@given(ranges=RANGES, known=st.integers(0, 3))
def test_any_ranges_give_the_right_bytes_and_the_right_parts(
    video: Path, ranges: list[tuple[int, int, int]], known: int
) -> None:
    """Also when a range is left in the middle, as by a short answer."""

    async def run() -> None:
        reports: list[PartsHashed] = []
        async with FileSource(source_of(video), PARTS[:known], reports.append) as source:
            for start, most, leave_after in ranges:
                length = min(most, SIZE - start)
                await source.catch_up(start)
                blocks = source.blocks(start, length)
                got = [bytes(await anext(blocks, b"")) for _ in range(leave_after)]
                await blocks.aclose()
                assert b"".join(got) == DATA[start : start + sum(map(len, got))]
                assert sum(map(len, got)) == min(leave_after * BLOCK, length)
            assert await source.parts() == PARTS
        told = [(report.first + i, part) for report in reports for i, part in enumerate(report.parts)]
        assert told == list(enumerate(PARTS))[known:]

    asyncio.run(run())


@settings(max_examples=10, deadline=None)
@given(first=st.integers(0, len(PARTS) - 1), known=st.integers(0, 3))
def test_from_the_beginning_of_a_part_on_each_byte_is_hashed_once(
    video: Path, first: int, known: int
) -> None:
    """What lies before isn't read; the numbers of parts are the file's."""

    async def run() -> None:
        reports, begin = list[PartsHashed](), first * PART_SIZE
        kept = PARTS[first : first + known]
        async with FileSource(source_of(video), kept, reports.append, begin=begin) as source:
            for _ in range(2):
                got = b"".join([block async for block in source.blocks(begin, SIZE - begin)])
                assert got == DATA[begin:]
            assert await source.parts() == PARTS[first:]
        told = [(report.first + i, part) for report in reports for i, part in enumerate(report.parts)]
        assert told == list(enumerate(PARTS))[first + known :]

    asyncio.run(run())


async def test_a_known_file_is_not_read_again(video: Path) -> None:
    reports: list[PartsHashed] = []
    async with FileSource(source_of(video), PARTS, reports.append) as source:
        assert await source.parts() == PARTS
    assert not reports


async def test_a_source_that_was_never_read_closes_cleanly(video: Path) -> None:
    async with FileSource(source_of(video), (), lambda _: None):
        pass


async def test_opening_that_is_cancelled_leaves_nothing_open(video: Path) -> None:
    async def opening() -> None:
        async with FileSource(source_of(video), (), lambda _: None):
            await asyncio.sleep(10)

    for _ in range(20):
        task = asyncio.create_task(opening())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        assert task.cancelled()


class Stuck(io.FileIO):
    """Reads hang until they are let go on."""

    go_on = threading.Event()

    def read(self, *arguments: Any) -> Any:  # as FileIO has it
        self.go_on.wait(30)
        return super().read(*arguments)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a niceness of threads")
async def test_other_programs_go_first(video: Path) -> None:
    """And our own loop keeps its place."""
    async with FileSource(source_of(video), (), lambda _: None) as source:
        await source.parts()
        [reading] = (it.native_id for it in threading.enumerate() if it.name == "file-source")
        assert reading is not None
        assert os.getpriority(os.PRIO_PROCESS, reading) == NICENESS
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) < NICENESS


async def test_a_drive_that_hangs_ends_the_waiting_and_holds_up_no_closing(
    video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(io, "FileIO", Stuck)
    Stuck.go_on.clear()
    began = time.monotonic()
    with pytest.raises(WorldError) as raised:
        async with FileSource(source_of(video), (), lambda _: None, patience=0.2) as source:
            await anext(source.blocks(0, SIZE))
    assert raised.value.failure.kind is Kind.FILE_STALLED
    assert time.monotonic() - began < 1
    assert [it.daemon for it in threading.enumerate() if it.name == "file-source"] == [True]
    Stuck.go_on.set()


async def test_a_pause_does_not_wait_for_a_drive_that_hangs(
    video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(io, "FileIO", Stuck)
    Stuck.go_on.clear()

    async def read() -> None:
        async with FileSource(source_of(video), (), lambda _: None) as source:
            await source.parts()

    reading = asyncio.create_task(read())
    await asyncio.sleep(0.05)
    began = time.monotonic()
    reading.cancel()
    await asyncio.wait({reading})
    assert time.monotonic() - began < 0.5
    Stuck.go_on.set()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOENT, Kind.FILE_MISSING),
        (errno.EACCES, Kind.FILE_UNREADABLE),
        (errno.EAGAIN, Kind.FILE_LOCKED),
        (errno.EIO, Kind.FILE_STALLED),
        (errno.EISDIR, Kind.FILE_UNREADABLE),
    ],
)
async def test_what_the_system_says(
    video: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: Kind
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    known = source_of(video)
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WorldError) as raised:
        async with FileSource(known, (), lambda _: None):
            pass
    assert raised.value.failure.kind is kind
