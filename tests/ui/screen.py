"""A real screen nobody sees: an X server of our own, with hands (mouse, keyboard) and eyes (pictures)."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SIZE = "1680x1050x24"
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

    def window(self, title: str, pid: int) -> Place:
        """The visible window of the process with this title, once it is there."""
        found = self._until(lambda: self._search(title, pid))
        told = self._hands("getwindowgeometry", "--shell", found).splitlines()
        numbers = dict(line.split("=", 1) for line in told)
        return Place(*(int(numbers[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))

    def focus(self, title: str, pid: int) -> None:
        """Keys go there: there is no window manager to see to that."""
        self._hands("windowfocus", "--sync", self._until(lambda: self._search(title, pid)))

    def drag(self, start: tuple[int, int], end: tuple[int, int], meanwhile: Callable[[], None]) -> None:
        """Press, move in steps as a hand does, look around, let go."""
        self._move(start)
        self._hands("mousedown", "1")
        for step in range(1, 13):
            x, y = (round(a + (b - a) * step / 12) for a, b in zip(start, end, strict=True))
            self._move((x, y))
            time.sleep(0.03)  # a hand: both programs get to answer on the way
        meanwhile()
        self._hands("mouseup", "1")

    def click(self, at: tuple[int, int]) -> None:
        self._move(at)
        self._hands("click", "1")

    def press(self, *keys: str) -> None:
        self._hands("key", *keys)

    def picture(self, name: str) -> Path:
        self._taken += 1
        path = self._pictures / f"{self._taken:02}-{name}.png"
        self._run("import", "-window", "root", str(path))
        return path

    def _move(self, to: tuple[int, int]) -> None:
        self._hands("mousemove", "--sync", str(to[0]), str(to[1]))

    def _search(self, title: str, pid: int) -> str:
        found = self._run(
            "xdotool", "search", "--onlyvisible", "--all", "--pid", str(pid), "--name", title, check=False
        )
        return found.splitlines()[0] if found else ""

    def _hands(self, *arguments: str) -> str:
        return self._run("xdotool", *arguments)

    def _run(self, *command: str, check: bool = True) -> str:
        environ = {**os.environ, **self.environ}
        done = subprocess.run(command, capture_output=True, text=True, env=environ, timeout=20, check=False)
        assert done.returncode == 0 or not check, f"{command} failed: {done.stderr}"
        return done.stdout.strip()

    def _until(self, look: Callable[[], str]) -> str:
        deadline = time.monotonic() + PATIENCE
        while not (seen := look()):
            assert time.monotonic() < deadline, "no such window appeared"
            time.sleep(0.05)
        return seen


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
