"""The real program, played: ten videos are being sent, 10,000 are dropped, and somebody looks around.

    python -m tests.benchmarks.window_storm FOLDER SECONDS [BEGUN]

Engine, journal, transfers and the embedded companion are the program's own; the window is painted in memory.
FOLDER: see `lectures`. BEGUN: when the process was started, by the system's monotonic clock: then all is as
quick as people have it. Without it, for each stall is told what held the window up. Prints one JSON object:
milliseconds, but for megabytes of memory.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_uploader.app import Program
from desktop_uploader.choice import Choice
from desktop_uploader.core.account import Connection
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.preferences import KeptSettings, Preferences
from desktop_uploader.ui.application import Parts, run
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.window import stay_quick
from tests.benchmarks.lectures import DROPPED, SENDING, memory
from tests.ui.drags import Drag
from tests.ui.watchdog import Pulse, Watchdog

Figures = dict[str, float | list[str]]
Steps = Iterator[Callable[[], bool]]
_LOOK_AGAIN = 5
"""Milliseconds between two looks at what is waited for."""


class Play(QObject):
    """Goes through `_steps`, each of which waits for what it yields, and then closes the program."""

    def __init__(self, made: Parts, folder: Path, seconds: float, begun: float) -> None:
        super().__init__()
        self.window, self._folder, self._seconds, self._begun = MainWindow(made), folder, seconds, begun
        self.setParent(self.window)
        self.figures: Figures = {}
        self._model, self._list = self.window.page.model, self.window.page.list
        self._is_begun = self._is_shown = False
        self._dropped = 0.0
        made.desk.begun.connect(stay_quick, Qt.ConnectionType.SingleShotConnection)
        made.desk.begun.connect(self._engine_begun)
        self.window.installEventFilter(self)
        self._steps = self._all()
        self._wait: Callable[[], bool] = lambda: True
        self._timer = QTimer(self, interval=_LOOK_AGAIN, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """What is seen here is counted once it is painted."""
        if event.type() is QEvent.Type.Paint and watched is self._list.viewport():
            first = self._model.rowCount() > SENDING and "first row" not in self.figures
            QTimer.singleShot(0, partial(self._note, "first row", self._dropped) if first else lambda: None)
        elif event.type() is QEvent.Type.Paint and not self._is_shown:
            self._is_shown = True
            QTimer.singleShot(0, lambda: self._note("interactive", self._begun))
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if not self._wait():
            return
        try:
            self._wait = next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.window.close()

    def _all(self) -> Steps:
        yield lambda: self._is_begun and self._is_shown
        self.window.dropping.dropped.emit([str(it) for it in sorted((self._folder / "sending").iterdir())])
        yield lambda: len(self._moving()) == SENDING
        self.figures["memory, ten sent"] = memory()
        drag = Drag(_carried(sorted((self._folder / "dropped").iterdir())), self.window)
        pulse = Pulse(self) if self._begun else Watchdog(self)
        yield from self._drop(drag)
        yield from self._look_around()
        yield from self._pause_one()
        pulse.close()
        self.figures["longest stall"] = pulse.longest * 1000
        if isinstance(pulse, Watchdog):
            self.figures["stalls"] = [str(it) for it in pulse.stalls]
        self.figures["memory, all"] = memory()
        yield from self._pause_all()

    def _drop(self, drag: Drag) -> Steps:
        """A hand holds them for a moment over the window; then the clock runs."""
        drag.enter()
        held = time.perf_counter()
        yield lambda: time.perf_counter() - held > 0.3
        drag.move()
        self._dropped, cpu = time.perf_counter(), time.process_time()
        self._list.viewport().installEventFilter(self)
        self._model.rowsInserted.connect(self._rows_came)
        drag.drop()
        yield lambda: "all rows" in self.figures
        self._list.viewport().removeEventFilter(self)
        self.figures["all rows, CPU"] = (time.process_time() - cpu) * 1000

    def _rows_came(self) -> None:
        """The last ones lie below what is seen: nothing need be painted for them, and is all the same."""
        if self._model.rowCount() == SENDING + DROPPED:
            self._list.viewport().repaint()
            self._note("all rows", self._dropped)

    def _look_around(self) -> Steps:
        """Scrolls, searches, filters, as long as it was told to."""
        end, step = time.perf_counter() + self._seconds, 0
        while (now := time.perf_counter()) < end:
            bar = self._list.verticalScrollBar()
            bar.setValue(step * 7919 % max(1, bar.maximum()))
            if step % 8 == 4:
                self.window.top.search.setText("lecture 9")
            if step % 8 == 6:
                self.window.top.search.setText("")
            step += 1
            yield lambda now=now: time.perf_counter() - now > 0.1  # type: ignore[misc]  # bound at once

    def _pause_one(self) -> Steps:
        paused = self._moving()[0]
        begin = time.perf_counter()
        self.window.actions_.do(Action.PAUSE, [paused])
        yield lambda: self._phase(paused) is Phase.PAUSED
        self._note("pause shown", begin)

    def _pause_all(self) -> Steps:
        begin = time.perf_counter()
        self.window.top.pause_all.emit()
        yield lambda: not self._moving()
        self._note("pause all shown", begin)

    def _phase(self, upload: Upload) -> Phase | None:
        shown = self._model.upload(upload.id)
        return shown.phase if shown else None

    def _moving(self) -> list[Upload]:
        return [it for it in self._model.uploads() if it.phase is Phase.UPLOADING and it.acknowledged]

    def _engine_begun(self) -> None:
        self._is_begun = True
        self._note("engine begun", self._begun)

    def _note(self, name: str, begin: float) -> None:
        self.figures[name] = (time.perf_counter() - begin) * 1000


def _carried(files: list[Path]) -> QMimeData:
    """As it comes from another program: in bytes."""
    data = QMimeData()
    data.setData("text/uri-list", "\r\n".join(file.as_uri() for file in files).encode())
    return data


def main(folder: Path, seconds: float, begun: float) -> int:
    paths = Paths.of({**os.environ, HOME: str(folder / "home")})
    paths.make()
    program, settings = Program(paths), KeptSettings(Preferences(paths.preferences))
    choice = Choice(program, Connection(), settings)
    doors = Doors(
        choice.open_engine,
        choice.keep,
        choice.stay_here,
        paths.journal.parent,
        choice.connection.server or "",
        settings.now,
        settings.change,
    )
    plays: list[Play] = []

    def make(parts: Parts) -> MainWindow:
        plays.append(Play(parts, folder, seconds, begun))
        return plays[0].window

    stay_quick()
    code = run(doors, Bridge, make)
    print(json.dumps(plays[0].figures))
    QApplication.processEvents()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2]), float(([*sys.argv, "0"])[3])))
