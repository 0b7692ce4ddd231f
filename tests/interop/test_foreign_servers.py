"""Our transfer against tus servers that nobody here wrote: one suite for all of them.

Where one does wrong, the test expects exactly that, with the reason: a repaired server fails it.
"""

import asyncio
import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_uploader.contract.digest import PART_SIZE
from desktop_uploader.core.failures import Kind, TargetLostError, WorldError
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import Target
from desktop_uploader.net.client import UNSENT, make_client
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Exchange
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from desktop_uploader.transfers.tus_features import TusServers
from desktop_uploader.transfers.tus_wire import PATCH_TYPE
from tests.fixtures.sending import (
    MIB,
    RealClock,
    Reports,
    content,
    digest,
    error_in,
    job_of,
    requests_of,
    tus,
    until,
)
from tests.interop.foreign import NAME, NOBODY, SERVERS, TUSPYSERVER, Foreign, ForeignServer

SIZE = 3 * MIB + 3
REQUEST = MIB
SLOW = 2 * MIB

each_server = pytest.mark.parametrize("kind", SERVERS, ids=lambda kind: kind.name, scope="module")


@pytest.fixture(scope="module")
def server(kind: Foreign, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ForeignServer]:
    """One for all tests that leave it running."""
    with ForeignServer(kind, tmp_path_factory.mktemp("foreign")) as server:
        yield server


@pytest.fixture
def mortal(kind: Foreign, tmp_path: Path) -> Iterator[ForeignServer]:
    """One to be killed."""
    root = tmp_path / "stored"
    root.mkdir()
    with ForeignServer(kind, root) as server:
        yield server


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return make(tmp_path, SIZE)


def make(folder: Path, size: int) -> Path:
    path = folder / NAME
    path.write_bytes(content(size))
    return path


async def send(job: Job, heard: Reports) -> str:
    async with tus(NOBODY) as transfer:
        return await transfer.send(job, heard)


async def resume(job: Job, heard: Reports) -> str:
    """As the engine does: again after a while, if the server still has the broken request in hand."""
    for _ in range(20):
        try:
            return await send(job, heard)
        except WorldError as error:
            if error.failure.kind not in {Kind.SERVER_BUSY, Kind.NETWORK}:
                raise
            await asyncio.sleep(0.1)
    raise AssertionError("it never went on")


def break_off(job: Job, heard: Reports) -> asyncio.Task[str]:
    """An upload slow enough to be interrupted in the middle of a request."""

    async def slowly() -> str:
        async with tus(NOBODY, limit=SLOW) as transfer:
            return await transfer.send(job, heard)

    return asyncio.create_task(slowly())


async def until_kept(server: ForeignServer, url: str, least: int) -> None:
    """tuspyserver notes what it has only once it has seen that the connection is gone."""
    async with asyncio.timeout(10):
        while await server.offset(url) < least:
            await asyncio.sleep(0.02)


def resumed_at(heard: Reports) -> int:
    """Where the server said it stood when it was asked first."""
    return heard.acknowledged[0]


def check(server: ForeignServer, url: str, said: str, data: bytes) -> None:
    assert said == digest(data)
    assert server.stored(url).read_bytes() == data


@each_server
async def test_it_says_what_it_can_do(server: ForeignServer) -> None:
    async with make_client() as client:
        servers = TusServers(Exchange(client))
        said = await servers.features(Endpoint(NOBODY, Target("", server.endpoint, "tus", 0.0)))
    assert said.versions == {"1.0.0"}
    assert said.extensions == server.kind.extensions
    assert said.algorithms == server.kind.algorithms


@each_server
@pytest.mark.parametrize(
    ("size", "acknowledged"),
    [(0, [0]), (1, [0, 1]), (REQUEST, [0, REQUEST]), (SIZE, [0, REQUEST, 2 * REQUEST, 3 * REQUEST, SIZE])],
    ids=["no byte", "one byte", "exactly one request", "several requests"],
)
async def test_a_file_arrives_as_it_is(
    server: ForeignServer, tmp_path: Path, size: int, acknowledged: list[int]
) -> None:
    url, heard = await server.create(size), Reports()
    said = await send(job_of(make(tmp_path, size), url, chunk=requests_of(REQUEST)), heard)
    check(server, url, said, content(size))
    assert heard.acknowledged == acknowledged
    assert (await server.metadata(url))["filename"] == NAME


@each_server
async def test_the_first_bytes_go_along_with_the_creation(server: ForeignServer, video: Path) -> None:
    begun, heard = await server.begin(SIZE, content(SIZE)[:REQUEST]), Reports()
    assert begun.offset == REQUEST
    said = await send(job_of(video, begun.url, chunk=requests_of(REQUEST)), heard)
    check(server, begun.url, said, content(SIZE))
    assert resumed_at(heard) == REQUEST


@each_server
async def test_checksums_where_they_are_taken(server: ForeignServer, tmp_path: Path) -> None:
    """Only resumable-upload takes them; the others are sent none, and lose nothing by it."""
    size = PART_SIZE + 3
    url, clock = await server.create(size), RealClock()
    async with make_client() as client:
        transfer = TusTransfer(client, NOBODY, Throttle(clock, None), clock, checksums=True)
        said = await transfer.send(job_of(make(tmp_path, size), url), Reports())
    check(server, url, said, content(size))
    assert server.checksums(url) == (2 if server.kind.algorithms else 0)


@each_server
async def test_a_pause_in_mid_request_goes_on_later(server: ForeignServer, video: Path) -> None:
    url, heard = await server.create(SIZE), Reports()
    job = job_of(video, url, chunk=requests_of(REQUEST))
    sending = break_off(job, heard)
    await until(lambda: bool(heard.sent) and heard.sent[-1] > REQUEST + REQUEST // 4)
    sending.cancel()
    await asyncio.wait({sending})
    if server.kind.writes_at_once:
        await until_kept(server, url, REQUEST + 1)
    later = Reports()
    check(server, url, await resume(job, later), content(SIZE))
    assert REQUEST <= resumed_at(later) <= heard.sent[-1] + UNSENT


@each_server
async def test_killed_between_requests_it_goes_on_where_it_was(mortal: ForeignServer, video: Path) -> None:
    url, heard = await mortal.create(SIZE), Reports()
    job = job_of(video, url, chunk=requests_of(REQUEST))
    sending = break_off(job, heard)
    await until(lambda: REQUEST in heard.acknowledged)
    sending.cancel()
    await asyncio.wait({sending})
    mortal.kill()
    assert (await error_in(send(job, Reports()))).failure.kind is Kind.NETWORK
    mortal.start()
    later = Reports()
    check(mortal, url, await resume(job, later), content(SIZE))
    assert resumed_at(later) >= REQUEST


@each_server
async def test_killed_in_mid_request(mortal: ForeignServer, video: Path) -> None:
    """Whatever the server makes of it, either the bytes are right or the digest tells that they aren't."""
    url, heard = await mortal.create(SIZE), Reports()
    job = job_of(video, url, chunk=requests_of(SIZE))
    sending = break_off(job, heard)
    await until(lambda: bool(heard.sent) and heard.sent[-1] > MIB // 2)
    if mortal.kind.writes_at_once:
        await until(lambda: mortal.stored(url).stat().st_size > MIB // 4)
    mortal.kill()
    assert (await error_in(sending)).failure.kind is Kind.NETWORK
    mortal.start()
    said = await resume(job, Reports())
    stored = mortal.stored(url).read_bytes()
    assert said == digest(content(SIZE))
    assert (digest(stored) == said) is mortal.kind.survives_kill_in_mid_request


@each_server
async def test_a_cancelled_upload_is_gone(server: ForeignServer, video: Path) -> None:
    url = (await server.begin(SIZE, content(SIZE)[:REQUEST])).url
    assert server.stored(url).stat().st_size == REQUEST
    async with server.creation() as creation:
        assert await creation.terminate(url)
        assert not server.stored(url).exists()
        assert await creation.terminate(url), "what is gone is gone"
    error = await error_in(send(job_of(video, url), Reports()))
    assert isinstance(error, TargetLostError)


@pytest.mark.parametrize("kind", [TUSPYSERVER], ids=lambda kind: kind.name, scope="module")
async def test_tuspyserver_wants_a_file_type_in_the_metadata(server: ForeignServer, video: Path) -> None:
    """Its HEAD is a 400 without one, for ever; ours asks to renew the target and discards nothing."""
    url = await server.create(SIZE, filename=NAME)
    assert (await server.ask("HEAD", url)).status_code == 400
    error = await error_in(send(job_of(video, url), Reports()))
    assert isinstance(error, TargetLostError)


async def wrong_checksum(server: ForeignServer) -> int:
    """Its answer to bytes whose checksum is another's."""
    other = base64.b64encode(hashlib.new("sha1", b"other", usedforsecurity=False).digest()).decode()
    headers = {"Upload_Offset": "0", "Content_Type": PATCH_TYPE, "Upload_Checksum": f"sha1 {other}"}
    url = await server.create(3)
    return (await server.ask("PATCH", url, b"abc", **headers)).status_code


@each_server
async def test_who_offers_no_checksums_takes_wrong_ones(server: ForeignServer) -> None:
    """Which is why we send one only where `OPTIONS` offers it, and why the digest at the end decides."""
    assert await wrong_checksum(server) == (460 if server.kind.algorithms else 204)
