"""Calls to Cloudflare's API: the envelope, what is tried again, and what each failure is in our words.

`{result, success, errors:[{code, message}]}` with a Bearer token; 1200 requests in 5 minutes, then 429 with
Retry-After. Only what may come twice is repeated: GET, DELETE and updates. A POST that got no answer may have
made its video.
"""

import asyncio
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from json import JSONDecodeError
from typing import Final

import httpx

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.settings import CloudflareSettings
from desktop_uploader.contract.problem import Code

_log = logging.getLogger(__name__)

_PATIENCE: Final = httpx.Timeout(15, connect=5)
_LONGEST_CALL: Final = 20
"""Seconds with all repetitions: somebody may be waiting for the answer."""
_LARGEST_ANSWER: Final = 1024 * 1024
_TRIES: Final = 3
_FIRST_PAUSE: Final = 0.25
_LONGEST_PAUSE: Final = 3
_LONGEST_RETRY_AFTER: Final = 600
_NO_ROUTE: Final = {7000, 7003}
"""Codes of a 404 that is about the account, and says nothing about the video."""
_BUSY: Final = {408, 409, 423, 425, 429}
_LATER: Final = "Nothing is lost; try again in a moment."


class BadRequest(Refusal):
    """The API read a request and doesn't take it: nothing was made."""


@dataclass(frozen=True, slots=True)
class _Request:
    """`repeatable`: twice is the same as once."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    repeatable: bool = False


class CloudflareApi:
    """Paths are below the account. Every method raises `Refusal` as `Backend` says."""

    def __init__(self, client: httpx.AsyncClient, settings: CloudflareSettings) -> None:
        self._client = client
        self._base = f"{settings.api.rstrip('/')}/accounts/{settings.account}"
        self._headers = {"Authorization": f"Bearer {settings.token}"}

    async def create(self, path: str, headers: Mapping[str, str]) -> httpx.Headers:
        """A creation over tus: the headers of its answer."""
        status, answer, _ = await self._ask(_Request("POST", path, headers))
        if status != HTTPStatus.CREATED:
            raise nonsense(f"{status} to a creation")
        return answer

    async def result(self, method: str, path: str) -> Mapping[str, object] | None:
        """The `result` of an answer; None if there is no such thing."""
        return await self._result(_Request(method, path, repeatable=method == "GET"))

    async def update(self, path: str, fields: Mapping[str, object]) -> Mapping[str, object] | None:
        """The `result` after these fields were set; None if there is no such thing."""
        body, headers = json.dumps(fields).encode(), {"Content-Type": "application/json"}
        return await self._result(_Request("POST", path, headers, body, repeatable=True))

    async def delete(self, path: str) -> None:
        """Gone; if it was gone before, fine."""
        await self._ask(_Request("DELETE", path, repeatable=True))

    async def _result(self, request: _Request) -> Mapping[str, object] | None:
        status, _, body = await self._ask(request)
        return None if status == HTTPStatus.NOT_FOUND else _result(body)

    async def has_upload(self, url: str) -> bool:
        """Whether an upload URL, which needs no token, still leads to an upload (tus 1.0.0, "HEAD")."""
        try:
            answer = await self._client.head(
                url, headers={"Tus-Resumable": "1.0.0"}, timeout=_PATIENCE, follow_redirects=False
            )
        except httpx.HTTPError as error:
            _log.warning("Cloudflare did not answer a HEAD: %s", type(error).__name__)
            raise unavailable() from None
        if answer.status_code in _BUSY or answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise unavailable(answer.headers.get("Retry-After"))
        return answer.is_success

    async def _ask(self, request: _Request) -> tuple[int, httpx.Headers, bytes]:
        try:
            async with asyncio.timeout(_LONGEST_CALL):
                return await self._repeatedly(request)
        except TimeoutError:
            raise unavailable() from None

    async def _repeatedly(self, request: _Request) -> tuple[int, httpx.Headers, bytes]:
        pause, tries = _FIRST_PAUSE, _TRIES if request.repeatable else 1
        while True:
            tries -= 1
            try:
                return await self._once(request)
            except Refusal as refusal:
                told = refusal.headers.get("Retry-After")
                pause = pause if told is None else max(pause, float(told))
                if not tries or pause > _LONGEST_PAUSE or refusal.status != HTTPStatus.SERVICE_UNAVAILABLE:
                    raise
            await asyncio.sleep(pause)
            pause *= 2

    async def _once(self, request: _Request) -> tuple[int, httpx.Headers, bytes]:
        method, url, headers = request.method, self._base + request.path, {**self._headers, **request.headers}
        try:
            async with self._client.stream(
                method,
                url,
                headers=headers,
                content=request.body,
                timeout=_PATIENCE,
                follow_redirects=False,
            ) as answer:
                body = await _read(answer)
        except httpx.HTTPError as error:
            # Its own text and its cause may name URLs; its kind is enough to act on.
            _log.warning("Cloudflare did not answer a %s: %s", method, type(error).__name__)
            raise unavailable() from None
        _check(answer, body)
        return answer.status_code, answer.headers, body


async def _read(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for piece in answer.aiter_bytes():
        body += piece
        if len(body) > _LARGEST_ANSWER:
            raise nonsense("an answer without end")
    return bytes(body)


def _check(answer: httpx.Response, body: bytes) -> None:
    """Returns for 2xx and for a 404 of an API; raises what anything else means."""
    status = answer.status_code
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        _log.error("Cloudflare refuses the API token (%d): it needs Stream:Edit on the account", status)
        detail = "The video provider refuses this server. Nothing is lost; its operator has to look at it."
        raise Refusal(502, Code.PROVIDER_UNAVAILABLE, detail)
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        detail = "There is no room for this video at the video provider. Nothing was sent."
        raise Refusal(413, Code.QUOTA_EXCEEDED, detail)
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise unavailable(answer.headers.get("Retry-After"))
    if status == HTTPStatus.BAD_REQUEST:
        raise BadRequest(502, Code.PROVIDER_UNAVAILABLE, nonsense(f"400, codes {_codes(body)}").detail)
    missing = status == HTTPStatus.NOT_FOUND and not _NO_ROUTE.intersection(_codes(body))
    if not (missing or answer.is_success):
        raise nonsense(f"{status}, codes {_codes(body)}")


def _result(body: bytes) -> Mapping[str, object]:
    result = _envelope(body).get("result")
    if not isinstance(result, dict):
        raise nonsense("no result")
    return result


def _envelope(body: bytes) -> Mapping[str, object]:
    try:
        envelope = json.loads(body)
    except (JSONDecodeError, UnicodeDecodeError, RecursionError):
        envelope = None
    if not isinstance(envelope, dict) or not isinstance(envelope.get("success"), bool):
        raise nonsense("no answer of its API")
    return envelope


def _codes(body: bytes) -> list[int]:
    """The numbers of the errors: their texts may repeat what was sent."""
    errors = _envelope(body).get("errors")
    found = [it.get("code") for it in errors if isinstance(it, dict)] if isinstance(errors, list) else []
    return [code for code in found[:5] if isinstance(code, int)]


def unavailable(retry_after: str | None = None) -> Refusal:
    """`retry_after`: as it stands in the header; a date is as good as nothing."""
    told = (retry_after or "")[:6]
    whole = told.isascii() and told.isdigit()
    headers = {"Retry-After": str(min(int(told), _LONGEST_RETRY_AFTER))} if whole else {}
    detail = f"The video provider isn't available just now. {_LATER}"
    return Refusal(503, Code.PROVIDER_UNAVAILABLE, detail, headers=headers)


def nonsense(what: str) -> Refusal:
    """An answer nobody can do anything with. `what` is for the log: nothing of theirs but numbers."""
    _log.warning("Cloudflare's answer makes no sense: %s", what)
    return Refusal(502, Code.PROVIDER_UNAVAILABLE, f"The video provider gave no sensible answer. {_LATER}")
