"""One limit for everything that is sent, divided evenly among those who send."""

import asyncio
from typing import Protocol

from desktop_uploader.core.pace import LARGEST_BLOCK, TokenBucket
from desktop_uploader.core.ports.computer import Clock

_BLOCKS_A_SECOND = 20
_SMALLEST = 1024


class Limit(Protocol):
    """What a body is let through by."""

    def largest_block(self) -> int:
        """Bytes to ask for at once."""

    async def take(self, amount: int) -> None:
        """Returns when so many bytes may go."""


class Throttle:
    """`limit`: bytes a second for all transfers together, None for none; set it at any time, on the loop."""

    def __init__(self, clock: Clock, limit: int | None = None) -> None:
        self._clock = clock
        self._turn = asyncio.Lock()
        self._changed = asyncio.Event()
        self._bucket: TokenBucket | None = None
        self.limit = limit

    @property
    def limit(self) -> int | None:
        return self._limit

    @limit.setter
    def limit(self, limit: int | None) -> None:
        if limit is not None and limit < 1:
            raise ValueError(f"a limit is at least 1 byte a second, not {limit}")
        self._limit = limit
        self._bucket = TokenBucket(limit, self._clock.monotonic()) if limit else None
        self._changed.set()

    def set_limit(self, limit: int | None) -> None:
        """The same as a call, for who sets it from outside; the same limit again changes nothing."""
        if limit != self._limit:
            self.limit = limit

    def largest_block(self) -> int:
        """Bytes to ask for at once: about a twentieth of a second's worth, so progress stays smooth."""
        if self._limit is None:
            return LARGEST_BLOCK
        return min(max(self._limit // _BLOCKS_A_SECOND, _SMALLEST), LARGEST_BLOCK)

    async def take(self, amount: int) -> None:
        """Returns when so many bytes may go. First come, first served: who sends again goes to the end."""
        if self._bucket is None and not self._turn.locked():
            return
        async with self._turn:
            while self._bucket and (seconds := self._bucket.wait(self._clock.monotonic())) > 0:
                await self._wait(seconds)
            if self._bucket:
                self._bucket = self._bucket.take(self._clock.monotonic(), amount)

    async def _wait(self, seconds: float) -> None:
        """So long, or until the limit changes."""
        self._changed.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return


class Share:
    """One upload's place in the line, whichever of its parts goes next: eight parts get no eight shares."""

    def __init__(self, throttle: Throttle) -> None:
        self._throttle, self._turn = throttle, asyncio.Lock()

    def largest_block(self) -> int:
        return self._throttle.largest_block()

    async def take(self, amount: int) -> None:
        async with self._turn:
            await self._throttle.take(amount)
