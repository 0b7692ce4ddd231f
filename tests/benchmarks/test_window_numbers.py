"""The numbers of the window, all in one run, and their table for docs/benchmarks.md:

.venv/bin/pytest -m benchmark -s tests/benchmarks/test_window_numbers.py
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

import pytest

from desktop_uploader.contract.running import read_running
from desktop_uploader.core.account import HERE
from desktop_uploader.store.accounts import KnownAccounts
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from tests.benchmarks import page
from tests.benchmarks.lectures import lectures, memory
from tests.benchmarks.window_speed import resting_rows
from tests.fixtures.videos import VideoMaker
from tests.journey.shells import ENVIRON

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

RUNS = 3
IDLE = float(os.environ.get("BENCHMARK_IDLE", "60"))
"""Seconds in which nothing happens, and in which we look at what the program does all the same."""

LIMITS = {
    "start to interactive, ms": 1000,
    "10,000 files: first row, ms": 100,
    "10,000 files: all rows, ms": 500,
    "repaint p95, ms": 8,
    "repaint p99, ms": 16,
    "Pause to “Paused”, ms": 100,
    "longest stall of the window's thread, ms": 50,
    "idle CPU, %": 0.1,
    "idle wake-ups a second": 1,
    "memory, 10,000 rows, MB": 150,
    "memory gained by a day of news, MB": 2,
}

_AS_INSTALLED = """
import sys
sys.modules["trio"] = None  # the browser's driver brings it along, and the HTTP client takes it up: 5 MB
from desktop_uploader.__main__ import main
sys.exit(main())
"""

Figures = dict[str, float]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory, videos: VideoMaker) -> Figures:
    found = {**_storms(tmp_path_factory, videos), **_painted(), **_idle(tmp_path_factory.mktemp("idle"))}
    rows = [(name, f"{found[name]:.1f}", f"{limit:g}") for name, limit in LIMITS.items()]
    text = f"Measured on {page.today()}:\n\n{page.table(('what', 'measured', 'limit'), rows)}"
    print(f"\n{text}")
    page.write("window", text)
    return found


@pytest.mark.parametrize("name", LIMITS)
def test_the_window_keeps_its_number(figures: Figures, name: str) -> None:
    assert figures[name] <= LIMITS[name]


def _storms(folders: pytest.TempPathFactory, videos: VideoMaker) -> Figures:
    """Medians; of the stalls, all count."""
    runs: list[Figures] = []
    for _ in range(RUNS):
        folder = lectures(folders.mktemp("storm") / "here", videos, limit=8 * 1000**2)
        begun = str(time.perf_counter())
        runs.append(_told("tests.benchmarks.window_storm", str(folder), "8", begun))
    middle = {name: median(run[name] for run in runs) for name in runs[0] if name != "stalls"}
    return {
        "start to interactive, ms": middle["interactive"],
        "10,000 files: first row, ms": middle["first row"],
        "10,000 files: all rows, ms": middle["all rows"],
        "Pause to “Paused”, ms": middle["pause shown"],
        "longest stall of the window's thread, ms": max(run["longest stall"] for run in runs),
    }


def _painted() -> Figures:
    told = _told("tests.benchmarks.window_speed")
    return {
        "repaint p95, ms": told["repaint p95"],
        "repaint p99, ms": told["repaint p99"],
        "memory gained by a day of news, MB": told["gained"],
    }


def _idle(folder: Path) -> Figures:
    """Of the program as people start it, with 10,000 rows and the companion beside it."""
    with _program(folder) as pid:
        _until_begun(folder)
        _until_quiet(pid)
        megabytes, cpu, wakeups = memory(pid), _cpu(pid), _wakeups(pid)
        time.sleep(IDLE)  # the time itself is what is measured
        return {
            "memory, 10,000 rows, MB": megabytes,
            "idle CPU, %": _growth(cpu, _cpu(pid)) / IDLE * 100,
            "idle wake-ups a second": _growth(wakeups, _wakeups(pid)) / IDLE,
        }


@contextmanager
def _program(home: Path) -> Iterator[int]:
    paths = Paths.of({HOME: str(home)})
    paths.make()
    KnownAccounts(paths.accounts).choose(HERE)  # else it asks first where the videos are to go
    with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
        journal.add_all(list(resting_rows(home)))
    environ = {**ENVIRON, HOME: str(home), "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryFile() as log:
        command = [sys.executable, "-c", _AS_INSTALLED]
        with subprocess.Popen(command, env=environ, cwd=page.ROOT, stderr=log) as process:
            try:
                yield process.pid
            finally:
                process.terminate()


def _until_begun(home: Path) -> None:
    """Until there is a companion: before that, the rows aren't shown."""
    deadline = time.monotonic() + 60
    while read_running(Paths.of({HOME: str(home)}).companion) is None:
        assert time.monotonic() < deadline, "no companion came"
        time.sleep(0.1)


def _until_quiet(pid: int) -> None:
    """Until it has used next to nothing for three seconds."""
    deadline, before = time.monotonic() + 60, -1.0
    while (now := sum(_cpu(pid).values())) - before > 0.02 or now < 0.5:
        assert time.monotonic() < deadline, "it never comes to rest"
        before = now
        time.sleep(3)


def _cpu(pid: int) -> dict[str, float]:
    """Seconds of each thread, to the nanosecond."""
    return {it.name: int((it / "schedstat").read_text().split()[0]) / 1e9 for it in _threads(pid)}


def _wakeups(pid: int) -> dict[str, float]:
    """Voluntary switches of each thread."""
    return {it.name: _switches((it / "status").read_text()) for it in _threads(pid)}


def _switches(status: str) -> int:
    return next(int(it.split()[1]) for it in status.splitlines() if it.startswith("voluntary_ctxt_switches"))


def _growth(before: dict[str, float], after: dict[str, float]) -> float:
    """A thread that has ended meanwhile takes nothing away from what the others did."""
    return sum(count - before.get(thread, 0) for thread, count in after.items())


def _threads(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def _told(module: str, *arguments: str) -> Figures:
    command = [sys.executable, "-m", module, *arguments]
    ran = subprocess.run(
        command, cwd=page.ROOT, capture_output=True, text=True, timeout=180, check=False, env=ENVIRON
    )
    assert ran.returncode == 0, ran.stderr
    figures: Figures = json.loads(ran.stdout)
    return figures
