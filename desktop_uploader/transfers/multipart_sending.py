"""The parts that are missing, several at a time, as many as the line has use for (`core.concurrency`)."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress

from desktop_uploader.core.concurrency import Concurrency
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.retry import delay
from desktop_uploader.core.upload import Receipt
from desktop_uploader.transfers.multipart_digests import Digests
from desktop_uploader.transfers.multipart_part import Part, Way

_PASSING = {Kind.SERVER_BUSY, Kind.NETWORK, Kind.TIMEOUT}
"""What one part may meet while the others get through."""

_TRIES = 5
"""Of one part, with no other stored meanwhile: parts that all keep breaking must not go on so for ever."""


class Sending:
    """One call of `send`."""

    def __init__(self, way: Way, digests: Digests, chance: Callable[[], float] = random.random) -> None:
        self._way, self._digests, self._chance = way, digests, chance
        self._pace = Concurrency()
        self._left, self._stored = way.tally.missing(), len(way.tally.receipts)
        self._begun: set[int] = set()
        self._going: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._changed, self._alone = asyncio.Event(), asyncio.Event()

    async def rest(self) -> None:
        """Whatever the target lacks. Raises WorldError: the first that no other part can make up for."""
        try:
            while self._left or self._tasks:
                self._changed.clear()
                self._begin()
                await self._changed.wait()
                self._raise_first_failure()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self) -> None:
        while self._left and len(self._begun) < self._pace.width:
            number = self._left.pop(0)
            self._begun.add(number)
            self._going.add(number)
            task = asyncio.create_task(self._part(number))
            task.add_done_callback(lambda _: self._changed.set())
            self._tasks.add(task)

    def _raise_first_failure(self) -> None:
        for task in [task for task in self._tasks if task.done()]:
            self._tasks.remove(task)
            task.result()

    async def _part(self, number: int) -> None:
        try:
            async with self._digests.source(self._way.layout.begin(number)) as source:
                receipt = await self._sent(Part(self._way, number, source, self._moved), number)
                self._way.tally.stored(receipt)
        finally:
            self._begun.discard(number)
            self._leave(number)

    async def _sent(self, part: Part, number: int) -> Receipt:
        """Again and again, for as long as others get through: then it is this part that had bad luck."""
        attempts, stored = 0, self._stored
        while True:
            self._going.add(number)
            try:
                return await part.sent()
            except WorldError as error:
                attempts = attempts + 1 if len(self._way.tally.receipts) == stored else 1
                self._way.tally.lost(number)
                self._leave(number)
                if error.failure.kind not in _PASSING or attempts == _TRIES:
                    raise
                self._pace = self._pace.broke(self._way.clock.monotonic())
                await self._wait(error, stored, delay(attempts, error.failure, self._chance()))
                stored = len(self._way.tally.receipts)

    async def _wait(self, error: WorldError, stored: int, seconds: float) -> None:
        """Once nothing else is going, no longer: if others got through since so many were `stored`, this one
        will, too; else it raises the error, for then to wait, and to tell of it, is the engine's.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._alone.wait()
                if error.failure.retry_after or len(self._way.tally.receipts) == stored:
                    raise error

    def _leave(self, number: int) -> None:
        """It isn't on the line any more."""
        self._going.discard(number)
        others_come = self._left and len(self._begun) < self._pace.width
        (self._alone.clear if self._going or others_come else self._alone.set)()

    def _moved(self) -> None:
        now, width = self._way.clock.monotonic(), self._pace.width
        self._pace = self._pace.moved(now, self._way.tally.moved) if self._left else self._pace.idle()
        if self._pace.width != width:
            self._changed.set()
