"""A companion in memory beside a `FaultServer`: gives targets there, and reads back what it stored."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Collection
from dataclasses import dataclass

from desktop_uploader.contract.digest import PartHasher, digest_of
from desktop_uploader.core.account import Me
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.core.ports.service import Course, Renewed, Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import ChunkRules, RemoteStatus, Target, Upload, VideoDetails
from tests.faults.uploads import Uploads


@dataclass(slots=True)
class Video:
    playback_id: str
    path: str
    size: int


class Companion:
    """`ports.service.Service`. `place`: what goes before a path to make a target, empty for our own store;
    `reachable`: whether there is a network. `troubles` meet the next calls, one each.
    """

    def __init__(
        self, uploads: Uploads, rules: ChunkRules, *, place: str = "", reachable: Callable[[], bool]
    ) -> None:
        self._uploads, self._rules, self._place, self._reachable = uploads, rules, place, reachable
        self.troubles: deque[Failure] = deque()
        self.videos: dict[str, Video] = {}
        self.keys: list[str] = []
        self.renewals: list[tuple[float, bool]] = []
        self._statuses: asyncio.Queue[RemoteStatus] = asyncio.Queue()

    async def server(self) -> Server:
        self._may_fail()
        return Server("server", "A server", Limits())

    async def me(self) -> Me:
        return Me("u1", "Ada")

    async def courses(self) -> tuple[Course, ...]:
        return ()

    async def create(self, upload: Upload) -> Target:
        self._may_fail()
        playback_id = f"video-{upload.idempotency_key}"
        if upload.idempotency_key not in self.keys:
            self.keys.append(upload.idempotency_key)
            path = self._uploads.create(upload.source.size)
            self.videos[playback_id] = Video(playback_id, path, upload.source.size)
        return self._target(self._video(playback_id))

    async def renew(self, playback_id: str) -> Renewed:
        self._may_fail()
        video = self._video(playback_id)
        restarted = self._uploads.get(video.path) is None
        if restarted:
            video.path = self._uploads.create(video.size)
        self.renewals.append((asyncio.get_running_loop().time(), restarted))
        return Renewed(self._target(video), restarted)

    async def verify(self, playback_id: str, digest: str) -> bool:
        self._may_fail()
        stored = self._uploads.get(self._video(playback_id).path)
        if stored is None or not stored.complete:
            raise WorldError(Failure(Kind.NOT_COMPLETE))
        if digest != digest_of_bytes(stored.content()):
            raise WorldError(Failure(Kind.MISMATCH))
        self._statuses.put_nowait(RemoteStatus(playback_id, "ready", "ready", 1, watch_url="http://watch"))
        return False

    async def status(self, playback_id: str) -> RemoteStatus:
        return RemoteStatus(playback_id, "ready", "ready", 1)

    async def watch(self, playback_ids: Callable[[], Collection[str]]) -> AsyncGenerator[RemoteStatus, None]:
        while True:
            yield await self._statuses.get()

    def nudge(self) -> None:
        """Nothing to do: what is verified is ready."""

    async def edit(
        self, playback_id: str, details: VideoDetails, base: VideoDetails | None
    ) -> RemoteStatus | None:
        self._may_fail()
        return RemoteStatus(playback_id, "uploading", "uploading", 0, details=details)

    async def listed(self) -> AsyncGenerator[RemoteStatus, None]:
        nothing: tuple[RemoteStatus, ...] = ()
        for status in nothing:
            yield status

    async def prepare(self, playback_id: str) -> None:
        self._may_fail()

    async def delete(self, playback_id: str) -> None:
        """By whomever: a person at the web page, or our own cancelling."""
        video = self.videos.pop(playback_id, None)
        if video is not None:
            self._uploads.discard(video.path)

    def _video(self, playback_id: str) -> Video:
        if playback_id not in self.videos:
            raise TargetLostError(Failure(Kind.TARGET_LOST, "There is no such video."))
        return self.videos[playback_id]

    def _target(self, video: Video) -> Target:
        return Target(video.playback_id, self._place + video.path, "tus", 1e12, self._rules)

    def _may_fail(self) -> None:
        if not self._reachable():
            raise WorldError(Failure(Kind.NETWORK, "Connection refused."))
        if self.troubles:
            raise WorldError(self.troubles.popleft())


def digest_of_bytes(content: bytes) -> str:
    hasher = PartHasher()
    return digest_of((*hasher.update(memoryview(content)), *hasher.finish()))
