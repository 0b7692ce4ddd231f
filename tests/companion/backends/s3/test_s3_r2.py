"""The same at R2 with its own rules, and a provider that has a bad day."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from tests.companion.backends.s3.bucket_school import LARGE, MIB, BucketSchool, bucket_school
from tests.companion.library.world import VIDEO, asking, until
from tests.emulators.failures import HTML, Failure, HangUp, Wrong
from tests.emulators.r2 import R2
from tests.emulators.r2_bucket import Upload

XML = "application/xml"


def failure(status: int, code: str, retry_after: int | None = None) -> Failure:
    return Failure(status, f"<Error><Code>{code}</Code></Error>".encode(), XML, retry_after)


async def test_equal_parts_are_taken(at_r2: BucketSchool, r2: R2) -> None:
    target = await at_r2.create(LARGE)
    done = await at_r2.complete(target, await at_r2.send(target, LARGE))
    assert (done.status_code, done.json()["stage"]) == (200, "ready")
    assert [len(it.content) for it in r2.bucket.objects.values()] == [len(LARGE)]
    assert [it.content_type for it in r2.bucket.objects.values()] == ["video/mp4"]
    assert (await at_r2.complete(target, [{"partNumber": 1, "etag": "?"}])).status_code == 200
    assert (await at_r2.remove(target["playbackId"])).status_code == 204
    assert r2.left == []


async def test_a_part_of_another_size_has_to_come_again(at_r2: BucketSchool) -> None:
    """Who forges the signed length gets no further: what isn't that part of the file doesn't count."""
    target = await at_r2.create(LARGE)
    one, two, three = await at_r2.parts(target, 1, 2, 3)
    receipts = []
    for part, content in ((one, LARGE[: 16 * MIB]), (two, b"x" * (6 * MIB)), (three, LARGE[32 * MIB :])):
        answer = await at_r2.put(part, content)
        receipts.append({"partNumber": part["partNumber"], "etag": answer.headers["ETag"]})

    assert [it["partNumber"] for it in (await at_r2.listed(target))["parts"]] == [1, 3]
    refused = await at_r2.complete(target, receipts)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_complete")


async def test_an_expired_part_is_asked_for_again(tmp_path: Path, r2: R2) -> None:
    async with bucket_school(tmp_path, r2.settings(url_lifetime=timedelta(seconds=1))) as school:
        target = await school.create()
        [part] = await school.parts(target, 1)

        async def refused() -> bool:
            return (await school.put(part, VIDEO)).status_code == 400

        await until(refused)
        assert (await school.complete(target, await school.send(target, VIDEO))).status_code == 200


async def test_an_answer_that_was_lost_costs_nothing(at_r2: BucketSchool, r2: R2) -> None:
    target = await at_r2.create()
    receipts = await at_r2.send(target, VIDEO)
    r2.door.script.plan("POST", HangUp(done=True))
    done = await at_r2.complete(target, receipts)

    assert (done.status_code, done.json()["stage"]) == (200, "ready")
    assert len(r2.bucket.objects) == 1


@pytest.mark.parametrize("code", ["InternalError", "SlowDown"])
async def test_an_error_within_a_200_is_one(at_r2: BucketSchool, r2: R2, code: str) -> None:
    target = await at_r2.create()
    receipts = await at_r2.send(target, VIDEO)
    spaces = Failure(200, f"  \n<?xml version='1.0'?><Error><Code>{code}</Code></Error>".encode(), XML)
    r2.door.script.plan("POST", spaces, failure(200, "InvalidPart"))
    answers = [await at_r2.complete(target, receipts) for _ in range(3)]

    assert [it.status_code for it in answers] == [503, 409, 200]
    assert answers[1].json()["code"] == "not_complete"


BAD: list[tuple[Wrong, int, str]] = [
    (failure(500, "InternalError"), 503, "provider_unavailable"),
    (HangUp(), 503, "provider_unavailable"),
    (HTML, 502, "provider_unavailable"),
    (Failure(200, b"", XML), 502, "provider_unavailable"),
    (Failure(200, b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", XML), 502, "provider_unavailable"),
    (Failure(200, b"<a>" * 1000, XML), 502, "provider_unavailable"),
    (failure(403, "SignatureDoesNotMatch"), 502, "provider_unavailable"),
    (failure(404, "NoSuchBucket"), 502, "provider_unavailable"),
    (failure(400, "InvalidArgument"), 502, "provider_unavailable"),
    (Failure(302, b"", XML), 502, "provider_unavailable"),
    (failure(413, "EntityTooLarge"), 413, "quota_exceeded"),
]
AGAIN = {(503, "provider_unavailable")}


@pytest.mark.logs_errors  # a key that is refused is the operator's business
async def test_what_goes_wrong_there_is_said_plainly(
    at_r2: BucketSchool, r2: R2, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "desktop_uploader")
    target = await at_r2.create()
    [receipt] = await at_r2.send(target, VIDEO)
    row = await at_r2.row(target["playbackId"])
    for wrong, status, code in BAD:
        r2.door.script.plan("GET", *[wrong] * (3 if (status, code) in AGAIN else 1))
        listed = await at_r2.world.client.get(target["uploadUrl"])
        r2.door.script.plan("POST", wrong)
        created = await at_r2.world.client.post("/api/v1/media/upload/direct", json=asking())
        for answer in (listed, created):
            assert (answer.status_code, answer.json()["code"]) == (status, code), wrong
        for secret in (str(row.provider_url), str(row.provider_uid), r2.door.base_url, "r2-secret"):
            assert secret not in listed.text + created.text + caplog.text

    assert (await at_r2.complete(target, [receipt])).status_code == 200, "nothing is lost"


async def test_when_to_come_again_is_passed_on(at_r2: BucketSchool, r2: R2) -> None:
    target = await at_r2.create()
    r2.door.script.plan("GET", failure(503, "SlowDown", retry_after=9))
    busy = await at_r2.world.client.get(target["uploadUrl"])

    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "9")


async def test_a_file_that_cannot_be_looked_into_waits(at_r2: BucketSchool, r2: R2) -> None:
    """It is whole, but nobody may see it before somebody knows what it is."""
    target = await at_r2.create()
    receipts = await at_r2.send(target, VIDEO)
    # The first GET asks whether the upload is still open, the next reads the file.
    r2.door.script.plan("GET", None, *[failure(503, "SlowDown")] * 3)
    refused = await at_r2.complete(target, receipts)
    between = await at_r2.world.status(target["playbackId"])
    done = await at_r2.complete(target, receipts)

    assert (refused.status_code, between["status"]) == (503, "uploading")
    assert (done.status_code, done.json()["status"]) == (200, "ready")


async def test_short_failures_are_not_even_noticed(at_r2: BucketSchool, r2: R2) -> None:
    target = await at_r2.create()
    receipts = await at_r2.send(target, VIDEO)
    for method in ("GET", "POST", "HEAD", "DELETE"):
        r2.door.script.plan(method, failure(503, "SlowDown"), HangUp())

    assert len((await at_r2.listed(target))["parts"]) == 1
    assert (await at_r2.complete(target, receipts)).status_code == 200
    assert (await at_r2.remove(target["playbackId"])).status_code == 204
    assert r2.left == []


async def test_a_creation_is_never_repeated_by_itself(at_r2: BucketSchool, r2: R2) -> None:
    r2.door.script.plan("POST", HangUp())
    answer = await at_r2.world.client.post("/api/v1/media/upload/direct", json=asking())

    assert answer.status_code == 503
    assert r2.left == []
    assert len(r2.door.asked("POST")) == 1


async def test_what_could_not_be_removed_is_removed_later(at_r2: BucketSchool, r2: R2) -> None:
    target = await at_r2.create(LARGE)
    await at_r2.send(target, LARGE, [3])
    r2.door.script.plan("DELETE", *[failure(503, "SlowDown")] * 3)
    assert (await at_r2.remove(target["playbackId"])).status_code == 204
    assert len(r2.left) == 1
    await at_r2.world.companion.upkeep.once()

    assert r2.left == []


class Returns(dict[str, Upload]):
    """Unfinished uploads, of which one comes back so many times when it is aborted."""

    def __init__(self, uploads: dict[str, Upload], which: str, times: int) -> None:
        super().__init__(uploads)
        self._which, self._times = which, times

    def __delitem__(self, key: str) -> None:
        upload = self.pop(key)
        if key == self._which and self._times:
            self._times -= 1
            self[key] = upload


async def test_an_upload_that_comes_back_is_aborted_again(at_r2: BucketSchool, r2: R2) -> None:
    """A part that was under way may do that, S3 says."""
    target = await at_r2.create(LARGE)
    r2.bucket.uploads = Returns(r2.bucket.uploads, next(iter(r2.bucket.uploads)), 1)
    assert (await at_r2.remove(target["playbackId"])).status_code == 204

    assert r2.left == []
    assert len(r2.door.asked("DELETE")) == 3


async def test_one_that_comes_back_all_the_time_costs_no_other(at_r2: BucketSchool, r2: R2) -> None:
    targets = [await at_r2.create(LARGE) for _ in range(2)]
    first = next(iter(r2.bucket.uploads))
    r2.bucket.uploads = Returns(r2.bucket.uploads, first, 4)
    for target in targets:
        await at_r2.world.companion.removal.mark(target["playbackId"])
    await at_r2.world.companion.upkeep.once()

    assert list(r2.bucket.uploads) == [first]
    await at_r2.world.companion.upkeep.once()
    assert r2.left == []
