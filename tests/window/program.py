"""The real program, `desktop-uploader`, as a process with a window on a screen; and what it leaves behind."""

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_uploader.core.account import HERE
from desktop_uploader.core.upload import Upload
from desktop_uploader.store.accounts import KnownAccounts
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from tests.ui.screen import Place, Screen

ROOT = Path(__file__).parents[2]
TITLE = "^Desktop Uploader$"
PATIENCE = 60.0
_MARK = "PROGRAM_UNDER_TEST"
_CLOSING = Path(__file__).parent / "closing.py"


class Program:
    """On its own DESKTOP_UPLOADER_HOME; may be launched often."""

    def __init__(self, home: Path, shown: Screen) -> None:
        self.home, self.screen = home, shown
        self.paths = Paths.of({HOME: str(home)})
        KnownAccounts(self.paths.accounts).choose(HERE)  # as if the first steps had been taken
        self._mark = f"{_MARK}={uuid.uuid4().hex}"
        name, value = self._mark.split("=")
        self.environ = {**os.environ, **shown.environ, HOME: str(home), name: value}

    def launch(self, *arguments: object, **environ: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "desktop_uploader", *map(str, arguments)]
        return subprocess.Popen(command, env={**self.environ, **environ}, cwd=ROOT)

    @contextmanager
    def window(self, *arguments: object, **environ: str) -> Iterator["Window"]:
        """Once it is on the screen; killed with the context if it still runs."""
        with self.launch(*arguments, **environ) as process:
            try:
                yield Window(self.screen, process)
            finally:
                process.kill()

    def rows(self) -> list[Upload]:
        """What its journal says now."""
        if not self.paths.journal.exists():
            return []
        with closing(SqliteJournal(self.paths.journal, Claims(self.paths.claims))) as journal:
            return journal.load()

    def until(self, condition: Callable[[list[Upload]], bool], what: str, patience: float = PATIENCE) -> None:
        """Until the rows are like that."""
        deadline = time.monotonic() + patience
        while not condition(rows := self.rows()):
            told = [f"{row.phase} {row.acknowledged}" for row in rows]
            assert time.monotonic() < deadline, f"waited in vain: {what}; {told}"
            time.sleep(0.05)

    def survivors(self) -> list[str]:
        """Command lines of processes that it, or any of its children, started and that still run."""
        return [line for folder in Path("/proc").glob("[0-9]*") if (line := _if_marked(folder, self._mark))]


class Window:
    """`id`: the X server's number of it."""

    def __init__(self, shown: Screen, process: "subprocess.Popen[bytes]") -> None:
        self.screen, self.process = shown, process
        self.id = shown.window(TITLE, process.pid)

    @property
    def place(self) -> Place:
        return self.screen.place(self.id)

    def picture(self, name: str) -> Path:
        return self.screen.picture(name, self.place)

    def press(self, *keys: str) -> None:
        self.screen.focus(self.id)
        self.screen.press(*keys)

    def click(self, at: tuple[int, int]) -> None:
        """`at`: pixels from its upper left corner."""
        place = self.place
        self.screen.click((place.x + at[0], place.y + at[1]))

    def end(self, number: int) -> float:
        """Send the signal; seconds until it had ended."""
        return self._ended(lambda: self.process.send_signal(number))

    def close(self) -> float:
        """As its ✕ does; seconds until it had ended."""
        return self._ended(self.click_away)

    def leave(self) -> float:
        """As its ✕ does while bytes move: it says what becomes of them, and Enter agrees."""

        def agree() -> None:
            self.click_away()
            question = self.screen.window(TITLE, self.process.pid, besides=self.id)
            self.screen.focus(question)
            self.screen.press("Return")

        return self._ended(agree)

    def click_away(self) -> None:
        """Its ✕."""
        environ = {**os.environ, **self.screen.environ}
        subprocess.run([sys.executable, str(_CLOSING), self.id], check=True, env=environ)

    def _ended(self, ask: Callable[[], object]) -> float:
        before = time.monotonic()
        ask()
        self.process.wait(30)
        return time.monotonic() - before


def _if_marked(folder: Path, mark: str) -> str:
    try:
        if mark.encode() not in (folder / "environ").read_bytes().split(b"\0"):
            return ""
        return (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:  # it has just ended
        return ""
