"""What a help desk asks a server: who are you, do you know me, what time is it where you are."""

import time
from email.utils import parsedate_to_datetime

import httpx

from desktop_uploader.contract.server import Me, ServerInfo
from desktop_uploader.net.address import Origin
from desktop_uploader.service.answers import message_of
from desktop_uploader.service.calls import Calls


class Visit:
    """Every question raises WorldError when it can't be answered."""

    def __init__(self, client: httpx.AsyncClient, origin: Origin) -> None:
        self._calls = Calls(client, origin)

    async def server(self) -> str:
        info = message_of(await self._calls.ask("GET", "/api/v1/server"), ServerInfo)
        return f"{info.name} at {self._calls.base_url}, version {info.version}"

    async def sign_in(self) -> str:
        me = message_of(await self._calls.ask("GET", "/api/v1/me"), Me)
        return f"{me.name} <{me.email}>"

    async def clock_skew(self) -> float | None:
        """Seconds that this computer is ahead of the server; None if the server doesn't tell its time."""
        date = (await self._calls.ask("GET", "/api/v1/server")).headers.get("date")
        return None if date is None else time.time() - parsedate_to_datetime(date).timestamp()
