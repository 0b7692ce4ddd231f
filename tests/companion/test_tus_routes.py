"""The tus conversation as a client sees it: what each header means, what is refused, what is kept."""

import asyncio
import base64
import hashlib
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from desktop_uploader.companion.tus.limits import TusLimits
from tests.companion.tus_server import (
    TusServer,
    exchange,
    id_of,
    patch_headers,
    request_bytes,
    signed_in,
    status_of,
    tus_server,
)

MIB = 1024**2


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[TusServer]:
    limits = TusLimits(max_size=64 * MIB, max_checksummed=3 * MIB)
    async with tus_server(tmp_path / "uploads", limits) as running:
        yield running


def sha256(body: bytes) -> str:
    return "sha256 " + base64.b64encode(hashlib.sha256(body).digest()).decode()


async def test_options_tells_what_there_is_without_sign_in(server: TusServer) -> None:
    answer = await server.client.options("/files", headers={"Authorization": ""})
    assert answer.status_code == 204
    assert answer.headers["Tus-Version"] == "1.0.0"
    expected = {"creation", "creation-with-upload", "expiration", "checksum", "termination"}
    assert set(answer.headers["Tus-Extension"].split(",")) == expected
    assert answer.headers["Tus-Max-Size"] == str(64 * MIB)
    assert answer.headers["Tus-Checksum-Algorithm"] == "sha256,sha1,md5"


async def test_an_upload_in_two_requests(server: TusServer) -> None:
    data = os.urandom(3 * MIB + 17)
    url = await server.create(len(data), **{"Upload-Metadata": "filename dGFsay5tcDQ=,empty"})
    assert url == f"{server.url}/files/{id_of(url)}"
    first = await server.patch(url, 0, data[: 2 * MIB])
    assert (first.status_code, first.headers["Upload-Offset"]) == (204, str(2 * MIB))
    assert server.records.completed == []
    head = await server.client.head(url)
    assert head.headers["Cache-Control"] == "no-store"
    assert head.headers["Upload-Length"] == str(len(data))
    assert head.headers["Upload-Metadata"] == "filename dGFsay5tcDQ=,empty"
    assert head.headers["Tus-Resumable"] == "1.0.0"
    expires = parsedate_to_datetime(head.headers["Upload-Expires"])
    assert expires > datetime.now(UTC) + timedelta(days=6)
    last = await server.patch(url, 2 * MIB, data[2 * MIB :])
    assert (last.status_code, last.headers["Upload-Offset"]) == (204, str(len(data)))
    assert server.content(url) == data
    assert server.records.completed == [id_of(url)]
    assert server.records.received_offsets == [(id_of(url), 2 * MIB), (id_of(url), len(data))]


async def test_the_files_are_private_and_nothing_else_is_there(server: TusServer) -> None:
    url = await server.create(4)
    folder = server.store.content(id_of(url)).parent
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("method", ["HEAD", "PATCH", "DELETE"])
@pytest.mark.parametrize(("user", "status"), [("", 401), ("mallory", 401), ("bob", 404)])
async def test_strangers_touch_nothing(server: TusServer, method: str, user: str, status: int) -> None:
    url = await server.create(4)
    async with signed_in(server.url, user) as stranger:
        answer = await stranger.request(method, url, content=b"evil", headers=patch_headers(0))
        assert answer.status_code == status
        override = {**patch_headers(0), "X-HTTP-Method-Override": method}
        assert (await stranger.post(url, content=b"evil", headers=override)).status_code == status
    assert await server.offset(url) == 0
    assert server.content(url) == b""
    assert server.records.terminated == []


async def test_no_creation_without_sign_in(server: TusServer) -> None:
    async with signed_in(server.url, "") as stranger:
        headers = {"Upload-Length": "4", "Content-Type": "application/offset+octet-stream"}
        assert (await stranger.post("/files", headers=headers, content=b"evil")).status_code == 401
    assert list(server.root.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["..", "%2e%2e", "..%2fx", "%00", "a" * 31, "A" * 32, "a" * 33, "CON", "x" * 900]
)
async def test_an_id_that_is_none_never_reaches_the_disk(server: TusServer, name: str) -> None:
    for method in ("HEAD", "PATCH", "DELETE"):
        request = request_bytes(method, f"/files/{name}", {**patch_headers(0), "Content-Length": "0"})
        assert status_of(await exchange(server.port, request)) == 404


async def test_expired_is_gone(server: TusServer) -> None:
    url = await server.create(4)
    server.records.expire(id_of(url))
    assert (await server.client.head(url)).status_code == 410
    assert (await server.patch(url, 0, b"abcd")).status_code == 410
    assert server.content(url) == b""


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Tus-Resumable": "0.2.2"}, 412),
        ({"Content-Type": "application/octet-stream"}, 415),
        ({"Upload-Offset": "1"}, 409),
        ({"Upload-Offset": "9"}, 409),
        ({"Upload-Offset": str(2**63 - 1)}, 409),
        ({"Upload-Offset": str(2**63)}, 400),
        ({"Upload-Offset": "-0"}, 400),
        ({"Upload-Offset": "0x0"}, 400),
        ({"Upload-Checksum": "crc64 AAAA"}, 400),
        ({"Upload-Checksum": "sha256 AAAA"}, 400),
        ({"Upload-Checksum": "sha256 !"}, 400),
        ({"Upload-Checksum": sha256(b"other")}, 460),
    ],
)
async def test_a_wrong_patch_changes_nothing(server: TusServer, headers: dict[str, str], status: int) -> None:
    url = await server.create(8)
    answer = await server.patch(url, 0, b"12345678", **headers)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers.get("Upload-Offset") == ("0" if status == 409 else None)
    assert answer.headers.get("Tus-Version") == ("1.0.0" if status == 412 else None)
    assert await server.offset(url) == 0
    assert server.content(url) == b""
    assert server.records.completed == []


@pytest.mark.parametrize("algorithm", ["sha256", "sha1", "md5"])
async def test_right_checksums_pass(server: TusServer, algorithm: str) -> None:
    body = os.urandom(2 * MIB + 3)
    url = await server.create(len(body))
    digest = base64.b64encode(hashlib.new(algorithm, body).digest()).decode()
    assert (
        await server.patch(url, 0, body, **{"Upload-Checksum": f"{algorithm} {digest}"})
    ).status_code == 204
    assert server.content(url) == body


async def test_a_wrong_checksum_goes_back_to_where_the_request_began(server: TusServer) -> None:
    url = await server.create(5 * MIB)
    start, body = os.urandom(MIB), os.urandom(3 * MIB)
    await server.patch(url, 0, start)
    assert (await server.patch(url, MIB, body, **{"Upload-Checksum": sha256(b"")})).status_code == 460
    assert await server.offset(url) == MIB
    assert server.content(url) == start
    assert (await server.patch(url, MIB, body, **{"Upload-Checksum": sha256(body)})).status_code == 204


async def test_a_long_request_takes_no_checksum(server: TusServer) -> None:
    body = os.urandom(3 * MIB + 1)
    url = await server.create(len(body))
    assert (await server.patch(url, 0, body, **{"Upload-Checksum": sha256(body)})).status_code == 413
    assert await server.offset(url) == 0


async def chunked(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


async def test_more_than_announced_is_never_kept(server: TusServer) -> None:
    url = await server.create(8)
    assert (await server.patch(url, 0, b"123456789")).status_code == 413
    answer = await server.client.patch(url, content=chunked(b"1234", b"56789"), headers=patch_headers(0))
    assert answer.status_code == 413
    assert server.content(url) == b""
    answer = await server.client.patch(url, content=chunked(b"1234", b"5678"), headers=patch_headers(0))
    assert answer.status_code == 204
    assert (await server.patch(url, 8, b"9")).status_code == 413
    assert server.content(url) == b"12345678"
    assert server.records.completed == [id_of(url)]


async def test_a_chunked_overrun_leaves_a_long_upload_resumable(server: TusServer) -> None:
    data = os.urandom(10 * MIB)
    url = await server.create(len(data))
    answer = await server.client.patch(url, content=chunked(data, b"!"), headers=patch_headers(0))
    assert answer.status_code == 413
    offset = await server.offset(url)
    assert offset < len(data)
    assert (await server.patch(url, offset, data[offset:])).status_code == 204
    assert server.content(url) == data


@pytest.mark.parametrize(
    "length",
    ["-1", "+5", "1e3", str(2**63), "9" * 40, "٣", "", " ", "0x10", "5.0", "1_0", "5\r\nUpload-Length: 5"],
)
async def test_a_length_that_is_none(server: TusServer, length: str) -> None:
    answer = await exchange(server.port, request_bytes("POST", "/files", {"Upload-Length": length}))
    assert status_of(answer) == 400
    assert server.records.rows == {}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 400),
        ({"Upload-Length": str(64 * MIB + 1)}, 413),
        ({"Upload-Length": "5", "Upload-Defer-Length": "1"}, 400),
        ({"Upload-Length": "5", "Upload-Concat": "partial"}, 400),
        ({"Upload-Length": "5", "Upload-Metadata": "filename eC5leGU="}, 415),
        ({"Upload-Length": "5", "Tus-Resumable": ""}, 412),
    ],
)
async def test_a_wrong_creation(server: TusServer, headers: dict[str, str], status: int) -> None:
    answer = await server.client.post("/files", headers=headers)
    assert answer.status_code == status
    assert list(server.root.iterdir()) == []


@pytest.mark.parametrize("forged", ["X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Host"])
async def test_location_is_ours(server: TusServer, forged: str) -> None:
    answer = await server.client.post("/files", headers={"Upload-Length": "5", forged: "javascript:alert(1)"})
    assert answer.headers["Location"].startswith(f"{server.url}/files/")


async def test_creation_with_upload(server: TusServer) -> None:
    headers = {"Upload-Length": "8", "Content-Type": "application/offset+octet-stream"}
    answer = await server.client.post("/files", headers=headers, content=b"1234")
    assert (answer.status_code, answer.headers["Upload-Offset"]) == (201, "4")
    assert (await server.patch(answer.headers["Location"], 4, b"5678")).status_code == 204
    assert server.content(answer.headers["Location"]) == b"12345678"
    whole = await server.client.post("/files", headers=headers, content=b"12345678")
    assert server.records.completed == [id_of(answer.headers["Location"]), id_of(whole.headers["Location"])]


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, b"123456789", 413),
        ({}, chunked(b"1234", b"56789"), 413),
        ({"Content-Type": "video/mp4"}, b"1234", 415),
        ({"Upload-Checksum": sha256(b"other")}, b"1234", 460),
    ],
)
async def test_a_refused_creation_with_upload_leaves_nothing(
    server: TusServer, headers: dict[str, str], body: bytes | AsyncIterator[bytes], status: int
) -> None:
    headers = {"Upload-Length": "8", "Content-Type": "application/offset+octet-stream", **headers}
    assert (await server.client.post("/files", headers=headers, content=body)).status_code == status
    assert list(server.root.iterdir()) == []
    assert server.records.rows == {}


async def test_nothing_to_send_is_complete_at_once(server: TusServer) -> None:
    url = await server.create(0)
    assert server.records.completed == [id_of(url)]
    assert await server.offset(url) == 0
    assert server.records.completed == [id_of(url)]


async def test_delete_removes_bytes_and_record(server: TusServer) -> None:
    url = await server.create(8)
    await server.patch(url, 0, b"1234")
    assert (await server.client.delete(url)).status_code == 204
    assert list(server.root.iterdir()) == []
    assert server.records.terminated == [id_of(url)]
    assert (await server.client.head(url)).status_code == 404
    assert (await server.client.delete(url)).status_code == 404


async def test_method_override_means_the_method_and_only_on_post(server: TusServer) -> None:
    url = await server.create(4)
    headers = {**patch_headers(0), "X-HTTP-Method-Override": "PATCH"}
    assert (await server.client.post(url, content=b"12", headers=headers)).status_code == 204
    head = await server.client.post(url, headers={"X-HTTP-Method-Override": "HEAD"})
    assert head.headers["Upload-Offset"] == "2"
    ignored = await server.patch(url, 2, b"34", **{"X-HTTP-Method-Override": "DELETE"})
    assert ignored.status_code == 204
    assert server.content(url) == b"1234"
    for other in ("", "PUT", "OPTIONS", "delete"):
        assert (await server.client.post(url, headers={"X-HTTP-Method-Override": other})).status_code == 405
    assert (await server.client.post(url, headers={"X-HTTP-Method-Override": "DELETE"})).status_code == 204
    assert list(server.root.iterdir()) == []


async def test_a_completion_that_was_refused_is_asked_again(server: TusServer) -> None:
    url = await server.create(4)
    server.records.refuse_completion = True
    assert (await server.patch(url, 0, b"MZ..")).status_code == 415
    assert (await server.client.head(url)).status_code == 415
    server.records.refuse_completion = False
    assert (await server.patch(url, 4, b"")).status_code == 204
    assert await server.offset(url) == 4
    assert server.records.completed == [id_of(url)]


async def test_bytes_that_vanished_are_a_404(server: TusServer) -> None:
    url = await server.create(4)
    await server.store.remove(id_of(url))
    assert (await server.client.head(url)).status_code == 404
    assert (await server.patch(url, 0, b"1234")).status_code == 404


async def test_fifty_creations_at_once_are_fifty_uploads(server: TusServer) -> None:
    urls = await asyncio.gather(*(server.create(1) for _ in range(50)))
    assert len(set(urls)) == 50
    answers = await asyncio.gather(*(server.patch(url, 0, b"x") for url in urls))
    assert {answer.status_code for answer in answers} == {204}
    assert sorted(server.records.completed) == sorted(id_of(url) for url in urls)
