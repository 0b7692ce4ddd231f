"""`GET /api/storage/network-test`: bytes to measure a connection by."""

import os
import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.compat.answers import Doors, PlainRefusal
from desktop_uploader.companion.compat.limits import CompatLimits

_SIZE = re.compile(r"([0-9]{1,9})(kb|mb|)")
_UNITS = {"": 1, "kb": 1024, "mb": 1024**2}
_NEVER_STORED = {
    "Cache-Control": "no-store, no-cache, must-revalidate, proxy-revalidate",
    "Pragma": "no-cache",
    "Expires": "0",
}


def network_test_routes(doors: Doors, limits: CompatLimits) -> list[Route]:
    """Random bytes, which nothing on the way makes smaller."""

    async def test(request: Request, _: User) -> Response:
        size = _bytes_asked(request.query_params.get("size"), limits)
        return Response(os.urandom(size), media_type="application/octet-stream", headers=_NEVER_STORED)

    return [doors.route("GET", "/api/storage/network-test", test)]


def _bytes_asked(text: str | None, limits: CompatLimits) -> int:
    if not text:
        return limits.network_test_default
    size = _SIZE.fullmatch(text)
    if size is None:
        raise PlainRefusal(400, "Invalid size")
    return min(int(size[1]) * _UNITS[size[2]], limits.network_test)
