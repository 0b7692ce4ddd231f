"""Cloudflare R2 on loopback, where it differs from other S3: SeaweedFS stands for the rest.

async with R2() as r2:              # r2.settings() for a companion
    r2.door.script.plan("POST", Failure(503, NO, "application/xml"))
    assert r2.left == []            # neither an unfinished upload nor an object
"""

from types import TracebackType
from typing import Any, Self

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop_uploader.companion.settings import S3Settings
from tests.emulators import r2_wire as wire
from tests.emulators.door import Door
from tests.emulators.r2_bucket import R2Bucket, R2Error

ACCESS_KEY, SECRET_KEY = "r2-access", "r2-secret"


class R2:
    """Runs within its context."""

    def __init__(self) -> None:
        self.bucket = R2Bucket("lectures")
        methods = ["GET", "HEAD", "PUT", "POST", "DELETE"]
        route = Route(f"/{self.bucket.name}/{{key:path}}", self._answer, methods=methods)
        self.door = Door(Starlette(routes=[route]))

    def settings(self, **other: Any) -> S3Settings:  # Any: fields of `S3Settings`
        """Stands for https://ACCOUNT.r2.cloudflarestorage.com."""
        given = {
            "bucket": self.bucket.name,
            "region": "auto",
            "access_key": ACCESS_KEY,
            "secret_key": SECRET_KEY,
            "endpoint": self.door.base_url,
        }
        return S3Settings(**(given | other))

    @property
    def left(self) -> list[str]:
        return [*(it.key for it in self.bucket.uploads.values()), *self.bucket.objects]

    async def __aenter__(self) -> Self:
        await self.door.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.door.__aexit__(kind, error, trace)

    async def _answer(self, request: Request) -> Response:
        try:
            wire.check(request, ACCESS_KEY)
            key, query = request.path_params["key"], request.query_params
            if "uploads" in query and request.method == "POST":
                kind = request.headers.get("Content-Type", "binary/octet-stream")
                return wire.created(self.bucket, key, self.bucket.create(key, kind))
            if "uploadId" in query:
                return await self._upload(request, key, query["uploadId"])
            return self._object(request, key)
        except R2Error as error:
            return wire.refused(error)

    async def _upload(self, request: Request, key: str, upload_id: str) -> Response:
        upload, query = self.bucket.upload(key, upload_id), request.query_params
        if request.method == "GET":
            after, most = int(query.get("part-number-marker", 0)), int(query.get("max-parts", 1000))
            return wire.listed(upload.parts, after, min(most, 1000))
        if request.method == "DELETE":
            self.bucket.abort(upload_id)
            return Response(status_code=204)
        content = await request.body()
        if request.method == "POST":
            return wire.completed(key, self.bucket.complete(upload_id, wire.receipts(content)).etag)
        wire.check_md5(request, content)
        self.bucket.upload(key, upload_id)  # it may be gone since
        part = self.bucket.put(upload, int(query["partNumber"]), content)
        return Response(headers={"ETag": part.etag})

    def _object(self, request: Request, key: str) -> Response:
        if request.method == "DELETE":
            self.bucket.objects.pop(key, None)
            return Response(status_code=204)
        found = self.bucket.objects.get(key)
        if found is None:
            raise R2Error(404, "NoSuchKey", 10007)
        kind = request.query_params.get("response-content-type", found.content_type)
        headers = {"Content-Type": kind, "ETag": found.etag}
        first, last = _range(request.headers.get("Range", ""), len(found.content))
        if first >= len(found.content):
            raise R2Error(416, "InvalidRange", 10039)
        status = 206 if "Range" in request.headers else 200
        return Response(found.content[first : last + 1], status, headers)


def _range(told: str, size: int) -> tuple[int, int]:
    first, _, last = told.removeprefix("bytes=").partition("-")
    return (int(first), min(int(last or size), size - 1)) if first else (0, size - 1)
