"""What asks the emulator of Cloudflare Stream in its own tests."""

from base64 import b64encode
from datetime import datetime
from typing import Any

import httpx

from tests.emulators.cloudflare import Cloudflare

TUS = {"Tus-Resumable": "1.0.0"}


class Client:
    """Signed in at the API, nobody at the edge."""

    def __init__(self, cloudflare: Cloudflare, http: httpx.AsyncClient) -> None:
        self._http = http
        self._stream = f"{cloudflare.api_url}/accounts/{cloudflare.account.id}/stream"
        self.direct = True
        self.headers = {"Authorization": f"Bearer {cloudflare.account.token}"}

    async def api(self, method: str, path: str = "", **more: Any) -> httpx.Response:
        headers = self.headers | more.pop("headers", {})
        return await self._http.request(method, self._stream + path, headers=headers, **more)

    async def create(self, length: int, **metadata: str | datetime | None) -> httpx.Response:
        pairs = (f"{key} {_coded(value)}".strip() for key, value in metadata.items())
        headers = {**TUS, "Upload-Length": str(length), "Upload-Metadata": ",".join(pairs)}
        return await self.api("POST", "?direct_user=true" if self.direct else "", headers=headers)

    async def placed(self, length: int, **metadata: str | datetime | None) -> tuple[str, str]:
        """Uid and upload URL."""
        answer = await self.create(length, **metadata)
        assert answer.status_code == 201, answer.text
        return answer.headers["stream-media-id"], answer.headers["Location"]

    async def edge(self, method: str, url: str, **more: Any) -> httpx.Response:
        return await self._http.request(method, url, headers=TUS | more.pop("headers", {}), **more)

    async def patch(self, url: str, offset: int, body: bytes, **headers: str) -> httpx.Response:
        given = {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
        return await self.edge("PATCH", url, content=body, headers=given | headers)

    async def stored(self, body: bytes = b"a small video", **metadata: str | None) -> str:
        uid, url = await self.placed(len(body), **metadata)
        assert (await self.patch(url, 0, body)).status_code == 204
        return uid

    async def object(self, uid: str) -> dict[str, Any]:
        return dict((await self.api("GET", f"/{uid}")).json()["result"])


def _coded(value: str | datetime | None) -> str:
    text = value.isoformat() if isinstance(value, datetime) else value
    return "" if text is None else b64encode(text.encode()).decode()
