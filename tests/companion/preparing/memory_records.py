"""The processor's records in memory, and one way to run a processor on them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop_uploader.companion.processing.making import Maker
from desktop_uploader.companion.processing.processor import Processor
from desktop_uploader.companion.processing.records import Facts, Preparation
from desktop_uploader.contract.status import Rendition


@dataclass
class MemoryRecords:
    """The rows, in memory. `accepts` is the answer of the compare-and-set."""

    queue: list[Preparation]
    accepts: bool = True
    facts: list[Facts] = field(default_factory=list)
    percents: list[float] = field(default_factory=list)
    renditions: Sequence[Rendition] = ()
    failure: tuple[str, str] | None = None
    recovered: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    started: asyncio.Event = field(default_factory=asyncio.Event)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def claim(self) -> Preparation | None:
        assert self.recovered == 1
        return self.queue.pop(0) if self.queue else None

    async def wait_for_work(self) -> None:
        await self.changed.wait()
        self.changed.clear()

    async def described(self, playback_id: str, facts: Facts) -> None:
        self.facts.append(facts)

    async def progressed(self, playback_id: str, percent: float) -> None:
        self.percents.append(percent)
        self.started.set()

    async def prepared(self, playback_id: str, attempt: int, renditions: Sequence[Rendition]) -> bool:
        self.renditions = renditions
        self.ended.set()
        return self.accepts

    async def failed(self, playback_id: str, attempt: int, code: str, message: str) -> None:
        self.failure = (code, message)
        self.ended.set()

    async def recover(self) -> None:
        self.recovered += 1


@asynccontextmanager
async def running(processor: Processor) -> AsyncIterator[None]:
    task = asyncio.create_task(processor.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def prepare(source: Path, root: Path, maker: Maker | None = None) -> MemoryRecords:
    """Prepare one file as attempt 1 of `video`."""
    records = MemoryRecords([Preparation("video", 1, source, source.name)])
    async with running(Processor(records, root, 1, maker)):
        await asyncio.wait_for(records.ended.wait(), 60)
    return records
