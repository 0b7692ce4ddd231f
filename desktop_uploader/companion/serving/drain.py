"""An answer given before the request's body was read reaches the client only if the body is read first.

Closing a connection with unread bytes resets it, and the client sees ECONNRESET instead of our 4xx. So a
little of the body is taken and dropped before such an answer; whatever is longer ends the connection.
"""

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# As much as one request of our own client: asyncio's streams lose a received answer to a later reset.
MAX_BYTES = 64 * 1024**2
# One of its requests takes about 8 s, and on a line that got slower longer: whose sign-in ended meanwhile
# would read of a broken connection first.
MAX_SECONDS = 20.0
# Who sends nothing for so long has nothing on the way that could reset the connection.
QUIET_SECONDS = 1.0


class DrainEarlyAnswers:
    """Pure ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _has_body(headers := Headers(scope=scope)):
            await self._app(scope, receive, send)
            return
        body = _Body(receive)

        async def send_after_body(message: Message) -> None:
            if message["type"] == "http.response.start" and not body.ended:
                # Who expects 100-continue holds the body back until asked: don't ask.
                if body.begun or "Expect" not in headers:
                    await body.drain()
                if not body.ended:
                    message = {**message, "headers": [*message.get("headers", ()), (b"connection", b"close")]}
            await send(message)

        await self._app(scope, body.receive, send_after_body)


def _has_body(headers: Headers) -> bool:
    return "Transfer-Encoding" in headers or headers.get("Content-Length", "0") != "0"


class _Body:
    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self.begun = self.ended = False

    async def receive(self) -> Message:
        message = await self._receive()
        self.begun = True
        self.ended = message["type"] != "http.request" or not message.get("more_body", False)
        return message

    async def drain(self) -> None:
        dropped = 0
        try:
            async with asyncio.timeout(MAX_SECONDS):
                while not self.ended and dropped < MAX_BYTES:
                    message = await asyncio.wait_for(self.receive(), QUIET_SECONDS)
                    dropped += len(message.get("body", b""))
        except TimeoutError:
            return
