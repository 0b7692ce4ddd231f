"""Follows a status stream in the background, with quick times, and waits for conditions with a deadline."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace

from desktop_uploader.core.upload import RemoteStatus
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.service.patience import StreamTimes
from tests.fixtures.fake_companion import FakeCompanion

QUICK = StreamTimes(
    silence=0.4,
    short=0.1,
    retry_first=0.02,
    retry_longest=0.1,
    again=0.5,
    poll_first=0.05,
    poll_longest=0.2,
    notice=0.05,
)
CALM = replace(QUICK, silence=30.0, poll_first=10.0, poll_longest=10.0)
"""For tests of a stream that works, on a machine however slow."""


@dataclass(slots=True)
class LiveOrigin:
    """Where the fake is now, with the token of now."""

    fake: FakeCompanion
    secret: str | None

    def base_url(self) -> str:
        return self.fake.base_url

    def token(self) -> str | None:
        return self.secret


class Following:
    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.seen: list[RemoteStatus] = []
        self.task: asyncio.Task[None]

    def versions(self, playback_id: str) -> list[int]:
        return [status.version for status in self.seen if status.playback_id == playback_id]

    def newest(self, playback_id: str) -> int:
        return max(self.versions(playback_id), default=0)

    def reached(self, playback_id: str, version: int) -> Callable[[], bool]:
        return lambda: self.newest(playback_id) == version

    async def follow(self, service: CompanionService) -> None:
        async with aclosing(service.watch(lambda: self.wanted)) as statuses:
            async for status in statuses:
                self.seen.append(status)


@asynccontextmanager
async def following(service: CompanionService, *wanted: str) -> AsyncIterator[Following]:
    follower = Following(set(wanted))
    follower.task = asyncio.create_task(follower.follow(service))
    try:
        yield follower
    finally:
        follower.task.cancel()
        await asyncio.wait([follower.task])


async def streaming(fake: FakeCompanion, follower: Following) -> None:
    """The stream is open, and what happened before it is told."""
    await eventually(lambda: fake.streams() > 0 and {s.playback_id for s in follower.seen} >= follower.wanted)


async def eventually(condition: Callable[[], bool], seconds: float = 8.0) -> None:
    deadline = asyncio.get_running_loop().time() + seconds
    while not condition():
        assert asyncio.get_running_loop().time() < deadline, "it did not come about"
        await asyncio.sleep(0.005)
