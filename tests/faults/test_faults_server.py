"""Each fault of the server does on the wire what its docstring says; without one it behaves."""

import asyncio
import base64
import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.faults import answers as at
from tests.faults.behaviour import Tus
from tests.faults.raw_client import PATCH_TYPE, RawClient
from tests.faults.server import FaultServer
from tests.faults.uploads import Uploads
from tests.faults.virtual import run_virtually

BODY = bytes(range(250)) * 4
Play = Callable[[FaultServer, RawClient, str], Awaitable[None]]


def played(play: Play, *faults: at.Fault, method: str = "PATCH", tus: Tus | None = None) -> None:
    """An upload of 1000 bytes, a client, and faults for its next requests; waiting costs nothing."""

    async def run() -> None:
        async with FaultServer(tus) as server, RawClient(server.port) as client:
            server.script.plan(method, *faults)
            await play(server, client, server.uploads.create(1000))

    run_virtually(run, deadline=10_000)


def test_behaves() -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        assert (await client.patch(path, 0, BODY[:300])).headers["upload-offset"] == "300"
        assert (await client.ask("HEAD", path)).headers["upload-length"] == "1000"
        assert (await client.patch(path, 0, BODY)).status == 409
        assert (await client.patch(path, 300, BODY)).status == 413
        assert (await client.patch(path, 300, BODY[300:])).status == 204
        assert server.uploads[path].content() == BODY
        assert (await client.ask("DELETE", path)).status == 204
        assert (await client.ask("HEAD", path)).status == 410
        assert (await client.ask("HEAD", "/files/other")).status == 404
        assert (await client.ask("PUT", path)).status == 410
        assert "checksum" in (await client.ask("OPTIONS", "/files")).headers["tus-extension"]

    played(play)


def test_creates_checks_and_promises() -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        made = await client.ask("POST", "/files", b"ab", Content_Type=PATCH_TYPE, Upload_Length="4")
        assert (made.status, made.headers["upload-offset"]) == (201, "2")
        assert "upload-expires" in made.headers
        right = base64.b64encode(hashlib.sha1(b"cd", usedforsecurity=False).digest()).decode()
        there, wrong = made.headers["location"], {"Content_Type": PATCH_TYPE, "Upload_Offset": "2"}
        heard = await client.ask("PATCH", there, b"xx", Upload_Checksum=f"sha1 {right}", **wrong)
        assert heard.status == 460
        assert server.uploads[there].content() == b"ab"
        heard = await client.ask("PATCH", there, b"cd", Upload_Checksum=f"sha1 {right}", **wrong)
        assert heard.status == 204
        assert (await client.ask("POST", "/files")).status == 400

    played(play, tus=Tus(Uploads(), lifetime=60))


def test_refuses_without_the_token_and_above_the_limit() -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        assert (await client.ask("HEAD", path)).status == 401
        heard = await client.ask("PATCH", path, BODY, Authorization="Bearer t", Content_Type=PATCH_TYPE)
        assert heard.status == 413

    played(play, tus=Tus(Uploads(), token="t", max_request=999))


def test_answers_instead() -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        assert (await client.patch(path, 0, BODY)).headers["retry-after"] == "120"
        assert (await client.patch(path, 0, BODY)).headers["retry-after"].endswith("GMT")
        assert b"too long" in (await client.patch(path, 0, BODY)).body
        assert b"terms" in (await client.patch(path, 0, BODY)).body
        assert (await client.patch(path, 0, BODY)).headers["location"] == "/loop"
        assert server.uploads[path].offset == 0

    limits = (at.Answer(429, 120), at.Answer(503, 60, dated=True), at.Answer(422, detail="too long"))
    played(play, *limits, at.Portal(), at.Redirect())


def test_answers_early_and_hangs_up() -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        await client.say("PATCH", path, b"", Content_Type=PATCH_TYPE, Upload_Offset="0")
        assert (await client.hear()).status == 409
        assert await client.reader.read() == b""

    played(play, at.Conflict(early=True))


@pytest.mark.parametrize(
    ("fault", "stored", "told"),
    [
        (at.Short(300), 300, "300"),
        (at.Offset("{}9"), 1000, "10009"),
        (at.Offset(""), 1000, None),
        (at.Conflict(tell=True, early=False), 0, "0"),
        (at.Rot(5), 1000, "1000"),
    ],
)
def test_says_and_stores(fault: at.Fault, stored: int, told: str | None) -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        heard = await client.patch(path, 0, BODY)
        assert heard.headers.get("upload-offset") == told
        assert server.uploads[path].offset == stored
        assert (server.uploads[path].content() == BODY[:stored]) is not isinstance(fault, at.Rot)

    played(play, fault)


@pytest.mark.parametrize(
    ("fault", "stored", "end"),
    [
        (at.Cut(300), 300, ConnectionResetError),
        (at.Cut(300, reset=False), 300, EOFError),
        (at.Lost(), 1000, EOFError),
        (at.Garbage(), 0, IndexError),
        (at.Stall(300, seconds=50), 300, ConnectionResetError),
    ],
)
def test_ends_without_an_answer(fault: at.Fault, stored: int, end: type[Exception]) -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        with pytest.raises((end, ValueError)):
            await client.patch(path, 0, BODY)
        assert server.uploads[path].offset == stored

    played(play, fault)


@pytest.mark.parametrize(("fault", "least"), [(at.Silent(50), 50), (at.Trickle(1), 60)])
def test_answers_late(fault: at.Fault, least: float) -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        begun = asyncio.get_running_loop().time()
        assert (await client.patch(path, 0, BODY)).headers["upload-offset"] == "1000"
        assert asyncio.get_running_loop().time() - begun >= least

    played(play, fault)


def test_lies_in_a_head() -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        server.uploads[path].append(BODY[:500])
        assert (await client.ask("HEAD", path)).headers["upload-offset"] == "400"
        assert (await client.ask("HEAD", path)).headers["upload-length"] == "1007"
        assert (await client.ask("HEAD", path)).status == 410
        assert [it.lied for it in server.log] == [True, False, False]

    played(play, at.Stale(100), at.Length(7), at.Expire(), method="HEAD")


def test_a_new_request_ends_the_one_at_work() -> None:
    async def play(server: FaultServer, client: RawClient, path: str) -> None:
        await client.say("PATCH", path, BODY, Content_Type=PATCH_TYPE, Upload_Offset="0")
        async with RawClient(server.port) as other:
            assert (await other.ask("HEAD", path)).headers["upload-offset"] == "100"
        with pytest.raises(OSError, match="reset"):
            await client.hear()

    played(play, at.Stall(100))


def test_dies_and_comes_back_on_the_same_port(tmp_path: Path) -> None:
    async def run() -> None:
        async with FaultServer(Tus(Uploads(tmp_path))) as server:
            path = server.uploads.create(1000)
            async with RawClient(server.port) as client:
                await client.patch(path, 0, BODY[:600])
                await server.die()
                assert await client.reader.read() == b"" if client.reader.exception() is None else True
            with pytest.raises(ConnectionRefusedError):
                await asyncio.open_connection("127.0.0.1", server.port)
            await server.come_back()
            async with RawClient(server.port) as client:
                assert (await client.ask("HEAD", path)).headers["upload-offset"] == "600"
        assert Uploads(tmp_path)[path].content() == BODY[:600]

    run_virtually(run)
