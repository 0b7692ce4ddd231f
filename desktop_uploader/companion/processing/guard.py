"""Runs before each media tool, in its process: takes its rights down, ties its life to the companion's.

`guard ORDER COMMAND…`. On Linux the guard turns into the command, which the kernel kills when the
companion dies (PR_SET_PDEATHSIG). Elsewhere it stays, and ends the command when its standard input
closes: that pipe's other end dies with the companion. A `preexec_fn` would do the same inside the
companion, but is unsafe there beside threads. Imports little: it starts with every tool.
"""

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import NoReturn

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Order:
    """What a tool may use: bytes of address space, seconds of processor time, bytes a written file may have.

    `folder` is where it runs, `parent` the companion's process id.
    """

    memory: int
    cpu_seconds: int
    file_size: int
    folder: str
    parent: int
    stay: bool = sys.platform != "linux"

    def to_json(self) -> str:
        return json.dumps(asdict(self))


def environment() -> dict[str, str]:
    """Nothing of the companion's environment reaches a tool; Windows cannot start one without its root."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}


def main(arguments: Sequence[str]) -> int:
    """Confine this process, then be the command, or mind it to its end."""
    order, command = Order(**json.loads(arguments[0])), list(arguments[1:])
    _confine(order)
    return _mind(order, command) if order.stay else _become(order, command)


def _confine(order: Order) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # POSIX only

    os.nice(10)
    for kind, wanted in (
        (resource.RLIMIT_AS, order.memory),
        (resource.RLIMIT_CPU, order.cpu_seconds),
        (resource.RLIMIT_FSIZE, order.file_size),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        # macOS knows RLIMIT_AS by name only.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


def _become(order: Order, command: list[str]) -> NoReturn:
    _die_with(order.parent)
    os.chdir(order.folder)
    os.execve(command[0], command, environment())  # noqa: S606  # the point: no shell, same process


def _die_with(parent: int) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # The companion may have died before the line above; then nobody would send the signal.
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def _mind(order: Order, command: list[str]) -> int:
    """Run the command as a child; a polite end goes to it (same group), this process leaves after it."""
    # A handler, not SIG_IGN: what is ignored stays ignored in the command.
    signal.signal(signal.SIGTERM, lambda *_: None)
    with subprocess.Popen(command, cwd=order.folder, env=environment(), stdin=subprocess.DEVNULL) as child:
        threading.Thread(target=_end_with_parent, args=(child,), daemon=True).start()
        return child.wait()


def _end_with_parent(child: subprocess.Popen[bytes]) -> None:
    while os.read(0, 4096):
        pass
    child.kill()


if __name__ == "__main__":
    # A thread may still be reading: leave without the interpreter's farewell, which would wait for it.
    os._exit(main(sys.argv[1:]) & 0xFF)
