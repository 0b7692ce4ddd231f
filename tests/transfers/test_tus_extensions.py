"""What tus servers may offer: used where they do, done without where they don't, never followed elsewhere."""

import hashlib
import time
from base64 import b64encode
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.tus_checksum import checksum
from tests.fixtures.faults import Late, Short, Status, portal, redirect
from tests.fixtures.sending import KIB, MIB, Reports, content, digest, error_in, job_of, source_of, tus
from tests.fixtures.tus_server import Fault, TusServer

SIZE = 18 * MIB + 5
DATA = content(SIZE)
PROOFS = {"Tus-Version": "1.0.0,0.2.2", "Tus-Extension": "checksum", "Tus-Checksum-Algorithm": "sha1, SHA256"}
SMALL = ChunkRules(max=100 * KIB)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.mp4"
    path.write_bytes(DATA[: 300 * KIB])
    return path


def foreign(server: TusServer, path: Path, chunk: ChunkRules = SMALL) -> Job:
    return job_of(path, server.base_url + server.create(path.stat().st_size), chunk=chunk)


def proof(data: bytes, algorithm: str = "sha256") -> str:
    return f"{algorithm} {b64encode(hashlib.new(algorithm, data).digest()).decode()}"


async def test_a_checksum_with_each_part_where_they_are_taken(video: Path) -> None:
    with TusServer(features=PROOFS) as server:
        async with tus(server, checksums=True) as transfer:
            job = foreign(server, video, ChunkRules())
            server.uploads["/files/one"].append(DATA[: 3 * MIB])
            assert await transfer.send(job, Reports()) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA
        bounds = [3 * MIB, 8 * MIB, 16 * MIB, SIZE]
        parts = [DATA[a:b] for a, b in pairwise(bounds)]
        assert [seen.headers["upload-checksum"] for seen in server.seen("PATCH")] == [*map(proof, parts)]
        assert [seen.method for seen in server.requests][:2] == ["HEAD", "OPTIONS"]


async def test_a_server_with_the_least_of_algorithms(short: Path) -> None:
    with TusServer(features={**PROOFS, "Tus-Checksum-Algorithm": "sha1"}) as server:
        async with tus(server, checksums=True) as transfer:
            await transfer.send(foreign(server, short, ChunkRules()), Reports())
        (seen,) = server.seen("PATCH")
        assert seen.headers["upload-checksum"] == proof(DATA[: 300 * KIB], "sha1")


async def test_each_server_is_asked_once(short: Path) -> None:
    with TusServer(features=PROOFS) as server, TusServer(features=PROOFS) as other:
        async with tus(server, checksums=True) as transfer:
            for where in (server, server, other):
                await transfer.send(foreign(where, short), Reports())
        assert [len(it.seen("OPTIONS")) for it in (server, other)] == [1, 1]
        assert "tus-resumable" not in server.seen("OPTIONS")[0].headers


async def test_the_companion_is_not_asked_and_nor_is_anyone_without_need(short: Path) -> None:
    with TusServer(features=PROOFS) as server:
        async with tus(server, checksums=True) as transfer:
            await transfer.send(job_of(short, server.create(300 * KIB)), Reports())
        async with tus(server) as transfer:
            await transfer.send(foreign(server, short), Reports())
        assert not server.seen("OPTIONS")
        assert all("upload-checksum" not in seen.headers for seen in server.requests)


@pytest.mark.parametrize(
    "fault", [Status(404), Status(500), portal(), Status(204), Status(200, {"Tus-Version": ","})]
)
async def test_a_server_that_says_nothing_of_itself_is_plain(short: Path, fault: Fault) -> None:
    with TusServer(features=PROOFS) as server:
        server.plan(fault, method="OPTIONS")
        async with tus(server, checksums=True) as transfer:
            assert await transfer.send(foreign(server, short), Reports()) == digest(DATA[: 300 * KIB])
        assert all("upload-checksum" not in seen.headers for seen in server.requests)
        assert len(server.seen("OPTIONS")) == 1


async def test_a_server_that_leaves_options_unanswered_is_plain(short: Path) -> None:
    with TusServer(features=PROOFS) as server:
        server.plan(Late(30), method="OPTIONS")
        async with tus(server, checksums=True, timeouts=httpx.Timeout(0.5)) as transfer:
            begun = time.monotonic()
            assert await transfer.send(foreign(server, short), Reports()) == digest(DATA[: 300 * KIB])
            assert time.monotonic() - begun < 5


async def test_rules_that_a_part_would_break_go_before_a_checksum(short: Path) -> None:
    with TusServer(features=PROOFS) as server:
        async with tus(server, checksums=True) as transfer:
            path = short.with_name("long.mp4")
            path.write_bytes(DATA[: 12 * MIB])
            await transfer.send(foreign(server, path, ChunkRules(min=10 * MIB)), Reports())
        sent = [(seen.length, "upload-checksum" in seen.headers) for seen in server.seen("PATCH")]
        assert sent == [(10 * MIB, False), (2 * MIB, True)]


async def test_a_server_that_finds_all_checksums_wrong_gets_none(short: Path) -> None:
    with TusServer(features=PROOFS) as server:
        server.plan(*[Status(460)] * 4)
        async with tus(server, checksums=True) as transfer:
            assert await transfer.send(foreign(server, short), Reports()) == digest(DATA[: 300 * KIB])
            await transfer.send(foreign(server, short), Reports())
        patches = server.seen("PATCH")
        assert ["upload-checksum" in seen.headers for seen in patches] == [True] * 4 + [False] * (
            len(patches) - 4
        )
        assert [seen.headers["upload-offset"] for seen in patches[:5]] == ["0"] * 5


async def test_bytes_that_changed_on_the_way_go_again(short: Path) -> None:
    with TusServer(features=PROOFS) as server:
        server.plan(Status(460))
        async with tus(server, checksums=True) as transfer:
            await transfer.send(foreign(server, short, ChunkRules()), Reports())
        assert [seen.length for seen in server.seen("PATCH")] == [300 * KIB, 300 * KIB]
        assert len(server.seen("HEAD")) == 1
        assert server.uploads["/files/one"].data == DATA[: 300 * KIB]


async def test_where_patch_cannot_pass_a_post_does_and_that_is_remembered(short: Path) -> None:
    with TusServer(without={"PATCH"}) as server:
        async with tus(server) as transfer:
            for own in (True, False):
                job = job_of(short, server.create(300 * KIB), chunk=SMALL) if own else foreign(server, short)
                assert await transfer.send(job, Reports()) == digest(DATA[: 300 * KIB])
        assert server.uploads["/files/one"].data == DATA[: 300 * KIB]
        assert len(server.seen("PATCH")) == 1
        assert {seen.headers["x-http-method-override"] for seen in server.seen("POST")} == {"PATCH"}


async def test_where_neither_passes_the_next_try_begins_with_patch(short: Path) -> None:
    with TusServer(without={"PATCH", "POST"}) as server:
        async with tus(server) as transfer:
            for _ in range(2):
                error = await error_in(transfer.send(foreign(server, short), Reports()))
                assert error.failure.kind is Kind.PROTOCOL
        assert [seen.method for seen in server.requests] == ["HEAD", "PATCH", "HEAD", "POST"] * 2


@pytest.mark.parametrize("method", ["HEAD", "PATCH"])
async def test_redirects_in_circles_end(short: Path, method: str) -> None:
    with TusServer() as server:
        server.plan(*[redirect("/files/one")] * 20, method=method)
        async with tus(server) as transfer:
            error = await error_in(transfer.send(foreign(server, short), Reports()))
        assert len(server.seen(method)) == 6
    assert error.failure.kind is Kind.PROTOCOL


@pytest.mark.parametrize("method", ["HEAD", "PATCH"])
@pytest.mark.parametrize("own", [True, False])
async def test_no_redirect_leads_to_another_server(short: Path, method: str, own: bool) -> None:
    with TusServer(token="sesame") as server, TusServer() as other:
        if not own:
            server.token = None
        server.plan(redirect(other.base_url + other.create(300 * KIB)), method=method)
        async with tus(server) as transfer:
            job = job_of(short, server.create(300 * KIB), headers=(("X-Key", "secret"),))
            job = job if own else foreign(server, short)
            error = await error_in(transfer.send(job, Reports()))
            assert error.failure.kind is Kind.PROTOCOL
            assert await transfer.send(job, Reports()) == digest(DATA[: 300 * KIB])
        assert not other.connections
    assert other.base_url not in str(error)


@pytest.mark.parametrize(
    "to",
    [
        "https://127.0.0.1:{port}/x",
        "http://localhost:{port}/x",
        "//127.0.0.1/x",
        "http://u:p@127.0.0.1:{port}/x",
        "http://[",
        "ftp://127.0.0.1:{port}/x",
        "",
    ],
)
async def test_another_scheme_host_or_port_is_another_server(short: Path, to: str) -> None:
    with TusServer() as server:
        server.plan(redirect(to.format(port=server.base_url.rpartition(":")[2])), method="HEAD")
        async with tus(server) as transfer:
            error = await error_in(transfer.send(foreign(server, short), Reports()))
        assert len(server.requests) == 1
    assert error.failure.kind is Kind.PROTOCOL


async def test_who_keeps_little_of_a_request_gets_smaller_ones(video: Path) -> None:
    with TusServer() as server:
        server.plan(*[Short(1)] * 4)
        async with tus(server) as transfer:
            assert await transfer.send(foreign(server, video, ChunkRules()), Reports()) == digest(DATA)
        assert [seen.length for seen in server.seen("PATCH")][:5] == [
            size * MIB // 2 for size in (16, 8, 4, 2, 1)
        ]


async def test_a_checksum_is_no_secret_where_only_some_hashes_may_keep_one(
    video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FIPS 140: Python refuses MD5, unless it is told that nothing depends on it."""
    plain = hashlib.new

    def strict(name: str, *, usedforsecurity: bool = True) -> object:
        if name == "md5" and usedforsecurity:
            raise ValueError("[digital envelope routines] unsupported")
        return plain(name, usedforsecurity=usedforsecurity)

    monkeypatch.setattr(hashlib, "new", strict)
    async with FileSource(source_of(video), (), lambda _: None) as source:
        assert (await checksum(source, 0, 1000, "md5")).startswith("md5 ")
