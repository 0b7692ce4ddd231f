"""Child processes with an owner: started through the guard, bounded, ended for certain."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_uploader.companion.processing.guard import Order, environment

_POLITE_SECONDS = 5.0
_TAIL = 8192
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0

Listener = Callable[[str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a child may take: seconds on the wall and of processors, bytes of memory and per written file."""

    seconds: float
    cpu_seconds: int
    memory: int
    file_size: int


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended by itself: exit code (negative: a signal), the last 8 KiB of what it complained."""

    code: int
    errors: str


class Children:
    """Starts tools. `guard` is the command that runs `guard.main`: a frozen program names itself there."""

    def __init__(
        self,
        guard: Sequence[str] = (sys.executable, "-m", "desktop_uploader.companion.processing.guard"),
        *,
        polite_seconds: float = _POLITE_SECONDS,
    ) -> None:
        self._guard = tuple(guard)
        self._polite_seconds = polite_seconds

    async def run(self, command: Sequence[str], folder: Path, bounds: Bounds, listener: Listener) -> Ended:
        """Run to the end; each line of its output goes to `listener`.

        Raises TimeoutError past `bounds.seconds`. However this ends, the process has ended too.
        """
        process = await self._start(command, folder, bounds)
        errors = bytearray()
        try:
            async with asyncio.timeout(bounds.seconds), asyncio.TaskGroup() as readers:
                readers.create_task(_each_line(process, listener))
                readers.create_task(_keep_tail(process, errors))
                code = await process.wait()
        finally:
            await self._end(process)
        return Ended(code, errors.decode("utf-8", "replace"))

    async def _start(self, command: Sequence[str], folder: Path, bounds: Bounds) -> Process:
        order = Order(bounds.memory, bounds.cpu_seconds, bounds.file_size, str(folder), os.getpid())
        return await asyncio.create_subprocess_exec(
            *self._guard,
            order.to_json(),
            *command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=environment(),
            start_new_session=True,
            creationflags=_NO_WINDOW,
        )

    async def _end(self, process: Process) -> None:
        """TERM, some seconds, KILL, to the whole group; reading the pipes to their end closes them."""
        try:
            if process.returncode is None:
                _send(process, polite=True)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._polite_seconds):
                        await process.wait()
        finally:
            if process.returncode is None:
                _send(process, polite=False)
            await process.communicate()


async def _each_line(process: Process, listener: Listener) -> None:
    assert process.stdout  # noqa: S101  # asked for above
    async for line in process.stdout:
        await listener(line.decode("utf-8", "replace").strip())


async def _keep_tail(process: Process, tail: bytearray) -> None:
    assert process.stderr  # noqa: S101  # asked for above
    while piece := await process.stderr.read(_TAIL):
        tail += piece
        del tail[:-_TAIL]


def _send(process: Process, *, polite: bool) -> None:
    if sys.platform == "win32":
        # The guard ends its command when this pipe closes.
        process.stdin.close() if polite and process.stdin else process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGTERM if polite else signal.SIGKILL)
        except ProcessLookupError:
            return
