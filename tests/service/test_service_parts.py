"""The calls about parts against a real server: what is asked, what comes back, what no honest one says."""

import json
from collections.abc import Iterator

import httpx
import pytest

from desktop_uploader.core.failures import Kind, TargetLostError, WorldError
from desktop_uploader.core.ports.parts import StoredPart
from desktop_uploader.core.upload import Receipt, Target
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.service.companion import CompanionService
from tests.fixtures.part_server import PROBLEM, Part, PartServer
from tests.fixtures.scripted_server import Call, ScriptedServer, Seen

TARGET = Target("video", "/api/v1/media/video/parts?of=one", "multipart", 0.0)
TOKEN = "a-token"


class Canned(ScriptedServer):
    """One answer to everything."""

    def __init__(self, status: int, said: object, headers: dict[str, str] | None = None) -> None:
        super().__init__()
        self._answer = status, headers or {"Content-Type": "application/json"}, json.dumps(said).encode()

    def carries(self, seen: Seen) -> bool:
        return False

    async def behave(self, call: Call) -> None:
        await call.answer(*self._answer)

    async def store(self, call: Call, most: int | None = None) -> None:
        await call.body()


@pytest.fixture
def server() -> Iterator[PartServer]:
    with PartServer() as server:
        yield server


def service(client: httpx.AsyncClient, at: ScriptedServer) -> CompanionService:
    return CompanionService(client, FixedOrigin(at.base_url, TOKEN))


async def test_targets_come_in_the_order_asked_for(client: httpx.AsyncClient, server: PartServer) -> None:
    server.md5 = True
    targets = await service(client, server.companion).part_targets(TARGET, [3, 1])
    assert [(it.number, it.url, it.method, it.md5) for it in targets] == [
        (number, server.url(number), "PUT", True) for number in (3, 1)
    ]
    (seen,) = server.companion.requests
    assert (seen.method, seen.path) == ("POST", TARGET.url)
    assert seen.headers["authorization"] == f"Bearer {TOKEN}"
    assert server.url(3) not in repr(targets)


async def test_what_is_stored(client: httpx.AsyncClient, server: PartServer) -> None:
    server.parts[2] = Part(size=8)
    stored = await service(client, server.companion).stored_parts(TARGET)
    assert stored.parts == (StoredPart(Receipt(2, Part().etag), 8),)
    assert (stored.listed, stored.complete) == (True, False)


async def test_complete_sends_all_receipts_and_may_be_said_again(
    client: httpx.AsyncClient, server: PartServer
) -> None:
    server.parts = {1: Part(size=8), 2: Part(size=1)}
    receipts = [Receipt(number, Part().etag) for number in (1, 2)]
    for _ in range(2):
        await service(client, server.companion).complete_parts(TARGET, receipts)
    assert server.whole == 9
    assert server.companion.requests[0].path == "/api/v1/media/video/complete?of=one"


async def test_complete_without_all_of_them(client: httpx.AsyncClient, server: PartServer) -> None:
    server.parts = {1: Part(), 2: Part()}
    with pytest.raises(WorldError) as raised:
        await service(client, server.companion).complete_parts(TARGET, [Receipt(1, "no")])
    assert raised.value.failure.kind is Kind.NOT_COMPLETE


@pytest.mark.parametrize(("status", "code"), [(404, "not_found"), (409, "conflict")])
async def test_an_upload_that_it_does_not_know(client: httpx.AsyncClient, status: int, code: str) -> None:
    said = {"title": "No", "status": status, "code": code, "detail": "Not so.", "error": "Not so."}
    with Canned(status, said, PROBLEM) as server:
        calls = service(client, server)
        for call in (
            calls.part_targets(TARGET, [1]),
            calls.stored_parts(TARGET),
            calls.complete_parts(TARGET, [Receipt(1, "e")]),
        ):
            with pytest.raises(TargetLostError):
                await call


GOOD = {"partNumber": 1, "url": "https://store.example/1"}


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [GOOD, GOOD],
        [GOOD, {**GOOD, "partNumber": 2}],
        [{**GOOD, "partNumber": 2}],
        [{**GOOD, "url": "http://store.example/1"}],
        [{**GOOD, "url": "https://me:pw@store.example/1"}],
        [{**GOOD, "url": "//store.example/1"}],
        [{**GOOD, "method": "DELETE"}],
        [{**GOOD, "headers": {"Host": "elsewhere.example"}}],
        [{**GOOD, "headers": {"X-A": "1\r\nX-B: 2"}}],
        [{**GOOD, "checksum": "crc"}],
    ],
)
async def test_targets_that_no_honest_server_gives(client: httpx.AsyncClient, parts: list[object]) -> None:
    with Canned(200, {"parts": parts}) as server, pytest.raises(WorldError) as raised:
        await service(client, server).part_targets(TARGET, [1])
    assert raised.value.failure.kind is Kind.PROTOCOL
    assert "store.example" not in str(raised.value)


ONE = {"partNumber": 1, "etag": '"e"', "size": 5}


@pytest.mark.parametrize(
    "part",
    [
        ONE,
        {**ONE, "partNumber": 0},
        {**ONE, "partNumber": 10_001},
        {**ONE, "partNumber": 2, "size": -1},
        {**ONE, "partNumber": 2, "size": 2**60},
        {**ONE, "partNumber": 2, "etag": ""},
        {**ONE, "partNumber": 2, "etag": "a\r\nb"},
        {**ONE, "partNumber": 2, "etag": "é"},
        {**ONE, "partNumber": 2, "etag": "e" * 201},
    ],
)
async def test_a_list_that_can_not_be(client: httpx.AsyncClient, part: dict[str, object]) -> None:
    """Its second part is the strange one."""
    with Canned(200, {"parts": [ONE, part]}) as server, pytest.raises(WorldError) as raised:
        await service(client, server).stored_parts(TARGET)
    assert raised.value.failure.kind is Kind.PROTOCOL
