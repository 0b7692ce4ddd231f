"""Cloudflare's API: its envelope, and the codes of its errors.

`{result, success, errors:[{code, message}]}` with a Bearer token; 1200 requests in 5 minutes, then 429 with
Retry-After.
"""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

import httpx

from desktop_uploader.companion.backends.json_api import (
    BUSY,
    PATIENCE,
    JsonApi,
    Request,
    Service,
    json_object,
    nonsense,
    unanswered,
    unavailable,
)
from desktop_uploader.companion.settings import CloudflareSettings

_NAME: Final = "Cloudflare"
_NO_ROUTE: Final[frozenset[int | str]] = frozenset({7000, 7003})
"""Codes of a 404 that is about the account, and says nothing about the video."""


class CloudflareApi:
    """Paths are below the account. Every method raises `Refusal` as `Backend` says."""

    def __init__(self, client: httpx.AsyncClient, settings: CloudflareSettings) -> None:
        self._client = client
        service = Service(
            _NAME,
            f"{settings.api.rstrip('/')}/accounts/{settings.account}",
            {"Authorization": f"Bearer {settings.token}"},
            rights="Stream:Edit on the account",
            codes=_codes,
            misrouted=_NO_ROUTE,
        )
        self._api = JsonApi(client, service)

    async def create(self, path: str, headers: Mapping[str, str]) -> httpx.Headers:
        """A creation over tus: the headers of its answer."""
        answer = await self._api.ask(Request("POST", path, headers))
        if answer.status != HTTPStatus.CREATED:
            raise nonsense(f"{answer.status} to a creation")
        return answer.headers

    async def result(self, method: str, path: str) -> Mapping[str, object] | None:
        """The `result` of an answer; None if there is no such thing."""
        return await self._result(Request(method, path, repeatable=method == "GET"))

    async def update(self, path: str, fields: Mapping[str, object]) -> Mapping[str, object] | None:
        """The `result` after these fields were set; None if there is no such thing."""
        body, headers = json.dumps(fields).encode(), {"Content-Type": "application/json"}
        return await self._result(Request("POST", path, headers, body, repeatable=True))

    async def delete(self, path: str) -> None:
        """Gone; if it was gone before, fine."""
        await self._api.ask(Request("DELETE", path, repeatable=True))

    async def _result(self, request: Request) -> Mapping[str, object] | None:
        answer = await self._api.ask(request)
        return None if answer.is_missing else _result(answer.body)

    async def has_upload(self, url: str) -> bool:
        """Whether an upload URL, which needs no token, still leads to an upload (tus 1.0.0, "HEAD")."""
        try:
            answer = await self._client.head(
                url, headers={"Tus-Resumable": "1.0.0"}, timeout=PATIENCE, follow_redirects=False
            )
        except httpx.HTTPError as error:
            raise unanswered(_NAME, "HEAD", error) from None
        if answer.status_code in BUSY or answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise unavailable(answer.headers.get("Retry-After"))
        return answer.is_success


def _result(body: bytes) -> Mapping[str, object]:
    result = _envelope(body).get("result")
    if not isinstance(result, dict):
        raise nonsense("no result")
    return result


def _envelope(body: bytes) -> Mapping[str, object]:
    envelope = json_object(body)
    if not isinstance(envelope.get("success"), bool):
        raise nonsense("no answer of its API")
    return envelope


def _codes(body: bytes) -> list[int | str]:
    """The numbers of the errors: their texts may repeat what was sent."""
    errors = _envelope(body).get("errors")
    found = [it.get("code") for it in errors if isinstance(it, dict)] if isinstance(errors, list) else []
    return [code for code in found if isinstance(code, int)]
