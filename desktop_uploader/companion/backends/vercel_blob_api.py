"""Vercel Blob's API, as far as the companion asks it with the read-write token.

`x-api-version: 12`, Bearer, errors `{"error": {"code", "message"}}`; `unknown_error` (500),
`service_unavailable` (503) and `rate_limited` (429, with retry-after) are worth another try, the rest isn't.
There is no call that aborts a multipart upload or lists its parts.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

import httpx

from desktop_uploader.companion.backends.json_api import (
    Answer,
    JsonApi,
    Request,
    Service,
    is_safe_url,
    json_object,
    nonsense,
)
from desktop_uploader.companion.backends.untrusted import count, mapping
from desktop_uploader.companion.backends.vercel_blob_wire import (
    API_VERSION,
    Access,
    Session,
    milliseconds,
    signed_query,
    store_of,
)
from desktop_uploader.companion.settings import BlobSettings

NAME: Final = "Vercel Blob"

_REFUSED: Final = frozenset({int(HTTPStatus.BAD_REQUEST)})
_NO_STORE: Final[frozenset[int | str]] = frozenset({"store_not_found"})
"""A 404 that is about the store, and says nothing about the blob."""
_SPARE_PART: Final = "10000"
_CODE: Final = re.compile("[a-z_]{1,64}")
_LONGEST_WORD: Final = 2048


class WrongAccessError(Exception):
    """The store is public, and was asked for a private blob, or the other way round. Nothing was made."""


@dataclass(frozen=True, slots=True)
class Head:
    """A blob that is there, whole: its size in bytes, and where it is read."""

    url: str = field(repr=False)
    size: int


class VercelBlobApi:
    """`client` is its owner's to close. Raises `Refusal` as `Backend` says."""

    def __init__(self, client: httpx.AsyncClient, settings: BlobSettings) -> None:
        self._settings = settings
        self.common = {"x-api-version": API_VERSION, "x-vercel-blob-store-id": store_of(settings.token)}
        service = Service(
            NAME,
            settings.api.rstrip("/"),
            {"authorization": f"Bearer {settings.token}", **self.common},
            rights="to be the store's read-write token",
            codes=_codes,
            misrouted=_NO_STORE,
        )
        self._api = JsonApi(client, service)

    async def begin(self, pathname: str, content_type: str, access: Access) -> Session:
        """A new multipart upload. Raises `WrongAccessError`."""
        headers = {
            "x-mpu-action": "create",
            "x-vercel-blob-access": access,
            "x-content-type": content_type,
            "x-add-random-suffix": "0",
            "x-allow-overwrite": "0",
        }
        answer = await self._api.ask(Request("POST", self.multipart(pathname), headers, takes=_REFUSED))
        if answer.status == HTTPStatus.BAD_REQUEST and "access on a" in _message(answer):
            raise WrongAccessError
        said = _said(answer)
        return Session(_word(said.get("uploadId")), _word(said.get("key")), access)

    async def takes_parts(self, pathname: str, session: Session) -> bool:
        """No call asks that: an empty part, with a number that no file comes to, is left out at the end.

        Where the store refuses it for another reason than a missing upload, that one may well be open.
        """
        headers = {**session.headers("upload"), "x-mpu-part-number": _SPARE_PART}
        path = self.multipart(pathname)
        answer = await self._api.ask(Request("POST", path, headers, b"", repeatable=True, takes=_REFUSED))
        return not answer.is_missing

    async def complete(self, pathname: str, session: Session, parts: bytes, token: str | None) -> bool:
        """Whether it is one blob now; no also means that it was one before. `token`: instead of our own."""
        headers = {**session.headers("complete"), "content-type": "application/json"}
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        path = self.multipart(pathname)
        answer = await self._api.ask(Request("POST", path, headers, parts, repeatable=True, takes=_REFUSED))
        json_object(answer.body)
        return httpx.codes.is_success(answer.status)

    async def head(self, pathname: str) -> Head | None:
        """None: there is no such blob (yet); parts are none."""
        answer = await self._api.ask(Request("GET", f"/?{urlencode({'url': pathname})}", repeatable=True))
        if answer.is_missing:
            return None
        said = _said(answer)
        url, size = said.get("url"), count(said.get("size"))
        if not isinstance(url, str) or not is_safe_url(url, self._settings.api) or size is None:
            raise nonsense("a blob without a size or a place")
        return Head(url, size)

    async def delete(self, pathname: str) -> None:
        """Gone; if it was gone before, fine."""
        body, headers = json.dumps({"urls": [pathname]}).encode(), {"content-type": "application/json"}
        await self._api.ask(Request("POST", "/delete", headers, body, repeatable=True))

    async def signed(self, url: str, pathname: str, until: datetime) -> str:
        """The blob's URL, open for whoever has it `until` then ("Vercel Signed URLs")."""
        asked = {"pathname": pathname, "operations": ["get"], "validUntil": milliseconds(until)}
        body, headers = json.dumps(asked).encode(), {"content-type": "application/json"}
        said = _said(await self._api.ask(Request("POST", "/signed-token", headers, body, repeatable=True)))
        delegation, key = _word(said.get("delegationToken")), _word(said.get("clientSigningToken"))
        return f"{url}?{signed_query(pathname, delegation, key)}"

    def multipart(self, pathname: str) -> str:
        """Below the API's address."""
        return f"/mpu?{urlencode({'pathname': pathname})}"


def _said(answer: Answer) -> Mapping[str, object]:
    if not httpx.codes.is_success(answer.status):
        raise nonsense(f"{answer.status}, codes {_codes(answer.body)}")
    return json_object(answer.body)


def _word(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_WORD or not value.isprintable():
        raise nonsense("an answer without what was asked for")
    return value


def _codes(body: bytes) -> list[int | str]:
    code = mapping(json_object(body).get("error")).get("code")
    return [code] if isinstance(code, str) and _CODE.fullmatch(code) else []


def _message(answer: Answer) -> str:
    message = mapping(json_object(answer.body).get("error")).get("message")
    return message if isinstance(message, str) else ""
