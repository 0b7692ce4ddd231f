"""File system calls in threads of their own: a drive that hangs holds up nobody, not even our end."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from desktop_uploader.core.failures import Failure, Kind, WorldError

T = TypeVar("T")


class Aside:
    """Each call waits `patience` seconds at most; of what took longer only one thread a place is left behind.

    The threads are daemons: nobody can end a thread that a dead share holds, and nobody waits for it.
    """

    def __init__(self, patience: float = 10.0) -> None:
        self._patience = patience
        self._overdue: set[str] = set()

    async def __call__(self, where: str, work: Callable[[], T]) -> T:
        """What the work returns or raises. `where` names what would hang together.

        Raises `Kind.FILE_STALLED`, and at once while the call before still hangs there.
        """
        if where in self._overdue:
            raise WorldError(Failure(Kind.FILE_STALLED))
        done = _begun(work)
        await asyncio.wait([done], timeout=self._patience)
        if done.done():
            return done.result()
        self._overdue.add(where)
        done.add_done_callback(lambda _: self._overdue.discard(where))
        raise WorldError(Failure(Kind.FILE_STALLED))


def _begun(work: Callable[[], T]) -> asyncio.Future[T]:
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()
    done.add_done_callback(lambda it: it.cancelled() or it.exception())  # maybe nobody waits for it any more

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 -- raised again where it is awaited
            tell(partial(done.set_exception, error))
        else:
            tell(partial(done.set_result, result))

    def tell(how: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(how)

    threading.Thread(target=run, name="file", daemon=True).start()
    return done
