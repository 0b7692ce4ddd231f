"""Finds what holds up a thread's event loop, and the stack that did it.

A stall is time in which the loop answered nothing, less the time in which the machine ran other programs
instead of ours: so it means the same on a busy machine. Where the system doesn't tell, wall time it is.
"""

import gc
import os
import sys
import threading
import time
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

LIMIT = 0.05
_THREADS = "/proc/self/task"
_BEAT, _LOOK = 0.004, 0.008
"""Seconds between two beats of the loop, and between two looks at a loop that is late."""


@dataclass(frozen=True, slots=True)
class Stall:
    """Seconds: `wall` on the clock, `ours` without other programs' part. `stack`: where it was seen most."""

    wall: float
    ours: float
    stack: str

    def __str__(self) -> str:
        return f"{self.ours * 1000:.0f} ms ({self.wall * 1000:.0f} on the clock)\n{self.stack}"


class Waits:
    """Nanoseconds for which each thread of this process has been waiting for a processor.

    Its files stay open: whoever watches must not hold up whom it watches.
    """

    def __init__(self) -> None:
        self._files: dict[str, int] = {}
        self._told = Path(_THREADS).is_dir()

    def now(self) -> dict[str, int]:
        threads = frozenset(os.listdir(_THREADS) if self._told else ())  # noqa: PTH208  # the quicker way
        for ended in self._files.keys() - threads:
            os.close(self._files.pop(ended))
        for thread in threads - self._files.keys():
            with suppress(OSError):  # it has ended
                self._files[thread] = os.open(f"{_THREADS}/{thread}/schedstat", os.O_RDONLY)
        return {thread: _waited(file) for thread, file in self._files.items()}

    def close(self) -> None:
        for file in self._files.values():
            os.close(file)
        self._files.clear()


def _waited(file: int) -> int:
    try:
        return int(os.pread(file, 100, 0).split()[1])
    except OSError:  # it has ended
        return 0


def _between(before: dict[str, int], after: dict[str, int], watcher: int | None) -> float:
    """Seconds of all threads: the window's is late as well when it waits for a lock whose holder waits.

    All but the watcher's: nobody waits for that.
    """
    times = ((thread, now) for thread, now in after.items() if thread != str(watcher))
    return sum(max(0, now - before.get(thread, 0)) for thread, now in times) / 1e9


class Pulse(QObject):
    """Beats in the loop of the thread that it is made on, until `close`; costs next to nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest = 0.0
        """Of all pauses between two beats, in seconds on the clock."""

        self._beaten = time.perf_counter()
        self._timer = QTimer(self, interval=round(_BEAT * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()

    def _beat(self) -> float:
        """Seconds by which it is late."""
        now = time.perf_counter()
        late, self._beaten = now - self._beaten - _BEAT, now
        self.longest = max(self.longest, late)
        return late


class Watchdog(Pulse):
    """Says what held the loop up. That costs 4 % of a processor, and the lock that all threads share."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self._waits, self._lock = Waits(), threading.Lock()
        self._ident, self._waited = threading.get_ident(), self._waits.now()
        self._seen: Counter[str] = Counter()
        self._ended, self._collecting = threading.Event(), 0.0
        gc.callbacks.append(self._collected)
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._thread.start()

    def close(self) -> None:
        super().close()
        gc.callbacks.remove(self._collected)
        self._ended.set()
        self._thread.join()
        self._waits.close()

    @property
    def worst(self) -> float:
        """Seconds, without what other programs took."""
        return max((stall.ours for stall in self.stalls), default=0.0)

    def _beat(self) -> float:
        wall = super()._beat()
        seen, self._seen = self._seen, Counter()
        ours = wall - self._since() if wall > LIMIT else 0.0
        if ours > LIMIT:
            self.stalls.append(Stall(wall, ours, seen.most_common(1)[0][0] if seen else "nobody saw it\n"))
        return wall

    def _since(self) -> float:
        with self._lock:
            return _between(self._waited, self._waits.now(), self._thread.native_id)

    def _collected(self, phase: str, _: object) -> None:
        """Nobody sees anything while the garbage collector runs, on whichever thread."""
        now, begun = time.perf_counter(), self._collecting
        self._collecting = now
        if phase == "stop" and now - begun > LIMIT / 2:
            self._seen[f"the garbage collector, {(now - begun) * 1000:.0f} ms\n"] += 100

    def _watch(self) -> None:
        while not self._ended.wait(_LOOK):
            frame = sys._current_frames().get(self._ident)
            if time.perf_counter() - self._beaten < LIMIT / 2:
                with self._lock:
                    self._waited = self._waits.now()
            elif frame is not None:
                self._seen["".join(traceback.format_stack(frame)[-12:])] += 1
