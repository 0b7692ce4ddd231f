"""From *Pause* to our last `send()`: the program's own engine, a real companion."""

import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from statistics import median

import pytest

from desktop_uploader.app import Program
from desktop_uploader.core.account import Connection
from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.thread import EngineThread
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.secrets import SessionSecrets
from tests.benchmarks import page
from tests.benchmarks.test_transfer_speed import RUNS, WHOLE
from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

AT_ONCE = 0.1
LIMIT = 40 * 1000**2
QUIET = 0.3
"""Seconds without a `send()` after which a line counts as stalled."""

_BODY = 16 * 1024
"""Bytes in one `send()` that only the body of a request has."""


@dataclass(slots=True)
class Sends:
    """Each `send()` of a body by the engine's thread: when it returned. Watched, not replaced."""

    times: list[float] = field(default_factory=list)

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        real = socket.socket.send

        def send(sending: socket.socket, data: bytes, flags: int = 0) -> int:
            count = real(sending, data, flags)
            if count >= _BODY and threading.current_thread().name == "engine":
                self.times.append(time.monotonic())
            return count

        patch.setattr(socket.socket, "send", send)

    def until_more(self, count: int = 20) -> None:
        before = len(self.times)
        wait_for(lambda: len(self.times) >= before + count)

    def until_quiet(self) -> None:
        wait_for(lambda: time.monotonic() - self.times[-1] > QUIET)


@pytest.fixture
def sends(monkeypatch: pytest.MonkeyPatch) -> Sends:
    sends = Sends()
    sends.watch(monkeypatch)
    return sends


@pytest.fixture
def companion(home: Path) -> Iterator[CompanionShell]:
    with CompanionShell(home) as companion:
        yield companion


@pytest.fixture
def engine(home: Path, companion: CompanionShell, tmp_path: Path) -> Iterator[EngineThread]:
    program = Program(Paths.of({HOME: str(tmp_path / "uploader")}), secrets=SessionSecrets)
    where = Connection(companion.address, (home / "companion" / "token").read_text().strip())
    with EngineThread(lambda: program.engine(where, lambda _: None, limit=LIMIT)) as engine:
        yield engine


def test_pause_ends_the_last_send(
    engine: EngineThread, companion: CompanionShell, sends: Sends, videos: VideoMaker
) -> None:
    lecture = videos.make("pause.mkv", megabytes=600)
    upload = engine.ask(lambda it: it.add(str(lecture))).result().id
    running, stalled = [], []
    for _ in range(RUNS):
        sends.until_more()
        running.append(_pause(engine, upload, sends))
        engine.tell(lambda it: it.resume(upload))
        sends.until_more()
        companion.signal(signal.SIGSTOP)  # nobody reads any more: the line fills and stands still
        sends.until_quiet()
        stalled.append(_pause(engine, upload, sends, lambda: companion.signal(signal.SIGCONT)))
        engine.tell(lambda it: it.resume(upload))
    engine.ask(lambda it: it.forget(upload)).result()
    rmtree(lecture.parent)
    words = ", ".join(
        f"{1000 * median(it):.0f} ms (at most {1000 * max(it):.0f} ms) on a {name} line"
        for name, it in (("running", running), ("stalled", stalled))
    )
    print(f"\nfrom Pause to the last send(): {words}")
    if WHOLE:
        page.write("pause", f"From *Pause* to the last `send()`, measured on {page.today()}: {words}.")
    assert max(running + stalled) <= AT_ONCE


def _pause(
    engine: EngineThread, upload: UploadId, sends: Sends, afterwards: Callable[[], None] = lambda: None
) -> float:
    """Seconds from the order to the last `send()`, also once the line could take more again."""
    paused = time.monotonic()
    engine.tell(lambda it: it.pause(upload))
    wait_for(lambda: time.monotonic() > paused + AT_ONCE)
    afterwards()
    wait_for(lambda: time.monotonic() > paused + 3 * AT_ONCE)
    return max(0.0, sends.times[-1] - paused)


def wait_for(condition: Callable[[], bool], patience: float = 30.0) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.002)
