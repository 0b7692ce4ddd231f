"""Cloudflare Stream on loopback: its API at one port, uploads and watching at another, as at two hosts.

async with Cloudflare(folder) as cloudflare:            # or: with in_thread(Cloudflare(folder)) as threaded
    …                                                   # settings: api_url, account.id, .customer, .token
    cloudflare.account.steps = REFUSED                  # what becomes of the videos created from now on
    await cloudflare.advance(uid)                       # the next state; with `pace` they come by themselves
    cloudflare.account.webhooks.manner.copies = 3       # from now on; subscribe(url) says where they go
    cloudflare.api.script.plan("GET", HTML, Failure(429, retry_after=1), Hang())
    assert cloudflare.videos == {}                      # nothing is left there

Each part names what it follows of Cloudflare's documents; what those leave open, it chooses and says so.
"""

from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from starlette.applications import Starlette
from starlette.routing import Route

from tests.emulators.cloudflare_account import Account
from tests.emulators.cloudflare_api import Api
from tests.emulators.cloudflare_playback import Playback
from tests.emulators.cloudflare_tus import Uploads
from tests.emulators.cloudflare_videos import Video
from tests.emulators.door import Door


class Cloudflare:
    """Runs within its context. `folder` takes the bytes: a file per video, named by its uid.

    `api` and `edge` (uploads and watching) are where it is asked; each has a `script` of failures and a
    `log`.
    """

    def __init__(self, folder: Path, *, pace: float | None = None) -> None:
        self.account = Account(folder, pace=pace)
        self.uploads = Uploads(self.account)
        self.api = Door(Api(self.account).app())
        self.edge = Door(_edge(self.uploads, Playback(self.account)))
        self.account.upload_url = self.edge.base_url
        self._running = AsyncExitStack()

    @property
    def api_url(self) -> str:
        """Stands for https://api.cloudflare.com/client/v4."""
        return f"{self.api.base_url}/client/v4"

    def here(self, link: str) -> str:
        """Where a link to customer-CODE.cloudflarestream.com opens: what a name server would do."""
        assert link.startswith(self.account.player), link
        return self.edge.base_url + link.removeprefix(self.account.player)

    @property
    def videos(self) -> dict[str, Video]:
        """All there are, by uid: what `GET /stream` lists."""
        return dict(self.account.videos)

    def content(self, uid: str) -> Path:
        return self.account.videos[uid].content

    async def advance(self, uid: str) -> str:
        """The next state of a video whose bytes are all here; a webhook may follow."""
        return self.account.advance(uid)

    async def finish(self, uid: str) -> str:
        """All its states, to the last."""
        while not self.account.videos[uid].ended:
            self.account.advance(uid)
        return self.account.videos[uid].at.state

    async def __aenter__(self) -> Self:
        await self._running.enter_async_context(self.api)
        await self._running.enter_async_context(self.edge)
        self._running.push_async_callback(self.account.end)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._running.aclose()


def _edge(uploads: Uploads, playback: Playback) -> Starlette:
    return Starlette(
        routes=[
            Route("/tus/{secret}", uploads.answer, methods=["HEAD", "PATCH"]),
            Route("/{name}/{page:path}", playback.answer, methods=["GET"]),
        ]
    )
