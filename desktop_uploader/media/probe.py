"""Asks a child process what is in a video, and outlives whatever the video does to it."""

import asyncio
import logging
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from typing import BinaryIO, Final

from pydantic import TypeAdapter

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.media.answer import LONGEST, Answer

CHILD = (sys.executable, "-P", "-m", "desktop_uploader.media.probe_child")
"""How a program run by Python starts the child; -P: not with modules that lie in the working folder."""

_ANSWER: Final = TypeAdapter(Answer)
_OUR_FAULT = 1
"""Python's exit code when the child couldn't even start; past that it never raises."""

_log = logging.getLogger(__name__)


class ProbeChild:
    """`child`: the argv prefix that starts `probe_child.main`; a frozen program passes its own.

    `time_limit` in seconds; at most `children` run at once, further questions wait.
    """

    def __init__(self, child: Sequence[str] = CHILD, *, time_limit: float = 20.0, children: int = 2) -> None:
        self._child, self._time_limit = tuple(child), time_limit
        self._places = asyncio.Semaphore(children)

    async def ask(self, file: BinaryIO, container: str) -> Answer:
        """The facts; an empty answer when this machine can't start the child: the server looks again.

        Moves the position in `file`. Raises WorldError when the file is damaged or holds no picture.
        Cancelling ends the child.
        """
        async with self._places:
            try:
                process = await self._start(file, container)
            except OSError:
                _log.warning("The probe can't be started", exc_info=True)
                return Answer()
            try:
                async with asyncio.timeout(self._time_limit):
                    output = await _read(process, LONGEST + 1)
                    return _judge(output, await process.wait() if len(output) <= LONGEST else None)
            except TimeoutError:
                raise _damaged(f"reading it took longer than {self._time_limit:g} seconds") from None
            finally:
                await _end(process)

    async def _start(self, file: BinaryIO, container: str) -> Process:
        """Secrets that came to us by the environment don't go to a process that may be taken over."""
        return await asyncio.create_subprocess_exec(
            *self._child,
            container,
            stdin=file,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
            creationflags=0x08000000 if sys.platform == "win32" else 0,  # CREATE_NO_WINDOW
            env={k: v for k, v in os.environ.items() if not k.startswith("DESKTOP_UPLOADER_")},
        )


def _judge(output: bytes, code: int | None) -> Answer:
    """`code` as Popen tells it; None: it talked without end."""
    if code == _OUR_FAULT and not output:
        _log.warning("The probe ended before it looked at the file")
        return Answer()
    if code != 0:
        raise _damaged("the decoder gave up on it")
    try:
        answer = _ANSWER.validate_json(output)
    except ValueError:
        raise _damaged("the decoder made no sense of it") from None
    if answer.refused:
        raise WorldError(Failure(Kind(answer.refused), answer.detail))
    return answer


def _damaged(detail: str) -> WorldError:
    return WorldError(Failure(Kind.FILE_DAMAGED, detail))


async def _read(process: Process, most: int) -> bytes:
    output = b""
    while process.stdout and (block := await process.stdout.read(most - len(output))):
        output += block
    return output


async def _end(process: Process) -> None:
    """Kills it with all it started, if it still runs, and reaps it. Its pipe closes once it is read out."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill() if sys.platform == "win32" else os.killpg(process.pid, signal.SIGKILL)
    while await _read(process, LONGEST):
        continue
    await process.wait()
