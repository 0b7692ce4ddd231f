"""Watched folders, on a real disk: the system tells of changes, and what is complete is added once."""

import asyncio
import shutil
import sys
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from watchdog.observers import Observer

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine import watching as module
from desktop_uploader.engine.notices import Notice, Remarked
from desktop_uploader.engine.watching import Watching
from desktop_uploader.media import folders as media_folders
from desktop_uploader.media.folders import WatchedFolders
from desktop_uploader.store.folder_memory import FolderMemory
from desktop_uploader.words.remarks import added_from
from tests.engine.studio import HastyClock
from tests.engine.world import World


class Hasty(HastyClock):
    """Two seconds are 60 ms here, a minute is a second."""

    async def sleep(self, seconds: float) -> None:
        self.slept = seconds
        await asyncio.sleep(1.0 if seconds >= 60 else min(0.06, seconds))


class Shelf:
    """Watches folders and notes what is added."""

    def __init__(self, home: Path) -> None:
        self.home, self.added, self.told = home, list[str](), list[Notice]()
        self.clock = Hasty()

    @asynccontextmanager
    async def watching(self, *folders: Path) -> AsyncGenerator[Watching, None]:
        made = Watching(WatchedFolders(), FolderMemory(self.home / "watched"), self.clock, self.told.append)
        made.begin(self.add)
        made.follow([str(it) for it in folders])
        try:
            yield made
        finally:
            await made.aclose()

    async def add(self, paths: Sequence[str]) -> None:
        self.added += paths

    @property
    def names(self) -> list[str]:
        return [Path(it).name for it in self.added]

    async def until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        async with asyncio.timeout(seconds):
            while not condition():
                await asyncio.sleep(0.01)

    async def at_rest(self) -> None:
        """It has looked, and waits for the system's word."""
        self.clock.slept = 0.0
        await self.until(lambda: self.clock.slept >= 60)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Recordings"
    made.mkdir()
    (made / "old.mp4").write_bytes(b"was there before")
    return made


async def test_what_is_saved_there_is_added_once_and_told_of(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder):
        await shelf.at_rest()
        (folder / "lab.mp4").write_bytes(b"lab")
        (folder / "notes.pdf").write_bytes(b"no video")
        (folder / ".hidden.mp4").write_bytes(b"hidden")
        (folder / "film.part.mp4").write_bytes(b"half of it")
        deep = folder / "Week 3" / "Monday"
        deep.mkdir(parents=True)
        (deep / "late.mkv").write_bytes(b"late")
        await shelf.until(lambda: len(shelf.added) == 2)
        assert sorted(shelf.names) == ["lab.mp4", "late.mkv"]
        (folder / "film.part.mp4").rename(folder / "film.mp4")
        await shelf.until(lambda: len(shelf.added) == 3)
    words = [it.words for it in shelf.told if isinstance(it, Remarked)]
    assert any("film.mp4" in it and "Recordings" in it for it in words)


async def test_what_came_while_nobody_looked_is_added_once(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder):
        await shelf.at_rest()
    (folder / "meanwhile.mp4").write_bytes(b"meanwhile")
    for _ in range(2):
        async with shelf.watching(folder):
            await shelf.at_rest()
    assert shelf.names == ["meanwhile.mp4"]


async def test_a_folder_that_was_let_go_begins_anew(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder) as watching:
        await shelf.at_rest()
        watching.follow([])
        await shelf.until(lambda: not list((shelf.home / "watched").glob("*.json")))
        (folder / "unwatched.mp4").write_bytes(b"unwatched")
        watching.follow([str(folder)])
        await shelf.at_rest()
    assert shelf.added == []


@pytest.mark.skipif(sys.platform not in {"linux", "win32"}, reason="nobody can tell there")
async def test_a_recording_is_added_when_its_program_lets_go_of_it(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder):
        await shelf.at_rest()
        with (folder / "recording.mp4").open("wb") as recording:
            recording.write(b"the first minute")
            recording.flush()
            looks = len(shelf.told)
            for _ in range(20):
                await asyncio.sleep(0.02)
                shelf.clock.slept = 0.0
                await shelf.until(lambda: shelf.clock.slept > 0)
            assert (shelf.added, len(shelf.told)) == ([], looks)
        await shelf.until(lambda: shelf.names == ["recording.mp4"])


async def test_a_folder_may_vanish_and_come_back(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder):
        await shelf.at_rest()
        away = folder.with_name("away")
        folder.rename(away)
        await shelf.until(lambda: shelf.clock.slept == module._AWAY)
        (away / "brought.mp4").write_bytes(b"brought")
        away.rename(folder)
        await shelf.until(lambda: shelf.names == ["brought.mp4"])
        shutil.rmtree(folder)
        await shelf.until(lambda: shelf.clock.slept == module._AWAY)
        folder.mkdir()
        (folder / "anew.mp4").write_bytes(b"anew")
        await shelf.until(lambda: shelf.names == ["brought.mp4", "anew.mp4"])


async def test_thousands_that_are_there_cost_one_look(shelf: Shelf, folder: Path) -> None:
    for number in range(3000):
        (folder / f"{number}.mp4").touch()
    async with shelf.watching(folder):
        await shelf.at_rest()
        (folder / "new.mp4").write_bytes(b"new")
        await shelf.until(lambda: shelf.names == ["new.mp4"])


async def test_a_rename_inside_is_no_new_video(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder):
        await shelf.at_rest()
        (folder / "old.mp4").rename(folder / "Week 1.mp4")
        (folder / "mark.mp4").write_bytes(b"a mark")
        await shelf.until(lambda: shelf.names == ["mark.mp4"])


async def test_a_broken_memory_means_that_nothing_is_new(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder):
        await shelf.at_rest()
    for file in (shelf.home / "watched").iterdir():
        file.write_text('{"a": 1')
    (folder / "unknown.mp4").write_bytes(b"unknown")
    async with shelf.watching(folder):
        await shelf.at_rest()
    assert shelf.added == []


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own lease")
async def test_asking_who_writes_never_ends_us(folder: Path) -> None:
    """Others open the file for writing all the time, while we hold the lease for a moment."""
    film, folders = folder / "old.mp4", WatchedFolders()
    code = "import sys\nwhile True: open(sys.argv[1], 'ab').close()"
    writer = await asyncio.create_subprocess_exec(sys.executable, "-c", code, str(film))
    try:
        end, seen = time.monotonic() + 1.0, set[bool]()
        while time.monotonic() < end:
            seen.add(await folders.is_written(str(film)))
    finally:
        writer.kill()
        await writer.wait()
    assert seen
    assert not await folders.is_written(str(film))


async def test_the_engine_uploads_what_is_saved_there(shelf: Shelf, folder: Path) -> None:
    world, memory = World(), FolderMemory(shelf.home / "watched")
    watching = Watching(WatchedFolders(), memory, shelf.clock, world.notices.append)
    film, taste = folder / "lab.mp4", Settings(visibility="UNLISTED", watch_folders=(str(folder),))
    async with world.engine(watching=watching) as engine:
        engine.adapt(taste)
        await shelf.at_rest()
        film.write_bytes(b"lab")
        await shelf.until(lambda: any(it.source.path == str(film) for it in world.disk.rows.values()))
        await world.until_phase(str(film), Phase.READY)
        assert world.row(str(film)).details.visibility == "UNLISTED"
        await engine.forget(world.row(str(film)).id)
        (folder / "notes.txt").write_bytes(b"something happens")
        await shelf.at_rest()
        assert not world.disk.rows
    told = [it.words for it in world.notices if isinstance(it, Remarked)]
    assert told == [added_from(["lab.mp4"], folder.name)]


async def test_what_the_journal_couldnt_take_is_added_the_next_time(shelf: Shelf, folder: Path) -> None:
    refusals = [WorldError(Failure(Kind.DISK))]

    async def add(paths: Sequence[str]) -> None:
        if refusals:
            raise refusals.pop()
        shelf.added += paths

    async with shelf.watching(folder) as watching:
        watching.begin(add)
        await shelf.at_rest()
        (folder / "lab.mp4").write_bytes(b"lab")
        await shelf.until(lambda: shelf.names == ["lab.mp4"])
    assert not refusals


class Mute(WatchedFolders):
    """A system that watches as many folders as it can already."""

    async def follow(self, folder: str, changed: Callable[[], None]) -> bool:
        del folder, changed
        return False


async def test_where_the_system_says_nothing_we_look_now_and_then(shelf: Shelf, folder: Path) -> None:
    watching = Watching(Mute(), FolderMemory(shelf.home / "watched"), shelf.clock, shelf.told.append)
    watching.begin(shelf.add)
    watching.follow([str(folder)])
    await shelf.at_rest()
    (folder / "lab.mp4").write_bytes(b"lab")
    await shelf.until(lambda: shelf.names == ["lab.mp4"])
    await watching.aclose()


async def test_an_empty_folder_whose_memory_cant_be_kept_has_no_less_new_in_it(
    shelf: Shelf, tmp_path: Path
) -> None:
    (shelf.home / "watched").write_bytes(b"in the way")
    folder = tmp_path / "Recordings"
    folder.mkdir()
    async with shelf.watching(folder):
        await shelf.at_rest()
        (folder / "lab.mp4").write_bytes(b"lab")
        await shelf.until(lambda: shelf.names == ["lab.mp4"])


async def test_a_recording_over_another_one_is_added(shelf: Shelf, folder: Path) -> None:
    async with shelf.watching(folder):
        await shelf.at_rest()
        (folder / "new.mp4").write_bytes(b"another lecture")
        (folder / "new.mp4").replace(folder / "old.mp4")
        await shelf.until(lambda: bool(shelf.names))
        await shelf.at_rest()
    assert shelf.names == ["old.mp4"]


async def test_one_observer_is_enough_for_all_folders(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    class Slow(Observer):  # type: ignore[misc, valid-type]  # watchdog chooses the class as it is imported
        def start(self) -> None:
            made.append(self)
            time.sleep(0.05)
            super().start()

    monkeypatch.setattr(media_folders, "Observer", Slow)
    places = [tmp_path / "one", tmp_path / "two"]
    for place in places:
        place.mkdir()
    async with shelf.watching(*places):
        await shelf.at_rest()
        for place in places:
            (place / f"{place.name}.mp4").write_bytes(b"lab")
        await shelf.until(lambda: sorted(shelf.names) == ["one.mp4", "two.mp4"])
    assert len(made) == 1


async def test_folders_in_folders_that_appear_at_once_end_no_watch(tmp_path: Path) -> None:
    """watchdog sees the inner ones twice, and warns: where warnings are errors, its thread would end."""
    watched, rings = WatchedFolders(), list[int]()
    try:
        assert await watched.follow(str(tmp_path), lambda: rings.append(1))
        for number in range(60):
            (tmp_path / f"{number}" / "a" / "b" / "c" / "d").mkdir(parents=True)
        await _until_still(rings)
        before = len(rings)
        (tmp_path / "59" / "a" / "b" / "c" / "d" / "late.mkv").write_bytes(b"late")
        async with asyncio.timeout(10):
            while len(rings) == before:
                await asyncio.sleep(0.01)
    finally:
        await watched.aclose()


async def _until_still(rings: list[int]) -> None:
    async with asyncio.timeout(10):
        before = -1
        while before != len(rings):
            before = len(rings)
            await asyncio.sleep(0.1)
