"""Chunk sessions: how a file is cut, which chunks are sent, and what is believed of the answers."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.failures import Kind, Remedy
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import TIMEOUTS, make_client
from desktop_uploader.transfers.chunks import ChunksTransfer
from desktop_uploader.transfers.chunks_answers import CONVERSATION
from desktop_uploader.transfers.chunks_session import LARGEST, MOST_CHUNKS, Session, chunks_for
from desktop_uploader.transfers.mapping import Meaning
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.chunk_server import TOKEN, ChunkServer
from tests.fixtures.scripted_server import Cuts, Hangs, Says
from tests.fixtures.sending import MIB, RealClock, Reports, content, digest, error_in, job_of
from tests.transfers.answer_table import lines

ID = "0123456789abcdef0123456789abcdef"
SIZE = 5 * MIB + 1
DATA = content(SIZE)
QUICK = httpx.Timeout(connect=1.0, write=0.3, read=0.3, pool=None)
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


def job(video: Path, upload_id: str = ID, **rules: int) -> Job:
    chunk = ChunkRules(**({"max": 2 * MIB} | rules))
    return job_of(video, f"/api/storage/upload-status?uploadId={upload_id}", chunk=chunk)


async def send(
    server: ChunkServer, job: Job, heard: Reports, timeouts: httpx.Timeout = TIMEOUTS, folder: str = ""
) -> str:
    clock = RealClock()
    server.size = job.source.size
    async with make_client(timeouts) as client:
        origin = FixedOrigin(server.base_url + folder, TOKEN)
        return await ChunksTransfer(client, origin, Throttle(clock), clock).send(job, heard)


def says(**said: object) -> Says:
    return Says(200, JSON, json.dumps(said).encode())


def refuses(status: int, error: str, **more: object) -> Says:
    return Says(status, JSON, json.dumps({"error": error, **more}).encode())


async def test_the_conversation(video: Path) -> None:
    with ChunkServer(ID) as server:
        heard = Reports()
        assert await send(server, job(video), heard) == digest(DATA)
        assert server.whole
        assert server.data == DATA
        asked, chunks = server.asked, ["upload-chunk"] * server.total
        assert asked[:4] == ["upload-status", "network-test", "init-chunked-upload", "upload-status"]
        assert asked[4:] == [*chunks, "complete-chunked-upload"]
        assert server.total >= 3
        assert {len(chunk) for chunk in server.chunks.values()} <= {-(-SIZE // server.total), SIZE % 2**21}


async def test_a_small_file_is_one_chunk_and_nothing_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "small.mov"
    path.write_bytes(DATA[:MIB])
    with ChunkServer(ID) as server:
        await send(server, job(path), Reports())
        assert server.total == 1
        assert "network-test" not in server.asked


async def test_only_what_is_missing_is_sent(video: Path) -> None:
    """As it was cut before, whatever this run would have chosen."""
    with ChunkServer(ID) as server:
        server.total = 7
        spans = [Session(SIZE, 7).span(index) for index in range(7)]
        server.chunks = {i: DATA[at : at + size] for i, (at, size) in enumerate(spans) if i in {0, 2, 3, 6}}
        before, heard = server.durable, Reports()
        assert await send(server, job(video), heard) == digest(DATA)
        assert server.data == DATA
        assert server.asked.count("upload-chunk") == 3
        assert "init-chunked-upload" not in server.asked
        assert heard.acknowledged[0] == before
        assert heard.sent == sorted(heard.sent)
        assert heard.sent[-1] == heard.acknowledged[-1] == SIZE


async def test_what_is_complete_is_not_sent_again(video: Path) -> None:
    with ChunkServer(ID) as server:
        await send(server, job(video), Reports())
        before, heard = len(server.requests), Reports()
        assert await send(server, job(video), heard) == digest(DATA)
        assert server.asked[before:] == ["upload-status"]
        assert heard.acknowledged == [SIZE]


async def test_without_a_network_test_it_goes_as_well(video: Path) -> None:
    with ChunkServer(ID, network_test=False) as server:
        assert await send(server, job(video), Reports()) == digest(DATA)


async def test_chunks_that_got_lost_are_sent_again(video: Path) -> None:
    with ChunkServer(ID, loses=[1, 0]) as server:
        assert await send(server, job(video), Reports()) == digest(DATA)
        assert server.data == DATA
        assert server.asked.count("complete-chunked-upload") == 3


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="file names are Unicode there")
async def test_a_name_that_is_no_text_reaches_a_server_that_takes_text_only(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"Vorlesung \xfcber \xc3\xbc.mp4")
    path.write_bytes(DATA[:MIB])
    with ChunkServer(ID) as server:
        assert await send(server, job(path), Reports()) == digest(DATA[:MIB])
        assert server.name == "Vorlesung \ufffdber \u00fc.mp4"


STATUSES: list[dict[str, object]] = [
    {"fileSize": SIZE + 1, "totalChunks": 3},
    {"fileSize": SIZE, "totalChunks": 0},
    {"fileSize": SIZE, "totalChunks": -1},
    {"fileSize": SIZE, "totalChunks": 10**9},
    {"fileSize": SIZE, "totalChunks": 3, "receivedChunks": [3]},
    {"fileSize": SIZE, "totalChunks": 3, "receivedChunks": [-1]},
    {"fileSize": SIZE, "totalChunks": 3, "receivedChunks": ["a"]},
    {"fileSize": SIZE, "totalChunks": 3, "receivedChunks": 3},
    {"totalChunks": 3},
]


@pytest.mark.parametrize("status", STATUSES)
async def test_a_session_that_can_not_be_is_not_believed(video: Path, status: dict[str, object]) -> None:
    with ChunkServer(ID, instead={"upload-status": says(**status)}) as server:
        heard = Reports()
        assert (await error_in(send(server, job(video), heard))).failure.kind is Kind.PROTOCOL
        assert not heard.acknowledged
        assert server.asked == ["upload-status"]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"[" * 60_000, b"\xff"])
async def test_nor_what_is_no_json(video: Path, body: bytes) -> None:
    for name in ("upload-status", "upload-chunk", "complete-chunked-upload"):
        with ChunkServer(ID, instead={name: Says(200, JSON, body)}) as server:
            assert (await error_in(send(server, job(video), Reports()))).failure.kind is Kind.PROTOCOL


async def test_nor_a_yes_before_the_chunk_was_taken(video: Path) -> None:
    body = json.dumps({"success": True, "chunkIndex": 0}).encode()
    with ChunkServer(ID) as server:
        server.plan(Says(200, JSON, body, early=True))
        heard = Reports()
        assert (await error_in(send(server, job(video), heard))).failure.remedy is Remedy.RETRY
        assert heard.acknowledged == [0]


async def test_a_total_that_leaves_a_chunk_empty_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "six.mp4"
    path.write_bytes(b"sixsix")
    with ChunkServer(ID) as server:
        server.total = 4
        assert (await error_in(send(server, job(path), Reports()))).failure.kind is Kind.PROTOCOL


async def test_a_refusal_in_the_older_shape_is_told_in_its_words(video: Path) -> None:
    refusal = refuses(400, "Unsupported content type https://host.example/secret?token=1")
    with ChunkServer(ID, instead={"init-chunked-upload": refusal}) as server:
        failure = (await error_in(send(server, job(video), Reports()))).failure
    assert failure.kind is Kind.REFUSED
    assert failure.detail.startswith("Unsupported content type")
    assert "secret" not in failure.detail


@pytest.mark.parametrize(
    ("wait", "seconds"), [(30, 30), (2.5, 3), (-1, None), (10**400, None), (float("nan"), None), ("x", None)]
)
async def test_retry_after_may_be_in_the_body(video: Path, wait: object, seconds: float | None) -> None:
    with ChunkServer(ID) as server:
        server.plan(refuses(429, "Too many", retryAfter=wait))
        failure = (await error_in(send(server, job(video), Reports()))).failure
    assert failure.kind is Kind.SERVER_BUSY
    assert failure.remedy is Remedy.RETRY
    assert failure.retry_after == seconds


@pytest.mark.parametrize("url", ["/api/storage/upload-status", "/api/storage/upload-status?uploadId=%0d%0aX"])
async def test_an_address_without_a_session_is_none(video: Path, url: str) -> None:
    known = job(video)
    with ChunkServer(ID) as server:
        broken = Job(known.upload_id, known.source, job_of(video, url).target)
        assert (await error_in(send(server, broken, Reports()))).failure.kind is Kind.PROTOCOL
        assert not server.requests


ROWS: dict[str, Callable[[], ChunkServer]] = {
    "no connection, or it broke": lambda: _planned(Cuts(5)),
    "nothing moved for too long": lambda: _planned(Hangs(5)),
    "a session of another file, or of chunks that can't be": lambda: ChunkServer(
        ID, instead={"upload-status": says(**STATUSES[0])}
    ),
    "200, but no word that it has the chunk, or the file": lambda: _planned(says(success=True, chunkIndex=5)),
    "400, 409 to `complete-chunked-upload`": lambda: ChunkServer(ID, loses=[0]),
    "the same for the third time": lambda: ChunkServer(ID, loses=[0, 0, 0]),
    "anything but bytes to `network-test`": lambda: ChunkServer(ID, instead={"network-test": Says(503)}),
}


def _planned(fault: Cuts | Hangs | Says) -> ChunkServer:
    server = ChunkServer(ID)
    server.plan(fault)
    return server


@pytest.mark.parametrize("row", CONVERSATION, ids=lambda row: row.when)
async def test_what_follows_is_what_the_row_says(video: Path, row: Meaning) -> None:
    with ROWS[row.when]() as server:
        sending = send(server, job(video), Reports(), QUICK)
        if row.kind is None:
            assert await sending == digest(DATA)
            assert server.data == DATA
        else:
            assert (await error_in(sending)).failure.kind is row.kind
            server.release()


def test_the_page_shows_the_same_table() -> None:
    page = (Path(__file__).parents[2] / "docs" / "answers.md").read_text("utf-8")
    assert "\n".join(lines(CONVERSATION)) in page


SPEEDS = st.none() | st.floats(0, 1e12)


@given(st.integers(1, 10**13), SPEEDS, st.integers(1, 60 * MIB), st.integers(1, 60 * MIB))
def test_chunks_cover_a_file_exactly(size: int, speed: float | None, least: int, most: int) -> None:
    session = Session(size, chunks_for(size, speed, ChunkRules(min=least, max=most)))
    chunk, last = session.span(0)[1], session.span(session.total - 1)
    assert last[0] + last[1] == size
    assert 1 <= last[1] <= chunk <= most
    assert session.total <= max(MOST_CHUNKS, -(-size // most))
    if size <= MOST_CHUNKS * MIB:
        assert chunk <= max(LARGEST, least)


@given(st.integers(1, 10**6), st.integers(1, 1000))
def test_spans_lie_end_to_end(size: int, total: int) -> None:
    session = Session(size, total)
    ends = [sum(session.span(index)) for index in range(total)]
    begins = [session.span(index)[0] for index in range(total)]
    assert begins[1:] == [begin + session.span(0)[1] for begin in begins[:-1]]
    if session.span(total - 1)[1] > 0:
        assert begins[1:] == ends[:-1]
        assert ends[-1] == size
