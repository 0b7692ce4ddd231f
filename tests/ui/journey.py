"""The whole way, with a real window on a real screen: `python -m tests.ui.journey FOLDER-FOR-PICTURES`.

Real videos are dropped, the window is killed in the middle and started again, a second launch hands over
one more, and all can be watched in the end. A picture at each stage.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_uploader.cli.demo import VIDEOS, DemoVideo, ffmpeg, make
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from tests.journey.shells import CompanionShell, bytes_taken
from tests.journey.stored import check_watchable, contents, same_bytes
from tests.ui.screen import Screen, screen

ROOT = Path(__file__).parents[2]
WINDOW = (sys.executable, "-m", "tests.ui.window_process")
TITLE = "Desktop Uploader"
LIMIT = 20 * 1000**2
SENT_TWICE = 20 * 1024**2
RAW = ("-c:v", "rawvideo", "-pix_fmt", "yuv420p")
LARGE = DemoVideo("Week 1 - Welcome.avi", "testsrc2=size=1280x720:rate=25", 5, RAW)
"""170 MB: a middle in which to kill the window, and quick to prepare."""

EXTRA = DemoVideo("Week 4 - Added later.mp4", "testsrc=size=640x360:rate=25", 4, VIDEOS[0].codec)
PATIENCE = 60.0


class Journey:
    def __init__(self, home: Path, shown: Screen) -> None:
        self._screen = shown
        self._environ = {
            **os.environ,
            **shown.environ,
            HOME: str(home),
            "WINDOW_LIMIT": str(LIMIT),
        }
        paths = Paths.of(self._environ)
        paths.make()
        self._journal = SqliteJournal(paths.journal, Claims(paths.claims))

    def rows(self) -> list[Upload]:
        return self._journal.load()

    def close(self) -> None:
        self._journal.close()

    def launch(self, *files: Path) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([*WINDOW, *map(str, files)], env=self._environ, cwd=ROOT)

    @contextmanager
    def window(self) -> Iterator["subprocess.Popen[bytes]"]:
        """The program, once its window is there; killed with the context if it still runs."""
        started = time.monotonic()
        with self.launch() as program:
            try:
                self._screen.window(TITLE, program.pid)
                say(f"window after {time.monotonic() - started:.2f} s")
                yield program
            finally:
                program.kill()

    def drop(self, program: "subprocess.Popen[bytes]", files: list[Path]) -> None:
        """A real drag from another program's window."""
        command = [sys.executable, str(Path(__file__).parent / "drag_source.py"), *map(str, files)]
        with subprocess.Popen(command, env=self._environ) as source:
            try:
                start = self._screen.window("Files to drag", source.pid).middle
                end = self._screen.window(TITLE, program.pid).middle
                self._screen.drag(start, end, lambda: self.look("drag over"))
                self.until(lambda: len(self.rows()) == len(files), "the files are in the journal")
            finally:
                source.kill()

    def until(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain: {what}; {self.phases()}"
            time.sleep(0.02)
        say(what)

    def phases(self) -> list[str]:
        return [f"{row.phase} {row.acknowledged}" for row in self.rows()]

    def look(self, name: str) -> None:
        time.sleep(0.4)  # let it be painted: the picture is for people
        self._screen.picture(name)

    def end(self, program: "subprocess.Popen[bytes]", number: int) -> float:
        """Seconds until it had ended."""
        before = time.monotonic()
        program.send_signal(number)
        program.wait(30)
        return time.monotonic() - before


def play(journey: Journey, videos: list[Path], late: Path) -> None:
    with journey.window() as program:
        journey.look("empty")
        journey.drop(program, videos)
        journey.look("dropped")
        journey.until(
            lambda: any(_in_the_middle(row) for row in journey.rows()), "a large one is in the middle"
        )
        journey.look("uploading")
        assert any(_in_the_middle(row) for row in journey.rows()), (
            "it was too quick to be killed in the middle"
        )
        marks = {row.id: row.acknowledged for row in journey.rows()}
        journey.end(program, signal.SIGKILL)
        say("killed")
    with journey.window() as program:
        journey.until(lambda: journey.phases() != [], "its rows are there again")
        journey.look("started again")
        assert all(row.acknowledged >= marks[row.id] for row in journey.rows()), "a mark fell"
        assert journey.launch(late).wait(30) == 0, "the second launch didn't hand over"
        journey.until(lambda: len(journey.rows()) == len(videos) + 1, "the second launch's file is a row")
        journey.until(lambda: all(row.phase is Phase.READY for row in journey.rows()), "all can be watched")
        journey.look("ready")
        took = journey.end(program, signal.SIGTERM)
        assert program.returncode == 0, "it didn't end well"
        say(f"ended in {took:.2f} s")
        assert took < 2.0, "too slow an end"


def _in_the_middle(row: Upload) -> bool:
    return row.phase is Phase.UPLOADING and row.acknowledged > 40_000_000


def check(home: Path, rows: list[Upload], companion: CompanionShell) -> None:
    """What the companion has is what was dropped, plays, and was sent once."""
    stored = contents(home)
    for row in rows:
        assert row.playback_id
        check_watchable(home, row.playback_id)
        assert any(same_bytes(Path(row.source.path), content) for content in stored), row.source.path
    companion.end(signal.SIGTERM)
    twice = bytes_taken(companion.err) - sum(row.source.size for row in rows)
    assert twice <= SENT_TWICE, "too much was sent again"
    say(f"{len(rows)} videos are stored byte for byte and play to their end; {twice} bytes went twice")


def say(what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {what}", flush=True)


def main(pictures: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="journey ") as folder, screen(pictures) as shown:
        home, videos = Path(folder) / "home", Path(folder) / "Lectures"
        videos.mkdir()
        say("making videos")
        files = [make(video, videos, ffmpeg()) for video in (LARGE, *VIDEOS[1:], EXTRA)]
        with closing(Journey(home, shown)) as journey, CompanionShell(home) as companion:
            play(journey, files[:-1], files[-1])
            check(home, journey.rows(), companion)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
