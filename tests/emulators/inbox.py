"""Where a provider's webhooks go in its own tests."""

from collections.abc import Callable
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send


class Inbox:
    """Takes what `is_genuine`, and notes it. `refuses`: so many, before it takes any."""

    def __init__(self, is_genuine: Callable[[Headers, bytes], bool], refuses: int = 0) -> None:
        self._is_genuine = is_genuine
        self._refuses = refuses
        self.objects: list[dict[str, Any]] = []  # Any: JSON
        self.genuine: list[bool] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        self.genuine.append(self._is_genuine(request.headers, await request.body()))
        await Response(status_code=await self._status(request))(scope, receive, send)

    async def _status(self, request: Request) -> int:
        if not self.genuine[-1]:
            return 401
        if self._refuses >= len(self.genuine):
            return 500
        self.objects.append(await request.json())
        return 200
