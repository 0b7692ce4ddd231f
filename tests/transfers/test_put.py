"""One PUT of the whole file: what goes along, and what counts as stored."""

from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.put import PutTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.put_server import WholeServer
from tests.fixtures.scripted_server import Cuts, Says
from tests.fixtures.sending import MIB, RealClock, Reports, content, digest, error_in, job_of

SIZE = 4 * MIB + 1
HEADERS = (("Content-Type", "video/mp4"), ("x-amz-meta-a", "1"), ("Content-Length", "5"))


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(content(SIZE))
    return path


async def send(server: WholeServer, video: Path, heard: Reports) -> str:
    clock = RealClock()
    async with make_client() as client:
        transfer = PutTransfer(client, FixedOrigin("http://127.0.0.1:9", "secret"), Throttle(clock), clock)
        return await transfer.send(job_of(video, f"{server.base_url}/one?sig=1", headers=HEADERS), heard)


async def test_one_request_with_the_targets_headers_and_no_token(video: Path) -> None:
    with WholeServer() as server:
        assert await send(server, video, Reports()) == digest(content(SIZE))
        (seen,) = server.requests
        assert (seen.method, seen.path, seen.length) == ("PUT", "/one?sig=1", SIZE)
        assert seen.headers["content-type"] == "video/mp4"
        assert seen.headers["x-amz-meta-a"] == "1"
        assert "authorization" not in seen.headers
        assert "transfer-encoding" not in seen.headers


async def test_after_a_cut_everything_goes_again_and_reports_say_so(video: Path) -> None:
    with WholeServer() as server:
        server.plan(Cuts(2 * MIB))
        heard = Reports()
        assert (await error_in(send(server, video, heard))).failure.kind is Kind.NETWORK
        assert heard.acknowledged == [0]
        heard = Reports()
        await send(server, video, heard)
        assert heard.acknowledged == [0, SIZE]
        assert server.received >= SIZE + 2 * MIB


@pytest.mark.parametrize("status", [200, 201, 204])
async def test_any_2xx_is_stored_even_an_empty_page(video: Path, status: int) -> None:
    with WholeServer() as server:
        server.plan(Says(status, {"Content-Type": "text/html; charset=UTF-8"}))
        assert await send(server, video, Reports()) == digest(content(SIZE))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Says(200, {"Content-Type": "text/html"}, b"<html>Welcome!</html>"), Kind.PORTAL),
        (Says(200, early=True), Kind.PROTOCOL),
        (Says(308, {"Range": "bytes=0-5"}), Kind.PROTOCOL),
        (Says(302, {"Location": "http://elsewhere.example/"}), Kind.PROTOCOL),
    ],
)
async def test_nothing_else_is(video: Path, said: Says, kind: Kind) -> None:
    with WholeServer() as server:
        server.plan(said)
        heard = Reports()
        assert (await error_in(send(server, video, heard))).failure.kind in {kind, Kind.NETWORK}
        assert heard.acknowledged == [0]
