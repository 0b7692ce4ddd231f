"""Uploads at tus servers without a companion: begun, sent, ended; nothing goes where they point away."""

from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.tus_creation import Location, TusCreation
from tests.fixtures.faults import Status, portal, redirect
from tests.fixtures.sending import KIB, RealClock, Reports, content, digest, error_in, job_of, tus
from tests.fixtures.tus_server import Fault, TusServer

DATA = content(300 * KIB)
ABLE = {"Tus-Version": "1.0.0", "Tus-Extension": "creation,creation-with-upload", "Tus-Max-Size": "1000000"}


@asynccontextmanager
async def creation(server: TusServer) -> AsyncIterator[TusCreation]:
    async with make_client() as client:
        yield TusCreation(client, FixedOrigin(server.base_url), RealClock(), (("X-Whose", "mine"),))


@pytest.mark.parametrize("location", ["{path}", "{base}{path}", "{name}", "./{name}"])
@pytest.mark.parametrize("own", [True, False])
async def test_created_sent_and_ended(tmp_path: Path, location: str, own: bool) -> None:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    with TusServer(features=ABLE) as server:
        server.location = location.format(path="{path}", base=server.base_url, name="2")
        async with creation(server) as creating, tus(server) as transfer:
            url = "/files/" if own else f"{server.base_url}/files/"
            there = await creating.create(url, len(DATA), {"filename": "Übung 1.mp4"})
            assert there == Location("/files/2" if own else f"{server.base_url}/files/2")
            assert await transfer.send(job_of(path, there.url), Reports()) == digest(DATA)
            assert server.uploads["/files/2"].data == DATA
            assert await creating.terminate(there.url)
            assert not server.uploads
            assert await creating.terminate(there.url)  # one that is gone is fine
        seen = server.seen("POST")[0].headers
        assert seen["upload-metadata"] == f"filename {b64encode('Übung 1.mp4'.encode()).decode()}"
        assert (seen["upload-length"], seen["tus-resumable"]) == (str(len(DATA)), "1.0.0")
        assert seen["x-whose"] == "mine"


async def test_no_metadata_is_no_header() -> None:
    with TusServer() as server:
        async with creation(server) as creating:
            await creating.create("/files/", 5, {})
        assert "upload-metadata" not in server.seen("POST")[0].headers


@pytest.mark.parametrize("features", [ABLE, {"Tus-Version": "1.0.0", "Tus-Extension": "creation"}, None])
async def test_the_first_bytes_go_along_where_they_may(features: dict[str, str] | None) -> None:
    with TusServer(features=features) as server:
        async with creation(server) as creating:
            there = await creating.create("/files/", len(DATA), {}, DATA[:1000])
        able = features is ABLE
        assert there.offset == server.uploads[there.url].offset == (1000 if able else 0)
        assert len(server.seen("POST")) == 1


@pytest.mark.parametrize("status", [400, 413, 415, 501])
async def test_who_refuses_the_first_bytes_gets_none(status: int) -> None:
    with TusServer(features=ABLE) as server:
        server.plan(Status(status), method="POST")
        async with creation(server) as creating:
            there = await creating.create("/files/", len(DATA), {}, DATA[:1000])
        assert there.offset == 0
        assert [seen.length for seen in server.seen("POST")] == [1000, 0]


@pytest.mark.parametrize(
    "location",
    [
        "https://127.0.0.1/files/x",
        "http://127.0.0.1:1/files/x",
        "//elsewhere.example/x",
        "http://[",
        "{other}/x",
    ],
)
async def test_a_location_elsewhere_is_refused(location: str) -> None:
    with TusServer(features=ABLE) as server, TusServer() as other:
        server.location = location.replace("{other}", other.base_url)
        async with creation(server) as creating:
            error = await error_in(creating.create("/files/", len(DATA), {}))
        assert not other.connections
    assert error.failure.kind is Kind.PROTOCOL
    assert "elsewhere" in error.failure.detail
    assert "http" not in error.failure.detail


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Status(201), Kind.PROTOCOL),
        (Status(201, {"Location": ""}), Kind.PROTOCOL),
        (Status(201, {"Location": "/files/x", "Upload-Offset": "5"}), Kind.PROTOCOL),
        (Status(302, {"Location": "/files/elsewhere/"}), Kind.PROTOCOL),
        (portal(), Kind.PORTAL),
        (Status(503), Kind.SERVER_BUSY),
        (Status(413), Kind.REFUSED),
    ],
)
async def test_an_answer_that_is_no_location(fault: Fault, kind: Kind) -> None:
    with TusServer(features=ABLE) as server:
        server.plan(fault, method="POST")
        async with creation(server) as creating:
            assert (await error_in(creating.create("/files/", 5, {}))).failure.kind is kind


async def test_a_redirect_is_followed_within_the_server_and_not_in_circles() -> None:
    with TusServer(features=ABLE) as server:
        server.plan(redirect("/moved/"), method="POST")
        async with creation(server) as creating:
            assert (await creating.create("/files", 5, {}, b"12345")).url.startswith("/moved/")
            server.plan(*[redirect("/files/")] * 20, method="POST")
            assert (await error_in(creating.create("/files/", 5, {}))).failure.kind is Kind.PROTOCOL
        assert len(server.seen("POST")) == 8


async def test_a_file_too_large_is_not_sent() -> None:
    with TusServer(features=ABLE) as server:
        async with creation(server) as creating:
            failure = (await error_in(creating.create("/files/", 1_000_001, {}))).failure
        assert not server.seen("POST")
    assert (failure.kind, failure.limit, failure.actual) == (Kind.TOO_LARGE, 1_000_000, 1_000_001)


async def test_a_server_of_another_version_is_not_sent_to() -> None:
    with TusServer(features={"Tus-Version": "0.2.2"}) as server:
        async with creation(server) as creating:
            assert (await error_in(creating.create("/files/", 5, {}))).failure.kind is Kind.REFUSED
        assert not server.seen("POST")


async def test_its_end_is_said_too() -> None:
    with TusServer(always={"Upload-Expires": "Thu, 01 Jan 1970 00:01:40 GMT"}) as server:
        async with creation(server) as creating:
            assert (await creating.create("/files/", 5, {})).expires_at == 100.0


async def test_where_delete_cannot_pass_a_post_does_and_where_nothing_does_it_expires() -> None:
    with TusServer(without={"DELETE"}) as server:
        async with creation(server) as creating:
            there = await creating.create("/files/", 5, {})
            assert await creating.terminate(there.url)
            assert not server.uploads
            server.without = {"DELETE", "POST"}
            assert not await creating.terminate(there.url)


async def test_an_end_that_fails_is_told() -> None:
    with TusServer() as server:
        server.plan(Status(423), method="DELETE")
        async with creation(server) as creating:
            error = await error_in(creating.terminate(server.create(5)))
    assert error.failure.kind is Kind.SERVER_BUSY


async def test_a_companion_in_a_folder_stays_in_it(tmp_path: Path) -> None:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    with TusServer() as server:
        server.create(len(DATA), "/school/files/one")
        origin = FixedOrigin(f"{server.base_url}/school")
        server.plan(redirect("/school/files/one"), redirect("/files/one"), method="HEAD")
        async with tus(origin) as transfer:
            job = job_of(path, "/files/two", chunk=ChunkRules())
            assert (await error_in(transfer.send(job, Reports()))).failure.kind is Kind.PROTOCOL
            server.plan(redirect("/school/files/one"), method="HEAD")
            assert await transfer.send(job, Reports()) == digest(DATA)
