"""A window with ten thousand rows, measured in a process of its own: python -m tests.benchmarks.window_speed.

Prints one JSON object: milliseconds, but for `memory` (megabytes, all of the process).
"""

import json
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from desktop_uploader.core.upload import PauseReason, Phase, RemoteStatus, Upload
from desktop_uploader.engine.notices import Progressed, RowChanged
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.filters import Shown
from tests.ui.parts import parts
from tests.ui.rows import TARGET, upload

ROWS, MOVING = 10_000, 10
_WATCHABLE = RemoteStatus("video", "ready", "ready", 9, watch_url="https://school.example/watch")
_PHASES = (Phase.WAITING, Phase.READY, Phase.PAUSED, Phase.FAILED, Phase.PROCESSING, Phase.VERIFYING)
_A_DAY = 8640
"""Steps of ten seconds: a row that is sent says something new about as often as its server confirms bytes."""

_WATCHED = 4.0
"""Seconds of progress, four times a second."""


class Measured:
    """The figures, in the order in which they must be taken."""

    def __init__(self, made: Parts, folder: Path) -> None:
        self._bridge, self._rows = made.news, list(_rows(folder))
        self._window = MainWindow(made)
        self._window.resize(1160, 760)
        self._window.show()
        self._page = self._window.page
        QApplication.processEvents()

    def all(self) -> dict[str, float]:
        figures = self._drop()
        p50, p95, p99 = self._repaints()
        return {
            **figures,
            "repaint p50": p50,
            "repaint p95": p95,
            "repaint p99": p99,
            "longest stall": self._stall(),
            "filter": max(self._filters()),
            "search key": max(self._keys("lecture 99")),
            "memory": _resident(),
            "gained": self._gained(),
        }

    def close(self) -> None:
        self._window.close()
        self._window.deleteLater()

    def _drop(self) -> dict[str, float]:
        """As an engine tells of them: from another thread, one by one."""
        count, begin = self._page.model.rowCount, time.perf_counter()
        teller = threading.Thread(target=self._tell_all)
        teller.start()
        first = self._until(lambda: count() > 0, begin)
        last = self._until(lambda: count() == ROWS, begin)
        teller.join()
        return {"first row": first, "all rows": last}

    def _tell_all(self) -> None:
        for row in self._rows:
            self._bridge.listener(RowChanged(row))

    def _until(self, come: Callable[[], bool], begin: float) -> float:
        while not come():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._page.list.viewport().repaint()
        return _since(begin)

    def _repaints(self) -> tuple[float, float, float]:
        viewport, bar = self._page.list.viewport(), self._page.list.verticalScrollBar()
        picture, times = QPixmap(viewport.size()), []
        for page in range(400):
            bar.setValue(page * bar.maximum() // 400)
            self._window.apply(self._progress(page))
            begin = time.perf_counter()
            viewport.render(picture)
            times.append(_since(begin))
            QApplication.processEvents()
        bar.setValue(0)
        times.sort()
        return times[200], times[380], times[396]

    def _stall(self) -> float:
        """The longest time in which the event loop did nothing else, while ten rows move."""
        beats, ended = [time.perf_counter()], threading.Event()
        heart = QTimer()
        heart.timeout.connect(lambda: beats.append(time.perf_counter()))
        heart.start(1)
        teller = threading.Thread(target=self._tell_for_a_while, args=(ended,))
        teller.start()
        while not ended.is_set():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        teller.join()
        heart.stop()
        return max(after - before for before, after in pairwise(beats)) * 1000

    def _tell_for_a_while(self, ended: threading.Event) -> None:
        for step in range(int(_WATCHED * 4)):
            for notice in self._progress(step):
                self._bridge.listener(notice)
            for row in self._rows[:MOVING]:
                self._bridge.listener(RowChanged(replace(row, acknowledged=step * 1_000_000)))
            time.sleep(0.25)  # the pace at which an engine tells of progress
        ended.set()

    def _gained(self) -> float:
        """Megabytes by a day of news: as many as ten transfers make in it, told as fast as it takes them."""
        self._hear_much(_A_DAY // 8)
        before = _resident()
        self._hear_much(_A_DAY)
        return _resident() - before

    def _hear_much(self, steps: int) -> None:
        for step in range(steps):
            moving = [replace(it, acknowledged=step) for it in self._rows[:MOVING]]
            self._window.apply([*self._progress(step), *map(RowChanged, moving)])
            if step % 8 == 0:
                QApplication.processEvents()

    def _progress(self, step: int) -> list[Progressed]:
        sent = step * 1_000_000
        return [Progressed(it.id, sent, sent, it.source.size, 3e6, 99.0) for it in self._rows[:MOVING]]

    def _filters(self) -> Iterator[float]:
        for shown in (Shown.READY, Shown.IN_PROGRESS, Shown.NEEDS_YOU, Shown.ALL):
            yield self._answered(partial(self._page.show_only, shown))

    def _keys(self, words: str) -> Iterator[float]:
        """There and back again, key by key."""
        starts = [words[:end] for end in range(1, len(words) + 1)]
        for text in (*starts, *reversed(starts), ""):
            yield self._answered(partial(self._window.top.search.setText, text))

    def _answered(self, ask: Callable[[], object]) -> float:
        begin = time.perf_counter()
        ask()
        QApplication.processEvents()
        return _since(begin)


def _rows(folder: Path) -> Iterator[Upload]:
    """The first ten are being sent; each hundredth has a thumbnail file of its own."""
    for number in range(ROWS):
        phase = Phase.UPLOADING if number < MOVING else _PHASES[number % len(_PHASES)]
        row = upload(number, f"Lecture {number}", phase=phase, target=TARGET, remote=_WATCHABLE)
        path = folder / f"{number // 100}.jpg"
        if not path.exists():
            image = QImage(448, 252, QImage.Format.Format_RGB32)
            image.fill(QColor.fromHsv(number % 360, 110, 140))
            image.save(str(path))
        yield replace(row, media=replace(row.media, thumbnail=str(path)) if row.media else None)


def resting_rows(folder: Path) -> Iterator[Upload]:
    """The same, and there is nothing to do for any of them."""
    for row in _rows(folder):
        resting = row.phase in {Phase.READY, Phase.FAILED}
        yield row if resting else replace(row, phase=Phase.PAUSED, reason=PauseReason.USER)


def _resident() -> float:
    return psutil.Process().memory_info().rss / 1e6


def _since(begin: float) -> float:
    return (time.perf_counter() - begin) * 1000


def main() -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder, parts(Path(folder)) as made:
        measured = Measured(made, Path(folder))
        print(json.dumps(measured.all()))
        measured.close()


if __name__ == "__main__":
    main()
