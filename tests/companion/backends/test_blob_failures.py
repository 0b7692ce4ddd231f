"""What the companion makes of Vercel Blob's bad days, and of answers that make no sense."""

import json
import logging
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path

import pytest

from desktop_uploader.companion.backends.vercel_blob_wire import Session
from desktop_uploader.companion.problems import Refusal
from tests.companion.backends.blob_school import BlobSchool, blob_school, video
from tests.emulators.blob_api import failure
from tests.emulators.failures import HTML, Failure, HangUp

SMALL = b"a short lecture"
UNKNOWN, BUSY = failure(500, "unknown_error"), failure(503, "service_unavailable")


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[BlobSchool]:
    async with blob_school(tmp_path) as it:
        yield it


@pytest.fixture
async def private(tmp_path: Path) -> AsyncIterator[BlobSchool]:
    async with blob_school(tmp_path, "private") as it:
        yield it


@pytest.mark.parametrize("wrong", [UNKNOWN, BUSY, HangUp()])
async def test_a_creation_is_never_repeated_by_itself(school: BlobSchool, wrong: Failure | HangUp) -> None:
    school.store.api.script.plan("POST", wrong)
    refusal = await refusal_of(school.backend.create(video(1)))

    assert (refusal.status, refusal.code) == (503, "provider_unavailable")
    assert len(school.store.api.asked("POST")) == 1


@pytest.mark.parametrize("wrong", [UNKNOWN, BUSY, failure(500, "internal_server_error"), HangUp()])
async def test_a_question_is_repeated(school: BlobSchool, wrong: Failure | HangUp) -> None:
    row = await school.placed(video(1))
    school.store.api.script.plan("GET", wrong)

    assert await school.backend.report(row) is not None
    assert len(school.store.api.asked("GET")) == 2


async def test_completing_and_removing_are_repeated(school: BlobSchool) -> None:
    row = await school.placed(video(len(SMALL)))
    receipts = await school.sent(row, SMALL)
    school.store.api.script.plan("POST", UNKNOWN)
    await school.backend.complete(row, receipts)
    school.store.api.script.plan("POST", HangUp(done=True))
    await school.backend.remove(row)

    assert school.store.blobs == {}


async def test_a_busy_store_says_when(school: BlobSchool) -> None:
    row = await school.placed(video(1))
    school.store.api.script.plan("GET", failure(429, "rate_limited", 42))
    refusal = await refusal_of(school.backend.report(row))

    assert (refusal.status, refusal.headers["Retry-After"]) == (503, "42")
    assert len(school.store.api.asked("GET")) == 1


@pytest.mark.logs_errors  # credentials that the store refuses are the operator's business
@pytest.mark.parametrize(
    "wrong",
    [failure(403, "forbidden"), failure(403, "store_suspended"), failure(404, "store_not_found"), HTML],
)
async def test_what_is_wrong_with_the_store_is_no_word_about_the_video(
    school: BlobSchool, wrong: Failure
) -> None:
    row = await school.placed(video(1))
    for method, call in (
        ("GET", school.backend.report(row)),
        ("POST", school.backend.create(video(1))),
        ("POST", school.backend.complete(row, await school.sent(row, b"a"))),
    ):
        school.store.api.script.plan(method, wrong)
        refusal = await refusal_of(call)
        assert (refusal.status, refusal.code) == (502, "provider_unavailable")


async def test_a_blob_that_makes_no_sense(school: BlobSchool) -> None:
    row, there = await school.placed(video(len(SMALL))), "https://a.test/b"
    nowhere = ("javascript:alert(1)", "ftp://a.test/b", "/b", "https://", 7)
    sizeless = ("15", 1.5, True, 2**60, None, -1)
    for said in (
        *({}, [], {"size": 15}, {"url": there}),
        *({"url": it, "size": 15} for it in nowhere),
        *({"url": there, "size": it} for it in sizeless),
    ):
        school.store.api.script.plan("GET", Failure(200, json.dumps(said).encode()))
        assert (await refusal_of(school.backend.report(row))).status == 502, said


async def test_a_place_that_makes_no_sense(school: BlobSchool) -> None:
    ids: tuple[object, ...] = ("a\r\nb: c", "", 7, None)
    keys: tuple[object, ...] = (7, None, "", "a" * 3000)
    for said in (
        *({}, {"uploadId": "a"}, []),
        *({"uploadId": it, "key": "a"} for it in ids),
        *({"uploadId": "a", "key": it} for it in keys),
    ):
        school.store.api.script.plan("POST", Failure(200, json.dumps(said).encode()))
        assert (await refusal_of(school.backend.create(video(1)))).status == 502, said


async def test_a_signature_that_makes_no_sense(private: BlobSchool) -> None:
    row = await private.completed(video(len(SMALL)), SMALL)
    for said in (
        b"{}",
        b'{"delegationToken": "a"}',
        b'{"delegationToken": "a", "clientSigningToken": 7}',
        b"[",
    ):
        private.store.api.script.plan("POST", Failure(200, said))
        assert (await refusal_of(private.backend.watch_url(row, signed=True))).status == 502


async def test_a_place_that_the_store_doesnt_talk_about_may_be_open(school: BlobSchool) -> None:
    place = school.backend.place(await school.placed(video(1)))
    assert place is not None
    school.store.api.script.plan("POST", failure(400, "bad_request"), *[UNKNOWN] * 3)

    assert await school.backend.is_open(place)
    assert (await refusal_of(school.backend.is_open(place))).status == 503


async def test_a_store_that_is_neither_public_nor_private(school: BlobSchool) -> None:
    body = b'{"error": {"code": "bad_request", "message": "Cannot use any access on a store."}}'
    school.store.api.script.plan("POST", Failure(400, body), Failure(400, body))

    assert (await refusal_of(school.backend.create(video(1)))).status == 502


async def test_another_bad_request_is_not_about_access(school: BlobSchool) -> None:
    school.store.api.script.plan("POST", failure(400, "bad_request"))

    assert (await refusal_of(school.backend.create(video(1)))).status == 502
    assert len(school.store.api.asked("POST")) == 1


async def test_reading_where_blobs_cant_be_read(school: BlobSchool) -> None:
    row = await school.completed(video(len(SMALL)), SMALL)
    read = await school.backend.open(row)
    for wrong, status in ((HangUp(), 503), (Failure(500), 503), (Failure(403), 502), (Failure(302), 502)):
        school.store.edge.script.plan("GET", wrong)
        assert (await refusal_of(read(0, 5))).status == status
    school.store.edge.script.plan("GET", Failure(429, retry_after=7))
    assert (await refusal_of(read(0, 5))).headers["Retry-After"] == "7"


async def test_whoever_knows_no_ranges_is_read_from_the_start_only(school: BlobSchool) -> None:
    row = await school.completed(video(len(SMALL)), SMALL)
    school.store.edge.script.plan("GET", Failure(200, SMALL), Failure(200, SMALL))

    read = await school.backend.open(row)
    assert await read(0, 5) == SMALL[:5]
    assert (await refusal_of(read(5, 5))).status == 502


@pytest.mark.logs_errors  # as above
async def test_no_secret_gets_into_texts(private: BlobSchool, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "desktop_uploader")
    row = await private.placed(video(len(SMALL)))
    receipts, texts = await private.sent(row, SMALL), [repr(row), repr(private.backend.place(row))]
    for wrong in (failure(400, "bad_request"), failure(403, "forbidden"), HTML, UNKNOWN, HangUp()):
        private.store.api.script.plan("POST", *[wrong] * 3)
        texts.append(str(await refusal_of(private.backend.complete(row, receipts))))
        private.store.api.script.heal()
    await private.backend.complete(row, receipts)
    session = Session.load(row.provider_url or "")
    texts += [repr(session), caplog.text]

    for secret in (private.store.token, session.upload_id, session.key, "vercel_blob_client_"):
        assert not any(secret in text for text in texts)


async def refusal_of(call: Awaitable[object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await call
    return caught.value
