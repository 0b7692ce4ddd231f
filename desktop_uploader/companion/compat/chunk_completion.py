"""`complete-chunked-upload` and `upload-status` of `/api/storage/`: all chunks as one file; how it stands."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.compat.answers import PlainRefusal, Text, asked_for, missing_parameters, stamp
from desktop_uploader.companion.compat.sessions import Sessions, watch_page
from desktop_uploader.companion.library.uploads import Uploads
from desktop_uploader.companion.tus.chunks import ChunkSession, ChunkStore
from desktop_uploader.companion.tus.completion import complete_if_full
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.wire import Message

_STATUS = {Stage.CREATED: "initialized", Stage.UPLOADING: "in-progress", Stage.ERROR: "failed"}


class Complete(Message):
    upload_id: Text
    file_name: Text
    content_type: Text


class ChunkStatus:
    """How a session stands."""

    def __init__(self, sessions: Sessions, chunks: ChunkStore, address: Address) -> None:
        self._sessions, self._chunks, self._address = sessions, chunks, address

    async def status(self, request: Request, user: User) -> Response:
        upload_id = request.query_params.get("uploadId")
        if not upload_id:
            raise PlainRefusal(400, "Missing upload ID")
        video = await self._sessions.find(upload_id, user.id)
        return JSONResponse(_status(video, await self._chunks.session(upload_id), self._address))


def _status(video: Video, session: ChunkSession, address: Address) -> dict[str, object]:
    received = list(range(session.total or 0)) if video.stored_at else sorted(session.sizes)
    return {
        "uploadId": video.upload_id,
        "fileName": video.file_name,
        "fileSize": video.size,
        "contentType": video.mime_type,
        "status": _STATUS.get(video.stage, "completed"),
        "totalChunks": session.total,
        "receivedChunks": received,
        "createdAt": stamp(video.created_at),
        "lastActivityAt": stamp(max(session.touched or video.created_at, video.created_at)),
        "completedAt": stamp(video.stored_at),
        "url": watch_page(address, video) if video.stored_at else None,
    }


class ChunkCompletion:
    """Ends a session. `leases`: whoever removes the upload holds the same."""

    def __init__(
        self,
        sessions: Sessions,
        chunks: ChunkStore,
        address: Address,
        *,
        uploads: Uploads,
        store: UploadStore,
        leases: Leases,
    ) -> None:
        self._sessions, self._chunks, self._address = sessions, chunks, address
        self._uploads, self._store, self._leases = uploads, store, leases

    async def complete(self, request: Request, user: User) -> Response:
        """Again is fine, also when the answer to the first time was lost."""
        asked = await asked_for(request, Complete, missing_parameters().detail)
        video = await self._sessions.wanted(asked.upload_id, user.id)
        if video.stored_at is None:
            async with self._leases.hold(video.upload_id):
                await self._join(video)
        return JSONResponse(
            {
                "success": True,
                "url": watch_page(self._address, video),
                "contentType": video.mime_type or asked.content_type,
                "size": video.size,
            }
        )

    async def _join(self, video: Video) -> None:
        session = await self._chunks.session(video.upload_id)
        if not session.whole:
            raise PlainRefusal(
                400,
                "Not all chunks have been received",
                receivedChunks=len(session.sizes),
                totalChunks=session.total or 0,
            )
        if session.size != video.size:
            detail = f"The chunks have {session.size} bytes together, the file {video.size}. All are kept."
            raise PlainRefusal(400, detail)
        if (await self._store.stored(video.upload_id)).offset < video.size:
            await self._chunks.join(video.upload_id)
        await complete_if_full(self._store, self._uploads, video.upload_id)
