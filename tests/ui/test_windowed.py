"""What the window is given to begin with, from real files on the disk."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_uploader import windowed
from desktop_uploader.cli.arguments import window_parser
from desktop_uploader.store.paths import HOME, MANAGED, Paths
from desktop_uploader.ui import window
from desktop_uploader.ui.doors import Doors
from tests.languages.speech import speaking


class Computer:
    """Starts the window again and again, without showing it."""

    def __init__(self, home: Path, patched: pytest.MonkeyPatch) -> None:
        self.paths, self._doors = Paths.of({HOME: str(home)}), list[Doors]()
        self.paths.make()
        patched.setenv(HOME, str(home))
        patched.setenv(MANAGED, str(home / "managed.json"))
        patched.setattr(window, "run", self._run)

    def start(self, *arguments: str) -> Doors:
        assert windowed.run(window_parser().parse_args(arguments)) == 0
        return self._doors[-1]

    def _run(self, doors: Doors, *_: object, **__: object) -> int:
        self._doors.append(doors)
        return 0


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer(tmp_path, monkeypatch)


def test_settings_that_cant_be_read_are_told_of_once(computer: Computer) -> None:
    computer.paths.preferences.write_text("{")
    doors = computer.start()
    (kept,) = computer.paths.preferences.parent.glob("preferences.broken-*")
    words = f"Your settings couldn’t be read; the usual ones hold. The old file is kept as {kept.name}."
    assert [*doors.remarks()] == [words]
    assert [*computer.start().remarks()] == []


def test_the_limit_of_the_command_line_is_the_windows(computer: Computer) -> None:
    assert computer.start("--limit", "2MB/s").limit == 2_000_000
    assert computer.start().limit is None


def test_nobody_is_started_with_more_than_their_school_allows(computer: Computer) -> None:
    computer.paths.preferences.with_name("managed.json").write_text('{"limit": 1000000}')
    assert computer.start("--limit", "2MB/s").limit == 1_000_000


def test_it_is_said_in_the_language_that_is_chosen_later(computer: Computer, qapp: QApplication) -> None:
    computer.paths.preferences.with_name("managed.json").write_text("{")
    remarks = computer.start().remarks
    (english,) = remarks()
    with speaking(qapp, "de"):
        (german,) = remarks()
    assert german != english
