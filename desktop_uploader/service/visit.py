"""What a help desk asks a server: who are you, do you know me, what time is it, how fast do we talk."""

import time
from email.utils import parsedate_to_datetime

from desktop_uploader.contract.server import Me, ServerInfo
from desktop_uploader.core.failures import WorldError
from desktop_uploader.net.address import Origin
from desktop_uploader.net.client import Client
from desktop_uploader.service.answers import failure_of, message_of
from desktop_uploader.service.calls import Calls
from desktop_uploader.words.plain import plain

_MEASURE = "/api/storage/network-test?size=512kb"
_BYTES = "application/octet-stream"
_NO_SUCH_DOOR = {404, 405, 501}


class Visit:
    """Every question raises WorldError when it can't be answered."""

    def __init__(self, client: Client, origin: Origin) -> None:
        self._client, self._calls = client, Calls(client, origin)

    @property
    def address(self) -> str:
        return self._calls.base_url

    @property
    def proxy(self) -> str:
        """Host and port of what the connection goes through; empty for none."""
        return self._client.proxy_for(self.address)

    async def server(self) -> tuple[str, str]:
        """Its name and version."""
        info = message_of(await self._calls.ask("GET", "/api/v1/server"), ServerInfo)
        return plain(info.name), plain(info.version)

    async def sign_in(self) -> str:
        """Whose it is."""
        return plain(message_of(await self._calls.ask("GET", "/api/v1/me"), Me).name)

    async def clock_skew(self) -> float | None:
        """Seconds that this computer is ahead of the server; None if the server doesn't tell its time."""
        date = (await self._calls.ask("GET", "/api/v1/server")).headers.get("date")
        try:
            return None if date is None else time.time() - parsedate_to_datetime(date).timestamp()
        except ValueError:
            return None

    async def speed(self) -> float | None:
        """Bytes a second that come from the server; None where it has no test of that."""
        before = time.monotonic()
        answer = await self._calls.ask("GET", _MEASURE, headers={"Accept": _BYTES})
        took = time.monotonic() - before
        if answer.status in _NO_SUCH_DOOR:
            return None
        if not answer.ok or answer.headers.get("content-type") != _BYTES:
            raise WorldError(failure_of(answer))
        return len(answer.body) / max(took, 1e-6)
