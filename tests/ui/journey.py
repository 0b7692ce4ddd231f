"""The whole way, with the real program on a screen nobody sees: `python -m tests.ui.journey FOLDER`.

Real videos are dragged in from another program, the window is killed in the middle and started again,
paused, one video is cancelled, and the others can be watched in the end. A picture at each stage.
"""

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop_uploader.cli.demo import VIDEOS, DemoVideo, ffmpeg, make
from desktop_uploader.core.settings import rules
from desktop_uploader.core.upload import Phase, Upload, UploadId
from tests.journey.shells import CompanionShell, bytes_taken
from tests.journey.stored import check_watchable, contents, same_bytes
from tests.ui.screen import Screen, screen
from tests.window.pixels import Bar, bars
from tests.window.program import Program, Window

LIMIT = "12MB/s"
SENT_TWICE = 20 * 1024**2
QUICK = 2.0
SIZE = (1160, 760)
_RAW = ("-c:v", "rawvideo", "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le")
LARGE = DemoVideo("Week 1 - Welcome.avi", "testsrc2=size=1280x720:rate=25", 6, _RAW)
"""208 MB: a middle in which to kill the window, and quick to prepare."""

OUTTAKES = DemoVideo("Week 1 - Outtakes.avi", "smptebars=size=1280x720:rate=25", 4, _RAW)
"""The one that is cancelled."""


class Journey:
    def __init__(self, home: Path, shown: Screen) -> None:
        self.program, self._screen = Program(home, shown), shown

    def play(self, videos: list[Path], no_video: Path, late: Path) -> None:
        with self.program.window("--limit", LIMIT) as window:
            self.begin(window, videos, no_video)
            marks, bar = self.in_the_middle(window)
            say(f"killed after {window.end(signal.SIGKILL):.2f} s")
        with self.program.window("--limit", LIMIT) as window:
            self.go_on(window, marks, bar)
            self.pause_and_resume(window)
            self.cancel_one(window, late)
            self.until(
                lambda rows: _phases(rows) == {Phase.READY, Phase.CANCELLED}, "all others can be watched"
            )
            self.look(window, "ready")
            self.end(window)
        self.dark_narrow_and_large()

    def begin(self, window: Window, videos: list[Path], no_video: Path) -> None:
        self._screen.resize(window.id, *SIZE)
        self.look(window, "empty")
        self.drop(window, [*videos, no_video])
        self.look(window, "dropped")

    def drop(self, window: Window, files: list[Path]) -> None:
        """A real drag from another program's window."""
        command = [sys.executable, str(Path(__file__).parent / "drag_source.py"), *map(str, files)]
        with subprocess.Popen(command, env=self.program.environ) as source:
            try:
                start = self._screen.place(self._screen.window("Files to drag", source.pid)).middle
                self._screen.drag(start, window.place.middle, lambda: self.look(window, "dragging"))
                self.until(lambda rows: len(_videos(rows)) == len(files) - 1, "the files are in the journal")
            finally:
                source.kill()

    def in_the_middle(self, window: Window) -> tuple[dict[UploadId, int], Bar]:
        """What was acknowledged, and the bar of the large one, just before the end."""
        self.until(lambda rows: any(_in_the_middle(row) for row in rows), "a large one is in the middle")
        window.click(_title(self.unfinished(self.look(window, "uploading"))))
        self.look(window, "details")
        window.press("F4")
        bar = self.unfinished(self.look(window, "without-details"))
        rows = self.program.rows()
        assert any(_in_the_middle(row) for row in rows), "it was too quick to be killed in the middle"
        return {row.id: row.acknowledged for row in rows}, bar

    def unfinished(self, picture: Path) -> Bar:
        found = [bar for bar in bars(picture) if bar.sent < 1]
        assert found, f"no unfinished bar in {picture}"
        return found[0]

    def go_on(self, window: Window, marks: dict[UploadId, int], before: Bar) -> None:
        self._screen.resize(window.id, *SIZE)
        after = self.unfinished(self.look(window, "started-again"))
        rows = self.program.rows()
        assert marks.keys() <= {row.id for row in rows}, "a row is gone"
        assert all(row.acknowledged >= marks.get(row.id, 0) for row in rows), "a mark fell"
        say(f"its bar stood at {before.sent:.0%}, now at {after.sent:.0%}")
        assert after.sent >= before.sent - 0.005, "the bar fell"

    def pause_and_resume(self, window: Window) -> None:
        window.press("ctrl+shift+p")
        self.until(lambda rows: _phases(rows) <= {Phase.PAUSED, Phase.READY}, "what was under way is paused")
        self.look(window, "paused")
        window.press("ctrl+shift+r")
        self.until(lambda rows: Phase.PAUSED not in _phases(rows), "they go on")

    def cancel_one(self, window: Window, late: Path) -> None:
        """The file of a second launch, found by its name."""

        def is_late(rows: list[Upload], phase: Phase) -> bool:
            return any(
                row.source.path == str(late) and row.phase is phase and row.acknowledged for row in rows
            )

        assert self.program.launch(late).wait(30) == 0, "the second launch didn't hand over"
        self.until(lambda rows: is_late(rows, Phase.UPLOADING), "a second launch's file uploads")
        window.press("ctrl+f")
        self._screen.write("Outtakes")
        window.click(_title(self.unfinished(self.look(window, "searched"))))
        window.press("Delete")
        self.until(lambda rows: is_late(rows, Phase.PAUSED), "cancelling pauses first, and asks")
        self.look(window, "cancel")
        self._screen.focus(self._screen.window("Cancel upload", window.process.pid))
        self._screen.press("Tab", "space")
        self.until(lambda rows: is_late(rows, Phase.CANCELLED), "it is cancelled")
        window.press("ctrl+f", "ctrl+a", "BackSpace")
        self.look(window, "cancelled")

    def dark_narrow_and_large(self) -> None:
        if "appearance" in rules():
            self.program.paths.preferences.write_text('{"appearance": "dark"}')
        with self.program.window() as window:
            self._screen.resize(window.id, *SIZE)
            self.look(window, "dark")
            self._screen.resize(window.id, 800, 560)
            self.look(window, "narrow")
            self.end(window)
        with self.program.window(QT_SCALE_FACTOR="2") as window:
            self._screen.resize(window.id, *(2 * it for it in SIZE))
            self.look(window, "twice-as-large")
            self.end(window)

    def until(self, condition: Callable[[list[Upload]], bool], what: str) -> None:
        self.program.until(condition, what)
        say(what)

    def look(self, window: Window, name: str) -> Path:
        time.sleep(0.4)  # let it be painted: the picture is for people
        return window.picture(name)

    def end(self, window: Window) -> None:
        took = window.end(signal.SIGTERM)
        assert window.process.returncode == 0, "it didn't end well"
        assert took < QUICK, f"too slow an end: {took:.2f} s"
        assert not self.program.survivors(), "it left processes behind"
        say(f"ended in {took:.2f} s, and nothing of it still runs")


def _in_the_middle(row: Upload) -> bool:
    return row.phase is Phase.UPLOADING and row.acknowledged > 40_000_000


def _title(bar: Bar) -> tuple[int, int]:
    """A place in its row where nothing but the row can be clicked."""
    return bar.block.left + 30, bar.block.top - 34


def _phases(rows: list[Upload]) -> set[Phase]:
    return {row.phase for row in _videos(rows)}


def _videos(rows: list[Upload]) -> list[Upload]:
    return [row for row in rows if not row.source.path.endswith(".pdf")]


def check(home: Path, rows: list[Upload], companion: CompanionShell) -> None:
    """What the companion has is what was dropped, plays, and was sent once."""
    stored = contents(home)
    ready = [row for row in rows if row.phase is Phase.READY]
    for row in ready:
        assert row.playback_id
        check_watchable(home, row.playback_id)
        assert any(same_bytes(Path(row.source.path), content) for content in stored), row.source.path
    companion.end(signal.SIGTERM)
    taken = [line for line in companion.err if any(_has(row, line) for row in ready)]
    twice = bytes_taken(taken) - sum(row.source.size for row in ready)
    assert twice <= SENT_TWICE, "too much was sent again"
    say(f"{len(ready)} videos are stored byte for byte and play to their end; {twice} bytes went twice")


def _has(row: Upload, line: str) -> bool:
    """Whether the line of the companion's log is about this one."""
    return row.target is not None and f"{row.target.url} " in line


def say(what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {what}", flush=True)


def main(pictures: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="journey ") as folder, screen(pictures) as shown:
        home, lectures = Path(folder) / "home", Path(folder) / "Lectures"
        lectures.mkdir()
        say("making videos")
        files = [make(video, lectures, ffmpeg()) for video in (LARGE, *VIDEOS[1:], OUTTAKES)]
        notes = lectures / "notes.pdf"
        notes.write_bytes(b"%PDF-1.7\n")
        journey = Journey(home, shown)
        with CompanionShell(home) as companion:
            journey.play(files[:-1], notes, files[-1])
            check(home, journey.program.rows(), companion)
    say(f"the pictures lie in {pictures.resolve()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
