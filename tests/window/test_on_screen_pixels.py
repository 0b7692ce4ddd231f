"""What a real screen shows: nothing is cut off, small or at 200 %, and the colours change at once."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from desktop_uploader.ui.look.theme import DARK, LIGHT
from tests.ui.screen import Place, Screen
from tests.window.pixels import painted, share_of
from tests.window.program import ROOT, TITLE


class EveryState:
    """The window of tests/window/every_state.py."""

    def __init__(self, shown: Screen, process: "subprocess.Popen[str]") -> None:
        self._screen, self._process = shown, process
        self._id = shown.window(TITLE, process.pid)

    def ask(self, question: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    @property
    def place(self) -> Place:
        return self._screen.place(self._id)

    def picture(self, name: str) -> Path:
        return self._screen.picture(name, self.place)


@contextmanager
def every_state(shown: Screen, folder: Path, size: str, **environ: str) -> Iterator[EveryState]:
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.window.every_state", str(folder), size]
    environ = {**os.environ, **shown.environ, **environ}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield EveryState(shown, process)
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("size", "scale"), [("1160x760", 1), ("800x560", 1), ("800x560", 2)], ids=["wide", "narrow", "200 %"]
)
def test_no_words_are_cut_off(shown: Screen, tmp_path: Path, size: str, scale: int) -> None:
    width, height = (int(it) * scale for it in size.split("x"))
    with every_state(shown, tmp_path / "thumbnails", size, QT_SCALE_FACTOR=str(scale)) as window:
        assert painted(partial(window.picture, "every-state")).block.height == 5 * scale
        assert json.loads(window.ask("clipped")) == []
        assert (window.place.width, window.place.height) == (width, height)


def test_the_colours_change_while_it_is_open(shown: Screen, tmp_path: Path) -> None:
    with every_state(shown, tmp_path / "thumbnails", "1160x760") as window:
        shares = {}
        for scheme, theme, other in (("dark", DARK, LIGHT), ("light", LIGHT, DARK)):
            window.ask(scheme)
            picture = window.picture(scheme)
            shares[scheme] = share_of(picture, theme.surface) + share_of(picture, theme.background)
            assert share_of(picture, other.surface) < 0.01
        assert all(share > 0.3 for share in shares.values()), shares
