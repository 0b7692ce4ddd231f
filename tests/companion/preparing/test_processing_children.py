"""Child processes: what they may take, and that none outlives its owner, however that ends."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import psutil
import pytest

from desktop_uploader.companion.processing.children import Bounds, Children
from desktop_uploader.companion.processing.guard import Order

BOUNDS = Bounds(seconds=30, cpu_seconds=77, memory=3 * 1024**3, file_size=123_456)
SELF = "import os; print(os.getpid(), flush=True);"
SLEEP = f"{SELF} import time; time.sleep(600)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEP}"
OWNER = """
import asyncio, sys
from pathlib import Path
from desktop_uploader.companion.processing.children import Bounds, Children

async def say(line):
    print(line, flush=True)

bounds = Bounds(seconds=600, cpu_seconds=600, memory=3 * 1024**3, file_size=1)
asyncio.run(Children().run(sys.argv[1:], Path("."), bounds, say))
"""


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


ENDLESS_FFMPEG = [
    *(imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-loglevel", "error", "-progress", "pipe:1"),
    *("-re", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=5", "-f", "null", "-"),
]


class Lines:
    """A listener that keeps what it hears, and tells when the first line came."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.heard = asyncio.Event()

    async def __call__(self, line: str) -> None:
        self.lines.append(line)
        self.heard.set()


def wait_until(condition: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "the condition never came true"
        time.sleep(0.01)


def gone(pid: int) -> bool:
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    return True


@contextmanager
def surely_ended(pid: int) -> Iterator[None]:
    """A test that fails leaves no process either."""
    try:
        yield
    finally:
        with suppress(psutil.NoSuchProcess):
            psutil.Process(pid).kill()


async def test_tells_the_exit_code_the_lines_and_the_end_of_the_errors(tmp_path: Path) -> None:
    program = "import sys; print('one\\ntwo'); sys.stderr.write('x' * 100_000 + 'end'); sys.exit(3)"
    lines = Lines()
    ended = await Children().run(python(program), tmp_path, BOUNDS, lines)
    assert (ended.code, lines.lines) == (3, ["one", "two"])
    assert ended.errors.endswith("xend")
    assert len(ended.errors) == 8192


async def test_a_child_is_confined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKTOP_UPLOADER_TOKEN", "secret")
    program = (
        "import json, os, resource as r; get = lambda k: r.getrlimit(k)[0];"
        "print(json.dumps([get(r.RLIMIT_AS), get(r.RLIMIT_CPU), get(r.RLIMIT_FSIZE), get(r.RLIMIT_CORE),"
        " os.nice(0), os.getcwd(), os.getsid(0) == os.getpid(), 'DESKTOP_UPLOADER_TOKEN' in os.environ]))"
    )
    lines = Lines()
    await Children().run(python(program), tmp_path, BOUNDS, lines)
    nice = min(19, os.nice(0) + 10)
    expected = [BOUNDS.memory, 77, 123_456, 0, nice, str(tmp_path), True, False]
    assert json.loads(lines.lines[0]) == expected


async def test_too_much_memory_is_refused(tmp_path: Path) -> None:
    bounds = replace(BOUNDS, memory=512 * 1024**2)
    ended = await Children().run(python("bytearray(2 * 1024**3)"), tmp_path, bounds, Lines())
    assert ended.code == 1
    assert "MemoryError" in ended.errors


async def test_the_wall_limit_ends_it(tmp_path: Path) -> None:
    lines = Lines()
    with pytest.raises(TimeoutError):
        await Children().run(python(SLEEP), tmp_path, replace(BOUNDS, seconds=2.5), lines)
    assert gone(int(lines.lines[0]))


@pytest.mark.parametrize("program", [SLEEP, STUBBORN], ids=["polite", "stubborn"])
async def test_cancelling_ends_it(tmp_path: Path, program: str) -> None:
    lines = Lines()
    running = asyncio.create_task(Children(polite_seconds=0.2).run(python(program), tmp_path, BOUNDS, lines))
    await asyncio.wait_for(lines.heard.wait(), 10)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert gone(int(lines.lines[0]))


async def test_a_listener_that_fails_ends_it(tmp_path: Path) -> None:
    heard: list[str] = []

    async def fail(line: str) -> None:
        heard.append(line)
        raise LookupError(line)

    with pytest.raises(ExceptionGroup):
        await Children().run(python(SLEEP), tmp_path, BOUNDS, fail)
    assert gone(int(heard[0]))


@pytest.mark.parametrize("command", [python(STUBBORN), ENDLESS_FFMPEG], ids=["stubborn", "ffmpeg"])
def test_killing_the_owner_leaves_no_child(command: list[str]) -> None:
    with subprocess.Popen([*python(OWNER), *command], stdout=subprocess.PIPE) as owner:
        assert owner.stdout
        assert owner.stdout.readline()
        (child,) = (process.pid for process in psutil.Process(owner.pid).children())
        owner.kill()
    with surely_ended(child):
        wait_until(lambda: gone(child))


def staying(folder: Path) -> str:
    """The order as on systems without PR_SET_PDEATHSIG."""
    return replace(Order(3 * 1024**3, 60, 1, str(folder), os.getpid()), stay=True).to_json()


def test_a_guard_that_stays_ends_its_command_when_its_pipe_closes(tmp_path: Path) -> None:
    guard = [sys.executable, "-m", "desktop_uploader.companion.processing.guard"]
    command = [*guard, staying(tmp_path), *python(STUBBORN)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        child = int(process.stdout.readline())
        with surely_ended(child):
            process.stdin.close()
            wait_until(lambda: gone(child))
            assert process.wait(10) != 0


def test_a_guard_that_stays_passes_the_exit_code_on(tmp_path: Path) -> None:
    guard = [sys.executable, "-m", "desktop_uploader.companion.processing.guard"]
    command = [*guard, staying(tmp_path), *python("import sys; sys.exit(7)")]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.wait(10) == 7
