"""Parts go several at a time, each as its store wants it, and become the one file."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind
from tests.fixtures.part_server import PartServer
from tests.fixtures.scripted_server import Behaves, Call, Cuts, Says, ScriptedServer
from tests.fixtures.sending import MIB, Reports, content, digest, error_in, parts_of, until
from tests.transfers.multipart import PART, in_parts, multipart, receipts_in

SIZE = 3 * PART + 12_345
DATA = content(SIZE)


@dataclass(frozen=True, slots=True)
class Dawdles:
    """Takes nothing until `release`; then it goes well."""

    async def play(self, server: ScriptedServer, call: Call) -> None:
        await server.released.wait()
        await server.behave(call)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


async def sent(server: PartServer, video: Path) -> Reports:
    heard = Reports()
    async with multipart(server) as transfer:
        assert await transfer.send(in_parts(video, heard=heard), heard) == digest(DATA)
    assert server.file == DATA
    return heard


async def test_two_at_a_time_at_first_and_each_once(video: Path) -> None:
    with PartServer() as server:
        heard = await sent(server, video)
        assert sorted(server.sent()) == [1, 2, 3, 4]
        assert server.most_under_way == 2
        assert [len(server.companion.asked(ending)) for ending in ("/parts", "/complete")] == [2, 1]
    assert {it.number: it.etag for it in receipts_in(heard)} == {
        number: part.etag for number, part in server.parts.items()
    }
    assert sorted(heard.hashed) == list(range(len(parts_of(DATA))))


@pytest.mark.parametrize("size", [1, PART - 1, PART])
async def test_a_small_file_is_one_part(tmp_path: Path, size: int) -> None:
    path = tmp_path / "small.mp4"
    path.write_bytes(content(size))
    with PartServer() as server:
        async with multipart(server) as transfer:
            assert await transfer.send(in_parts(path), Reports()) == digest(content(size))
        assert (server.file, server.sent()) == (content(size), [1])


async def test_parts_of_several_digest_parts(tmp_path: Path) -> None:
    data, path, heard = content(40 * MIB + 1), tmp_path / "lecture.mp4", Reports()
    path.write_bytes(data)
    with PartServer() as server:
        async with multipart(server) as transfer:
            assert await transfer.send(in_parts(path, part=16 * MIB), heard) == digest(data)
        assert server.file == data
    assert sorted(heard.hashed) == list(range(6))


async def test_an_etag_may_be_json(video: Path) -> None:
    with PartServer(as_json=True, listed=False) as server:
        await sent(server, video)


async def test_parts_that_are_to_be_checked_carry_their_md5(video: Path) -> None:
    with PartServer(md5=True) as server:
        heard = await sent(server, video)
        assert all("content-md5" in seen.headers for seen in server.carried())
    assert sorted(heard.hashed) == list(range(len(parts_of(DATA))))


async def test_a_part_that_arrives_otherwise_goes_again(video: Path) -> None:
    flips = iter([True])
    with PartServer(md5=True) as server:
        server.arrives = lambda piece: bytes(piece[:-1]) + b"?" if next(flips, False) else piece
        await sent(server, video)
        assert len(server.sent()) == 5


async def test_a_way_that_alters_all_bytes_is_given_up(video: Path) -> None:
    with PartServer(md5=True) as server:
        server.arrives = lambda piece: bytes(piece[:-1]) + bytes([piece[-1] ^ 1])
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video), Reports()))
        assert error.failure.kind is Kind.PROTOCOL
        assert not server.parts


async def test_one_part_that_breaks_stops_no_other(video: Path) -> None:
    """It waits its time, goes again, and nothing that was hashed is hashed again."""
    with PartServer() as server:
        server.plan(Cuts(PART // 2))
        heard = await sent(server, video)
        assert sorted(server.sent()) in ([1, 1, 2, 3, 4], [1, 2, 2, 3, 4])
    assert sorted(heard.hashed) == list(range(len(parts_of(DATA))))


async def test_a_part_that_broke_goes_again_with_another_url(video: Path) -> None:
    """It may have been long on its way: to learn that the old one ended would cost a whole part."""
    with PartServer() as server:
        server.plan(Cuts(PART // 2))
        await sent(server, video)
        assert len([it for it in server.companion.asked("/parts") if it.method == "POST"]) == 2


async def test_one_slow_part_stops_no_other(video: Path) -> None:
    heard = Reports()
    with PartServer() as server:
        server.plan(Dawdles())
        async with multipart(server) as transfer:
            sending = asyncio.create_task(transfer.send(in_parts(video), heard))
            await until(lambda: len(server.parts) == 3)
            server.release()
            assert await sending == digest(DATA)
    assert heard.sent[-1] == heard.acknowledged[-1] == SIZE


@pytest.mark.parametrize("part", [5 * MIB, 1])
async def test_parts_that_can_not_be_are_refused(video: Path, part: int) -> None:
    """Not of whole digest parts; more than any store takes."""
    with PartServer() as server:
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video, part=part), Reports()))
        assert error.failure.kind is Kind.PROTOCOL
        assert not server.requests


async def test_a_page_that_says_yes_is_no_receipt(video: Path) -> None:
    with PartServer() as server:
        page = {"Content-Type": "text/html", "ETag": '"welcome"'}
        server.plan(Behaves(), Says(200, page, b"<h1>Welcome</h1>"))
        async with multipart(server) as transfer:
            assert (await error_in(transfer.send(in_parts(video), Reports()))).failure.kind is Kind.PORTAL
