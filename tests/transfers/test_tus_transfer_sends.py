"""tus, as it should go: everything arrives, once, over one connection, and the reports are true."""

from pathlib import Path

import pytest

from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from tests.fixtures.sending import (
    KIB,
    MIB,
    Reports,
    content,
    digest,
    job_of,
    parts_of,
    requests_of,
    tus,
)
from tests.fixtures.tus_server import TusServer

DATA = content(20 * MIB + 12345)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


async def test_arrives_bit_for_bit_over_one_connection(video: Path) -> None:
    heard = Reports()
    with TusServer() as server:
        job = job_of(video, server.create(len(DATA)), chunk=requests_of(3 * MIB))
        async with tus(server) as transfer:
            assert await transfer.send(job, heard) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA
        assert server.connections == 1
        assert [request.method for request in server.requests] == ["HEAD", *["PATCH"] * 7]
    assert heard.acknowledged == [0, *range(3 * MIB, len(DATA), 3 * MIB), len(DATA)]
    assert heard.sent == sorted(heard.sent)
    assert heard.sent[-1] == len(DATA)
    assert heard.hashed == [0, 1, 2]


async def test_every_request_is_as_tus_wants_it(video: Path) -> None:
    with TusServer() as server:
        job = job_of(video, server.create(len(DATA)), headers=(("X-Provider", "1"), ("Host", "x")))
        async with tus(server) as transfer:
            await transfer.send(job, Reports())
        head, patch = server.requests[0].headers, server.requests[1].headers
    assert head["tus-resumable"] == patch["tus-resumable"] == "1.0.0"
    assert patch["content-type"] == "application/offset+octet-stream"
    assert patch["upload-offset"] == "0"
    assert patch["content-length"] == str(8 * MIB)
    assert "transfer-encoding" not in patch
    assert "upload-metadata" not in patch
    assert patch["x-provider"] == "1"
    assert patch["host"] == server.base_url.removeprefix("http://")
    assert patch["user-agent"].startswith("desktop-uploader/")


async def test_requests_grow_with_the_rate(video: Path) -> None:
    with TusServer() as server:
        async with tus(server) as transfer:
            await transfer.send(job_of(video, server.create(len(DATA))), Reports())
        sizes = [request.length for request in server.seen("PATCH")]
    assert sizes == [8 * MIB, len(DATA) - 8 * MIB]


async def test_a_full_upload_needs_no_patch(video: Path) -> None:
    heard = Reports()
    with TusServer() as server:
        job = job_of(video, server.create(len(DATA)))
        server.uploads["/files/one"].append(DATA)
        async with tus(server) as transfer:
            assert await transfer.send(job, heard) == digest(DATA)
        assert not server.seen("PATCH")
    assert heard.acknowledged == [len(DATA)]
    assert heard.hashed == [0, 1, 2]


@pytest.mark.parametrize("known", [0, 1, 2, 3])
@pytest.mark.parametrize("offset", [5, 8 * MIB, 9 * MIB + 1, 20 * MIB + 12344])
async def test_resumes_in_mid_part_whatever_the_journal_has(video: Path, offset: int, known: int) -> None:
    heard = Reports()
    with TusServer() as server:
        job = job_of(video, server.create(len(DATA)), parts=parts_of(DATA)[:known])
        server.uploads["/files/one"].append(DATA[:offset])
        async with tus(server) as transfer:
            assert await transfer.send(job, heard) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA
        assert server.received == len(DATA) - offset
    assert heard.hashed == list(range(known, 3))


async def test_a_journal_with_too_many_parts_does_no_harm(video: Path) -> None:
    heard = Reports()
    with TusServer() as server:
        job = job_of(video, server.create(len(DATA)), parts=(*parts_of(DATA), b"x" * 32))
        async with tus(server) as transfer:
            assert await transfer.send(job, heard) == digest(DATA)
    assert heard.hashed == []


async def test_an_offset_that_fell_is_believed(video: Path) -> None:
    """The server lost what it had not written yet: the next send begins there."""
    with TusServer() as server:
        job = job_of(video, server.create(len(DATA)), chunk=ChunkRules(max=4 * MIB))
        async with tus(server) as transfer:
            await transfer.send(job, Reports())
            server.uploads["/files/one"].lose(7 * MIB)
            heard = Reports()
            assert await transfer.send(job, heard) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA
    assert heard.acknowledged[0] == len(DATA) - 7 * MIB


async def test_follows_the_companion_to_its_new_port(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(content(100 * KIB))
    with TusServer() as first, TusServer() as second:
        job = job_of(path, first.create(100 * KIB), chunk=requests_of(10 * KIB))
        second.uploads = first.uploads

        class Moving:
            def base_url(self) -> str:
                return (first if len(first.requests) < 4 else second).base_url

            def token(self) -> str | None:
                return None

        async with tus(Moving()) as transfer:
            await transfer.send(job, Reports())
        assert [len(server.requests) for server in (first, second)] == [4, 7]
        assert second.uploads["/files/one"].data == path.read_bytes()


async def test_the_token_goes_to_the_companion_only(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(content(KIB))
    with TusServer(token="sesame") as ours, TusServer() as provider:
        async with tus(FixedOrigin(ours.base_url, "sesame")) as transfer:
            await transfer.send(job_of(path, ours.create(KIB)), Reports())
            foreign = provider.base_url + provider.create(KIB)
            await transfer.send(job_of(path, foreign, headers=(("X-Key", "theirs"),)), Reports())
            same = ours.base_url + ours.create(KIB, "/files/two")
            ours.token = None
            await transfer.send(job_of(path, same), Reports())
        assert all("authorization" not in seen.headers for seen in provider.requests)
        assert all(seen.headers["x-key"] == "theirs" for seen in provider.requests)
        assert [bool(seen.headers.get("authorization")) for seen in ours.requests] == [
            True,
            True,
            False,
            False,
        ]
