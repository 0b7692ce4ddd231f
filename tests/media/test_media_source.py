"""What stands where a file should: folders, fifos, broken links, files that nobody may read."""

import asyncio
import os
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.rules import Limits
from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.source import head


async def refusal(checker: FileChecker, path: Path) -> Failure:
    with pytest.raises(WorldError) as raised:
        async with asyncio.timeout(30):
            await checker.check(str(path), Limits())
    return raised.value.failure


@contextmanager
def unprivileged() -> Iterator[None]:
    """To root nothing is unreadable, so become nobody for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def locked(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "locked.mp4"
    path.write_bytes(b"x")
    shut: Path = {"file": path, "folder": folder}[request.param]
    mode = shut.stat().st_mode
    shut.chmod(0)
    yield path
    shut.chmod(mode)


@pytest.mark.parametrize("locked", ["file", "folder"], indirect=True)
async def test_unreadable(checker: FileChecker, locked: Path, tmp_path: Path) -> None:
    with reachable(tmp_path), unprivileged():
        failure = await refusal(checker, locked)
    assert failure.kind is Kind.FILE_UNREADABLE
    assert "folder" not in failure.detail


@contextmanager
def reachable(path: Path) -> Iterator[None]:
    """pytest keeps its folders to itself: let others walk through for a while."""
    closed = {p: p.stat().st_mode for p in (path, *path.parents) if not p.stat().st_mode & stat.S_IXOTH}
    for folder, mode in closed.items():
        folder.chmod(mode | stat.S_IXOTH)
    try:
        yield
    finally:
        for folder, mode in closed.items():
            folder.chmod(mode)


async def test_not_a_file(checker: FileChecker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder.mp4").mkdir()
    os.mkfifo(tmp_path / "fifo.mp4")
    (tmp_path / "device.mp4").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(tmp_path)
        listener.bind("s.mp4")
        for name in ("folder.mp4", "fifo.mp4", "device.mp4", "s.mp4"):
            assert (await refusal(checker, tmp_path / name)).kind is Kind.NOT_A_FILE, name


async def test_a_fifo_in_a_files_place_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.mp4")
    try:
        async with asyncio.timeout(5):
            assert await asyncio.to_thread(head, str(tmp_path / "fifo.mp4")) == b""
    finally:  # lets a reader go that waits for a writer
        os.close(os.open(tmp_path / "fifo.mp4", os.O_RDWR | os.O_NONBLOCK))


async def test_missing(checker: FileChecker, tmp_path: Path) -> None:
    (tmp_path / "broken.mp4").symlink_to(tmp_path / "nothing.mp4")
    (tmp_path / "loop.mp4").symlink_to(tmp_path / "loop.mp4")
    (tmp_path / "file").touch()
    names = ("no.mp4", "broken.mp4", "loop.mp4", "file/a.mp4", "nul\0.mp4", "x" * 300 + ".mp4", "\ud800.mp4")
    for name in names:
        assert (await refusal(checker, tmp_path / name)).kind is Kind.FILE_MISSING, name
