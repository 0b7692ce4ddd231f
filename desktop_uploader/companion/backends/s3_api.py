"""Calls to an S3 bucket: each request is signed in its headers, each answer read as XML.

"CreateMultipartUpload", "ListParts", "CompleteMultipartUpload", "AbortMultipartUpload", "HeadObject",
"GetObject" with a range and "DeleteObject" of the S3 API reference. Nothing here blocks for long: a signature
takes a fraction of a millisecond, and the network is httpx's.
"""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final

import httpx

from desktop_uploader.companion.backends import s3_xml
from desktop_uploader.companion.backends.json_api import (
    Answer,
    JsonApi,
    Request,
    Service,
    nonsense,
    unavailable,
)
from desktop_uploader.companion.backends.readable import LARGEST_READ
from desktop_uploader.companion.backends.s3_signing import Query, Signer, path_of
from desktop_uploader.companion.backends.s3_xml import Listed, Page
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.media import PartReceipt
from desktop_uploader.contract.problem import Code

_RIGHTS: Final = "to read, write, list and delete in the bucket, and a clock that is right"
_WRONG_PARTS: Final = {"InvalidPart", "InvalidPartOrder", "EntityTooSmall", "MalformedXML"}
_MOST_PAGES: Final = 40
"""1000 parts a page; some list each version of a part."""
NOT_COMPLETE: Final = "Not all parts of this video are stored as they were sent. Send the others, then again."


class S3Api:
    """`client` is its owner's to close. Every method raises `Refusal` as `Backend` says."""

    def __init__(self, client: httpx.AsyncClient, signer: Signer) -> None:
        self._signer = signer
        no_bucket = frozenset[int | str]({"NoSuchBucket"})
        service = Service("S3", signer.base, {}, _RIGHTS, s3_xml.error_codes, no_bucket)
        self._api = JsonApi(client, service)

    async def create(self, key: str, content_type: str) -> str:
        """A new upload's id. Never repeated by itself."""
        path, headers = path_of(key, {"uploads": ""}), {"Content-Type": content_type}
        signed = self._signer.headers("POST", path, headers)
        answer = await self._api.ask(Request("POST", path, signed))
        if answer.is_missing:
            raise nonsense("404 to a creation")
        return s3_xml.upload_id(answer.body)

    async def listed(self, key: str, upload_id: str) -> tuple[Listed, ...] | None:
        """All parts that came; None if there is no such upload, or none any more."""
        listed, after = list[Listed](), 0
        for _ in range(_MOST_PAGES):
            page = await self.page(key, upload_id, after)
            if page is None:
                return None
            listed += page.listed
            if page.after is None:
                return tuple(listed)
            if page.after <= after:
                break
            after = page.after
        raise nonsense("a list of parts without end")

    async def page(self, key: str, upload_id: str, after: int = 0, most: int = 1000) -> Page | None:
        query: Query = {"uploadId": upload_id, "max-parts": most, "part-number-marker": after}
        answer = await self._ask("GET", key, query)
        return None if answer.is_missing else s3_xml.page(answer.body)

    async def complete(self, key: str, upload_id: str, receipts: Sequence[PartReceipt]) -> bool:
        """False: there is no such upload, or none any more. Raises 409 `not_complete`.

        The provider may begin a 200 before it knows, and put an error into it.
        """
        query, body = {"uploadId": upload_id}, s3_xml.completion(receipts)
        answer = await self._ask("POST", key, query, body=body, takes=frozenset({400}))
        code = next(iter(s3_xml.error_codes(answer.body)), None)
        if answer.is_missing or code == "NoSuchUpload":
            return False
        if code in _WRONG_PARTS:
            raise Refusal(409, Code.NOT_COMPLETE, NOT_COMPLETE)
        if code is not None and answer.status == HTTPStatus.OK:
            raise unavailable()
        if code is not None or not s3_xml.is_completed(answer.body):
            raise nonsense(f"{answer.status}, code {code} to a completion")
        return True

    async def abort(self, key: str, upload_id: str) -> None:
        """Again is fine. Parts that are under way may still come: see `page`."""
        await self._ask("DELETE", key, {"uploadId": upload_id})

    async def size(self, key: str) -> int | None:
        """Bytes of a whole file; None if there is none, which is also said of a bucket that isn't there."""
        answer = await self._ask("HEAD", key)
        said = answer.headers.get("Content-Length", "")
        if answer.is_missing:
            return None
        if not (said.isascii() and said.isdigit() and len(said) < 20):
            raise nonsense("a file without a size")
        return int(said)

    async def read(self, key: str, start: int, length: int) -> bytes | None:
        """None if there is no such file; nothing beyond its end."""
        span = {"Range": f"bytes={start}-{start + min(length, LARGEST_READ) - 1}"}
        beyond = HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
        answer = await self._ask("GET", key, headers=span, takes=frozenset({beyond}))
        if answer.is_missing:
            return None
        whole = answer.status == HTTPStatus.OK  # it may know no ranges
        return b"" if answer.status == beyond else answer.body[start * whole :][:length]

    async def delete(self, key: str) -> None:
        """Again is fine."""
        await self._ask("DELETE", key)

    async def _ask(
        self,
        method: str,
        key: str,
        query: Query | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        takes: frozenset[int] = frozenset(),
    ) -> Answer:
        """What may come twice."""
        path = path_of(key, query)
        signed = self._signer.headers(method, path, headers, body)
        return await self._api.ask(Request(method, path, signed, body or None, repeatable=True, takes=takes))
