"""Mux on loopback: its API at one port, uploads and watching at another, as at several hosts.

async with Mux(folder) as mux:                          # or: with in_thread(Mux(folder)) as threaded
    …                                                   # api_url, environment.token_id, .token_secret
    mux.environment.steps = REFUSED                     # what becomes of the assets created from now on
    await mux.advance(upload_id)                        # the next state; with `pace` they come by themselves
    mux.environment.webhooks.subscribe(url)             # .secret; .manner.copies = 3 from now on
    mux.edge.script.plan("PUT", Failure(503), HangUp()) # what goes wrong next
    assert mux.left == []                               # neither an asset nor an upload that waits

Each part names what it follows of Mux's documents; what those leave open, it chooses and says so.
"""

from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from starlette.applications import Starlette
from starlette.routing import Route

from tests.emulators.door import Door
from tests.emulators.mux_api import Api
from tests.emulators.mux_environment import Environment
from tests.emulators.mux_playback import Playback
from tests.emulators.mux_put import Uploads
from tests.emulators.mux_states import Asset

_HOSTS = ("stream", "image", "player")


class Mux:
    """Runs within its context. `folder` takes the bytes: a file per upload.

    `api` and `edge` (uploads and watching) are where it is asked; each has a `script` of failures and a
    `log`. Assets go by their own id or by their upload's.
    """

    def __init__(self, folder: Path, *, pace: float | None = None) -> None:
        self.environment = Environment(folder, pace=pace)
        self.uploads = Uploads(self.environment)
        self.api = Door(Api(self.environment).app())
        self.edge = Door(_edge(self.uploads, Playback(self.environment)))
        self.environment.upload_url = self.edge.base_url
        self._running = AsyncExitStack()

    @property
    def api_url(self) -> str:
        """Stands for https://api.mux.com."""
        return self.api.base_url

    def here(self, link: str) -> str:
        """Where a link to one of Mux's hosts opens: what a name server would do."""
        for host in _HOSTS:
            if link.startswith(f"https://{host}.mux.com/"):
                return f"{self.edge.base_url}/{host}/" + link.removeprefix(f"https://{host}.mux.com/")
        raise AssertionError(link)

    @property
    def left(self) -> list[str]:
        """Assets, and uploads that wait for bytes: what costs something or may come back."""
        uploads = self.environment.uploads.values()
        return [*self.environment.assets, *(it.id for it in uploads if it.status == "waiting")]

    def asset(self, name: str) -> Asset:
        return self.environment.asset(name)

    async def advance(self, name: str) -> str:
        """The next status of an asset; a webhook may follow."""
        return self.environment.advance(self.asset(name))

    async def finish(self, name: str) -> str:
        """All its states, to the last."""
        while not self.asset(name).ended:
            self.environment.advance(self.asset(name))
        return self.asset(name).at.status

    async def __aenter__(self) -> Self:
        await self._running.enter_async_context(self.api)
        await self._running.enter_async_context(self.edge)
        self._running.push_async_callback(self.environment.end)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._running.aclose()


def _edge(uploads: Uploads, playback: Playback) -> Starlette:
    return Starlette(
        routes=[
            Route("/upload/{place}", uploads.answer, methods=["PUT"]),
            Route("/stream/{name}", playback.stream, methods=["GET"]),
            Route("/image/{name}/thumbnail.jpg", playback.image, methods=["GET"]),
            Route("/player/{name}", playback.player, methods=["GET"]),
        ]
    )
