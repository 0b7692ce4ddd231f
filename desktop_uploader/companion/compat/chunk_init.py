"""`POST /api/storage/init-chunked-upload`: a chunk session, which is a video of ours with a number of chunks.

The desktop program's videos have one from the start (`protocol: "chunks"`), where a school lets only forms
through: with `uploadId`, this says how they are cut.
"""

from typing import Annotated

from pydantic import Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.compat.allowance import bytes_in_words
from desktop_uploader.companion.compat.answers import PlainRefusal, Text, asked_for, missing_parameters, stamp
from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.compat.sessions import IN_CHUNKS, Sessions
from desktop_uploader.companion.tus.chunks import ChunkStore
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.contract.wire import Message


class Init(Message):
    file_name: Text
    file_size: Annotated[int, Field(ge=1, le=2**63 - 1)]
    content_type: Text
    total_chunks: Annotated[int, Field(ge=1)]
    upload_id: Text | None = None


class ChunkInit:
    """Makes a session, or cuts one that is there."""

    def __init__(self, sessions: Sessions, chunks: ChunkStore, leases: Leases, limits: CompatLimits) -> None:
        self._sessions, self._chunks, self._leases, self._limits = sessions, chunks, leases, limits

    async def init(self, request: Request, user: User) -> Response:
        asked = await asked_for(request, Init, missing_parameters().detail)
        if asked.upload_id is not None:
            return await self._init_known(asked, asked.upload_id, user)
        limits = self._limits
        if asked.file_size > limits.file:
            raise PlainRefusal(400, "File size exceeds maximum allowed size")
        if asked.content_type not in limits.types:
            raise PlainRefusal(400, "Unsupported content type")
        self._check_total(asked)
        video, allowance = await self._sessions.create(
            user.id,
            asked.file_name,
            asked.content_type,
            size=asked.file_size,
            door=IN_CHUNKS,
        )
        await self._chunks.begin(video.upload_id, asked.total_chunks)
        said = {"uploadId": video.upload_id, "expiresAt": stamp(video.expires_at)}
        return JSONResponse(said, headers=allowance.headers)

    async def _init_known(self, asked: Init, upload_id: str, user: User) -> Response:
        """What was said first stands, and is the answer."""
        video = await self._sessions.wanted(upload_id, user.id)
        if asked.file_size != video.size:
            raise PlainRefusal(409, f"This upload is of a file of {video.size} bytes. Nothing was changed.")
        self._check_total(asked)
        async with self._leases.hold(upload_id):
            total = await self._chunks.begin(upload_id, asked.total_chunks)
        said = {"uploadId": upload_id, "expiresAt": stamp(video.expires_at), "totalChunks": total}
        return JSONResponse(said)

    def _check_total(self, asked: Init) -> None:
        limits = self._limits
        if asked.total_chunks > min(limits.chunks, asked.file_size):
            raise PlainRefusal(400, f"totalChunks: at most {limits.chunks}, and none of them empty")
        if asked.total_chunks * limits.chunk < asked.file_size:
            most = bytes_in_words(limits.chunk)
            raise PlainRefusal(400, f"totalChunks: too few, for a chunk may have {most}")
