"""One line a request on the logger `companion.requests`: enough to see which bytes went where, no secrets."""

import logging
import re
from time import monotonic

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_log = logging.getLogger("companion.requests")
_OFFSET = re.compile(r"[0-9]{1,19}")
_MAX_PATH = 300


class RequestLog:
    """Pure ASGI middleware. Fields, also as `extra=`: method, path, status, offset, taken, seconds.

    `path`: as it was sent, still percent-encoded, so that it can't break the line; never the query.
    `offset`: the request's Upload-Offset, or "-". `taken`: body bytes received. `status`: 499 when the
    client had gone before its request was all here.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen(receive, send)
        status: int | None = 500
        try:
            await self._app(scope, seen.receive, seen.send)
            status = seen.status
        except ClientDisconnect:
            status = None  # the world's failure and nobody's bug: no traceback in the log
        finally:
            _write(scope, seen, status or 499)


class _Seen:
    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self.status: int | None = None
        self.taken, self.begun = 0, monotonic()

    async def receive(self) -> Message:
        message = await self._receive()
        self.taken += len(message.get("body", b""))
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


def _write(scope: Scope, seen: _Seen, status: int) -> None:
    offset = Headers(scope=scope).get("Upload-Offset", "-")
    fields = {
        "method": scope["method"],
        "path": scope.get("raw_path", b"").decode("ascii", "backslashreplace")[:_MAX_PATH],
        "status": status,
        "offset": offset if _OFFSET.fullmatch(offset) else "-",
        "taken": seen.taken,
        "seconds": round(monotonic() - seen.begun, 3),
    }
    line = "%(method)s %(path)s %(status)d offset=%(offset)s taken=%(taken)d %(seconds).3fs"
    _log.info(line, fields, extra=fields)
