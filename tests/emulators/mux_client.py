"""What asks the emulator of Mux in its own tests."""

from typing import Any

import httpx

from tests.emulators.mux import Mux


class Client:
    """Signed in at the API, nobody at the edge."""

    def __init__(self, mux: Mux, http: httpx.AsyncClient) -> None:
        self._http, self._base = http, f"{mux.api_url}/video/v1"
        self.auth = (mux.environment.token_id, mux.environment.token_secret)

    async def api(self, method: str, path: str, **more: Any) -> httpx.Response:  # Any: httpx's own
        return await self._http.request(method, self._base + path, auth=self.auth, **more)

    async def create(self, policy: str = "public", **asked: Any) -> httpx.Response:  # Any: JSON
        settings = {"playback_policies": [policy]} | asked.pop("new_asset_settings", {})
        return await self.api("POST", "/uploads", json={"new_asset_settings": settings} | asked)

    async def placed(self, policy: str = "public", **asked: Any) -> tuple[str, str]:  # Any: JSON
        """Upload id and upload URL."""
        answer = await self.create(policy, **asked)
        assert answer.status_code == 201, answer.text
        data = answer.json()["data"]
        return data["id"], data["url"]

    async def put(self, url: str, body: bytes = b"", said: str | None = None) -> httpx.Response:
        """`said`: Content-Range."""
        headers = {} if said is None else {"Content-Range": said}
        return await self._http.put(url, content=body, headers=headers)

    async def stored(self, policy: str = "public", **asked: Any) -> str:  # Any: JSON
        upload_id, url = await self.placed(policy, **asked)
        assert (await self.put(url, b"a small video")).status_code == 200
        return upload_id

    async def upload(self, upload_id: str) -> dict[str, Any]:  # Any: JSON
        return dict((await self.api("GET", f"/uploads/{upload_id}")).json()["data"])

    async def asset(self, upload_id: str) -> dict[str, Any]:  # Any: JSON
        asset_id = (await self.upload(upload_id))["asset_id"]
        return dict((await self.api("GET", f"/assets/{asset_id}")).json()["data"])

    async def get(self, url: str) -> httpx.Response:
        return await self._http.get(url)
