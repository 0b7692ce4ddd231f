"""What a tus server, or a proxy that speaks HTTP before it, does wrong with one request."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from time import time
from typing import Protocol

from tests.faults.behaviour import Tus
from tests.faults.wire import Call

PORTAL = b"<!doctype html><title>Welcome</title><h1>Please accept the terms of this network</h1>"


class Fault(Protocol):
    async def play(self, call: Call, tus: Tus) -> None:
        """Answer the call, wrongly, or don't. What is left of the body then closes the connection."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Takes the body, stores nothing, and answers so. `early`: without taking it, then hangs up.

    `retry_after`: seconds; `dated`: as a date. `detail`: in a problem (RFC 9457).
    """

    status: int = 500
    retry_after: int = -1
    dated: bool = False
    early: bool = False
    detail: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    async def play(self, call: Call, tus: Tus) -> None:
        headers, body = dict(self.headers), self.body
        if self.retry_after >= 0:
            now = int(time())
            date = formatdate(now + self.retry_after, usegmt=True)
            headers["Retry-After"] = date if self.dated else str(self.retry_after)
            headers["Date"] = formatdate(now, usegmt=True)
        if self.detail:
            headers["Content-Type"] = "application/problem+json"
            problem = {"title": "No", "status": self.status, "code": "refused", "detail": self.detail}
            body = json.dumps(problem).encode()
        await call.answer(self.status, headers, body, early=self.early)


@dataclass(frozen=True, slots=True)
class Portal:
    """The sign-in page of a hotel's network, in place of any answer."""

    status: int = 200

    async def play(self, call: Call, tus: Tus) -> None:
        await call.answer(self.status, {"Content-Type": "text/html"}, PORTAL)


@dataclass(frozen=True, slots=True)
class Redirect:
    """To a place that redirects to itself; `to` may be an `http://` address behind TLS."""

    to: str = "/loop"
    status: int = 307

    async def play(self, call: Call, tus: Tus) -> None:
        await call.answer(self.status, {"Location": self.to})


@dataclass(frozen=True, slots=True)
class Cut:
    """Stores so many bytes, then the connection breaks: by RST, or (`reset=no`) by FIN."""

    after: int = 0
    reset: bool = True

    async def play(self, call: Call, tus: Tus) -> None:
        await _store(call, tus, self.after)
        if self.reset:
            call.reset()
        else:
            call.hang_up()


@dataclass(frozen=True, slots=True)
class Short:
    """Stores so many bytes only, and says so in a 204."""

    stored: int = 0

    async def play(self, call: Call, tus: Tus) -> None:
        await _store(call, tus, self.stored)
        await call.answer(204, {"Upload-Offset": str(_truth(call, tus))})


@dataclass(frozen=True, slots=True)
class Lost:
    """Stores all, and the answer never arrives."""

    async def play(self, call: Call, tus: Tus) -> None:
        await _store(call, tus)
        call.hang_up()


@dataclass(frozen=True, slots=True)
class Silent:
    """Stores all, and says nothing for so long; then the answer, if somebody still listens."""

    seconds: float = 3600.0

    async def play(self, call: Call, tus: Tus) -> None:
        await _store(call, tus)
        await asyncio.sleep(self.seconds)
        await call.answer(204, {"Upload-Offset": str(_truth(call, tus))})


@dataclass(frozen=True, slots=True)
class Stall:
    """Stores so many bytes, then stops reading for so long, and breaks the connection."""

    after: int = 0
    seconds: float = 3600.0

    async def play(self, call: Call, tus: Tus) -> None:
        await _store(call, tus, self.after)
        await asyncio.sleep(self.seconds)
        call.reset()


@dataclass(frozen=True, slots=True)
class Trickle:
    """Slow loris: the right answer, so many seconds for each byte of it."""

    seconds_a_byte: float = 1.0

    async def play(self, call: Call, tus: Tus) -> None:
        await _store(call, tus)
        headers = {"Upload-Offset": str(_truth(call, tus))}
        status = 200 if call.request.method == "HEAD" else 204
        await call.answer(status, headers, seconds_a_byte=self.seconds_a_byte)


@dataclass(frozen=True, slots=True)
class Offset:
    """Does what was asked and answers with this for an offset; `{}` stands for the true one, `` for none."""

    text: str = ""

    async def play(self, call: Call, tus: Tus) -> None:
        await _store(call, tus)
        headers = {"Upload-Offset": self.text.format(_truth(call, tus))} if self.text else {}
        await call.answer(200 if call.request.method == "HEAD" else 204, headers)


@dataclass(frozen=True, slots=True)
class Stale:
    """A HEAD answered with an offset of a while ago; `by` below 0: with bytes it doesn't have."""

    by: int = 65536

    async def play(self, call: Call, tus: Tus) -> None:
        stored = tus.uploads.get(call.request.path)
        most = (stored.length or 0) if stored else 0
        await call.answer(200, {"Upload-Offset": str(max(0, min(most, _truth(call, tus) - self.by)))})


@dataclass(frozen=True, slots=True)
class Length:
    """A HEAD that says the upload is so much longer than it is."""

    more: int = 1

    async def play(self, call: Call, tus: Tus) -> None:
        stored = tus.uploads.get(call.request.path)
        length = (stored.length or 0) + self.more if stored else self.more
        await call.answer(200, {"Upload-Offset": str(_truth(call, tus)), "Upload-Length": str(length)})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Loses some of what it had and answers 409; `tell`: with the offset to go on from; `early`: at once."""

    lose: int = 0
    tell: bool = False
    early: bool = True

    async def play(self, call: Call, tus: Tus) -> None:
        if stored := tus.uploads.get(call.request.path):
            stored.lose(self.lose)
        headers = {"Upload-Offset": str(_truth(call, tus))} if self.tell else {}
        await call.answer(409, headers, early=self.early)


@dataclass(frozen=True, slots=True)
class Expire:
    """The upload is gone from here on, with its bytes."""

    async def play(self, call: Call, tus: Tus) -> None:
        tus.uploads.discard(call.request.path)
        await tus.behave(call)


@dataclass(frozen=True, slots=True)
class Rot:
    """Does what was asked, and one stored bit is another one."""

    at: int = 0

    async def play(self, call: Call, tus: Tus) -> None:
        await tus.behave(call)
        if stored := tus.uploads.get(call.request.path):
            stored.rot(self.at)


@dataclass(frozen=True, slots=True)
class Garbage:
    """An answer that isn't HTTP."""

    async def play(self, call: Call, tus: Tus) -> None:
        await call.drain()
        await call.write(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")
        call.hang_up()


FAULTS: dict[str, type[Fault]] = {
    it.__name__.lower(): it
    for it in (
        *(Answer, Portal, Redirect, Cut, Short, Lost, Silent, Stall, Trickle),
        *(Offset, Stale, Length, Conflict, Expire, Rot, Garbage),
    )
}


def _truth(call: Call, tus: Tus) -> int:
    stored = tus.uploads.get(call.request.path)
    return stored.offset if stored else 0


async def _store(call: Call, tus: Tus, most: int | None = None) -> None:
    """What a PATCH brings, if it fits; a fault may meet a request that doesn't."""
    stored = tus.uploads.get(call.request.path)
    if stored and call.request.method == "PATCH" and call.request.number("upload-offset") == stored.offset:
        await tus.store(call, stored, most)
