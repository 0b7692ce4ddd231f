"""Where an emulator is asked: an app at a port of its own, a script of what goes wrong there, and a log."""

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.emulators.failures import Wrong
from tests.emulators.serving import Served
from tests.faults.script import Script


@dataclass(slots=True)
class Asked:
    """A request as it came. `taken`: bytes of its body; `status`: 0 as long as it has no answer."""

    method: str
    path: str
    query: str
    taken: int = 0
    status: int = 0


class Door:
    """Open within its context."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._served = Served(self)
        self.script: Script[Wrong] = Script()
        self.log: list[Asked] = []

    @property
    def base_url(self) -> str:
        return self._served.base_url

    def asked(self, method: str) -> list[Asked]:
        """In the order they came."""
        return [it for it in self.log if it.method == method]

    async def __aenter__(self) -> Self:
        await self._served.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._served.__aexit__(kind, error, trace)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = Asked(scope["method"], scope["path"], scope["query_string"].decode("latin-1"))
        self.log.append(asked)

        async def counting() -> Message:
            message = await receive()
            asked.taken += len(message.get("body", b""))
            return message

        async def noting(message: Message) -> None:
            asked.status = message.get("status", asked.status)
            await send(message)

        try:
            await self._answer(scope, counting, noting)
        except ClientDisconnect:
            return  # the client went away, which is what many tests are about

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        wrong = self.script.next(scope["method"])
        if wrong is None:
            await self._app(scope, receive, send)
        else:
            await wrong.play(self._served, self._app, scope, receive, send)
