"""A screen of its own for each test: an X server that nobody sees."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.screen import Screen, screen
from tests.window.program import Program


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path / "pictures") as shown:
        yield shown


@pytest.fixture
def program(home: Path, shown: Screen) -> Iterator[Program]:
    program = Program(home, shown)
    yield program
    deadline = time.monotonic() + 5
    while program.survivors():
        assert time.monotonic() < deadline, "it left processes behind"
        time.sleep(0.05)
