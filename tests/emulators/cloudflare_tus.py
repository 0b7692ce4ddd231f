"""Cloudflare Stream's upload wire: tus 1.0.0 at a secret URL that needs no sign-in, with rules for chunks.

Follows "Resumable uploads with tus" (HEAD, PATCH, 409, 415, 412, 404 or 410; size of chunks) and "Direct
creator uploads" (without `direct_user` the URL needs auth: HEAD without is a 400). Chosen here: expired is
410, deleted and unknown 404, a chunk against the rules 400 before its first byte, tus DELETE 405.
"""

from datetime import UTC, datetime

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from tests.emulators.cloudflare_account import Account
from tests.emulators.cloudflare_videos import Video

LEAST, MOST, MULTIPLE = 5_242_880, 209_715_200, 262_144


class Uploads:
    """`whole_chunks`: forgets what came of a chunk that was broken off. `gone`: an expired URL's status."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.whole_chunks = False
        self.gone = 410

    async def answer(self, request: Request) -> Response:
        video = self._account.uploading(request.path_params["secret"])
        if request.headers.get("Tus-Resumable") != "1.0.0":
            return _plain(412)
        if video is None:
            return _plain(404)
        if not video.stored and video.expires <= datetime.now(UTC):
            return _plain(self.gone)
        if not video.direct and request.headers.get("Authorization") != f"Bearer {self._account.token}":
            return _plain(400)
        return _offset(200, video) if request.method == "HEAD" else await self._patch(request, video)

    async def _patch(self, request: Request, video: Video) -> Response:
        status = _refusal(request, video)
        if status:
            return _plain(status)
        before = video.offset
        try:
            await self._store(request, video)
        except ClientDisconnect:
            if self.whole_chunks:
                _back(video, before)
            raise
        if video.uid not in self._account.videos:
            return _plain(404)
        if video.stored and before < video.offset:
            self._account.stored(video)
        return _offset(204, video)

    async def _store(self, request: Request, video: Video) -> None:
        with video.content.open("ab") as file:
            async for piece in request.stream():
                if video.uid not in self._account.videos:
                    continue
                file.write(piece)
                video.offset += len(piece)


def _refusal(request: Request, video: Video) -> int:
    """A status, or 0."""
    headers = request.headers
    if headers.get("Content-Type") != "application/offset+octet-stream":
        return 415
    if headers.get("Upload-Offset") != str(video.offset):
        return 409
    length = int(headers.get("Content-Length", "-1"))
    return 0 if chunk_is_right(length, video.offset, video.length) else 400


def chunk_is_right(length: int, offset: int, total: int) -> bool:
    """The last chunk and files below the minimum are exempt, but not from the maximum."""
    if not 0 <= length <= min(MOST, total - offset):
        return False
    if offset + length == total or total < LEAST:
        return True
    return length >= LEAST and length % MULTIPLE == 0


def _back(video: Video, offset: int) -> None:
    with video.content.open("r+b") as file:
        file.truncate(offset)
    video.offset = offset


def _plain(status: int) -> Response:
    return Response(status_code=status, headers={"Tus-Resumable": "1.0.0", "Tus-Version": "1.0.0"})


def _offset(status: int, video: Video) -> Response:
    place = {"Upload-Offset": str(video.offset), "Upload-Length": str(video.length)}
    headers = {"Tus-Resumable": "1.0.0", "Cache-Control": "no-store", **place}
    return Response(status_code=status, headers=headers)
