"""What asks the emulator of Vercel Blob in its own tests; it makes client tokens by itself."""

import hashlib
import hmac
import json
from base64 import b64encode
from time import time
from typing import Any
from urllib.parse import quote

import httpx

from tests.emulators.blob import BlobStore


class BlobClient:
    """`token` is what it signs in with."""

    def __init__(self, store: BlobStore, http: httpx.AsyncClient) -> None:
        self._http = http
        self._store = store
        self.token = store.token

    def client_token(self, pathname: str, **more: Any) -> str:
        """Good for a minute unless `validUntil` says otherwise."""
        scope = {"pathname": pathname, "validUntil": int(time() * 1000) + 60_000, **more}
        payload = b64encode(json.dumps(scope).encode()).decode()
        signed = hmac.new(self._store.token.encode(), payload.encode(), hashlib.sha256).hexdigest()
        both = b64encode(f"{signed}.{payload}".encode()).decode()
        return f"vercel_blob_client_{self._store.tokens.store_id}_{both}"

    async def api(self, method: str, path: str, headers: dict[str, str], **more: Any) -> httpx.Response:
        common = {
            "authorization": f"Bearer {self.token}",
            "x-api-version": "12",
            "x-vercel-blob-access": self._store.access,
        }
        return await self._http.request(method, self._store.api_url + path, headers=common | headers, **more)

    async def put(self, pathname: str, content: bytes, **headers: str) -> httpx.Response:
        return await self.api("PUT", f"/?pathname={quote(pathname)}", _named(headers), content=content)

    async def head(self, pathname: str) -> httpx.Response:
        return await self.api("GET", "/", {}, params={"url": pathname})

    async def read(self, url: str, **headers: str) -> httpx.Response:
        return await self._http.get(url, headers=headers)

    async def create(self, pathname: str, **headers: str) -> httpx.Response:
        return await self.mpu(pathname, {"x-mpu-action": "create", **_named(headers)})

    async def part(
        self, pathname: str, place: dict[str, str], number: int, content: bytes, **headers: str
    ) -> httpx.Response:
        told = {**_of(place), "x-mpu-action": "upload", "x-mpu-part-number": str(number), **_named(headers)}
        return await self.mpu(pathname, told, content=content)

    async def complete(
        self, pathname: str, place: dict[str, str], parts: list[tuple[int, str]]
    ) -> httpx.Response:
        told = [{"partNumber": number, "etag": etag} for number, etag in parts]
        return await self.mpu(pathname, {**_of(place), "x-mpu-action": "complete"}, json=told)

    async def mpu(self, pathname: str, headers: dict[str, str], **more: Any) -> httpx.Response:
        return await self.api("POST", f"/mpu?pathname={quote(pathname)}", headers, **more)


def _of(place: dict[str, str]) -> dict[str, str]:
    return {"x-mpu-upload-id": place["uploadId"], "x-mpu-key": quote(place["key"], safe="")}


def _named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
