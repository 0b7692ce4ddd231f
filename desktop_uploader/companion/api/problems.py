"""Every failure of a request as a problem (RFC 9457), and no request body that is larger than it may be."""

import errno
import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import CONTENT_TYPE, Code, Problem

PROBLEMS: dict[int | str, dict[str, Any]] = {  # Any: FastAPI's type for OpenAPI fragments
    "default": {
        "description": "What went wrong, for programs and for people",
        "content": {CONTENT_TYPE: {"schema": Problem.model_json_schema()}},
    }
}
LARGEST_JSON = 256 * 1024
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_CODES = {401: Code.SIGN_IN_NEEDED, 403: Code.FORBIDDEN, 413: Code.FILE_TOO_LARGE, 429: Code.RATE_LIMITED}
log = logging.getLogger(__name__)


def answer_with_problems(app: FastAPI) -> None:
    """Installs the handlers; a failure of ours is answered without a word about the inside."""
    app.add_exception_handler(Refusal, _refusal)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(OSError, _disk)
    app.add_exception_handler(OperationalError, _database)
    app.add_exception_handler(Exception, _ours)


async def _refusal(_: Request, error: Exception) -> Response:
    if not isinstance(error, Refusal):
        raise error
    return error.response()


async def _invalid(_: Request, error: Exception) -> Response:
    """Names the field and what it should be; never repeats what was sent."""
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {}
    field = ".".join(str(part) for part in first.get("loc", ())[1:] if not isinstance(part, int))
    reason = str(first.get("msg", "it isn't what this server expects"))
    detail = f"{field}: {reason}." if field else f"The request can't be read: {reason}."
    return Refusal(422, Code.INVALID, detail).response()


async def _http(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == HTTPStatus.NOT_FOUND:
        return Refusal(404, Code.NO_SUCH_ADDRESS, "This server has nothing at this address.").response()
    detail = f"{HTTPStatus(error.status_code).phrase}."
    code = _CODES.get(error.status_code, Code.INVALID)
    return Refusal(error.status_code, code, detail, headers=dict(error.headers or {})).response()


async def _disk(_: Request, error: Exception) -> Response:
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return _storage_full()
    raise error


async def _database(_: Request, error: Exception) -> Response:
    if "disk is full" in str(error):
        return _storage_full()
    log.error("The database did not answer", exc_info=error)
    detail = "The server can't reach its records just now. Nothing is lost; try again soon."
    return Refusal(503, Code.UNAVAILABLE, detail, headers={"Retry-After": "5"}).response()


def _storage_full() -> Response:
    detail = "The server's disk is full. What it has is kept; try again when there is room."
    return Refusal(507, Code.STORAGE_FULL, detail).response()


async def _ours(_: Request, __: Exception) -> Response:
    """Starlette raises the error again after this answer, and the server logs it."""
    return Refusal(500, Code.INTERNAL, "The server made a mistake. It was written to its log.").response()


class BodyLimit:
    """Reads a whole JSON body before anybody parses it, and stops at the limit. ASGI middleware.

    `path`: only requests below it, so that uploads stream past.
    """

    def __init__(self, app: ASGIApp, path: str, limit: int = LARGEST_JSON) -> None:
        self._app = app
        self._path = path
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        limited = scope["type"] == "http" and scope["path"].startswith(self._path)
        if not limited or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            return await self._app(scope, receive, send)
        body = await self._read(Headers(scope=scope), receive)
        if body is None:
            detail = f"A request may have {self._limit} bytes."
            return await Refusal(413, Code.INVALID, detail).response()(scope, receive, send)
        return await self._app(scope, _replay(body, receive), send)

    async def _read(self, headers: Headers, receive: Receive) -> bytes | None:
        """None if it is too large; its first bytes, if the client left."""
        said = headers.get("content-length", "")
        if said.isascii() and said.isdigit() and int(said[:20]) > self._limit:
            return None
        body, more = bytearray(), True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > self._limit:
                return None
        return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        return messages.pop() if messages else await receive()

    return next_message
