"""Presigned URLs do one thing each, and the doors for parts open to the owner of a video only."""

import logging
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.companion.backends.s3.bucket_school import LARGE, MEDIUM, MIB, BucketSchool, bucket_school
from tests.companion.library.world import VIDEO, running, until
from tests.servers.seaweed import Bucket


async def test_a_part_takes_its_own_bytes_only(school: BucketSchool, bucket: Bucket) -> None:
    target, other = await school.create(LARGE), await school.create()
    [part] = await school.parts(target, 3)
    tail = LARGE[32 * MIB :]
    for content in (tail[:-1], tail + b"!", b""):
        assert (await school.put(part, content)).status_code == 403, "another size"
    assert (await school.put(part, tail, md5=b"another")).status_code == 400
    assert (await school.listed(target))["parts"] == []
    keys = [(await school.row(it["playbackId"])).provider_uid or "" for it in (target, other)]
    elsewhere = {**part, "url": part["url"].replace(keys[0], keys[1])}
    assert (await school.put(elsewhere, tail)).status_code == 403, "another key"
    another = {**part, "url": part["url"].replace("partNumber=3", "partNumber=1")}
    assert (await school.put(another, tail)).status_code == 403, "another part"
    for method in ("GET", "DELETE", "HEAD"):
        assert (await school.sender.request(method, part["url"])).status_code == 403, "another method"

    assert (await school.put(part, tail)).status_code == 200


async def test_an_expired_part_is_asked_for_again(tmp_path: Path, bucket: Bucket) -> None:
    brief = bucket.settings(url_lifetime=timedelta(seconds=1))
    async with bucket_school(tmp_path, brief) as school:
        target = await school.create()
        [part] = await school.parts(target, 1)

        async def refused() -> bool:
            return (await school.put(part, VIDEO)).status_code == 403

        await until(refused)
        done = await school.complete(target, await school.send(target, VIDEO))
        assert done.status_code == 200


async def test_a_receipt_that_is_none_completes_nothing(school: BucketSchool) -> None:
    target = await school.create()
    [receipt] = await school.send(target, VIDEO)
    for etag in ('"' + "0" * 32 + '"', "</ETag></Part><Part>", "\x00", "é", '"'):
        refused = await school.complete(target, [{**receipt, "etag": etag}])
        assert (refused.status_code, refused.json()["code"]) == (409, "not_complete"), etag

    assert (await school.complete(target, [receipt])).status_code == 200


async def test_receipts_of_other_parts_complete_nothing(school: BucketSchool) -> None:
    target = await school.create(MEDIUM)
    one, two = await school.send(target, MEDIUM)
    swapped = [{**one, "etag": two["etag"]}, {**two, "etag": one["etag"]}]
    three = {**two, "partNumber": 3}
    for receipts in ([one], [two], [two, one], [one, one, two], [one, three], [one, two, three], swapped):
        refused = await school.complete(target, receipts)
        assert (refused.status_code, refused.json()["code"]) == (409, "not_complete")

    assert (await school.complete(target, [one, two])).status_code == 200


async def test_only_parts_that_there_are_get_a_url(school: BucketSchool) -> None:
    target = await school.create()
    for numbers in ([0], [-1], [10_001], [], ["one"], list(range(1, 102)), [2], [1, 2]):
        answer = await school.world.client.post(target["uploadUrl"], json={"partNumbers": numbers})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid"), numbers


async def test_someone_elses_parts_are_nobodys(school: BucketSchool) -> None:
    target = await school.create()
    receipts = await school.send(target, VIDEO)
    other = await school.world.as_user("b@b.b")
    path = f"/api/v1/media/{target['playbackId']}"
    answers = [
        await other.get(f"{path}/parts"),
        await other.post(f"{path}/parts", json={"partNumbers": [1]}),
        await other.post(f"{path}/complete", json={"parts": receipts}),
    ]

    assert [it.status_code for it in answers] == [404] * 3
    async with running(school.world.companion.settings.data.parent / "none") as stranger:
        stranger.client.headers.pop("Authorization")
        assert (await stranger.client.get(f"{path}/parts")).status_code == 401


async def test_a_back_end_without_parts_has_none(tmp_path: Path) -> None:
    async with running(tmp_path / "data") as world:
        path = f"/api/v1/media/{(await world.create())['playbackId']}"
        answers = [
            await world.client.get(f"{path}/parts"),
            await world.client.post(f"{path}/parts", json={"partNumbers": [1]}),
            await world.client.post(f"{path}/complete", json={"parts": [{"partNumber": 1, "etag": "1"}]}),
        ]
        assert [(it.status_code, it.json()["code"]) for it in answers] == [(409, "conflict")] * 3


async def test_secrets_stay_where_they_are(
    school: BucketSchool, bucket: Bucket, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "desktop_uploader")
    target = await school.create()
    [part] = await school.parts(target, 1)
    row = await school.row(target["playbackId"])
    signature = urlsplit(part["url"]).query.rpartition("=")[2]
    bucket.ask("DELETE", f"/{row.provider_uid}?uploadId={row.provider_url}")
    gone = await school.world.client.get(target["uploadUrl"])
    said = "\n".join([gone.text, repr(row), repr(bucket.settings()), caplog.text])

    assert row.provider_url is not None
    for secret in (bucket.secret_key, row.provider_url, signature):
        assert secret not in said
    assert row.provider_url not in str(target)
