"""One request at a time touches an upload, and the newest wins: whoever came earlier is asked to stop.

A client whose connection broke can't stop its old request, which may hang here for a minute. So a newcomer
(HEAD, PATCH, DELETE) ends the running one instead of waiting for it; other uploads are not affected.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field


class Lease:
    """One request's hold on an upload."""

    def __init__(self) -> None:
        self.stopped = False
        self._clock: asyncio.Timeout | None = None
        self._silence = 0.0

    def stop(self) -> None:
        """Someone newer wants the upload: ends `limited` at its next await."""
        self.stopped = True
        if self._clock is not None and not self._clock.expired():
            self._clock.reschedule(asyncio.get_running_loop().time())

    @contextmanager
    def _watched(self, clock: asyncio.Timeout, silence: float) -> Iterator[None]:
        self._clock, self._silence = clock, silence
        try:
            if self.stopped:
                self.stop()
            yield
        finally:
            self._clock = None

    @asynccontextmanager
    async def limited(self, silence: float) -> AsyncIterator[None]:
        """Raises TimeoutError when stopped, or when `heard` was not called for `silence` seconds.

        `asyncio.timeout` and not `wait_for`: moving its deadline costs a microsecond a piece.
        """
        async with asyncio.timeout(silence) as clock:
            with self._watched(clock, silence):
                yield

    def heard(self) -> None:
        """Bytes came. Never takes back a stop that is on its way."""
        if self._clock is not None and not self.stopped:
            self._clock.reschedule(asyncio.get_running_loop().time() + self._silence)


@dataclass(slots=True)
class _Queue:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    leases: list[Lease] = field(default_factory=list)


class Leases:
    """Who holds which upload, in this process."""

    def __init__(self) -> None:
        self._queues: dict[str, _Queue] = {}

    @asynccontextmanager
    async def hold(self, upload_id: str) -> AsyncIterator[Lease]:
        queue = self._queues.setdefault(upload_id, _Queue())
        for earlier in queue.leases:
            earlier.stop()
        lease = Lease()
        queue.leases.append(lease)
        try:
            async with queue.lock:
                yield lease
        finally:
            queue.leases.remove(lease)
            if not queue.leases:
                del self._queues[upload_id]
