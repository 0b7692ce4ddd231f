"""A real screen nobody sees: an X server of our own, with hands (mouse, keyboard) and eyes (pictures)."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SIZE = "2560x1700x24"
"""Room for the window at 200 %."""

PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """Pixels of the screen."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


class Screen:
    """`environ`: what a program needs to appear on it. Needs xdotool and ImageMagick's import."""

    def __init__(self, display: str, pictures: Path) -> None:
        self.environ = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._pictures, self._taken = pictures, 0

    def window(self, title: str, pid: int, besides: str = "") -> str:
        """The number of the process's visible window with this title (a pattern), once it is there;
        another one than `besides`.
        """
        deadline = time.monotonic() + PATIENCE
        while not (found := next((it for it in self._search(title, pid) if it != besides), "")):
            assert Path(f"/proc/{pid}/exe").exists(), "the program ended before it showed a window"
            assert time.monotonic() < deadline, "no such window appeared"
            time.sleep(0.05)
        return found

    def has_window(self, title: str, pid: int) -> bool:
        return bool(self._search(title, pid))

    def place(self, window: str) -> Place:
        told = self._hands("getwindowgeometry", "--shell", window).splitlines()
        numbers = dict(line.split("=", 1) for line in told)
        return Place(*(int(numbers[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))

    def focus(self, window: str) -> None:
        """Keys go there: there is no window manager to see to that."""
        self._hands("windowfocus", "--sync", window)

    def resize(self, window: str, width: int, height: int) -> None:
        self._hands("windowsize", "--sync", window, str(width), str(height))

    def drag(self, start: tuple[int, int], end: tuple[int, int], meanwhile: Callable[[], object]) -> None:
        """Press, move in steps as a hand does, look around, let go."""
        self.point(start)
        self._hands("mousedown", "1")
        for step in range(1, 13):
            x, y = (round(a + (b - a) * step / 12) for a, b in zip(start, end, strict=True))
            self.point((x, y))
            time.sleep(0.03)  # a hand: both programs get to answer on the way
        meanwhile()
        self._hands("mouseup", "1")

    def point(self, to: tuple[int, int]) -> None:
        """Without xdotool's --sync, which waits long for a mouse that is there already."""
        self._hands("mousemove", str(to[0]), str(to[1]))

    def click(self, at: tuple[int, int]) -> None:
        self.point(at)
        self._hands("click", "1")

    def press(self, *keys: str) -> None:
        self._hands("key", *keys)

    def write(self, text: str) -> None:
        self._hands("type", text)

    def picture(self, name: str, place: Place) -> Path:
        """That part of the screen, with whatever lies over it."""
        self._taken += 1
        path = self._pictures / f"{self._taken:02}-{name}.png"
        part = f"{place.width}x{place.height}+{place.x}+{place.y}"
        self._run("import", "-window", "root", "-crop", part, "+repage", str(path))
        return path

    def _search(self, title: str, pid: int) -> list[str]:
        found = self._run(
            "xdotool", "search", "--onlyvisible", "--all", "--pid", str(pid), "--name", title, check=False
        )
        return found.splitlines()

    def _hands(self, *arguments: str) -> str:
        return self._run("xdotool", *arguments)

    def _run(self, *command: str, check: bool = True) -> str:
        environ = {**os.environ, **self.environ}
        done = subprocess.run(command, capture_output=True, text=True, env=environ, timeout=20, check=False)
        assert done.returncode == 0 or not check, f"{command} failed: {done.stderr}"
        return done.stdout.strip()


@contextmanager
def screen(pictures: Path) -> Iterator[Screen]:
    """An X server of its own, ended with the context."""
    pictures.mkdir(parents=True, exist_ok=True)
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", _SIZE, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as number:
                yield Screen(f":{number.readline().strip()}", pictures)
        finally:
            server.terminate()
