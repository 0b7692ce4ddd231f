"""Where parts go: URLs asked for in small batches just ahead, since each is good for a while only."""

import asyncio
from collections.abc import Sequence

from desktop_uploader.core.ports.parts import Parts, PartTarget
from desktop_uploader.core.upload import Target

BATCH = 8


class PartUrls:
    """Of one upload in one call of `send`; `numbers`: the parts that are yet to go, in their order."""

    def __init__(self, parts: Parts, target: Target, numbers: Sequence[int]) -> None:
        self._parts, self._target, self._numbers = parts, target, list(numbers)
        self._given: dict[int, PartTarget] = {}
        self._asking = asyncio.Lock()

    async def of(self, number: int) -> PartTarget:
        """Raises WorldError; TargetLostError if the companion doesn't know the upload any more."""
        async with self._asking:
            if number not in self._given:
                ahead = [it for it in self._numbers if it != number and it not in self._given]
                asked = sorted([number, *ahead[: BATCH - 1]])
                self._given |= {it.number: it for it in await self._parts.part_targets(self._target, asked)}
            return self._given[number]

    def refused(self, given: PartTarget) -> None:
        """Those that came with it are as old: all are asked for anew, unless that was done already."""
        if self._given.get(given.number) is given:
            self._given.clear()

    def broke(self, given: PartTarget) -> None:
        """Who knows how long it was on its way: next time it goes to another. The others are still good."""
        if self._given.get(given.number) is given:
            del self._given[given.number]

    def used(self, number: int) -> None:
        """It went."""
        self._given.pop(number, None)
        self._numbers.remove(number)
