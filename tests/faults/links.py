"""What a network does wrong with one connection. A fault strikes when so many bytes went one way."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from tests.faults.answers import PORTAL

UP, DOWN = "up", "down"


class Link(Protocol):
    """A connection through the proxy, as faults see it."""

    def reset(self) -> None:
        """RST to both ends."""

    def hang_up(self) -> None:
        """FIN to both ends."""

    async def vanish(self) -> None:
        """Neither end hears of the other again, or of its end; doesn't return."""

    async def say(self, raw: bytes) -> None:
        """To the client, once it has asked for something."""


class LinkFault(Protocol):
    """`way`: which direction's bytes count, `after`: how many pass first."""

    @property
    def way(self) -> str: ...
    @property
    def after(self) -> int: ...
    async def strike(self, link: Link) -> None: ...


@dataclass(frozen=True, slots=True)
class Reset:
    """RST at byte N; `way=down`: of what the server says, so N=0 loses the answer."""

    after: int = 0
    way: str = UP

    async def strike(self, link: Link) -> None:
        link.reset()


@dataclass(frozen=True, slots=True)
class HangUp:
    """FIN at byte N."""

    after: int = 0
    way: str = UP

    async def strike(self, link: Link) -> None:
        link.hang_up()


@dataclass(frozen=True, slots=True)
class Vanish:
    """Half-open: from byte N on nothing passes and no end is told, on either side."""

    after: int = 0
    way: str = UP

    async def strike(self, link: Link) -> None:
        await link.vanish()


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing passes this way for so long from byte N on; then it goes on."""

    after: int = 0
    seconds: float = 5.0
    way: str = UP

    async def strike(self, link: Link) -> None:
        await asyncio.sleep(self.seconds)


@dataclass(frozen=True, slots=True)
class Captive:
    """A captive portal answers in the server's place: with a page, or (`to`) a redirect to it."""

    to: str = ""
    after: int = 0
    way: str = UP

    async def strike(self, link: Link) -> None:
        status = f"302 Found\r\nLocation: {self.to}" if self.to else "200 OK"
        head = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {len(PORTAL)}\r\n\r\n"
        await link.say(head.encode() + PORTAL)
        link.hang_up()


LINK_FAULTS: dict[str, type[LinkFault]] = {
    it.__name__.lower(): it for it in (Reset, HangUp, Vanish, Pause, Captive)
}
