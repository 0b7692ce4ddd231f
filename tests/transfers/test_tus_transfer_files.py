"""The file under an upload: edited, truncated, replaced, deleted. Never a silent mix, never left open."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.ports.transfer import Acknowledged, News, Sent
from tests.fixtures.faults import Cut, Stall
from tests.fixtures.sending import (
    KIB,
    MIB,
    Reports,
    content,
    error_in,
    job_of,
    requests_of,
    touch_later,
    tus,
    until,
)
from tests.fixtures.tus_server import TusServer

SIZE = 6 * MIB
DATA = content(SIZE)

Report = News


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


def truncate(path: Path) -> None:
    os.truncate(path, 100 * KIB)


def overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(SIZE))
    touch_later(path)


def append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def replace(path: Path) -> None:
    seen = path.stat()
    other = path.with_suffix(".other")
    other.write_bytes(content(SIZE, seed=2))
    os.utime(other, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    other.replace(path)


def delete(path: Path) -> None:
    path.unlink()


def become_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def edit_in_secret(path: Path) -> None:
    """Keeps size and date."""
    seen = path.stat()
    with path.open("r+b") as file:
        file.write(b"edited")
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


class Meddler(Reports):
    """Does something to the file at the first report of that kind with such an offset."""

    def __init__(self, kind: type[Sent] | type[Acknowledged], least: int, meddle: Callable[[], None]) -> None:
        super().__init__()
        self._kind, self._least = kind, least
        self._meddle: Callable[[], None] | None = meddle

    def __call__(self, report: Report) -> None:
        super().__call__(report)
        if not isinstance(report, self._kind) or report.offset < self._least or self._meddle is None:
            return
        meddle, self._meddle = self._meddle, None
        meddle()


def is_open(path: Path) -> bool:
    return any(Path(file.path) == path for file in psutil.Process().open_files())


@pytest.mark.parametrize("meddle", [truncate, overwrite, append, replace, delete, become_a_folder])
async def test_a_change_between_requests_stops_before_the_next(
    video: Path, meddle: Callable[[Path], None]
) -> None:
    with TusServer() as server:
        job = job_of(video, server.create(SIZE), chunk=requests_of(2 * MIB))
        async with tus(server) as transfer:
            meddler = Meddler(Acknowledged, 2 * MIB, lambda: meddle(video))
            error = await error_in(transfer.send(job, meddler))
        assert error.failure.kind is (Kind.FILE_MISSING if meddle is delete else Kind.FILE_CHANGED)
        assert server.uploads["/files/one"].data == DATA[: 2 * MIB]
    assert not is_open(video)


@pytest.mark.parametrize("meddle", [truncate, overwrite, append])
async def test_a_change_within_a_request_stops_it(video: Path, meddle: Callable[[Path], None]) -> None:
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        async with tus(server) as transfer:
            meddler = Meddler(Sent, 1, lambda: meddle(video))
            error = await error_in(transfer.send(job, meddler))
        assert error.failure.kind is Kind.FILE_CHANGED
        assert server.uploads["/files/one"].offset < SIZE
    assert not is_open(video)


async def test_a_change_after_the_last_byte_was_read_is_still_found(video: Path) -> None:
    """Or the digest would vouch for a file that is no longer the one that was checked."""
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job, Meddler(Sent, SIZE, lambda: overwrite(video))))
    assert error.failure.kind is Kind.FILE_CHANGED


def rename(path: Path) -> None:
    path.rename(path.with_name("renamed.mp4"))


def rename_and_save_anew(path: Path) -> None:
    rename(path)
    path.write_bytes(content(SIZE, seed=2))


async def test_a_file_that_is_renamed_is_read_to_its_end(video: Path) -> None:
    with TusServer() as server:
        job = job_of(video, server.create(SIZE), chunk=requests_of(MIB))
        async with tus(server) as transfer:
            await transfer.send(job, Meddler(Acknowledged, 2 * MIB, lambda: rename(video)))
        assert server.uploads["/files/one"].data == DATA


async def test_a_new_file_under_the_old_name_is_asked_about(video: Path) -> None:
    """The old one could be read to its end, but who saved a new one hardly wants that."""
    with TusServer() as server:
        job = job_of(video, server.create(SIZE), chunk=requests_of(2 * MIB))
        async with tus(server) as transfer:
            meddler = Meddler(Acknowledged, 2 * MIB, lambda: rename_and_save_anew(video))
            error = await error_in(transfer.send(job, meddler))
        assert error.failure.kind is Kind.FILE_CHANGED
        assert server.uploads["/files/one"].data == DATA[: 2 * MIB]


async def test_a_file_renamed_within_the_last_request_was_still_sent_whole(video: Path) -> None:
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        async with tus(server) as transfer:
            await transfer.send(job, Meddler(Sent, 1, lambda: replace(video)))
        assert server.uploads["/files/one"].data == DATA


@pytest.mark.parametrize("meddle", [truncate, overwrite, append, replace, delete])
async def test_a_change_before_sending_reaches_no_server(video: Path, meddle: Callable[[Path], None]) -> None:
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        meddle(video)
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job, Reports()))
        assert error.failure.kind is (Kind.FILE_MISSING if meddle is delete else Kind.FILE_CHANGED)
        assert not server.requests


async def test_an_edit_that_kept_size_and_date_is_found_on_resume(video: Path) -> None:
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        server.plan(Cut(3 * MIB))
        async with tus(server) as transfer:
            await error_in(transfer.send(job, Reports()))
            edit_in_secret(video)
            error = await error_in(transfer.send(job, Reports()))
        assert error.failure.kind is Kind.FILE_CHANGED
        assert server.uploads["/files/one"].offset == 3 * MIB


@pytest.mark.parametrize("mark", [2 * MIB, SIZE])
async def test_an_edit_that_kept_size_and_date_is_found_while_it_is_sent(video: Path, mark: int) -> None:
    """By the date of the change itself, which nobody can set, and then by the samples."""
    with TusServer() as server:
        job = job_of(video, server.create(SIZE), chunk=requests_of(2 * MIB))
        async with tus(server) as transfer:
            meddler = Meddler(Acknowledged, mark, lambda: edit_in_secret(video))
            error = await error_in(transfer.send(job, meddler))
        assert error.failure.kind is Kind.FILE_CHANGED
        assert server.uploads["/files/one"].data == DATA[:mark]


async def test_a_file_that_cannot_be_read_says_so(video: Path) -> None:
    """A link to itself can't, whoever asks; file permissions don't bind every user."""
    with TusServer() as server:
        job = job_of(video, server.create(SIZE))
        link_to_itself(video)
        async with tus(server) as transfer:
            assert (await error_in(transfer.send(job, Reports()))).failure.kind is Kind.FILE_UNREADABLE


@pytest.mark.parametrize("offset", [0, 3 * MIB])
async def test_the_file_is_closed_after_a_pause(video: Path, offset: int) -> None:
    with TusServer() as server:
        job, heard = job_of(video, server.create(SIZE)), Reports()
        server.uploads["/files/one"].append(DATA[:offset])
        server.plan(Stall(0))
        async with tus(server) as transfer:
            sending = asyncio.create_task(transfer.send(job, heard))
            await until(lambda: bool(heard.sent))
            assert is_open(video)
            sending.cancel()
            await asyncio.wait({sending})
        assert not is_open(video)
