"""`/files`: tus 1.0.0 with creation, creation-with-upload, expiration, checksum and termination.

Who asks is known before anything else happens; a refused request stores no byte. See `companion/tus/` for
what each step does: `protocol` reads, `leases` decides who may write, `writer` and `files` keep the bytes.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.tus import protocol
from desktop_uploader.companion.tus.completion import complete_if_full
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.limits import TusLimits
from desktop_uploader.companion.tus.protocol import Checksum
from desktop_uploader.companion.tus.receiving import Body, End
from desktop_uploader.companion.tus.records import TusRecord, TusRecords
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.tus.writer import BodyWriter
from desktop_uploader.contract.problem import Code

_OVERRIDABLE = {"HEAD", "PATCH", "DELETE"}


class User(Protocol):
    @property
    def id(self) -> str: ...


Authenticate = Callable[[Request], Awaitable[User]]


def utc_now() -> datetime:
    return datetime.now(UTC)


class TusDoor:
    """The handlers. `base_url` is asked at each creation: a port may be known only once we listen."""

    def __init__(
        self,
        store: UploadStore,
        records: TusRecords,
        authenticate: Authenticate,
        *,
        limits: TusLimits,
        base_url: Callable[[], str],
        leases: Leases,
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._records, self._authenticate = store, records, authenticate
        self._limits, self._base_url, self._leases, self._now = limits, base_url, leases, now
        self._handlers = {"HEAD": self._head, "PATCH": self._patch, "DELETE": self._delete}

    async def options(self, _request: Request) -> Response:
        """What this server can do (tus 1.0.0, OPTIONS); needs no sign-in and tells nothing of anyone."""
        headers = {
            "Tus-Resumable": protocol.VERSION,
            "Tus-Version": protocol.VERSION,
            "Tus-Extension": protocol.EXTENSIONS,
            "Tus-Max-Size": str(self._limits.max_size),
            "Tus-Checksum-Algorithm": ",".join(protocol.ALGORITHMS),
        }
        return Response(status_code=204, headers=headers)

    async def collection(self, request: Request) -> Response:
        return await self._answer(request, self._create)

    async def upload(self, request: Request) -> Response:
        return await self._answer(request, self._dispatch)

    async def _answer(
        self, request: Request, handle: Callable[[Request, str], Awaitable[Response]]
    ) -> Response:
        try:
            user = await self._authenticate(request)
            protocol.check_version(request.headers)
            response = await handle(request, user.id)
        except Refusal as refusal:
            response = refusal.response()
        response.headers["Tus-Resumable"] = protocol.VERSION
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    async def _dispatch(self, request: Request, owner: str) -> Response:
        method = request.method
        if method == "POST":
            method = protocol.single(request.headers, "X-HTTP-Method-Override") or ""
            if method not in _OVERRIDABLE:
                raise Refusal(405, Code.INVALID, "An upload takes HEAD, PATCH and DELETE.")
        return await self._handlers[method](request, owner, request.path_params["upload_id"])

    async def _find(self, upload_id: str, owner: str) -> TusRecord:
        self._store.content(upload_id)  # an id that isn't one goes no further
        record = await self._records.find(upload_id, owner)
        if record is None:
            raise not_found("upload")
        if record.expires_at <= self._now():
            raise Refusal(410, Code.NOT_FOUND, "This upload has expired.")
        return record

    async def _head(self, _request: Request, owner: str, upload_id: str) -> Response:
        record = await self._find(upload_id, owner)
        async with self._leases.hold(upload_id):
            await complete_if_full(self._store, self._records, upload_id)
            stored = await self._store.stored(upload_id)
        headers = {**_progress(record, stored.offset), "Upload-Length": str(stored.length)}
        if record.metadata:
            headers["Upload-Metadata"] = record.metadata
        return Response(status_code=200, headers=headers)

    async def _delete(self, _request: Request, owner: str, upload_id: str) -> Response:
        await self._find(upload_id, owner)
        async with self._leases.hold(upload_id):
            await self._records.terminate(upload_id)
            await self._store.remove(upload_id)
        return Response(status_code=204)

    async def _patch(self, request: Request, owner: str, upload_id: str) -> Response:
        protocol.check_body_type(request.headers)
        offset = protocol.number(request.headers, "Upload-Offset")
        checksum = protocol.checksum(request.headers)
        record = await self._find(upload_id, owner)
        async with self._leases.hold(upload_id) as lease:
            body = await self._open(request, record, checksum, offset)
            ended = await body.take(request.stream(), lease)
            await complete_if_full(self._store, self._records, upload_id)
        return _answer_patch(ended, body.record, body.offset)

    async def _open(
        self, request: Request, record: TusRecord, checksum: Checksum | None, offset: int
    ) -> Body:
        """Compares and claims: the upload open at `offset`, or a Refusal (409 with the right offset, 413)."""
        upload = await self._store.open(record.upload_id)
        stored = upload.stored
        room = stored.length - offset
        if checksum is not None:
            room = min(room, self._limits.max_checksummed)
        try:
            if offset != stored.offset:
                raise _conflict(stored.offset)
            protocol.check_room(request.headers, room)
        except Refusal:
            upload.close()
            raise
        return Body(self._records, self._limits, record, upload, BodyWriter(upload, room, checksum))

    async def _create(self, request: Request, owner: str) -> Response:
        headers = request.headers
        length = protocol.number(headers, "Upload-Length")
        if length > self._limits.max_size:
            detail = f"The file is larger than the {self._limits.max_size} bytes this server takes."
            raise Refusal(413, Code.FILE_TOO_LARGE, detail)
        if "Upload-Concat" in headers or "Upload-Defer-Length" in headers:
            raise protocol.invalid("This server takes whole files of a known length.")
        metadata, checksum = protocol.metadata(headers), protocol.checksum(headers)
        if protocol.has_body(headers):
            protocol.check_body_type(headers)
            protocol.check_room(headers, length)
        record = await self._records.create(owner, length, metadata)
        try:
            return await self._created(request, record, checksum)
        except (Refusal, OSError):
            # The client was never told where this upload is: nobody could resume it.
            await self._records.terminate(record.upload_id)
            await self._store.remove(record.upload_id)
            raise

    async def _created(self, request: Request, record: TusRecord, checksum: Checksum | None) -> Response:
        upload_id, offset = record.upload_id, 0
        await self._store.create(upload_id, record.length)
        async with self._leases.hold(upload_id) as lease:
            if protocol.has_body(request.headers):
                body = await self._open(request, record, checksum, 0)
                await body.take(request.stream(), lease)
                record, offset = body.record, body.offset
            await complete_if_full(self._store, self._records, upload_id)
        location = f"{self._base_url().rstrip('/')}/files/{upload_id}"
        return Response(status_code=201, headers={**_progress(record, offset), "Location": location})


def _progress(record: TusRecord, offset: int) -> dict[str, str]:
    return {"Upload-Offset": str(offset), "Upload-Expires": protocol.http_date(record.expires_at)}


def _conflict(offset: int) -> Refusal:
    detail = f"The server has {offset} bytes of this upload. Go on from there."
    return Refusal(409, Code.CONFLICT, detail, headers={"Upload-Offset": str(offset)})


def _answer_patch(ended: End, record: TusRecord, offset: int) -> Response:
    """Whoever was pre-empted, if still there, reads a short offset."""
    headers = _progress(record, offset)
    if ended is End.SILENT:
        detail = "No byte came for a while. What came is kept; go on from the offset given here."
        return Refusal(408, Code.UNAVAILABLE, detail, headers=headers).response()
    # 499: the connection is gone, so nobody reads this but the request log.
    return Response(status_code=499 if ended is End.CUT else 204, headers=headers)


def tus_routes(
    store: UploadStore,
    records: TusRecords,
    authenticate: Authenticate,
    *,
    limits: TusLimits,
    base_url: Callable[[], str],
    leases: Leases | None = None,
    now: Callable[[], datetime] = utc_now,
) -> list[Route]:
    """The tus routes, for an app with `redirect_slashes=False`.

    `authenticate` raises Refusal 401. `leases`: share them with whoever removes uploads besides, so that
    a clean-up never meets a running request.
    """
    door = TusDoor(
        store, records, authenticate, limits=limits, base_url=base_url, leases=leases or Leases(), now=now
    )
    return [
        Route("/files", door.options, methods=["OPTIONS"]),
        Route("/files", door.collection, methods=["POST"]),
        Route("/files/{upload_id}", door.options, methods=["OPTIONS"]),
        Route("/files/{upload_id}", door.upload, methods=["HEAD", "PATCH", "DELETE", "POST"]),
    ]
