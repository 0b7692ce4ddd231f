"""One window a person, across real processes, whatever happened to the one before."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.process.single_instance import Launch, SingleInstance

ROOT = Path(__file__).parents[2]
Launched = subprocess.Popen[str]


@contextmanager
def launched(folder: Path, *files: str, patience: float = 10.0, cwd: Path = ROOT) -> Iterator[Launched]:
    command = [sys.executable, str(Path(__file__).parent / "second_launch.py"), str(folder), str(patience)]
    with subprocess.Popen(
        [*command, *files],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=cwd,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def told(child: Launched) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


@pytest.fixture
def first(qapp: object, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path)
    assert instance.claim([]) is Launch.FIRST
    yield instance
    instance.close()


def test_a_second_launch_hands_its_files_over(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with launched(tmp_path, "Vorlesung – 1.mp4", "/b.mov", cwd=elsewhere) as second:
        with qtbot.waitSignal(first.handed, timeout=20_000) as handed:
            pass
        assert told(second) == "HANDED_OVER"
    assert handed.args == [[str(elsewhere / "Vorlesung – 1.mp4"), "/b.mov"]]


def test_a_link_comes_as_it_is(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    link = "desktop-uploader://signin?server=video.example.edu"
    with launched(tmp_path, link) as second:
        with qtbot.waitSignal(first.handed, timeout=20_000) as handed:
            pass
        assert told(second) == "HANDED_OVER"
    assert handed.args == [[link]]


def test_one_without_files_asks_to_be_seen(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    with launched(tmp_path), qtbot.waitSignal(first.handed, timeout=20_000) as handed:
        pass
    assert handed.args == [[]]


def test_the_next_is_first_again(qapp: object, tmp_path: Path) -> None:
    for _ in range(2):
        instance = SingleInstance(tmp_path)
        assert instance.claim([]) is Launch.FIRST
        instance.close()


def test_one_that_was_killed_is_in_nobodys_way(qapp: object, tmp_path: Path) -> None:
    with launched(tmp_path) as killed:
        assert told(killed) == "FIRST"
        killed.kill()
        killed.wait()
        instance = SingleInstance(tmp_path)
        assert instance.claim([], patience=0.1) is Launch.FIRST
        instance.close()


def test_one_that_hangs_is_told_of(qapp: object, tmp_path: Path) -> None:
    with launched(tmp_path) as hanging:  # it has no event loop
        assert told(hanging) == "FIRST"
        assert SingleInstance(tmp_path).claim([], patience=0.1) is Launch.NO_ANSWER


def test_it_waits_for_one_that_is_ending(qapp: object, tmp_path: Path) -> None:
    instance = SingleInstance(tmp_path)
    with launched(tmp_path) as ending:
        assert told(ending) == "FIRST"
        assert ending.stdin is not None
        ending.stdin.write("\n")
        ending.stdin.flush()
        assert instance.claim([], patience=10.0) is Launch.FIRST
    instance.close()


@pytest.mark.parametrize(
    "message",
    [
        b"hello\n",
        b'{"files": []}\n',
        b"[1]\n",
        b'["relative.mp4"]\n',
        b'["/a\\u0000b"]\n',
        b"[" * 100_000 + b"\n",
    ],
)
def test_nonsense_is_refused(qtbot: QtBot, first: SingleInstance, tmp_path: Path, message: bytes) -> None:
    handed: list[list[str]] = []
    first.handed.connect(handed.append)
    socket = QLocalSocket()
    socket.connectToServer((tmp_path / "window.name").read_text())
    with qtbot.waitSignal(socket.disconnected, timeout=5000):
        socket.write(message)
    assert handed == []
