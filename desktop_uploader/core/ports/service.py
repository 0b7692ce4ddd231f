"""The companion: who it is, where videos may go, and what can be asked of it about one."""

from collections.abc import AsyncGenerator, Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from desktop_uploader.core.account import Me
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import RemoteStatus, Target, Upload, VideoDetails


@dataclass(frozen=True, slots=True)
class Server:
    """Who answers. `server_id` stays when the address changes; `sign_in`: *device*, *token*."""

    server_id: str
    name: str
    limits: Limits
    sign_in: tuple[str, ...] = ("token",)


@dataclass(frozen=True, slots=True)
class Lesson:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Course:
    """Where a video may go; a course without lessons takes it itself."""

    id: str
    title: str
    lessons: tuple[Lesson, ...] = ()


@dataclass(frozen=True, slots=True)
class Renewed:
    """`restarted`: the server's proof that the bytes it had are gone."""

    target: Target
    restarted: bool


class Service(Protocol):
    """The companion's API. Every call raises WorldError."""

    async def server(self) -> Server: ...
    async def me(self) -> Me: ...
    async def courses(self) -> tuple[Course, ...]: ...
    async def create(self, upload: Upload) -> Target: ...
    async def renew(self, playback_id: str) -> Renewed: ...
    async def verify(self, playback_id: str, digest: str) -> bool:
        """Returns when the server re-read the same bytes; raises `Kind.MISMATCH` when it did not.

        True: it is only *stored*; where it is kept there is no such digest, and sizes were compared.
        """

    async def status(self, playback_id: str) -> RemoteStatus: ...
    def watch(self, playback_ids: Callable[[], Collection[str]]) -> AsyncGenerator[RemoteStatus, None]:
        """Statuses as they change, for as long as it is iterated; reconnects by itself."""

    def nudge(self) -> None:
        """There is another id to watch: look at once."""

    async def edit(
        self, playback_id: str, details: VideoDetails, base: VideoDetails | None
    ) -> RemoteStatus | None:
        """Have the fields changed that differ from `base` (None: all), if the server still has that.

        The video after that; None: it has something else by now, and nothing was changed.
        """

    def listed(self) -> AsyncGenerator[RemoteStatus, None]:
        """All of one's own videos, the newest first."""

    async def prepare(self, playback_id: str) -> None: ...
    async def delete(self, playback_id: str) -> None:
        """Cancel or delete the video wherever it is; one that is already gone is fine."""
