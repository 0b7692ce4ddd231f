"""PUTs of ranges: where they begin, how long they are, and servers that do it in their own ways."""

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import TIMEOUTS, make_client
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.mapping import Meaning
from desktop_uploader.transfers.resumable_put import ResumablePutTransfer
from desktop_uploader.transfers.resumable_put_answers import (
    CONVERSATION,
    after_bytes,
    after_question,
)
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.put_server import PutServer
from tests.fixtures.scripted_server import Behaves, Cuts, Fault, Hangs, Says
from tests.fixtures.sending import KIB, MIB, RealClock, Reports, content, digest, error_in, job_of
from tests.transfers.answer_table import lines

MULTIPLE = 256 * KIB
SIZE = 5 * MIB + 1
RULES = ChunkRules(min=MULTIPLE, max=MIB, multiple=MULTIPLE, recommended=MIB)
QUICK = httpx.Timeout(connect=1.0, write=0.3, read=0.3, pool=None)
PAGE = Says(200, {"Content-Type": "text/html"}, b"<html>Welcome! Please accept our terms.</html>")


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(content(SIZE))
    return path


def job(server: PutServer, video: Path, acknowledged: int = 0, **headers: str) -> Job:
    given = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    known = job_of(video, f"{server.base_url}/upload/one", chunk=RULES, headers=given)
    return Job(known.upload_id, known.source, known.target, acknowledged=acknowledged)


async def send(job: Job, heard: Reports, timeouts: httpx.Timeout = TIMEOUTS) -> str:
    clock = RealClock()
    async with make_client(timeouts) as client:
        transfer = ResumablePutTransfer(client, FixedOrigin("http://127.0.0.1:9"), Throttle(clock), clock)
        return await transfer.send(job, heard)


def ranges(server: PutServer) -> list[str]:
    return [seen.headers["content-range"] for seen in server.requests]


async def test_requests_are_multiples_of_256_kib_and_say_their_range(video: Path) -> None:
    with PutServer() as server:
        assert await send(job(server, video), Reports()) == digest(content(SIZE))
        assert server.data == content(SIZE)
        assert ranges(server)[0] == f"bytes */{SIZE}"
        assert ranges(server)[1] == f"bytes 0-{MIB - 1}/{SIZE}"
        *lengths, last = (seen.length for seen in server.carried())
        assert all(length % MULTIPLE == 0 for length in lengths)
        assert sum(lengths) + last == SIZE


async def test_no_token_and_the_targets_own_type(video: Path) -> None:
    with PutServer() as server:
        await send(job(server, video, Content_Type="video/mp4", X_Extra="1"), Reports())
        for seen in server.requests:
            assert "authorization" not in seen.headers
            assert seen.headers["content-type"] == "video/mp4"
            assert seen.headers["x-extra"] == "1"


async def test_what_is_done_is_not_sent_again(video: Path) -> None:
    with PutServer() as server:
        await send(job(server, video), Reports())
        before, heard = len(server.requests), Reports()
        assert await send(job(server, video), heard) == digest(content(SIZE))
        assert ranges(server)[before:] == [f"bytes */{SIZE}"]
        assert heard.acknowledged == [SIZE]


async def test_what_storage_keeps_of_a_cut_request_counts(video: Path) -> None:
    """In multiples of 256 KiB, as Google's does."""
    with PutServer(granule=MULTIPLE) as server:
        server.plan(Cuts(3 * MULTIPLE + 5))
        assert (await error_in(send(job(server, video), Reports()))).failure.kind is Kind.NETWORK
        await send(job(server, video), Reports())
        assert f"bytes {3 * MULTIPLE}-" in ranges(server)[3]
        assert server.data == content(SIZE)


@pytest.mark.parametrize("between", [200, 201, 202, 204])
async def test_hosts_that_say_2xx_to_each_request(video: Path, between: int) -> None:
    with PutServer(between=between) as server:
        assert await send(job(server, video), Reports()) == digest(content(SIZE))
        assert server.data == content(SIZE)


@pytest.mark.parametrize("status", [202, 204, 400, 405, 411, 416, 501])
async def test_who_does_not_answer_the_question_goes_on_from_what_was_acknowledged(
    video: Path, status: int
) -> None:
    with PutServer(question=Says(status)) as server:
        server.plan(Behaves(), Behaves(), Cuts(MULTIPLE))
        heard = Reports()
        await error_in(send(job(server, video), heard))
        known = heard.acknowledged[-1]
        assert 0 < known < len(server.data)
        heard = Reports()
        assert await send(job(server, video, known), heard) == digest(content(SIZE))
        assert ranges(server)[5].startswith(f"bytes {known}-")
        assert server.data == content(SIZE)


async def test_silence_is_no_answer_to_the_question(video: Path) -> None:
    with PutServer(question=Hangs(0)) as server:
        assert await send(job(server, video), Reports(), QUICK) == digest(content(SIZE))
        server.release()
        assert server.data == content(SIZE)


async def test_all_acknowledged_by_who_can_not_be_asked_is_done(video: Path) -> None:
    with PutServer(question=Says(501)) as server:
        assert await send(job(server, video, SIZE), Reports()) == digest(content(SIZE))
        assert not server.carried()


@pytest.mark.parametrize("appetite", [1, MULTIPLE - 1, MIB - 1])
async def test_a_308_to_the_last_bytes_is_not_the_end(video: Path, tmp_path: Path, appetite: int) -> None:
    small = tmp_path / "small.mp4"
    small.write_bytes(content(SIZE)[: 4 * appetite])
    with PutServer(appetite=appetite) as server:
        assert await send(job(server, small), Reports()) == digest(content(SIZE)[: 4 * appetite])
        assert server.data == content(SIZE)[: 4 * appetite]
        assert len(server.carried()) >= 4


async def test_asked_again_it_finishes(video: Path) -> None:
    with PutServer(finishes="asked") as server:
        assert await send(job(server, video), Reports()) == digest(content(SIZE))
        assert ranges(server)[-1] == f"bytes */{SIZE}"


async def test_less_at_once_where_so_much_is_refused(video: Path) -> None:
    with PutServer(most=MULTIPLE) as server:
        assert await send(job(server, video), Reports()) == digest(content(SIZE))
        assert [seen.length for seen in server.carried()[:4]] == [MIB, MIB // 2, MULTIPLE, MULTIPLE]


LIES = [f"bytes=0-{SIZE}", "bytes=5-10", "bytes=0-x", "items=0-3", "bytes=0--1", "", "bytes=0-" + "9" * 40]


@pytest.mark.parametrize("said", LIES)
@pytest.mark.parametrize("asked", [True, False], ids=["to the question", "to bytes"])
async def test_a_range_that_can_not_be_is_never_trusted(video: Path, said: str, asked: bool) -> None:
    lie, heard = Says(308, {"Range": said}), Reports()
    with PutServer(question=lie if asked else None) as server:
        server.plan(lie)
        assert (await error_in(send(job(server, video), heard))).failure.kind is Kind.PROTOCOL
    assert max(heard.acknowledged, default=0) == 0


@given(st.text(max_size=40) | st.from_regex(r"bytes=0-\d{1,20}", fullmatch=True), st.integers(1, 10**6))
def test_no_range_moves_the_offset_beyond_what_was_sent(said: str, most: int) -> None:
    answer = Answer(308, httpx.Headers([(b"Range", said.encode())]))
    for asked in (True, False):
        try:
            known = after_question(answer, most) if asked else after_bytes(answer, most, most, most)
        except WorldError:
            continue
        assert known is not None
        assert 0 < known.offset <= most
        assert not known.whole


ROWS: dict[str, Callable[[], tuple[PutServer, Fault]]] = {
    "no connection, or it broke": lambda: (PutServer(), Cuts(5)),
    "nothing moved for too long": lambda: (PutServer(), Hangs(5)),
    "308 with a `Range` that can't be": lambda: (PutServer(), Says(308, {"Range": "bytes=0-99999999"})),
    "308 that moves nothing, for the fourth time": lambda: (PutServer(appetite=0), Behaves()),
    "308, also to the last bytes": lambda: (PutServer(appetite=MULTIPLE * 3), Behaves()),
    "200, 201, 202, 204 before the last bytes": lambda: (PutServer(between=202), Behaves()),
    "202, 204, 400, 405, 411, 416, 501, or silence, to the question": lambda: (
        PutServer(question=Says(405)),
        Behaves(),
    ),
    "413, and less can be sent at once": lambda: (PutServer(most=MULTIPLE), Behaves()),
}


@pytest.mark.parametrize("row", CONVERSATION, ids=lambda row: row.when)
async def test_what_follows_is_what_the_row_says(video: Path, row: Meaning) -> None:
    server, fault = ROWS[row.when]()
    with server:
        server.plan(fault)
        sending = send(job(server, video), Reports(), QUICK)
        if row.kind is None:
            assert await sending == digest(content(SIZE))
            assert server.data == content(SIZE)
        else:
            assert (await error_in(sending)).failure.kind is row.kind
        server.release()


@pytest.mark.parametrize(
    "fault",
    [PAGE, Says(308, {"Location": "/elsewhere"}), Says(307, {"Location": "http://elsewhere.example/"})],
)
async def test_neither_a_page_nor_a_redirect_is_an_answer(video: Path, fault: Says) -> None:
    with PutServer() as server:
        server.plan(fault)
        kind = (await error_in(send(job(server, video), Reports()))).failure.kind
    assert kind is (Kind.PORTAL if fault is PAGE else Kind.PROTOCOL)


async def test_what_stays_there_forever_is_a_failure(video: Path) -> None:
    with PutServer(finishes="never") as server:
        assert (await error_in(send(job(server, video), Reports()))).failure.kind is Kind.PROTOCOL
        assert len(server.requests) < 12


def test_the_page_shows_the_same_table() -> None:
    page = (Path(__file__).parents[2] / "docs" / "answers.md").read_text("utf-8")
    assert "\n".join(lines(CONVERSATION)) in page
