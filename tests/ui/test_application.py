"""The program as a process: it starts at once, hands over, ends quickly, and loses nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop_uploader.contract.running import read_running
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from tests.fixtures.videos import VideoMaker

ROOT = Path(__file__).parents[2]
Launched = subprocess.Popen[str]
QUICK = 15.0
"""Seconds: it doesn't hang. How quick it is, `make journey` measures on a machine of its own."""


@contextmanager
def launched(home: Path, *files: Path, limit: int = 0) -> Iterator[Launched]:
    environ = {HOME: str(home), "QT_QPA_PLATFORM": "offscreen", "WINDOW_LIMIT": str(limit)}
    command = [sys.executable, "-m", "tests.ui.window_process", *map(str, files)]
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environ}, stderr=subprocess.PIPE, text=True
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def rows(home: Path) -> list[Upload]:
    paths = Paths.of({HOME: str(home)})
    if not paths.journal.exists():
        return []
    with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
        return journal.load()


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.1)


def end(child: Launched, number: int = signal.SIGTERM) -> None:
    before = time.monotonic()
    child.send_signal(number)
    _, errors = child.communicate(timeout=30)
    assert child.returncode == 0
    assert errors.replace("This plugin does not support raise()\n", "") == ""  # a screen that isn't one
    assert time.monotonic() - before < QUICK


@pytest.fixture
def video(videos: VideoMaker) -> Path:
    return videos.make("window.mp4", seconds=2, size="320x180", rate=10)


def test_files_on_the_command_line_can_be_watched(home: Path, video: Path) -> None:
    with launched(home, video) as child:
        until(lambda: [row.phase for row in rows(home)] == [Phase.READY])
        end(child)
    assert read_running(home / "companion") is None


def test_a_second_launch_hands_its_files_over(home: Path, video: Path) -> None:
    with launched(home) as first:
        until((home / "window.name").exists)
        with launched(home, video) as second:
            assert second.wait(30) == 0
        until(lambda: [row.source.path for row in rows(home)] == [str(video)])
        end(first, signal.SIGINT)


def test_one_that_was_killed_is_replaced_at_once(home: Path) -> None:
    with launched(home) as killed:
        until((home / "window.name").exists)
        name = (home / "window.name").read_text()
        killed.kill()
        killed.wait()
    before = time.monotonic()
    with launched(home) as child:
        until(lambda: (home / "window.name").read_text() not in {"", name})
        assert time.monotonic() - before < 2 * QUICK  # with the time that any process takes to start
        end(child)


@pytest.mark.parametrize("where", ["ready", "running", "paused"])
def test_nothing_survives_a_closed_window(home: Path, videos: VideoMaker, where: str) -> None:
    raw = ("-c:v", "rawvideo", "-pix_fmt", "yuv420p")
    options = () if where == "ready" else raw
    video = videos.make(f"leaving-{where}.avi", seconds=2, size="640x360", rate=25, options=options)
    environ = {**os.environ, HOME: str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.leaving", where, str(video)]
    done = subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=90, check=True
    )
    left = json.loads(done.stdout)
    assert left.pop("seconds") < QUICK
    assert left == {"code": 0, "threads": [], "children": [], "sockets": [], "timers": []}


def test_it_can_be_ended_while_it_starts(home: Path) -> None:
    with launched(home) as child:
        until((home / "window.name").exists)
        end(child)


def test_ended_in_the_middle_it_goes_on(home: Path, videos: VideoMaker) -> None:
    raw = ("-c:v", "rawvideo", "-pix_fmt", "yuv420p")
    video = videos.make("window.avi", seconds=2, size="640x360", rate=25, options=raw)
    with launched(home, video, limit=4_000_000) as child:
        until(lambda: [row.phase for row in rows(home)] == [Phase.UPLOADING])
        end(child)
    (kept,) = rows(home)
    assert kept.phase is Phase.UPLOADING
    with launched(home) as child:
        until(lambda: rows(home)[0].phase is Phase.READY)
        end(child)
    (finished,) = rows(home)
    assert finished.id == kept.id
    assert finished.playback_id == kept.playback_id


def asked(program: str, **more: str) -> str:
    """What a process of its own prints: there is one application in each. `more`: of its environment."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}
    before = "from desktop_uploader.ui.application import *; "
    return subprocess.run(
        [sys.executable, "-c", before + program],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


@pytest.mark.parametrize(
    ("system", "setting", "said"),
    [
        ("ar_EG.UTF-8", "", "RightToLeft ar_AE"),
        ("de_CH.UTF-8", "", "LeftToRight de_CH"),
        ("de_CH.UTF-8", "fr", "LeftToRight fr_FR"),
        ("C", "", "LeftToRight en_GB"),
    ],
)
def test_it_speaks_as_the_system_or_the_settings_say(system: str, setting: str, said: str) -> None:
    program = (
        "from PySide6.QtCore import QLocale; it = make_application(['']);"
        f"speak(it, '{setting}'); print(it.layoutDirection().name, QLocale().name())"
    )
    assert asked(program, LC_ALL=system, LANG=system, LANGUAGE="") == said


def test_it_is_sharp_at_any_scale_and_tells_its_keys() -> None:
    program = (
        "it = make_application(['']); print(it.highDpiScaleFactorRoundingPolicy().name,"
        " it.styleHints().showShortcutsInContextMenus(), it.windowIcon().isNull(),"
        " it.windowIcon().pixmap(256, 256).width())"
    )
    assert asked(program) == "PassThrough True False 256"
