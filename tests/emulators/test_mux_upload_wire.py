"""The emulator's upload wire keeps to what Mux documents of it."""

import os

import httpx
import pytest

from tests.emulators.failures import HangUp
from tests.emulators.mux import Mux
from tests.emulators.mux_client import Client
from tests.emulators.mux_put import MULTIPLE, Claim, chunk_is_right
from tests.emulators.raw import broken_off

DATA = os.urandom(2 * MULTIPLE + 5)
TOTAL = len(DATA)
HOW_FAR = f"bytes */{TOTAL}"


def said(start: int, end: int, total: int = TOTAL) -> str:
    """Bytes `start` to `end`, not included."""
    return f"bytes {start}-{end - 1}/{total}"


async def test_bytes_arrive_in_chunks_and_are_kept(mux: Mux, muxer: Client) -> None:
    upload_id, url = await muxer.placed()
    nothing = await muxer.put(url, said=HOW_FAR)
    assert (nothing.status_code, "Range" in nothing.headers) == (308, False)
    first = await muxer.put(url, DATA[:MULTIPLE], said(0, MULTIPLE))
    assert (first.status_code, first.headers["Range"]) == (308, f"bytes=0-{MULTIPLE - 1}")
    assert (await muxer.put(url, said=HOW_FAR)).headers["Range"] == first.headers["Range"]
    assert (await muxer.upload(upload_id))["status"] == "waiting"
    assert (await muxer.put(url, DATA[MULTIPLE:], said(MULTIPLE, TOTAL))).status_code == 200
    assert (await muxer.put(url, said=HOW_FAR)).status_code == 200
    assert mux.asset(upload_id).content.read_bytes() == DATA


async def test_one_put_takes_all(mux: Mux, muxer: Client) -> None:
    upload_id, url = await muxer.placed()
    assert (await muxer.put(url, DATA)).status_code == 200
    assert mux.asset(upload_id).content.read_bytes() == DATA


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        (Claim(0, MULTIPLE, TOTAL), True),
        (Claim(0, MULTIPLE + 1, TOTAL), False),
        (Claim(0, MULTIPLE - 1, TOTAL), False),
        (Claim(MULTIPLE, TOTAL, TOTAL), True),
        (Claim(0, 2 * MULTIPLE, MULTIPLE), False),
    ],
)
def test_chunk_rules(claim: Claim, right: bool) -> None:
    assert chunk_is_right(claim) is right


async def test_what_the_wire_refuses(muxer: Client) -> None:
    _, url = await muxer.placed()
    chunk = DATA[:MULTIPLE]
    assert (await muxer.put(url, chunk, said(MULTIPLE, 2 * MULTIPLE))).status_code == 503
    wrong = [
        (chunk, said(0, MULTIPLE + 1)),
        (chunk[:-1], said(0, MULTIPLE - 1)),
        (chunk, HOW_FAR),
        (b"", None),
        (chunk, f"bytes 0-{MULTIPLE - 1}/*"),
        (chunk, f"bites 0-{MULTIPLE - 1}/{TOTAL}"),
    ]
    for body, range_ in wrong:
        assert (await muxer.put(url, body, range_)).status_code == 400, range_
    assert "Range" not in (await muxer.put(url, said=HOW_FAR)).headers
    assert (await muxer.put(url, chunk, said(0, MULTIPLE))).status_code == 308
    assert (await muxer.put(url, chunk, said(MULTIPLE, 2 * MULTIPLE, TOTAL + 1))).status_code == 400


async def test_what_is_here_already_is_passed_over(mux: Mux, muxer: Client) -> None:
    upload_id, url = await muxer.placed()
    await muxer.put(url, DATA[:MULTIPLE], said(0, MULTIPLE))
    assert (await muxer.put(url, DATA, said(0, TOTAL))).status_code == 200
    assert mux.asset(upload_id).content.read_bytes() == DATA


async def test_the_last_chunk_is_taken_in_part(mux: Mux, muxer: Client) -> None:
    mux.uploads.appetite = MULTIPLE
    upload_id, url = await muxer.placed()
    ends: list[int] = []
    while (answer := await muxer.put(url, DATA[sum(ends) :], said(sum(ends), TOTAL))).status_code == 308:
        ends.append(MULTIPLE)
        assert answer.headers["Range"] == f"bytes=0-{sum(ends) - 1}"
    assert len(ends) == 2
    assert mux.asset(upload_id).content.read_bytes() == DATA


@pytest.mark.parametrize(("granule", "kept"), [(1, MULTIPLE + 1000), (MULTIPLE, MULTIPLE), (None, 0)])
async def test_a_broken_chunk_is_kept_or_forgotten(
    mux: Mux, muxer: Client, granule: int | None, kept: int
) -> None:
    mux.uploads.granule = granule
    upload_id, url = await muxer.placed()
    await broken_off("PUT", url, TOTAL, DATA[: MULTIPLE + 1000], **{"Content-Range": said(0, TOTAL)})
    there = (await muxer.put(url, said=HOW_FAR)).headers.get("Range")
    assert there == (f"bytes=0-{kept - 1}" if kept else None)
    assert (await muxer.put(url, DATA[kept:], said(kept, TOTAL))).status_code == 200
    assert mux.asset(upload_id).content.read_bytes() == DATA


async def test_places_that_take_nothing_any_more(mux: Mux, muxer: Client) -> None:
    upload_id, url = await muxer.placed()
    assert (await muxer.put(url + "x", DATA)).status_code == 403
    assert (await muxer.put(url.replace("/upload/", "/upload/x"), DATA)).status_code == 404
    mux.environment.time_out(mux.environment.uploads[upload_id])
    assert (await muxer.put(url, DATA)).status_code == 403
    assert (await muxer.upload(upload_id))["status"] == "timed_out"
    assert mux.left == []
    cancelled, url = await muxer.placed()
    await muxer.api("PUT", f"/uploads/{cancelled}/cancel")
    assert (await muxer.put(url, DATA)).status_code == 410
    mux.uploads.gone = 404
    assert (await muxer.put(url, said=HOW_FAR)).status_code == 404


async def test_where_it_is_not_asked_how_far_it_is(mux: Mux, muxer: Client) -> None:
    mux.uploads.probe_refusal = 405
    _, url = await muxer.placed()
    assert (await muxer.put(url, said=HOW_FAR)).status_code == 405
    assert (await muxer.put(url, DATA)).status_code == 200


async def test_an_answer_that_never_came(mux: Mux, muxer: Client) -> None:
    _, url = await muxer.placed()
    mux.edge.script.plan("PUT", HangUp(done=True))
    with pytest.raises(httpx.TransportError):
        await muxer.put(url, DATA, said(0, TOTAL))
    assert (await muxer.put(url, said=HOW_FAR)).status_code == 200
    assert len(mux.left) == 1
