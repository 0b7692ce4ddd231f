"""Files come in from anywhere over the window, and the window never waits for a disk."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QStringListModel, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding.carried import dragged, pasted
from desktop_uploader.ui.adding.dropping import Dropping
from desktop_uploader.ui.adding.survey import Survey
from tests.ui.drags import Drag, drop, files

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Window(QWidget):
    """With children that take drops themselves: a list that sorts its rows, a search field."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.search = QListView(self), QLineEdit(self)
        self.list.setModel(QStringListModel(["one", "two"], self))
        self.list.setDragDropMode(QListView.DragDropMode.DragDrop)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list)


class Heard:
    def __init__(self, dropping: Dropping) -> None:
        self.videos: list[str] = []
        self.remarks: list[str] = []
        self.counts: list[Survey | None] = []
        self.gone = 0
        dropping.dropped.connect(self.videos.extend)
        dropping.remarked.connect(self.remarks.append)
        dropping.counted.connect(self.counts.append)
        dropping.gone.connect(self._went)

    def _went(self) -> None:
        self.gone += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dropping(window: Window) -> Iterator[Dropping]:
    dropping = Dropping(window, Limits, window)
    window.show()
    yield dropping
    dropping.close()


@pytest.fixture
def heard(dropping: Dropping) -> Heard:
    return Heard(dropping)


@pytest.fixture
def lecture(tmp_path: Path) -> Path:
    path = tmp_path / "Week 1 – Überblick.mp4"
    path.write_bytes(b"film")
    return path


class Stalls:
    """Seconds of our own work between two turns of the window: what a busy machine does isn't ours."""

    def __init__(self, window: QWidget) -> None:
        self.longest, self._last = 0.0, 0.0
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> "Stalls":
        self._last = time.process_time()
        self._timer.start(1)
        return self

    def __exit__(self, *_: object) -> None:
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        now = time.process_time()
        self.longest, self._last = max(self.longest, now - self._last), now


@dataclass(frozen=True, slots=True)
class Slow:
    """A folder with a film, on a network drive that answers no sooner than it is told to."""

    folder: Path
    answers: threading.Event


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    drive, scandir = Slow(tmp_path / "slow", threading.Event()), os.scandir
    drive.folder.mkdir()
    (drive.folder / "later.mp4").write_bytes(b"x")

    def scandir_later(path: str) -> "AbstractContextManager[Iterator[os.DirEntry[str]]]":
        drive.answers.wait(30)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scandir_later)
    yield drive
    drive.answers.set()


@pytest.mark.parametrize("part", ["window", "list", "viewport", "search"])
def test_every_part_of_the_window_takes_files(
    window: Window, heard: Heard, lecture: Path, qtbot: QtBot, part: str
) -> None:
    over = {"list": window.list, "viewport": window.list.viewport(), "search": window.search}
    drop([lecture], over.get(part, window))
    qtbot.waitUntil(lambda: heard.videos == [str(lecture)])
    assert window.search.text() == ""
    assert heard.remarks == []


@pytest.mark.parametrize("part", ["window", "viewport"])
def test_a_widget_that_is_told_itself_passes_files_on(
    window: Window, heard: Heard, lecture: Path, qtbot: QtBot, part: str
) -> None:
    over = window.list.viewport() if part == "viewport" else window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(lecture))])
    drag = Drag(data, over, at_widget=True)
    assert drag.enter().isAccepted()
    drag.drop()
    qtbot.waitUntil(lambda: heard.videos == [str(lecture)])


def test_held_files_are_counted_and_forgotten_when_they_leave(
    window: Window, heard: Heard, lecture: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    notes = tmp_path / "notes.pdf"
    notes.write_bytes(b"x")
    drag = Drag(files([lecture, notes]), window)
    assert drag.enter().isAccepted()
    assert drag.move().isAccepted()
    assert heard.counts == [None]
    qtbot.waitUntil(lambda: heard.counts[-1] == Survey((str(lecture),), 4, ("notes.pdf",)))
    drag.leave()
    assert (heard.gone, heard.videos, heard.remarks) == (1, [], [])


def test_what_was_counted_already_is_handed_on_at_once(
    window: Window, heard: Heard, lecture: Path, qtbot: QtBot
) -> None:
    drag = Drag(files([lecture]), window)
    drag.enter()
    qtbot.waitUntil(lambda: isinstance(heard.counts[-1], Survey) and heard.counts[-1].done)
    drag.drop()
    assert (heard.videos, heard.gone) == ([str(lecture)], 1)


def test_it_is_a_copy_and_never_a_move(window: Window, heard: Heard, lecture: Path) -> None:
    drag = Drag(files([lecture]), window)
    entered = drag.enter(COPY | MOVE)
    assert (entered.isAccepted(), entered.dropAction()) == (True, COPY)
    drag.leave()
    assert not drag.enter(MOVE).isAccepted()
    assert heard.counts == [None]


def test_what_is_no_file_is_left_to_the_children(window: Window, heard: Heard) -> None:
    data = QMimeData()
    data.setText("entropy")
    drag = Drag(data, window.search)
    assert drag.enter().isAccepted()
    drag.drop()
    assert window.search.text() == "entropy"
    assert (heard.videos, heard.counts, heard.gone) == ([], [], 0)


def test_left_out_files_and_links_are_remarked(
    window: Window, heard: Heard, lecture: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    notes = tmp_path / "notes.pdf"
    notes.write_bytes(b"x")
    drop([lecture, notes, "https://example.org/film.mp4"], window)
    qtbot.waitUntil(lambda: heard.remarks != [])
    said = "notes.pdf isn’t a video and was left out. 1 link can’t be added: save it on this computer first."
    assert heard.remarks == [said]
    assert heard.videos == [str(lecture)]


def test_dropped_files_do_not_wait_for_a_folder(
    window: Window, heard: Heard, lecture: Path, slow: Slow, qtbot: QtBot
) -> None:
    drop([slow.folder, lecture], window)
    qtbot.waitUntil(lambda: heard.videos == [str(lecture)])
    slow.answers.set()
    qtbot.waitUntil(lambda: heard.videos == [str(lecture), str(slow.folder / "later.mp4")])


def test_a_new_drag_does_not_end_what_was_dropped(
    window: Window, heard: Heard, lecture: Path, slow: Slow, qtbot: QtBot
) -> None:
    drop([slow.folder], window)
    drag = Drag(files([lecture]), window)
    drag.enter()
    drag.leave()
    slow.answers.set()
    qtbot.waitUntil(lambda: heard.videos == [str(slow.folder / "later.mp4")])


def test_a_disk_that_hangs_holds_up_neither_window_nor_end(
    window: Window, dropping: Dropping, heard: Heard, slow: Slow
) -> None:
    drag = Drag(files([slow.folder]), window)
    started = time.monotonic()
    drag.enter()
    drag.leave()
    assert time.monotonic() - started < 0.05
    drag.enter()
    dropping.close()
    assert time.monotonic() - started < 15
    slow.answers.set()


def test_a_large_folder_never_holds_up_the_window(
    window: Window, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    for number in range(20_000):
        (tmp_path / f"{number}.{'mp4' if number % 2 else 'txt'}").touch()

    def longest_stall() -> float:
        heard.videos.clear()
        with Stalls(window) as stalls:
            drag = Drag(files([tmp_path]), window)
            drag.enter()
            qtbot.waitUntil(
                lambda: isinstance(heard.counts[-1], Survey) and heard.counts[-1].done, timeout=20_000
            )
            drag.drop()
            qtbot.waitUntil(lambda: len(heard.videos) == 10_000, timeout=20_000)
        return stalls.longest

    # A stall of ours is there each time, one of the collector of garbage is not.
    assert any(longest_stall() < 0.05 for _ in range(3))
    assert len(heard.counts) > 2, "it counts before one's eyes"


def test_ten_thousand_dropped_files_are_handed_on_quickly(
    window: Window, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / f"{number}.mp4" for number in range(10_000)]
    for path in paths:
        path.touch()
    drag = Drag(files(paths), window)
    started = time.process_time()
    drag.drop()
    assert time.process_time() - started < 0.05
    qtbot.waitUntil(lambda: len(heard.videos) == len(paths), timeout=20_000)
    assert heard.videos == [str(path) for path in paths]


def test_a_source_that_died_leaves_nothing_hanging(window: Window, heard: Heard, lecture: Path) -> None:
    Drag(files([lecture]), window).enter()
    point, none = QPointF(5, 5), Qt.MouseButton.NoButton
    move = QMouseEvent(QMouseEvent.Type.MouseMove, point, point, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), move)
    assert heard.gone == 1


def test_files_are_pasted(dropping: Dropping, heard: Heard, lecture: Path, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(files([lecture]))
    assert dropping.paste()
    qtbot.waitUntil(lambda: heard.videos == [str(lecture)])
    assert heard.counts == []


@pytest.mark.parametrize("written", ["{}", '"{}"', "file://{}", "\n {} \n"])
def test_paths_are_pasted(
    dropping: Dropping, heard: Heard, tmp_path: Path, qtbot: QtBot, written: str
) -> None:
    film = tmp_path / "a film.mp4"
    film.touch()
    QGuiApplication.clipboard().setText(written.format(film))
    assert dropping.paste()
    qtbot.waitUntil(lambda: heard.videos == [str(film)])


@pytest.mark.parametrize("text", ["", "entropy", "a.mp4", "/films/a.mp4 and\nsome words"])
def test_other_text_is_not_pasted(dropping: Dropping, heard: Heard, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    assert not dropping.paste()


def test_a_list_of_urls_may_have_comments() -> None:
    data = QMimeData()
    data.setData("text/uri-list", b"# from a program\r\nfile:///a.mp4\r\n\r\nfile:///b%20c.mp4\r\n")
    assert list(pasted(data).paths()) == ["/a.mp4", "/b c.mp4"]


@pytest.mark.parametrize("urls", [b"", b"\r\n", b"# from a program\r\n  # and more\r\n"])
def test_a_list_without_urls_carries_nothing(urls: bytes) -> None:
    data = QMimeData()
    data.setData("text/uri-list", urls)
    assert not dragged(data)


def test_a_file_of_another_computer_is_counted_as_that() -> None:
    data = QMimeData()
    data.setText("file:///a.mp4\nfile://my server/b.mp4\nfile://server/c.mp4")
    assert list(pasted(data).paths()) == ["/a.mp4", None, "//server/c.mp4"]
