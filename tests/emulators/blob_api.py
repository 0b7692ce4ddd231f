"""Vercel Blob's API: put, multipart, head, list, delete, signed tokens.

Follows the requests of @vercel/blob (`x-api-version: 12`): `PUT /?pathname=`, `POST /mpu?pathname=` with
`x-mpu-action`, `GET /?url=` with a URL or a pathname, `GET /`, `POST /delete`, `POST /signed-token`; errors
`{"error": {"code", "message"}}`. A store is public or private; asking for the other access is what its users
report ("Cannot use private access on a public store."). Chosen here: the status of each error, 400 for it.
"""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.emulators.blob_callbacks import Callbacks
from tests.emulators.blob_files import Blob, Files, Upload
from tests.emulators.blob_tokens import Grant, Refused, Tokens, bad_request
from tests.emulators.failures import Failure
from tests.emulators.rate import Rate

Handler = Callable[[Request, Grant], Awaitable[Response]]


def failure(status: int, code: str, retry_after: int | str | None = None) -> Failure:
    """For a script: what the API answers when it fails so."""
    return Failure(status, json.dumps(_error(code, "No.")).encode(), retry_after=retry_after)


def _error(code: str, message: str) -> dict[str, dict[str, str]]:
    return {"error": {"code": code, "message": message}}


class Api:
    """`base_url` is where blobs are read; `access` is that of the store."""

    def __init__(self, tokens: Tokens, files: Files, callbacks: Callbacks, access: str) -> None:
        self._tokens, self._files, self._callbacks = tokens, files, callbacks
        self.access = access
        self.base_url = ""
        self.rate = Rate()

    def app(self) -> Starlette:
        routes: list[tuple[str, str, Handler]] = [
            ("/", "PUT", self._put),
            ("/", "GET", self._head_or_list),
            ("/mpu", "POST", self._multipart),
            ("/delete", "POST", self._delete),
            ("/signed-token", "POST", self._delegate),
        ]
        return Starlette(
            routes=[Route(f"/api/blob{path}", self._answering(act), methods=[it]) for path, it, act in routes]
        )

    def _answering(self, act: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            if not self.rate.take():
                wait = {"retry-after": str(self.rate.wait)}
                return JSONResponse(_error("rate_limited", "Too many requests."), 429, wait)
            try:
                if request.headers.get("x-api-version") != "12":
                    raise bad_request("x-api-version is missing or unknown")
                return await act(request, self._tokens.grant(request.headers.get("authorization")))
            except Refused as refused:
                return JSONResponse(_error(refused.code, refused.message), refused.status)

        return answer

    async def _put(self, request: Request, grant: Grant) -> Response:
        pathname, content_type = self._named(request), _content_type(request)
        content = await _stored(request, self._files.new())
        try:
            grant.check(request.query_params["pathname"], content_type, content.stat().st_size)
        except Refused:
            content.unlink()
            raise
        return self._done(self._files.keep(pathname, content, content_type), grant)

    async def _multipart(self, request: Request, grant: Grant) -> Response:
        action = request.headers.get("x-mpu-action")
        if action == "create":
            return self._begin(request, grant)
        key = unquote(request.headers.get("x-mpu-key", ""), errors="strict")
        pathname = request.query_params.get("pathname", "")
        upload = self._files.upload(request.headers.get("x-mpu-upload-id", ""), key, pathname)
        if action == "upload":
            return await self._part(request, grant, upload)
        if action == "complete":
            return await self._complete(request, grant, upload)
        raise bad_request("x-mpu-action is missing or unknown")

    def _begin(self, request: Request, grant: Grant) -> Response:
        pathname, content_type = self._named(request), _content_type(request)
        grant.check(request.query_params["pathname"], content_type, 0)
        overwrite = request.headers.get("x-allow-overwrite") == "1"
        upload = self._files.begin(pathname, content_type, overwrite=overwrite)
        return JSONResponse({"uploadId": upload.id, "key": upload.key})

    async def _part(self, request: Request, grant: Grant, upload: Upload) -> Response:
        number = request.headers.get("x-mpu-part-number", "")
        if not number.isdecimal():
            raise bad_request("x-mpu-part-number is missing or no number")
        content = await _stored(request, self._files.new())
        before = upload.parts.get(int(number))
        size = upload.size - (before.size if before else 0) + content.stat().st_size
        try:
            grant.check(upload.pathname, request.headers.get("x-content-type"), size)
            etag = self._files.add(upload, int(number), content)
        except Refused:
            content.unlink()
            raise
        return JSONResponse({"etag": etag})

    async def _complete(self, request: Request, grant: Grant, upload: Upload) -> Response:
        grant.check(upload.pathname, upload.content_type, upload.size)
        try:
            told = [(int(part["partNumber"]), str(part["etag"])) for part in await request.json()]
        except (ValueError, TypeError, KeyError):
            raise bad_request("parts are missing") from None
        return self._done(self._files.complete(upload, told), grant)

    async def _head_or_list(self, request: Request, grant: Grant) -> Response:
        _only_read_write(grant)
        if "url" in request.query_params:
            asked = request.query_params["url"].removeprefix(f"{self.base_url}/")
            return JSONResponse(self._shown(self._files.find(asked)))
        prefix, limit = request.query_params.get("prefix", ""), int(request.query_params.get("limit", "1000"))
        found = [self._shown(it) for name, it in self._files.blobs.items() if name.startswith(prefix)]
        return JSONResponse({"blobs": found[:limit], "hasMore": len(found) > limit})

    async def _delete(self, request: Request, grant: Grant) -> Response:
        """What isn't there is gone, too."""
        _only_read_write(grant)
        for url in (await request.json())["urls"]:
            self._files.remove(url.removeprefix(f"{self.base_url}/"))
        return JSONResponse(None)

    async def _delegate(self, request: Request, grant: Grant) -> Response:
        _only_read_write(grant)
        return JSONResponse(self._tokens.delegate(await request.json()))

    def _named(self, request: Request) -> str:
        access = request.headers.get("x-vercel-blob-access", "public")
        if access != self.access:
            raise bad_request(f"Cannot use {access} access on a {self.access} store.")
        headers = request.headers
        return self._files.name(
            request.query_params.get("pathname", ""),
            suffix=headers.get("x-add-random-suffix") == "1",
            overwrite=headers.get("x-allow-overwrite") == "1",
        )

    def _done(self, blob: Blob, grant: Grant) -> Response:
        shown = self._shown(blob)
        told = {name: shown[name] for name in shown if name not in {"size", "uploadedAt", "cacheControl"}}
        if grant.callback is not None:
            self._callbacks.tell(*grant.callback, told)
        return JSONResponse(told)

    def _shown(self, blob: Blob) -> dict[str, Any]:  # Any: JSON
        url = f"{self.base_url}/{blob.pathname}"
        return {
            "url": url,
            "downloadUrl": f"{url}?download=1",
            "pathname": blob.pathname,
            "size": blob.size,
            "contentType": blob.content_type,
            "contentDisposition": f'inline; filename="{Path(blob.pathname).name}"',
            "cacheControl": "public, max-age=2592000",
            "uploadedAt": blob.uploaded.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "etag": blob.etag,
        }


def _only_read_write(grant: Grant) -> None:
    if grant.scope is not None:
        raise Refused(403, "client_token_not_allowed", "This operation needs the read-write token.")


def _content_type(request: Request) -> str:
    return request.headers.get("x-content-type", "application/octet-stream")


async def _stored(request: Request, path: Path) -> Path:
    """Only what comes whole is kept."""
    try:
        with path.open("wb") as file:
            async for piece in request.stream():
                file.write(piece)
    except BaseException:
        path.unlink()
        raise
    return path
