"""Vercel Blob on loopback: its API at one port, blobs to read at another, as at two hosts.

async with BlobStore(folder) as store:                  # or: with in_thread(BlobStore(folder)) as threaded
    …                                                   # settings: api_url, token
    store.callbacks.manner.copies = 2                   # from now on; client tokens say where they go
    store.api.script.plan("POST", failure(429, "rate_limited", 1), failure(500, "unknown_error"), Hang())
    assert store.blobs == {}                            # nothing is left there …
    assert store.unfinished == {}                       # … nor of uploads that nobody completed

Each part names what it follows of Vercel's documents; what those leave open, it chooses and says so. Reading
follows "Private Storage" and "Vercel Signed URLs": a public store's blobs open for everybody, a private one's
with the read-write token or a signed URL, both with `Range`. Chosen here: no cache, so what is deleted is
gone at once (theirs keeps it for up to a minute).
"""

from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from tests.emulators.blob_api import Api
from tests.emulators.blob_callbacks import Callbacks
from tests.emulators.blob_files import Blob, Files, Upload
from tests.emulators.blob_tokens import Refused, Tokens
from tests.emulators.door import Door


class BlobStore:
    """Runs within its context. `folder` takes the bytes; a store's `access` never changes."""

    def __init__(self, folder: Path, *, access: Literal["public", "private"] = "public") -> None:
        self.tokens, self._files, self.access = Tokens(), Files(folder), access
        self.callbacks = Callbacks(self.tokens.read_write)
        self._api = Api(self.tokens, self._files, self.callbacks, access)
        self.rate = self._api.rate
        self.api = Door(self._api.app())
        self.edge = Door(Starlette(routes=[Route("/{pathname:path}", self._read, methods=["GET"])]))
        self._api.base_url = self.edge.base_url
        self._running = AsyncExitStack()

    @property
    def token(self) -> str:
        """The read-write token: what nobody may ever read in a log."""
        return self.tokens.read_write

    @property
    def api_url(self) -> str:
        """Stands for https://vercel.com/api/blob."""
        return f"{self.api.base_url}/api/blob"

    @property
    def blobs(self) -> dict[str, Blob]:
        """All there are, by pathname: what `list` tells."""
        return dict(self._files.blobs)

    @property
    def unfinished(self) -> dict[str, Upload]:
        """What nobody can list or abort there."""
        return dict(self._files.unfinished)

    def content(self, pathname: str) -> Path:
        return self._files.blobs[pathname].content

    def lose(self, pathname: str) -> None:
        """The blob, as if somebody had deleted it in the dashboard, and uploads that were to become it."""
        self._files.lose(pathname)

    async def _read(self, request: Request) -> Response:
        pathname = request.path_params["pathname"]
        try:
            blob = self._files.find(pathname)
        except Refused as refused:
            return Response(status_code=refused.status)
        if self.access == "private" and not self._may_read(request, pathname):
            return Response(status_code=403)
        return FileResponse(blob.content, media_type=blob.content_type, headers={"etag": blob.etag})

    def _may_read(self, request: Request, pathname: str) -> bool:
        if request.headers.get("authorization") == f"Bearer {self.token}":
            return True
        return self.tokens.opens(request.query_params, pathname, "get")

    async def __aenter__(self) -> Self:
        await self._running.enter_async_context(self.api)
        await self._running.enter_async_context(self.edge)
        self._running.push_async_callback(self.callbacks.end)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._running.aclose()
