"""The companion of this computer: adopted where one runs on the data folder, else started and owned.

A companion that we started ends when its standard input closes, so it never outlives us, not even
after kill -9. One that we adopted is somebody else's: if it ends cleanly we start our own at once; if
it was killed, whoever ran it gets a while to bring it back first.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from desktop_uploader.contract.running import LOCK_FILE, RUNNING_FILE, TOKEN_FILE, read_running
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.words.language import isolated, translate

logger = logging.getLogger(__name__)

_LOOK_EVERY = 0.5
_GRACE = 10.0
_RESTART_AFTER = 1.0


@dataclass(frozen=True, slots=True)
class RunningOrigin:
    """The address and the token of whoever runs on the data folder now: read anew, for both may change."""

    data: Path

    def base_url(self) -> str:
        running = read_running(self.data)
        if running is None:
            raise WorldError(
                Failure(
                    Kind.NETWORK, translate("Companion", "The companion on this computer isn’t running yet.")
                )
            )
        return running.address

    def token(self) -> str | None:
        with suppress(OSError):
            return (self.data / TOKEN_FILE).read_text("ascii").strip()
        return None

    def server_id(self) -> str:
        running = read_running(self.data)
        return running.server_id if running else ""


class EmbeddedCompanion:
    """Keeps a companion running on the data folder for as long as `running()` is entered."""

    def __init__(self, data: Path, log: Path, command: Sequence[str], *, patience: float = 30.0) -> None:
        """`command`, with `--data` behind it, starts a companion that ends with its standard input.

        `patience`: seconds for it to listen.
        """
        self._patience = patience
        self._data, self._log, self._command = data, log, (*command, "--data", str(data))
        self._child: asyncio.subprocess.Process | None = None
        self._adopted = False

    @asynccontextmanager
    async def running(self) -> AsyncIterator[RunningOrigin]:
        """Raises WorldError when no companion listens in time."""
        self._data.mkdir(mode=0o700, parents=True, exist_ok=True)
        keeper = asyncio.create_task(self._keep(), name="embedded companion")
        try:
            await self._until_ready(keeper)
            yield RunningOrigin(self._data)
        finally:
            keeper.cancel()
            await asyncio.wait([keeper])
            await self._end_child()

    async def _until_ready(self, keeper: asyncio.Task[None]) -> None:
        stale = read_running(self._data) if self._is_free() else None
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                while not keeper.done():
                    if read_running(self._data) not in {None, stale}:
                        return
                    await asyncio.sleep(0.02)
        words = translate("Companion", "The companion on this computer didn’t start; its log is {path}.")
        raise WorldError(Failure(Kind.NETWORK, words.format(path=isolated(str(self._log)))))

    async def _keep(self) -> None:
        while True:
            if self._is_free():
                await self._give_its_owner_time()
                await self._start_and_wait()
                await asyncio.sleep(_RESTART_AFTER)
            else:
                self._adopted = True
                await asyncio.sleep(_LOOK_EVERY)

    async def _give_its_owner_time(self) -> None:
        """An adopted companion that left its file behind was killed: it may be coming back."""
        killed = self._adopted and (self._data / RUNNING_FILE).exists()
        self._adopted = False
        if not killed:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE):
                while self._is_free():  # noqa: ASYNC110  # another process's lock has no event
                    await asyncio.sleep(_LOOK_EVERY)

    async def _start_and_wait(self) -> None:
        if not self._is_free():
            return
        with self._log.open("ab") as log:
            self._child = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in our terminal is ours to handle
            )
        code = await self._child.wait()
        logger.info("the embedded companion ended with %s", code)

    async def _end_child(self) -> None:
        child = self._child
        if child is None or child.returncode is not None:
            return
        if child.stdin is not None:
            child.stdin.close()
        try:
            async with asyncio.timeout(5):
                await child.wait()
        except TimeoutError:
            child.kill()
            await child.wait()

    def _is_free(self) -> bool:
        """Whether nobody runs on the folder."""
        lock = FileLock(self._data / LOCK_FILE, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            return False
        lock.release()
        return True
