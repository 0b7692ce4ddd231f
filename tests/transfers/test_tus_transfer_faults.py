"""tus against a server that does wrong: what each wrong is taken for, and that nothing is ever mixed up."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import httpx
import pytest

from desktop_uploader.core.failures import Kind, Remedy, TargetLostError
from desktop_uploader.net.address import FixedOrigin
from tests.fixtures.faults import (
    Conflict,
    Cut,
    Late,
    Offset,
    Short,
    Stall,
    Status,
    portal,
    problem,
    redirect,
)
from tests.fixtures.sending import KIB, MIB, Reports, content, digest, error_in, job_of, tus
from tests.fixtures.tus_server import Call, Fault, TusServer

SIZE = 700 * KIB
DATA = content(SIZE)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Status(408), Kind.SERVER_BUSY),
        (Status(409), Kind.SERVER_BUSY),
        (Status(423), Kind.SERVER_BUSY),
        (Status(429), Kind.SERVER_BUSY),
        (Status(500), Kind.SERVER_BUSY),
        (Status(503), Kind.SERVER_BUSY),
        (Status(599), Kind.SERVER_BUSY),
        (Status(507), Kind.SERVER_FULL),
        (Status(460), Kind.PROTOCOL),
        (Status(400), Kind.PROTOCOL),
        (Status(415), Kind.PROTOCOL),
        (redirect("http://elsewhere.example/"), Kind.PROTOCOL),
        (portal(), Kind.PORTAL),
        (Status(407), Kind.PROXY),
        (Status(511, {"Content-Type": "text/html"}), Kind.PORTAL),
        (problem(415, "Only videos, please."), Kind.REFUSED),
        (Status(401), Kind.SIGN_IN),
        (Status(403), Kind.PROTOCOL),
    ],
)
@pytest.mark.parametrize("method", ["HEAD", "PATCH"])
async def test_a_wrong_answer_is_taken_for_what_it_is(
    video: Path, fault: Fault, kind: Kind, method: str
) -> None:
    with TusServer() as server:
        server.plan(fault, method=method)
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            error = await error_in(transfer.send(job, Reports()))
            # A HEAD's answer has no body that could say more.
            headless = method == "HEAD" and kind is Kind.REFUSED
            assert error.failure.kind is (Kind.PROTOCOL if headless else kind)
            assert not isinstance(error, TargetLostError)
            assert await transfer.send(job, Reports()) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA


@pytest.mark.parametrize("status", [404, 410])
@pytest.mark.parametrize("own", [True, False])
async def test_only_404_and_410_prove_that_the_bytes_are_gone(video: Path, status: int, own: bool) -> None:
    with TusServer() as server:
        server.plan(Status(status))
        url = server.create(SIZE)
        async with tus(server) as transfer:
            job = job_of(video, url if own else server.base_url + url)
            error = await error_in(transfer.send(job, Reports()))
    assert isinstance(error, TargetLostError)


@pytest.mark.parametrize("status", [400, 401, 403])
async def test_a_provider_that_refuses_us_is_renewed_not_discarded(video: Path, status: int) -> None:
    with TusServer() as server:
        server.plan(Status(status))
        async with tus(server) as transfer:
            job = job_of(video, server.base_url + server.create(SIZE))
            error = await error_in(transfer.send(job, Reports()))
    assert isinstance(error, TargetLostError)


async def test_a_wrong_token_asks_for_sign_in_and_keeps_everything(video: Path) -> None:
    with TusServer(token="right") as server:
        async with tus(FixedOrigin(server.base_url, "wrong")) as transfer:
            error = await error_in(transfer.send(job_of(video, server.create(SIZE)), Reports()))
    assert error.failure.kind is Kind.SIGN_IN
    assert error.failure.remedy is Remedy.ASK


async def test_the_servers_words_are_kept_without_secrets(video: Path) -> None:
    with TusServer() as server:
        server.plan(problem(422, "No\n more room at https://x.example/secret?token=1."))
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job_of(video, server.create(SIZE)), Reports()))
    assert error.failure.detail.startswith("No more room at https://x.example/…")
    assert "secret" not in error.failure.detail


async def test_retry_after_may_be_seconds_or_a_date(video: Path) -> None:
    date = datetime.now(UTC)
    with TusServer() as server:
        later = {"Retry-After": format_datetime(date + timedelta(seconds=90), usegmt=True)}
        wrong_clock = {
            "Date": format_datetime(date - timedelta(days=3), usegmt=True),
            "Retry-After": format_datetime(date - timedelta(days=3, seconds=-7), usegmt=True),
        }
        server.plan(
            Status(429, {"Retry-After": "17"}),
            Status(503, later),
            Status(503, wrong_clock),
            Status(503, {"Retry-After": "-5"}),
            Status(503, {"Retry-After": "soon"}),
        )
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            asked = [(await error_in(transfer.send(job, Reports()))).failure.retry_after for _ in range(5)]
    assert asked[0] == 17
    assert asked[1] == pytest.approx(90, abs=3)
    assert asked[2:] == [7, None, None]


async def test_a_short_204_goes_on_from_what_the_server_says(video: Path) -> None:
    heard = Reports()
    with TusServer() as server:
        server.plan(Short(100 * KIB), Short(1))
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            assert await transfer.send(job, heard) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA
        assert len(server.seen("HEAD")) == 1
    assert heard.acknowledged[:3] == [0, 100 * KIB, 100 * KIB + 1]
    assert heard.acknowledged[-1] == SIZE


@pytest.mark.parametrize("text", [None, "", "banana", "-1", "0", f"{SIZE + 1}", "9" * 30, "1, 2", "٣"])
async def test_an_offset_that_cannot_be_is_no_acknowledgement(video: Path, text: str | None) -> None:
    heard = Reports()
    with TusServer() as server:
        server.plan(Offset(text if text is None else text.encode().decode("latin-1")))
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            error = await error_in(transfer.send(job, heard))
            assert error.failure.kind is Kind.PROTOCOL
            assert heard.acknowledged == [0]
            assert await transfer.send(job, heard) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA


async def test_an_offset_that_goes_back_is_no_acknowledgement(video: Path) -> None:
    with TusServer() as server:
        server.plan(Short(100 * KIB), Offset("50"))
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job_of(video, server.create(SIZE)), Reports()))
    assert error.failure.kind is Kind.PROTOCOL


@pytest.mark.parametrize("headers", [{"Upload-Length": "5"}, {"Upload-Length": str(SIZE)}])
async def test_a_head_that_cannot_be_is_refused(video: Path, headers: dict[str, str]) -> None:
    offset = "6" if headers["Upload-Length"] == "5" else str(SIZE + 1)
    with TusServer() as server:
        server.plan(Status(200, {"Upload-Offset": offset, **headers}), method="HEAD")
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job_of(video, server.create(SIZE)), Reports()))
        assert not server.seen("PATCH")
    assert error.failure.kind is Kind.PROTOCOL


async def test_a_409_that_names_the_offset_goes_on_from_there(video: Path) -> None:
    with TusServer() as server:
        server.plan(Short(300 * KIB), Conflict(lose=100 * KIB))
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            assert await transfer.send(job, Reports()) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA
        assert len(server.seen("HEAD")) == 1


async def test_a_server_that_keeps_losing_bytes_is_not_followed_for_ever(video: Path) -> None:
    with TusServer() as server:
        for _ in range(10):
            server.plan(Short(10), Conflict(lose=5))
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job_of(video, server.create(SIZE)), Reports()))
    assert error.failure.kind is Kind.PROTOCOL


class Creeping:
    """Keeps a byte of each request, and says so in a 409."""

    async def play(self, call: Call) -> None:
        await call.store(1)
        await call.answer(409, {"Upload-Offset": str(call.offset)})


async def test_nor_is_one_that_creeps(video: Path) -> None:
    with TusServer() as server:
        server.plan(*[Creeping()] * 20)
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job_of(video, server.create(SIZE)), Reports()))
        assert len(server.seen("PATCH")) == 4
    assert error.failure.kind is Kind.PROTOCOL


@pytest.mark.parametrize("after", [0, 1, 64 * KIB, SIZE])
async def test_a_cut_is_the_network_and_the_next_send_goes_on(video: Path, after: int) -> None:
    with TusServer() as server:
        server.plan(Cut(after))
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            assert (await error_in(transfer.send(job, Reports()))).failure.kind is Kind.NETWORK
            assert server.uploads["/files/one"].offset == after
            assert await transfer.send(job, Reports()) == digest(DATA)
        assert server.uploads["/files/one"].data == DATA


async def test_a_server_that_is_not_there_is_the_network(video: Path) -> None:
    with TusServer() as server:
        job, origin = job_of(video, server.create(SIZE)), FixedOrigin(server.base_url)
    async with tus(origin) as transfer:
        assert (await error_in(transfer.send(job, Reports()))).failure.kind is Kind.NETWORK


async def test_413_halves_until_it_fits_and_is_remembered(video: Path) -> None:
    with TusServer(max_request=200 * KIB) as server:
        async with tus(server) as transfer:
            assert await transfer.send(job_of(video, server.create(SIZE)), Reports()) == digest(DATA)
            before = len(server.requests)
            second = job_of(video, server.create(SIZE, "/files/two"))
            assert await transfer.send(second, Reports()) == digest(DATA)
        assert all(upload.data == DATA for upload in server.uploads.values())
        assert max(seen.length for seen in server.requests[before:]) <= 200 * KIB


async def test_413_for_what_cannot_be_smaller_is_refused(video: Path) -> None:
    with TusServer(max_request=10) as server:
        async with tus(server) as transfer:
            error = await error_in(transfer.send(job_of(video, server.create(SIZE)), Reports()))
    assert error.failure.kind is Kind.REFUSED


@pytest.mark.parametrize("fault", [Late(30), Stall(0), Stall(64 * KIB)])
async def test_after_a_time_out_the_next_request_is_half_as_large(tmp_path: Path, fault: Fault) -> None:
    path = tmp_path / "big.mp4"
    path.write_bytes(content(8 * MIB))
    with TusServer() as server:
        server.plan(fault)
        async with tus(server, timeouts=httpx.Timeout(0.3)) as transfer:
            job = job_of(path, server.create(8 * MIB))
            begun = time.monotonic()
            assert (await error_in(transfer.send(job, Reports()))).failure.kind is Kind.TIMEOUT
            assert time.monotonic() - begun < 3
            stored = server.uploads["/files/one"].offset
            assert await transfer.send(job, Reports()) == digest(content(8 * MIB))
        if stored < 8 * MIB:
            assert server.seen("PATCH")[1].length == 4 * MIB
        assert server.uploads["/files/one"].data == content(8 * MIB)


async def test_an_answer_before_the_body_was_read_fails_and_resumes(video: Path) -> None:
    with TusServer() as server:
        server.plan(Status(500, early=True))
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            kind = (await error_in(transfer.send(job, Reports()))).failure.kind
            assert kind in {Kind.NETWORK, Kind.SERVER_BUSY}
            assert await transfer.send(job, Reports()) == digest(DATA)


async def test_an_endless_answer_is_not_read_to_its_end(video: Path) -> None:
    with TusServer() as server:
        server.plan(Status(503, body=b"x" * 5 * MIB))
        async with tus(server) as transfer:
            job = job_of(video, server.create(SIZE))
            assert (await error_in(transfer.send(job, Reports()))).failure.kind is Kind.SERVER_BUSY
            assert await transfer.send(job, Reports()) == digest(DATA)
