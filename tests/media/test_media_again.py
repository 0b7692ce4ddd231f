"""The file that was checked, looked at again: content decides; a drive, a lock, a cloud are told apart."""

import asyncio
import errno
import os
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.media import source
from desktop_uploader.media.aside import Aside
from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.drives import Drives
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.stillness import Stillness
from tests.fixtures.sending import content, source_of
from tests.media.conftest import RealClock
from tests.media.test_media_source import reachable, unprivileged

SIZE = 3_000_000


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "films" / "lecture.mp4"
    path.parent.mkdir()
    path.write_bytes(content(SIZE))
    return old(path)


def old(path: Path, seconds: int = 1_700_000_000) -> Path:
    os.utime(path, (seconds, seconds))
    return path


async def refusal(checker: FileChecker, known: SourceFile) -> Failure:
    with pytest.raises(WorldError) as raised:
        await checker.again(known)
    return raised.value.failure


async def test_the_same_file_is_as_it_was(checker: FileChecker, video: Path) -> None:
    assert await checker.again(source_of(video)) == source_of(video)


async def test_another_date_and_identity_are_told(checker: FileChecker, video: Path) -> None:
    known, copy = source_of(video), video.with_suffix(".copy")
    copy.write_bytes(content(SIZE))
    old(copy, 1_600_000_000).replace(video)
    found = await checker.again(known)
    assert found == source_of(video) != known
    assert await checker.is_same(known)


@pytest.mark.parametrize("data", [content(SIZE, seed=2), content(SIZE - 1)])
async def test_another_content_is_another_file(checker: FileChecker, video: Path, data: bytes) -> None:
    known = source_of(video)
    video.write_bytes(data)
    assert (await refusal(checker, known)).kind is Kind.FILE_CHANGED
    assert not await checker.is_same(known)


async def test_another_name_in_the_same_folder_is_found(checker: FileChecker, video: Path) -> None:
    known = source_of(video)
    video.with_name("alike.mp4").write_bytes(content(SIZE, 2))
    video.rename(video.with_name("renamed.mp4"))
    found = await checker.again(known)
    assert found == replace(known, path=str(video.with_name("renamed.mp4")))


async def test_a_folder_in_its_place_is_no_file_of_ours(checker: FileChecker, video: Path) -> None:
    known = source_of(video)
    video.unlink()
    video.mkdir()
    assert (await refusal(checker, known)).kind is Kind.FILE_MISSING


async def test_one_that_was_never_checked_is_not_guessed(checker: FileChecker, video: Path) -> None:
    known = replace(source_of(video), fingerprint="")
    assert await checker.again(known) == known
    video.rename(video.with_name("renamed.mp4"))
    assert (await refusal(checker, known)).kind is Kind.FILE_MISSING


async def test_a_file_of_a_drive_that_is_gone(tmp_path: Path, clock: RealClock, video: Path) -> None:
    checker = FileChecker(tmp_path, Stillness(clock), ProbeChild(), Drives((tmp_path,)))
    known = source_of(video)
    video.unlink()
    (video.parent / "still here").touch()
    assert await refusal(checker, known) == Failure(Kind.FILE_MISSING)
    (video.parent / "still here").unlink()  # a mount point that stays behind is empty
    assert await refusal(checker, known) == Failure(Kind.DRIVE_AWAY, "films")
    video.parent.rmdir()
    assert await refusal(checker, known) == Failure(Kind.DRIVE_AWAY, "films")


async def test_a_file_of_a_drive_that_was_mounted_anywhere(
    tmp_path: Path, clock: RealClock, video: Path
) -> None:
    mounted = [video.parent, Path(tmp_path.anchor)]
    drives = Drives((), lambda it: it in mounted)
    checker, known = FileChecker(tmp_path, Stillness(clock), ProbeChild(), drives), source_of(video)
    beside = tmp_path / "beside.mp4"
    beside.write_bytes(content(SIZE))
    here = source_of(old(beside))
    for each in (known, here):
        assert await checker.again(each) == each
    video.unlink()
    assert await refusal(checker, known) == Failure(Kind.FILE_MISSING)
    mounted.remove(video.parent)  # its mount point stays, and is empty
    assert await refusal(checker, known) == Failure(Kind.DRIVE_AWAY, "films")
    video.parent.rmdir()
    assert await refusal(checker, known) == Failure(Kind.DRIVE_AWAY, "films")
    beside.unlink()
    assert await refusal(checker, here) == Failure(Kind.FILE_MISSING)


async def test_what_may_not_be_read_is_told(checker: FileChecker, video: Path, tmp_path: Path) -> None:
    known = source_of(video)
    video.chmod(0)
    with reachable(tmp_path), unprivileged():
        assert (await refusal(checker, known)).kind is Kind.FILE_UNREADABLE


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOENT, Kind.FILE_MISSING),
        (errno.EACCES, Kind.FILE_UNREADABLE),
        (errno.EAGAIN, Kind.FILE_LOCKED),
        (errno.EIO, Kind.FILE_STALLED),
        (errno.ENODEV, Kind.FILE_STALLED),
        (errno.ESTALE, Kind.FILE_STALLED),
    ],
)
def test_what_the_system_says(monkeypatch: pytest.MonkeyPatch, video: Path, code: int, kind: Kind) -> None:
    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WorldError) as raised:
        source.opened(str(video))
    assert raised.value.failure.kind is kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (32, Kind.FILE_LOCKED),
        (21, Kind.FILE_STALLED),
        (1167, Kind.FILE_STALLED),
        (362, Kind.FILE_ONLINE_ONLY),
    ],
)
def test_what_windows_says(monkeypatch: pytest.MonkeyPatch, video: Path, code: int, kind: Kind) -> None:
    def refuse(*_: object) -> int:
        error = PermissionError(errno.EACCES, "Permission denied")
        error.winerror = code  # type: ignore[attr-defined,unused-ignore]  # only Windows' own has it
        raise error

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WorldError) as raised:
        source.opened(str(video))
    assert raised.value.failure.kind is kind


def test_a_placeholder_has_a_size_and_no_blocks(video: Path) -> None:
    assert not source.is_online_only(str(video))
    with video.open("wb") as placeholder:
        placeholder.truncate(SIZE)
    assert source.is_online_only(str(video))


async def test_work_that_hangs_is_left_behind_once() -> None:
    aside, answer, begun = Aside(patience=0.05), threading.Event(), list[float]()

    def hang() -> str:
        begun.append(time.monotonic())
        answer.wait(30)
        return "late"

    for _ in range(3):
        with pytest.raises(WorldError) as raised:
            await aside("share", hang)
        assert raised.value.failure.kind is Kind.FILE_STALLED
    assert len(begun) == 1
    assert await aside("elsewhere", lambda: "at once") == "at once"
    answer.set()
    async with asyncio.timeout(5):
        while True:
            try:
                assert await aside("share", lambda: "back") == "back"
                break
            except WorldError:
                await asyncio.sleep(0.01)


async def test_what_the_work_raises_comes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        await Aside()("here", lambda: 1 // 0)


async def test_glances_at_a_drive_that_hangs_are_zeros(
    tmp_path: Path, clock: RealClock, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, stat = threading.Event(), os.stat

    def hang(path: str | Path, **options: bool) -> os.stat_result:
        if str(path).endswith("hangs.mp4"):
            answer.wait(30)
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", hang)
    checker = FileChecker(tmp_path, Stillness(clock, aside=Aside(0.1)), ProbeChild())
    paths = [str(video), str(video.with_name("hangs.mp4")), str(video)]
    seen = await checker.glance_all(paths)
    answer.set()
    assert [it.path for it in seen] == paths
    assert [it.size for it in seen] == [SIZE, 0, 0]
