"""Calls to a provider's JSON API: what is tried again, and what each failure is in our words.

Only what may come twice is repeated: a creation that got no answer may have made its video. Nothing of an
answer's text gets into errors or logs, for it may repeat what was sent: numbers and codes only.
"""

import asyncio
import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

import httpx

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import Code

_log = logging.getLogger(__name__)

PATIENCE: Final = httpx.Timeout(15, connect=5)
BUSY: Final = frozenset({408, 409, 423, 425, 429})
"""Of a place for bytes: somebody else is at it, or it is too much."""
_LONGEST_CALL: Final = 20
"""Seconds with all repetitions: somebody may be waiting for the answer."""
_LARGEST_ANSWER: Final = 1024 * 1024
_TRIES: Final = 3
_FIRST_PAUSE: Final = 0.25
_LONGEST_PAUSE: Final = 3
_LONGEST_RETRY_AFTER: Final = 600
_LATER: Final = "Nothing is lost; try again in a moment."
_URL: Final = re.compile(r"[!-~]{1,4096}")


class BadRequest(Refusal):
    """The API read a request and doesn't take it: nothing was made."""


@dataclass(frozen=True, slots=True)
class Service:
    """Whose API it is. `name`, and the `rights` that our credentials need there, are for the log.

    `codes` reads the codes of its errors from a body, and raises `nonsense` for what is none of its answers.
    `misrouted`: those of a 404 that says nothing about the thing that was asked for.
    """

    name: str
    base: str
    headers: Mapping[str, str] = field(repr=False)
    rights: str
    codes: Callable[[bytes], list[int | str]]
    misrouted: frozenset[int | str] = frozenset()


@dataclass(frozen=True, slots=True)
class Request:
    """`repeatable`: twice is the same as once. `takes`: statuses that mean something to who asks."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)
    repeatable: bool = False
    takes: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: httpx.Headers = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def is_missing(self) -> bool:
        """There is no such thing, in the words of the API itself."""
        return self.status == HTTPStatus.NOT_FOUND


class JsonApi:
    """`client` is its owner's to close."""

    def __init__(self, client: httpx.AsyncClient, service: Service) -> None:
        self._client = client
        self._service = service

    async def ask(self, request: Request) -> Answer:
        """The answer if it is good, a 404 about the thing itself, or one that the request `takes`.

        Raises `Refusal` as `Backend` says.
        """
        try:
            async with asyncio.timeout(_LONGEST_CALL):
                return await self._repeatedly(request)
        except TimeoutError:
            raise unavailable() from None

    async def _repeatedly(self, request: Request) -> Answer:
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

    async def _once(self, request: Request) -> Answer:
        try:
            async with self._client.stream(
                request.method,
                self._service.base + request.path,
                headers={**self._service.headers, **request.headers},
                content=request.body,
                timeout=PATIENCE,
                follow_redirects=False,
            ) as answer:
                whole = Answer(answer.status_code, answer.headers, await _read(answer))
        except httpx.HTTPError as error:
            raise unanswered(self._service.name, request.method, error) from None
        self._check(request, whole)
        return whole

    def _check(self, request: Request, answer: Answer) -> None:
        status = answer.status
        if httpx.codes.is_success(status) or status in request.takes:
            return
        if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            raise self._unauthorized(status)
        if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            detail = "There is no room for this video at the video provider. Nothing was sent."
            raise Refusal(413, Code.QUOTA_EXCEEDED, detail)
        if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise unavailable(answer.headers.get("Retry-After"))
        self._check_errors(answer)

    def _check_errors(self, answer: Answer) -> None:
        codes = self._service.codes(answer.body)[:5]
        if answer.is_missing and not self._service.misrouted.intersection(codes):
            return
        refused = nonsense(f"{answer.status}, codes {codes}")
        if answer.status == HTTPStatus.BAD_REQUEST:
            raise BadRequest(refused.status, refused.code, refused.detail)
        raise refused

    def _unauthorized(self, status: int) -> Refusal:
        _log.error(
            "%s refuses our credentials (%d): they need %s", self._service.name, status, self._service.rights
        )
        detail = "The video provider refuses this server. Nothing is lost; its operator has to look at it."
        return Refusal(502, Code.PROVIDER_UNAVAILABLE, detail)


async def _read(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for piece in answer.aiter_bytes():
        body += piece
        if len(body) > _LARGEST_ANSWER:
            raise nonsense("an answer without end")
    return bytes(body)


def json_object(body: bytes) -> Mapping[str, object]:
    """Raises `nonsense`: a page of something in between, mostly."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise nonsense("no answer of its API")
    return said


def is_safe_url(url: str, api: str) -> bool:
    """An absolute URL that is as safe as the API's own."""
    try:
        parts, good = urlsplit(url if _URL.fullmatch(url) else ""), {"https", urlsplit(api).scheme}
    except ValueError:
        return False
    return bool(parts.hostname) and parts.scheme in good


def unanswered(provider: str, method: str, error: httpx.HTTPError) -> Refusal:
    """The error's own text and its cause may name URLs; its kind is enough to act on."""
    _log.warning("%s did not answer a %s: %s", provider, method, type(error).__name__)
    return unavailable()


def unavailable(retry_after: str | None = None) -> Refusal:
    """`retry_after`: as it stands in the header; a date is as good as nothing."""
    told = (retry_after or "")[:6]
    whole = told.isascii() and told.isdigit()
    headers = {"Retry-After": str(min(int(told), _LONGEST_RETRY_AFTER))} if whole else {}
    detail = f"The video provider isn't available just now. {_LATER}"
    return Refusal(503, Code.PROVIDER_UNAVAILABLE, detail, headers=headers)


def nonsense(what: str) -> Refusal:
    """An answer nobody can do anything with. `what` is for the log: nothing of theirs but numbers."""
    _log.warning("The video provider's answer makes no sense: %s", what)
    return Refusal(502, Code.PROVIDER_UNAVAILABLE, f"The video provider gave no sensible answer. {_LATER}")
