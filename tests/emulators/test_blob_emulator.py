"""The emulator of Vercel Blob keeps to what Vercel documents; a client of ours may rely on it."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.emulators.blob import BlobStore
from tests.emulators.blob_api import failure
from tests.emulators.blob_callbacks import signature
from tests.emulators.blob_client import BlobClient
from tests.emulators.blob_files import LEAST_PART
from tests.emulators.failures import HangUp

PATHNAME = "videos/lecture é.mp4"
LARGE, SMALL = bytes(LEAST_PART), b"the end"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[BlobStore]:
    async with BlobStore(tmp_path) as running:
        yield running


@pytest.fixture
async def client(store: BlobStore) -> AsyncIterator[BlobClient]:
    async with httpx.AsyncClient(trust_env=False) as http:
        yield BlobClient(store, http)


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


async def sent(client: BlobClient, *parts: bytes) -> tuple[dict[str, str], list[tuple[int, str]]]:
    """A multipart upload whose parts are all there: its place, and what they are called."""
    place = (await client.create(PATHNAME, x_content_type="video/mp4")).json()
    answers = [await client.part(PATHNAME, place, it + 1, part) for it, part in enumerate(parts)]
    return place, [(it + 1, answer.json()["etag"]) for it, answer in enumerate(answers)]


async def test_put_head_list_read_and_delete(store: BlobStore, client: BlobClient) -> None:
    put = (await client.put(PATHNAME, b"0123456789", x_content_type="video/mp4")).json()
    head = (await client.head(PATHNAME)).json()
    ranged = await client.read(put["url"], Range="bytes=2-4")

    assert set(put) == {"url", "downloadUrl", "pathname", "contentType", "contentDisposition", "etag"}
    assert (head["size"], head["url"], head["contentType"]) == (10, put["url"], "video/mp4")
    assert (await client.head(put["url"])).json() == head
    assert (ranged.status_code, ranged.content, ranged.headers["Content-Type"]) == (206, b"234", "video/mp4")
    assert (await client.api("GET", "/?prefix=videos/", {})).json() == {"blobs": [head], "hasMore": False}
    for _ in range(2):
        gone = await client.api("POST", "/delete", {}, json={"urls": [put["url"]]})
        assert (gone.status_code, gone.json()) == (200, None)
    assert code(await client.head(PATHNAME)) == (404, "not_found")
    assert (await client.read(put["url"])).status_code == 404
    assert store.blobs == {}


async def test_a_multipart_upload(store: BlobStore, client: BlobClient) -> None:
    place, parts = await sent(client, LARGE, LARGE, SMALL)
    assert set(store.unfinished) == {place["uploadId"]}
    assert code(await client.head(PATHNAME)) == (404, "not_found"), "parts are no blob"
    done = await client.complete(PATHNAME, place, parts)

    assert done.json()["pathname"] == PATHNAME
    assert store.content(PATHNAME).read_bytes() == LARGE + LARGE + SMALL
    assert store.unfinished == {}
    assert code(await client.complete(PATHNAME, place, parts)) == (404, "not_found")


@pytest.mark.parametrize(
    "contents", [(LARGE, LARGE + b"x", SMALL), (SMALL, SMALL), (LARGE, LARGE[:-1], SMALL)]
)
async def test_parts_of_the_wrong_size(client: BlobClient, contents: tuple[bytes, ...]) -> None:
    place, parts = await sent(client, *contents)

    assert code(await client.complete(PATHNAME, place, parts)) == (400, "bad_request")


async def test_parts_that_are_not_those_that_came(client: BlobClient) -> None:
    place, [first, second] = await sent(client, LARGE, SMALL)
    wrong: tuple[list[tuple[int, str]], ...] = (
        [],
        [second],
        [second, first],
        [first, (2, '"other"')],
        [first, second, (3, '"none"')],
    )

    for parts in wrong:
        assert code(await client.complete(PATHNAME, place, parts)) == (400, "bad_request")
    assert (await client.complete(PATHNAME, place, [first, second])).status_code == 200


async def test_the_same_part_again_takes_its_place(store: BlobStore, client: BlobClient) -> None:
    place, _ = await sent(client, b"before")
    etag = (await client.part(PATHNAME, place, 1, b"after")).json()["etag"]

    assert (await client.complete(PATHNAME, place, [(1, etag)])).status_code == 200
    assert store.content(PATHNAME).read_bytes() == b"after"


async def test_an_upload_belongs_to_its_key_and_pathname(client: BlobClient) -> None:
    place, _ = await sent(client)

    assert code(await client.part(PATHNAME, {**place, "key": "other"}, 1, b"a"))[0] == 400
    assert code(await client.part("other", place, 1, b"a"))[0] == 400
    assert code(await client.part(PATHNAME, {**place, "uploadId": "other"}, 1, b"a"))[0] == 404
    assert code(await client.part(PATHNAME, place, 10_001, b"a"))[0] == 400


@pytest.mark.parametrize("pathname", ["", "a" * 951, "videos//a.mp4"])
async def test_pathnames_that_are_none(client: BlobClient, pathname: str) -> None:
    assert code(await client.put(pathname, b"a")) == (400, "bad_request")
    assert code(await client.create(pathname)) == (400, "bad_request")


async def test_overwriting_and_random_suffixes(store: BlobStore, client: BlobClient) -> None:
    await client.put("a.mp4", b"first")
    refused = await client.put("a.mp4", b"second")
    other = (await client.put("a.mp4", b"third", x_add_random_suffix="1")).json()["pathname"]

    assert code(refused) == (400, "bad_request")
    assert (await client.put("a.mp4", b"fourth", x_allow_overwrite="1")).status_code == 200
    assert other.startswith("a-")
    assert other.endswith(".mp4")
    assert [store.content(it).read_bytes() for it in ("a.mp4", other)] == [b"fourth", b"third"]


async def test_a_client_token_opens_what_it_says(store: BlobStore, client: BlobClient) -> None:
    place, _ = await sent(client)
    limits = {"maximumSizeInBytes": 5, "allowedContentTypes": ["video/*"]}
    client.token = client.client_token(PATHNAME, **limits)

    assert (await client.part(PATHNAME, place, 1, b"12345", x_content_type="video/mp4")).status_code == 200
    for answer in (
        await client.part(PATHNAME, place, 1, b"123456"),
        await client.part(PATHNAME, place, 2, b"6"),
        await client.part(PATHNAME, place, 1, b"1", x_content_type="text/html"),
        await client.put("other", b"1"),
        await client.put(PATHNAME, b"123456", x_content_type="video/mp4"),
    ):
        assert code(answer) == (400, "bad_request")
    for answer in (await client.head(PATHNAME), await client.api("POST", "/delete", {}, json={"urls": []})):
        assert code(answer) == (403, "client_token_not_allowed")


async def test_tokens_that_are_none(client: BlobClient) -> None:
    good = client.client_token(PATHNAME)
    for token in ("x", "vercel_blob_rw_x", good[:-4], good.replace("_client_", "_client_x"), good + "===="):
        client.token = token
        assert code(await client.put(PATHNAME, b"a")) == (403, "forbidden")
    client.token = client.client_token(PATHNAME, validUntil=1)
    answer = await client.put(PATHNAME, b"a")
    assert (*code(answer), answer.json()["error"]["message"]) == (403, "forbidden", "Token expired")


async def test_a_store_is_public_or_private(store: BlobStore, client: BlobClient) -> None:
    answer = await client.put(PATHNAME, b"a", x_vercel_blob_access="private")

    assert code(answer) == (400, "bad_request")
    assert answer.json()["error"]["message"] == "Cannot use private access on a public store."


async def test_a_private_store_opens_with_a_signature(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    async with (
        BlobStore(tmp_path / "private", access="private") as store,
        httpx.AsyncClient(trust_env=False) as http,
    ):
        client = BlobClient(store, http)
        url = (await client.put("a.mp4", b"a")).json()["url"]
        signed = store.tokens.delegate({"pathname": "b.mp4"})

        assert (await client.read(url)).status_code == 403
        assert (await client.read(url, authorization=f"Bearer {store.token}")).content == b"a"
        other = f"{url}?vercel-blob-delegation={signed['delegationToken']}&vercel-blob-signature=x"
        assert (await client.read(other)).status_code == 403


async def test_who_completes_with_a_client_token_is_told_about(store: BlobStore, client: BlobClient) -> None:
    place, parts = await sent(client, SMALL)
    asked = {"callbackUrl": f"{store.edge.base_url}/hook", "tokenPayload": "mine"}
    client.token = client.client_token(PATHNAME, onUploadCompleted=asked)
    blob = (await client.complete(PATHNAME, place, parts)).json()
    await store.callbacks.settled()
    [told] = store.callbacks.sent

    assert told.object == {"type": "blob.upload-completed", "payload": {"blob": blob, "tokenPayload": "mine"}}
    assert told.url == asked["callbackUrl"]
    assert len(signature(store.token, told.body)) == 64


async def test_failures_on_request(store: BlobStore, client: BlobClient) -> None:
    store.api.script.plan("GET", failure(500, "unknown_error"), failure(429, "rate_limited", 2), HangUp())

    assert code(await client.head(PATHNAME)) == (500, "unknown_error")
    busy = await client.head(PATHNAME)
    assert (*code(busy), busy.headers["Retry-After"]) == (429, "rate_limited", "2")
    with pytest.raises(httpx.TransportError):
        await client.head(PATHNAME)


async def test_too_many_requests(store: BlobStore, client: BlobClient) -> None:
    store.rate.most = 1
    answers = [await client.head(PATHNAME) for _ in range(2)]

    assert [code(it)[1] for it in answers] == ["not_found", "rate_limited"]
    assert answers[1].headers["Retry-After"] == str(store.rate.wait)


async def test_an_unknown_version_is_refused(client: BlobClient) -> None:
    assert code(await client.api("GET", "/", {"x-api-version": "7"})) == (400, "bad_request")
