"""`GET /api/storage/get-direct-upload-url`, and where that leads: one plain PUT of a whole file.

The documents' clients send that PUT with nothing but the file, as to any presigned URL. So its address is all
the authority there is: unguessable, for one video, for half an hour. It stands in the query, which nobody
logs.
"""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.compat.answers import Doors, PlainRefusal, missing_parameters, open_route
from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.compat.sessions import DIRECT, UNKNOWN, Sessions, watch_page
from desktop_uploader.companion.library.uploads import Uploads
from desktop_uploader.companion.tus import protocol
from desktop_uploader.companion.tus.completion import complete_if_full
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.limits import TusLimits
from desktop_uploader.companion.tus.receiving import Body, End
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.tus.writer import BodyWriter
from desktop_uploader.companion.video.video import Video

_PATH = "/api/storage/direct-upload"


class DirectUrl:
    """Makes the address, and the row that it fills."""

    def __init__(self, sessions: Sessions, address: Address, limits: CompatLimits) -> None:
        self._sessions, self._address, self._limits = sessions, address, limits

    async def make(self, request: Request, user: User) -> Response:
        asked = request.query_params
        file_name, content_type = asked.get("fileName"), asked.get("contentType")
        if not file_name or not content_type:
            raise missing_parameters()
        if content_type not in self._limits.types:
            raise PlainRefusal(400, "Unsupported content type")
        video, allowance = await self._sessions.create(
            user.id, file_name, content_type, size=UNKNOWN, door=DIRECT
        )
        said = {
            "url": watch_page(self._address, video),
            "uploadUrl": f"{self._address.base()}{_PATH}?upload={video.upload_id}",
        }
        return JSONResponse(said, headers={**allowance.headers, "Cache-Control": "no-store"})


class DirectPut:
    """A whole file at once: what broke off begins anew, for nobody asks where it stood."""

    def __init__(
        self,
        sessions: Sessions,
        address: Address,
        *,
        uploads: Uploads,
        store: UploadStore,
        leases: Leases,
        limits: TusLimits,
    ) -> None:
        self._sessions, self._address = sessions, address
        self._uploads, self._store, self._leases, self._limits = uploads, store, leases, limits

    async def put(self, request: Request) -> Response:
        upload_id = request.query_params.get("upload", "")
        video = await self._sessions.direct(upload_id)
        if video.stored_at is None:
            if "Content-Length" not in request.headers:
                raise PlainRefusal(411, "Send the file with its length (Content-Length)")
            length = protocol.number(request.headers, "Content-Length")
            video = await self._take(request, upload_id, length)
        said = {"success": True, "url": watch_page(self._address, video)}
        return JSONResponse({**said, "contentType": video.mime_type, "size": video.size})

    async def _take(self, request: Request, upload_id: str, length: int) -> Video:
        async with self._leases.hold(upload_id) as lease:
            video = await self._sessions.sized(upload_id, length)
            if video.stored_at is not None:  # while we waited for the lease
                return video
            await self._store.remove(upload_id)
            await self._store.create(upload_id, length)
            record = await self._uploads.received(upload_id, 0)
            upload = await self._store.open(upload_id)
            body = Body(self._uploads, self._limits, record, upload, BodyWriter(upload, length, None))
            ended = await body.take(request.stream(), lease)
            if ended is not End.WHOLE:
                silent = ended is End.SILENT
                raise PlainRefusal(
                    HTTPStatus.REQUEST_TIMEOUT if silent else 499, "The file came in part. Send it again."
                )
            await complete_if_full(self._store, self._uploads, upload_id)
        return video


def direct_routes(doors: Doors, url: DirectUrl, door: DirectPut) -> list[Route]:
    return [
        doors.route("GET", "/api/storage/get-direct-upload-url", url.make),
        open_route("PUT", _PATH, door.put),
    ]
