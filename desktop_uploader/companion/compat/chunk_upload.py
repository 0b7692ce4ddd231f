"""`POST /api/storage/upload-chunk`: one chunk, in a form. Any order, several at once, again is fine."""

import asyncio
import re
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.compat.answers import PlainRefusal, missing_parameters
from desktop_uploader.companion.compat.form import Form, read_form
from desktop_uploader.companion.compat.sessions import Sessions
from desktop_uploader.companion.library.uploads import Uploads
from desktop_uploader.companion.tus.chunks import ChunkStore, Incoming
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.video.video import Video

_SILENCE = 60.0
"""Seconds without a byte of a chunk, after which it is given up."""
_INDEX = re.compile(r"[0-9]{1,6}")


class ChunkUpload:
    """`limit`: bytes of a chunk. It is durable before it is acknowledged, and never whole in memory."""

    def __init__(
        self, sessions: Sessions, uploads: Uploads, chunks: ChunkStore, leases: Leases, *, limit: int
    ) -> None:
        self._sessions, self._uploads, self._chunks, self._leases = sessions, uploads, chunks, leases
        self._limit = limit

    async def chunk(self, request: Request, user: User) -> Response:
        async with self._chunks.incoming() as incoming:
            form = await self._read(request, user, incoming)
            video, number = await self._meant(form.fields, user)
            if not form.has_file:
                raise PlainRefusal(400, "No chunk file provided")
            if video.stored_at is None:
                await self._keep(video, number, incoming)
        return JSONResponse({"success": True, "chunkIndex": number, "received": True})

    async def _meant(self, fields: Mapping[str, str], user: User) -> tuple[Video, int]:
        """Whose chunk it is, and which. Raises PlainRefusal."""
        upload_id, index = fields.get("uploadId"), fields.get("chunkIndex")
        if not upload_id or not index:
            raise missing_parameters()
        video = await self._sessions.wanted(upload_id, user.id)
        return video, await self._number(video, index)

    async def _read(self, request: Request, user: User, incoming: Incoming) -> Form:
        loop = asyncio.get_running_loop()

        async def begin(fields: Mapping[str, str]) -> None:
            if fields.keys() >= {"uploadId", "chunkIndex"}:
                await self._meant(fields, user)

        try:
            async with asyncio.timeout(_SILENCE) as clock:

                async def take(piece: bytes) -> None:
                    clock.reschedule(loop.time() + _SILENCE)
                    await incoming.feed(piece)

                kind = request.headers.get("content-type", "")
                return await read_form(kind, request.stream(), "chunk", take, self._limit, begin=begin)
        except TimeoutError:
            raise PlainRefusal(408, "No byte came for a while. Send this chunk again.") from None

    async def _number(self, video: Video, index: str) -> int:
        session = await self._chunks.session(video.upload_id)
        if not _INDEX.fullmatch(index) or int(index) >= (session.total or 0):
            raise PlainRefusal(400, "Invalid chunk index")
        return int(index)

    async def _keep(self, video: Video, number: int, incoming: Incoming) -> None:
        came, length = await incoming.secure()
        async with self._leases.hold(video.upload_id):
            session = await self._chunks.session(video.upload_id)
            if session.closed:
                return
            others = session.size - session.sizes.get(number, 0)
            if length == 0 or others + length > video.size:
                detail = f"This chunk doesn't fit: the file has {video.size} bytes. It was not kept."
                raise PlainRefusal(400, detail)
            await self._uploads.received(video.upload_id, others + length)
            await self._chunks.keep(video.upload_id, number, came)
