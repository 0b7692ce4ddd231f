"""The file changes, moves, hides or hangs while it is uploaded: never a mix, a hang, or in anybody's way."""

import asyncio
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Phase
from desktop_uploader.media.drives import Drives
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import explain
from tests.engine.studio import SIZE, Studio, film, write_old
from tests.engine.world import World
from tests.fixtures.sending import MIB
from tests.fixtures.tus_server import TusServer

ONE, TWO = film(1), film(2)
HALF = 3 * MIB


@pytest.fixture
def studio() -> Iterator[Studio]:
    with TusServer() as server:
        yield Studio(server)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_old(tmp_path / "films" / "lecture.mp4", ONE)


def replace(path: Path, data: bytes) -> None:
    """As most programs save: a new file takes the old one's name."""
    write_old(path.with_suffix(".new"), data).replace(path)


def touch(path: Path) -> None:
    os.utime(path)


async def _half(studio: Studio, video: Path) -> None:
    """Half of it is stored, and the program has ended."""
    paused = asyncio.Event()
    studio.when(acknowledged=HALF, then=paused.set)
    async with studio.engine() as engine:
        upload = await engine.add(str(video))
        await paused.wait()
        engine.pause(upload.id)
        await studio.until(lambda: studio.row.phase is Phase.PAUSED)
    assert HALF <= studio.row.acknowledged < SIZE


@pytest.mark.parametrize(
    "meddle",
    [touch, lambda path: replace(path, ONE), lambda path: path.rename(path.with_name("renamed.mp4"))],
    ids=["touched", "copied back", "renamed"],
)
async def test_the_same_content_goes_on_without_asking(
    studio: Studio, video: Path, meddle: Callable[[Path], None]
) -> None:
    studio.when(acknowledged=HALF, then=lambda: meddle(video))
    async with studio.engine() as engine:
        await engine.add(str(video))
        await studio.until_ready()
    assert studio.stored == ONE
    assert not studio.kinds()
    assert len(studio.service.created) == 1
    assert studio.server.received == SIZE


async def test_another_content_waits_for_a_word_and_is_then_sent_as_a_whole(
    studio: Studio, video: Path
) -> None:
    studio.when(acknowledged=HALF, then=lambda: replace(video, TWO))
    async with studio.engine() as engine:
        upload = await engine.add(str(video))
        await studio.until_failed(Kind.FILE_CHANGED)
        assert ONE.startswith(studio.stored)
        assert explain(studio.row).action == "Upload new version"
        engine.retry(upload.id)
        await studio.until_ready()
    assert studio.stored == TWO
    assert len(studio.service.created) == 2


async def test_the_original_that_comes_back_goes_on_by_itself(studio: Studio, video: Path) -> None:
    studio.when(acknowledged=HALF, then=lambda: replace(video, TWO))
    async with studio.engine() as engine:
        await engine.add(str(video))
        await studio.until_failed(Kind.FILE_CHANGED)
        replace(video, ONE)
        await studio.until_ready()
    assert studio.stored == ONE
    assert len(studio.service.created) == 1


async def test_a_deleted_file_is_missed_and_goes_on_when_it_is_back(studio: Studio, video: Path) -> None:
    studio.when(acknowledged=HALF, then=video.unlink)
    async with studio.engine() as engine:
        await engine.add(str(video))
        await studio.until_failed(Kind.FILE_MISSING)
        assert explain(studio.row).action == "Find file…"
        write_old(video, ONE)
        await studio.until_ready()
    assert studio.stored == ONE
    assert studio.server.received == SIZE


async def test_a_file_cut_short_within_a_request_ends_it(video: Path) -> None:
    with TusServer() as server:
        studio = Studio(server, request=SIZE)
        studio.when(sent=MIB, then=lambda: os.truncate(video, 100_000))
        async with studio.engine() as engine:
            await engine.add(str(video))
            await studio.until_failed(Kind.FILE_CHANGED)
            assert ONE.startswith(studio.stored)


class Recorder:
    """Goes on writing to the file until it is ended."""

    def __init__(self, path: Path) -> None:
        self._path, self._ended = path, threading.Event()
        self._thread = threading.Thread(target=self._record)
        self._thread.start()

    def end(self) -> None:
        self._ended.set()
        self._thread.join()

    def _record(self) -> None:
        with self._path.open("ab", buffering=0) as file:
            while not self._ended.wait(0.005):
                file.write(b"x" * 1000)


async def test_a_recording_waits_until_it_is_still_and_is_sent_whole(studio: Studio, video: Path) -> None:
    recorder = Recorder(video)
    try:
        await studio.until(lambda: video.stat().st_size > SIZE)
        async with studio.engine() as engine:
            await engine.add(str(video))
            await studio.until_failed(Kind.FILE_GROWING)
            assert "by itself" in explain(studio.row).next
            recorder.end()
            await studio.until_ready()
    finally:
        recorder.end()
    assert studio.stored == video.read_bytes()


async def test_a_file_that_grows_while_it_is_sent_is_sent_anew_when_it_is_still(
    studio: Studio, video: Path
) -> None:
    recorders: list[Recorder] = []
    studio.when(acknowledged=HALF, then=lambda: recorders.append(Recorder(video)))
    async with studio.engine() as engine:
        await engine.add(str(video))
        try:
            await studio.until_failed(Kind.FILE_GROWING)
            assert ONE.startswith(studio.stored)
        finally:
            recorders[0].end()
        await studio.until_ready()
    assert studio.stored == video.read_bytes() != ONE
    assert len(studio.service.created) == 2


async def test_after_a_restart_a_renamed_file_is_found_by_its_content(studio: Studio, video: Path) -> None:
    await _half(studio, video)
    before, renamed = studio.server.received, video.with_name("Week 3.mp4")
    write_old(video.with_name("other.mp4"), TWO)
    video.rename(renamed)
    async with studio.engine() as engine:
        engine.resume(studio.row.id)
        await studio.until_ready()
    assert studio.stored == ONE
    assert studio.row.source.path == str(renamed)
    assert studio.server.received - before <= SIZE - HALF
    assert not studio.kinds()


async def test_a_moved_file_is_found_where_people_say(studio: Studio, video: Path, tmp_path: Path) -> None:
    await _half(studio, video)
    moved, other = tmp_path / "elsewhere.mp4", write_old(tmp_path / "other.mp4", TWO)
    shutil.move(video, moved)
    before = studio.server.received
    async with studio.engine() as engine:
        engine.resume(studio.row.id)
        await studio.until_failed(Kind.FILE_MISSING)
        assert not await engine.locate(studio.row.id, str(other))
        with pytest.raises(WorldError):
            await engine.locate(studio.row.id, str(tmp_path / "gone" / "nothing.mp4"))
        assert studio.row.phase is Phase.NEEDS_YOU
        assert await engine.locate(studio.row.id, str(moved))
        await studio.until_ready()
    assert studio.stored == ONE
    assert studio.server.received - before <= SIZE - HALF


async def test_a_moved_file_that_is_dropped_again_goes_on(
    studio: Studio, video: Path, tmp_path: Path
) -> None:
    await _half(studio, video)
    moved, other = tmp_path / "elsewhere.mp4", write_old(tmp_path / "other.mp4", TWO)
    shutil.move(video, moved)
    before = studio.server.received
    async with studio.engine() as engine:
        engine.resume(studio.row.id)
        await studio.until_failed(Kind.FILE_MISSING)
        first, second = await engine.add_all([str(moved), str(moved)])
        assert first.id == second.id == studio.row.id
        await studio.until_ready()
        assert studio.server.received - before <= SIZE - HALF
        assert studio.stored == ONE
        assert (await engine.add(str(other))).id != first.id


async def test_a_drive_that_is_gone_is_named_and_goes_on_when_it_is_back(
    studio: Studio, tmp_path: Path
) -> None:
    drive, away = tmp_path / "media" / "SD-CARD", tmp_path / "pocket"
    studio.drives = Drives((drive.parent,))
    video = write_old(drive / "DCIM" / "lecture.mp4", ONE)
    await _half(studio, video)
    drive.rename(away)
    async with studio.engine() as engine:
        engine.resume(studio.row.id)
        await studio.until_failed(Kind.DRIVE_AWAY)
        stored = quantities.size(studio.row.acknowledged)
        assert explain(studio.row).sentence.startswith(
            f"Drive “SD-CARD” isn’t connected. {stored} is safely stored."
        )
        away.rename(drive)
        await studio.until_ready()
    assert studio.stored == ONE
    assert len(studio.service.created) == 1


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[bool], None]]:
    """Connects and ejects a drive, as the system does: its folder stays, and is empty."""
    device, drive = tmp_path / "device", tmp_path / "media" / "SD-CARD"
    device.mkdir()
    drive.mkdir(parents=True)

    def mount(connect: bool) -> None:
        command = ["mount", "--bind", str(device), str(drive)] if connect else ["umount", "-l", str(drive)]
        subprocess.run(command, check=True, capture_output=True)

    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount")
    try:
        mount(True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nothing can be mounted here")
    yield mount
    mount(False)  # every test ends with the drive in


async def test_a_drive_that_is_ejected_and_put_in_again(
    studio: Studio, tmp_path: Path, mounted: Callable[[bool], None]
) -> None:
    video = write_old(tmp_path / "media" / "SD-CARD" / "lecture.mp4", ONE)
    studio.drives = Drives((tmp_path / "media",))
    await _half(studio, video)
    mounted(False)
    async with studio.engine() as engine:
        engine.resume(studio.row.id)
        await studio.until_failed(Kind.DRIVE_AWAY)
        mounted(True)
        await studio.until_ready()
    assert studio.stored == ONE
    assert len(studio.service.created) == 1


async def test_a_drive_that_came_back_with_another_file_says_so(studio: Studio, tmp_path: Path) -> None:
    drive = tmp_path / "media" / "SD-CARD"
    studio.drives = Drives((drive.parent,))
    video = write_old(drive / "lecture.mp4", ONE)
    await _half(studio, video)
    drive.rename(tmp_path / "pocket")
    async with studio.engine() as engine:
        engine.resume(studio.row.id)
        await studio.until_failed(Kind.DRIVE_AWAY)
        write_old(video, TWO)
        await studio.until_failed(Kind.FILE_CHANGED)
    assert ONE.startswith(studio.stored)


LEASE = """
import fcntl, os, signal, sys
signal.signal(signal.SIGIO, signal.SIG_IGN)
file = os.open(sys.argv[1], os.O_RDWR)
fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
print("held", flush=True)
sys.stdin.read()
"""


def _end(holder: asyncio.subprocess.Process) -> None:
    assert holder.stdin
    holder.stdin.close()


@pytest.mark.skipif(sys.platform != "linux", reason="leases are Linux's")
async def test_a_file_that_another_program_holds_goes_on_when_it_lets_go(studio: Studio, video: Path) -> None:
    lease = (sys.executable, "-c", LEASE, str(video))
    holder = await asyncio.create_subprocess_exec(*lease, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout
    try:
        assert await holder.stdout.readline() == b"held\n"
        async with studio.engine() as engine:
            await engine.add(str(video))
            await studio.until_failed(Kind.FILE_LOCKED)
            _end(holder)
            await studio.until_ready()
    finally:
        _end(holder)
        await holder.wait()
    assert studio.stored == ONE


async def test_to_add_a_touched_file_again_makes_no_new_row(studio: Studio, video: Path) -> None:
    async with studio.engine() as engine:
        first = await engine.add(str(video))
        await studio.until_ready()
        touch(video)
        assert (await engine.add(str(video))).id == first.id
        replace(video, TWO)
        second = await engine.add(str(video))
        assert second.id != first.id
        await studio.until(lambda: studio.disk.rows[second.id].phase is Phase.READY)
    assert len(studio.service.created) == 2


async def test_the_users_own_programs_are_not_in_our_way_nor_we_in_theirs(
    studio: Studio, video: Path
) -> None:
    """Every lock that another program may want is free while we read."""
    fcntl = pytest.importorskip("fcntl")

    def lock() -> None:
        with video.open("r+b") as other:
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.flock(other, fcntl.LOCK_UN)
        script = "import fcntl, sys; fcntl.lockf(open(sys.argv[1], 'r+b'), fcntl.LOCK_EX | fcntl.LOCK_NB)"
        subprocess.run([sys.executable, "-c", script, str(video)], check=True)

    studio.when(sent=HALF, then=lock)
    async with studio.engine() as engine:
        await engine.add(str(video))
        await studio.until_ready()
    assert studio.stored == ONE


async def test_nobody_looks_while_no_file_is_missed(studio: Studio, video: Path) -> None:
    def looking() -> bool:
        return any(task.get_name() == "lost files" for task in asyncio.all_tasks())

    async with studio.engine() as engine:
        await engine.add(str(video))
        await studio.until_ready()
        assert not looking()
        missed = await engine.add(str(video.with_name("missed.mp4")))
        await studio.until(looking)
        write_old(video.with_name("missed.mp4"), TWO)
        await studio.until(lambda: studio.disk.rows[missed.id].phase is Phase.READY)
        await studio.until(lambda: not looking())


async def test_a_file_that_never_can_be_read_to_its_end_is_tried_ever_more_rarely() -> None:
    world = World()
    world.transfer.failures = [WorldError(Failure(Kind.FILE_STALLED))] * 1000
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until(lambda: world.clock.time > 1000)
    assert 5 < len(world.transfer.started) < 15
    assert world.row("/a.mp4").phase is Phase.NEEDS_YOU
