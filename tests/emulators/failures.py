"""What a provider does wrong on request: the wrong status, a page in place of JSON, silence, a hang-up.

emulator.api.script.plan("POST", Failure(500), Failure(429, retry_after=2), None, Hang(), HangUp())
"""

import asyncio
from dataclasses import dataclass, field
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.emulators.serving import Served


class Wrong(Protocol):
    """`app` is what would have answered."""

    async def play(
        self, served: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Failure:
    """Takes the body, does nothing, answers so. `retry_after` as it stands in the header."""

    status: int = 500
    body: bytes = b'{"result":null,"success":false,"errors":[{"code":10000,"message":"No."}],"messages":[]}'
    content_type: str = "application/json"
    retry_after: int | str | None = None

    async def play(self, served: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        async for _ in Request(scope, receive).stream():
            pass
        headers = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        answer = Response(self.body, self.status, headers, self.content_type)
        await answer(scope, receive, send)


HTML = Failure(200, b"<!doctype html><title>Just a moment...</title>", "text/html")


@dataclass(frozen=True, slots=True)
class Hang:
    """Silence until the client goes or the emulator ends."""

    async def play(self, served: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        await _gone(receive)


@dataclass(frozen=True, slots=True)
class HangUp:
    """RST before an answer; with `done` after the work was done: the answer that never came."""

    done: bool = False

    async def play(self, served: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        async def keep(_message: object) -> None:
            return

        if self.done:
            await app(scope, receive, keep)
        served.cut(scope)
        await _gone(receive)


@dataclass(frozen=True, slots=True)
class Late:
    """The right answer after so many seconds."""

    seconds: float

    async def play(self, served: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(self.seconds)
        await app(scope, receive, send)


@dataclass(frozen=True, slots=True)
class Held:
    """The right answer once it may `go`; it `came` when the request did."""

    came: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def play(self, served: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        self.came.set()
        await self.go.wait()
        await app(scope, receive, send)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
