"""What every test gets: real videos to share, and a check that it leaves nothing behind."""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, settings

from tests.children import children
from tests.faults.fixtures import fault_proxy, fault_server  # noqa: F401 -- for every test
from tests.fixtures.videos import VideoMaker, video_maker
from tests.servers.seaweed import Seaweed, seaweed

_PATIENCE = 5.0

# How long an example takes says nothing beside other tests; least of all the first text that is drawn in a
# clean clone, which makes Unicode's tables.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("endurance", settings.get_profile("suite"), max_examples=10_000)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def videos(tmp_path_factory: pytest.TempPathFactory) -> VideoMaker:
    """Makes each video once, for all test processes of this run."""
    root = tmp_path_factory.getbasetemp()
    shared = root.parent if root.name.startswith("popen-") else root
    return video_maker(shared / "videos")


@pytest.fixture(scope="session")
def seaweed_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seaweed]:
    """A real S3 server, one for each test process that needs it."""
    with seaweed(tmp_path_factory.mktemp("seaweed")) as running:
        yield running


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """No thread, no child process survives; no error is logged that the test didn't announce."""
    threads = set(threading.enumerate())
    before = children()
    errors = _Errors()
    logging.getLogger().addHandler(errors)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(errors)
    _wait_until(lambda: not _new_threads(threads))
    assert not _new_threads(threads), "threads survived the test"
    _wait_until(lambda: not children() - before)
    assert not _names(children() - before), "child processes survived the test"
    if request.node.get_closest_marker("logs_errors") is None:
        assert not errors.lines, "errors were logged"


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    return [it for it in threading.enumerate() if it not in before and it.is_alive()]


def _names(processes: Iterable[int]) -> list[str]:
    return [psutil.Process(pid).name() for pid in processes if psutil.pid_exists(pid)]


def _wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A value for DESKTOP_UPLOADER_HOME."""
    return tmp_path / "home"
