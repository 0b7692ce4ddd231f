"""Two shells: one runs a companion, the other uploads. Real processes, killed and stopped for real."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

Line = dict[str, Any]

PATIENCE = 90.0

ENVIRON = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""A program that people start again keeps what it compiled; without, a start takes twice as long."""


class Process:
    """A `desktop-uploader` process, its output read as it comes."""

    def __init__(self, arguments: Sequence[str], home: Path, **environ: str) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "desktop_uploader", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**ENVIRON, "DESKTOP_UPLOADER_HOME": str(home), **environ},
        )
        self.out: list[str] = []
        self.err: list[str] = []
        self._readers = [
            threading.Thread(target=_read, args=(self._child.stdout, self.out)),
            threading.Thread(target=_read, args=(self._child.stderr, self.err)),
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def running(self) -> bool:
        return self._child.poll() is None

    def until(self, condition: Callable[[], bool], patience: float = PATIENCE) -> None:
        deadline = time.monotonic() + patience
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain\n{self.told}"
            assert self.running or condition(), f"it ended\n{self.told}"
            time.sleep(0.01)

    def signal(self, number: int) -> None:
        self._child.send_signal(number)

    def end(self, number: int | None = None) -> int:
        """Send the signal, if any; its exit code, once it has ended and all it wrote was read."""
        if number is not None and self.running:
            self.signal(number)
        try:
            code = self._child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"it didn't end\n{self.told}") from None
        for reader in self._readers:
            reader.join()
        return code

    @property
    def told(self) -> str:
        return "\n".join([*self.out[-20:], *self.err[-40:]])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.running:
            self.signal(signal.SIGCONT)
        self.end(signal.SIGKILL)


class Uploader(Process):
    """`upload … --json`."""

    def __init__(self, home: Path, *arguments: str, **environ: str) -> None:
        super().__init__(["upload", "--json", *arguments], home, **environ)

    @property
    def lines(self) -> list[Line]:
        return [json.loads(line) for line in list(self.out)]

    @property
    def acknowledged(self) -> list[int]:
        return [line["acknowledged"] for line in self.lines]

    @property
    def states(self) -> list[str]:
        """Without repeats."""
        states = [line["state"] for line in self.lines if line["event"] == "state"]
        return [it for n, it in enumerate(states) if n == 0 or it != states[n - 1]]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    def until_acknowledged(self, least: int) -> None:
        self.until(lambda: any(it >= least for it in self.acknowledged))


class CompanionShell(Process):
    """`companion serve`; its log tells which bytes it took."""

    def __init__(self, home: Path, port: int = 0, *arguments: str, **environ: str) -> None:
        super().__init__(["companion", "serve", "--port", str(port), *arguments], home, **environ)
        self.until(lambda: any(line.startswith("Companion ready at ") for line in self.out))
        ready = next(line for line in self.out if line.startswith("Companion ready at "))
        self.address = ready.split()[3]
        self.port = int(self.address.rsplit(":", 1)[1])


_PATCH = re.compile(r"companion\.requests PATCH .* offset=(\d+) taken=(\d+)")


def bytes_taken(*logs: Sequence[str]) -> int:
    """Body bytes of all PATCHes in these logs."""
    return sum(int(match[2]) for log in logs for line in log if (match := _PATCH.search(line)))


@contextmanager
def stopped(process: Process, seconds: float) -> Iterator[None]:
    """SIGSTOP, and SIGCONT so many seconds later: a laptop's lid, closed and opened."""
    process.signal(signal.SIGSTOP)
    time.sleep(seconds)  # the time itself is what the test is about
    process.signal(signal.SIGCONT)
    yield


def _read(stream: Any, lines: list[str]) -> None:
    with stream:
        for line in iter(stream.readline, ""):
            lines.append(line.rstrip("\n"))  # noqa: PERF401  # each as it comes
