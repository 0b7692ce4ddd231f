"""R2's own rules, as the reference has them."""

import base64
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from xml.etree import ElementTree

import httpx
import pytest

from desktop_uploader.companion.backends.s3_signing import Signer, path_of
from tests.emulators.r2 import R2

LEAST = 5 * 1024**2
HOUR = timedelta(hours=1)


class Client:
    def __init__(self, r2: R2, http: httpx.AsyncClient) -> None:
        self._http, self._signer = http, Signer(r2.settings())

    async def ask(self, method: str, path: str, content: bytes = b"", **headers: str) -> httpx.Response:
        signed = self._signer.headers(method, path, {}, content) | headers
        return await self._http.request(method, self._signer.base + path, headers=signed, content=content)

    async def create(self) -> str:
        answer = await self.ask("POST", "/k.mp4?uploads=")
        return tree_of(answer).findtext("{*}UploadId", "")

    async def put(
        self,
        upload_id: str,
        number: int,
        content: bytes,
        headers: dict[str, str] | None = None,
        lifetime: timedelta = HOUR,
    ) -> httpx.Response:
        path = path_of("k.mp4", {"partNumber": number, "uploadId": upload_id})
        return await self._http.put(self._signer.url("PUT", path, lifetime), content=content, headers=headers)

    async def complete(self, upload_id: str, *receipts: tuple[int, str]) -> httpx.Response:
        parts = "".join(
            f"<Part><PartNumber>{number}</PartNumber><ETag>{etag}</ETag></Part>" for number, etag in receipts
        )
        body = f"<CompleteMultipartUpload>{parts}</CompleteMultipartUpload>".encode()
        return await self.ask("POST", f"/k.mp4?uploadId={upload_id}", body)


@pytest.fixture
async def r2() -> AsyncIterator[R2]:
    async with R2() as running:
        yield running


@pytest.fixture
async def client(r2: R2) -> AsyncIterator[Client]:
    async with httpx.AsyncClient(trust_env=False) as http:
        yield Client(r2, http)


def tree_of(answer: httpx.Response) -> ElementTree.Element:
    return ElementTree.fromstring(answer.text)  # noqa: S314  # from our own emulator


def said(answer: httpx.Response) -> tuple[int, str, str]:
    """Status, code, and R2's number."""
    tree = tree_of(answer)
    return answer.status_code, tree.findtext("Code", ""), tree.findtext("Message", "")[8:-1]


@pytest.mark.parametrize(
    ("sizes", "outcome"),
    [
        ((LEAST, LEAST, 1), None),
        ((1,), None),
        ((LEAST, LEAST + 1, 1), (400, "InvalidPart", "10048")),
        ((LEAST, LEAST + 1), (400, "InvalidPart", "10048")),
        ((LEAST - 1, 1), (400, "EntityTooSmall", "10011")),
    ],
)
async def test_all_parts_but_the_last_are_equal(
    client: Client, r2: R2, sizes: tuple[int, ...], outcome: tuple[int, str, str] | None
) -> None:
    upload_id = await client.create()
    answers = [await client.put(upload_id, number, b"x" * size) for number, size in enumerate(sizes, 1)]
    done = await client.complete(upload_id, *((n, it.headers["ETag"]) for n, it in enumerate(answers, 1)))

    if outcome is None:
        assert done.status_code == 200, done.text
        assert (len(r2.bucket.objects["k.mp4"].content), r2.bucket.uploads) == (sum(sizes), {})
    else:
        assert said(done) == outcome
        assert r2.left == ["k.mp4"], "the upload is still open"


async def test_what_it_refuses(client: Client, r2: R2) -> None:
    upload_id = await client.create()
    sha = await client.put(upload_id, 1, b"x", {"x-amz-checksum-sha256": "x"})
    wrong = base64.b64encode(hashlib.md5(b"y").digest()).decode()  # noqa: S324  # what the header is
    md5 = await client.put(upload_id, 1, b"x", {"Content-MD5": wrong})
    expired = await client.put(upload_id, 1, b"x", lifetime=timedelta(seconds=-1))
    stranger = await client.ask("GET", "/k.mp4", Authorization="AWS4-HMAC-SHA256 Credential=me/x")

    assert said(sha) == (501, "NotImplemented", "10004")
    assert said(md5) == (400, "BadDigest", "10037")
    assert said(expired) == (400, "ExpiredRequest", "10018")
    assert said(stranger) == (403, "SignatureDoesNotMatch", "10035")
    assert said(await client.complete(upload_id, (1, '"0"'))) == (400, "InvalidPart", "10025")
    assert r2.bucket.uploads[upload_id].parts == {}


async def test_an_upload_that_is_gone_is_unknown(client: Client, r2: R2) -> None:
    upload_id = await client.create()
    path = f"/k.mp4?uploadId={upload_id}"
    assert (await client.ask("DELETE", path)).status_code == 204
    answers = [
        await client.put(upload_id, 1, b"x"),
        await client.ask("GET", path),
        await client.ask("DELETE", path),
        await client.complete(upload_id, (1, '"0"')),
    ]

    assert {said(it) for it in answers} == {(404, "NoSuchUpload", "10024")}
    assert r2.left == []


async def test_parts_are_listed_in_pages(client: Client) -> None:
    upload_id = await client.create()
    for number in (3, 1, 2):
        await client.put(upload_id, number, b"x" * number)
    first = await client.ask("GET", f"/k.mp4?uploadId={upload_id}&max-parts=2&part-number-marker=0")
    second = await client.ask("GET", f"/k.mp4?uploadId={upload_id}&max-parts=2&part-number-marker=2")
    numbers = [
        [it.text for it in tree_of(page).iterfind("{*}Part/{*}PartNumber")] for page in (first, second)
    ]

    assert numbers == [["1", "2"], ["3"]]
    assert "<IsTruncated>true</IsTruncated><NextPartNumberMarker>2<" in first.text
    assert "<IsTruncated>false</IsTruncated>" in second.text
