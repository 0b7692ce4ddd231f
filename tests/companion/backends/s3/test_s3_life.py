"""A video in a real bucket: from its place there to where it is watched, or to its end."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx

from tests.companion.backends.s3.bucket_school import LARGE, MEDIUM, MIB, BucketSchool
from tests.companion.library.world import BASE, VIDEO
from tests.servers.seaweed import Bucket


async def test_a_file_goes_there_in_parts_and_plays(school: BucketSchool, bucket: Bucket) -> None:
    target = await school.create(LARGE, visibility="UNLISTED")
    playback_id = target["playbackId"]
    row = await school.row(playback_id)
    assert target["uploadUrl"] == f"{BASE}/api/v1/media/{playback_id}/parts?of={row.upload_id}"
    assert target["protocol"] == "multipart"
    assert target["chunk"] == {"min": 16 * MIB, "max": 16 * MIB, "multiple": 8 * MIB, "recommended": 16 * MIB}
    assert bucket.uploads() == [f"{bucket.prefix}{playback_id}/{row.upload_id}.mp4"]

    receipts = await school.send(target, LARGE)
    assert (await school.world.status(playback_id))["stage"] == "uploading"
    listed = await school.listed(target)
    assert [(it["partNumber"], it["etag"], it["size"]) for it in listed["parts"]] == [
        (it["partNumber"], it["etag"], size)
        for it, size in zip(receipts, (16 * MIB, 16 * MIB, len(LARGE) - 32 * MIB), strict=True)
    ]
    assert (listed["listed"], listed["complete"]) == (True, False)
    done = (await school.complete(target, receipts)).json()
    assert (done["status"], done["verified"], done["progress"]) == ("ready", True, 100)
    assert done["playback"] == {"hls": None, "dash": None, "watch": f"{BASE}/watch/{playback_id}"}
    assert (await school.world.verify(playback_id)).json() == {"verified": False, "stored": True}
    assert (bucket.uploads(), bucket.objects()) == ([], [row.provider_uid])

    page = await school.world.client.get(f"/watch/{playback_id}")
    watched = await school.sender.get(page.headers["Location"])
    assert (page.status_code, watched.status_code, watched.content) == (302, 200, LARGE)
    assert watched.headers["Content-Type"] == "video/mp4"
    assert watched.headers["Content-Disposition"] == "inline"
    assert (await school.remove(playback_id)).status_code == 204
    assert bucket.left() == []


async def test_nobody_gets_in_without_a_signature(school: BucketSchool, bucket: Bucket) -> None:
    playback_id = await school.stored(visibility="PUBLIC")
    key = (await school.row(playback_id)).provider_uid

    assert (await school.sender.get(f"{bucket.endpoint}/{bucket.name}/{key}")).status_code == 403


async def test_after_a_pause_only_what_is_missing_is_sent(school: BucketSchool) -> None:
    target = await school.create(LARGE)
    sent = await school.send(target, LARGE, [1, 3])
    renewed = await school.renew(target["playbackId"])
    listed = (await school.listed(renewed))["parts"]
    assert (renewed["uploadUrl"], renewed["restarted"]) == (target["uploadUrl"], False)
    assert [it["partNumber"] for it in listed] == [1, 3]
    early = await school.complete(target, sent)
    assert (early.status_code, early.json()["code"]) == (409, "not_complete")
    receipts = [{k: it[k] for k in ("partNumber", "etag")} for it in listed]
    receipts += await school.send(target, LARGE, [2])

    done = await school.complete(target, sorted(receipts, key=lambda it: it["partNumber"]))
    assert (done.status_code, done.json()["stage"]) == (200, "ready")


async def test_completing_again_is_fine(school: BucketSchool, bucket: Bucket) -> None:
    """Also when the first answer was lost, here, before the row knew."""
    target = await school.create()
    receipts = await school.send(target, VIDEO)
    row = await school.row(target["playbackId"])
    backend = school.world.companion.providers.of(row)
    answers = await asyncio.gather(*(school.complete(target, receipts) for _ in range(3)))
    again = await school.complete(target, receipts)

    assert [it.status_code for it in (*answers, again)] == [200] * 4
    assert (await school.listed(target))["complete"]
    assert (await backend.report(row)) is not None
    assert bucket.uploads() == []


async def test_a_completion_of_which_nobody_heard_is_found_out(school: BucketSchool, bucket: Bucket) -> None:
    target = await school.create()
    receipts = await school.send(target, VIDEO)
    row = await school.row(target["playbackId"])
    parts = "".join(
        f"<Part><PartNumber>{it['partNumber']}</PartNumber><ETag>{it['etag']}</ETag></Part>"
        for it in receipts
    )
    body = f"<CompleteMultipartUpload>{parts}</CompleteMultipartUpload>".encode()
    path = f"/{row.provider_uid}?uploadId={row.provider_url}"
    assert bucket.ask("POST", path, body).status_code == 200

    assert (await school.listed(target))["complete"]
    renewed = await school.renew(target["playbackId"])
    assert (renewed["status"], renewed["restarted"]) == ("stored", False)
    assert (await school.complete(target, receipts)).json()["stage"] == "ready"


async def test_a_part_that_came_twice_counts_once(school: BucketSchool) -> None:
    target = await school.create(MEDIUM)
    [first] = await school.parts(target, 1)
    old, new = b"o" * (16 * MIB), MEDIUM[: 16 * MIB]
    for content in (old, new, new):
        assert (await school.put(first, content)).status_code == 200
    parts = (await school.listed(target))["parts"]
    # Within one second nobody can say which came last: then it has to come again.
    assert len(parts) <= 1
    receipts = await school.send(target, MEDIUM)

    assert (await school.complete(target, receipts)).status_code == 200
    page = await school.world.client.get(f"/watch/{target['playbackId']}")
    assert (await school.sender.get(page.headers["Location"])).content == MEDIUM


async def test_a_place_that_is_gone_is_replaced(school: BucketSchool, bucket: Bucket) -> None:
    target = await school.create()
    row = await school.row(target["playbackId"])
    assert bucket.ask("DELETE", f"/{row.provider_uid}?uploadId={row.provider_url}").status_code == 204
    [part] = await school.parts(target, 1)
    assert (await school.put(part, VIDEO)).status_code == 404
    gone = await school.world.client.get(target["uploadUrl"])
    assert gone.status_code == 404
    renewed = await school.renew(target["playbackId"])

    assert renewed["restarted"]
    assert renewed["uploadUrl"] != target["uploadUrl"]
    for method in ("GET", "POST"):
        over = await school.world.client.request(method, target["uploadUrl"], json={"partNumbers": [1]})
        assert over.status_code == 404, "the attempt that was given up"
    done = await school.complete(renewed, await school.send(renewed, VIDEO))
    assert done.json()["stage"] == "ready"


async def test_an_expired_place_is_replaced_and_nothing_of_it_stays(
    school: BucketSchool, bucket: Bucket
) -> None:
    target = await school.create(MEDIUM)
    await school.send(target, MEDIUM, [2])
    school.world.time.turn(timedelta(days=7))
    renewed = await school.renew(target["playbackId"])
    await school.world.companion.upkeep.once()

    assert renewed["restarted"]
    assert bucket.left() == [(await school.row(target["playbackId"])).provider_uid]


async def test_cancelling_leaves_nothing_at_any_stage(school: BucketSchool, bucket: Bucket) -> None:
    created = await school.create(LARGE)
    under_way = await school.create(LARGE)
    await school.send(under_way, LARGE, [3])
    sent = await school.create()
    receipts = await school.send(sent, VIDEO)
    whole = await school.stored()
    assert len(bucket.left()) == 4
    for playback_id in (created["playbackId"], under_way["playbackId"], sent["playbackId"], whole):
        assert (await school.remove(playback_id)).status_code == 204

    assert bucket.left() == []
    late = await school.complete(sent, receipts)
    assert (late.status_code, late.json()["code"]) == (409, "conflict")
    assert bucket.left() == []


async def test_cancelling_while_a_part_is_under_way_leaves_nothing(
    school: BucketSchool, bucket: Bucket
) -> None:
    target = await school.create(LARGE)
    [part] = await school.parts(target, 1)
    half, go = asyncio.Event(), asyncio.Event()

    async def slowly() -> httpx.Response:
        async def body() -> AsyncIterator[bytes]:
            yield LARGE[: 8 * MIB]
            half.set()
            await go.wait()
            yield LARGE[8 * MIB : 16 * MIB]

        headers = {"Content-Length": str(16 * MIB)}
        return await school.sender.put(part["url"], content=body(), headers=headers)

    sending = asyncio.create_task(slowly())
    await half.wait()
    assert (await school.remove(target["playbackId"])).status_code == 204
    go.set()

    assert (await sending).status_code == 404
    assert bucket.left() == []
    receipts = [{"partNumber": 1, "etag": "0"}]
    assert (await school.complete(target, receipts)).status_code == 409


async def test_completing_and_cancelling_at_once_leaves_nothing(school: BucketSchool, bucket: Bucket) -> None:
    for _ in range(5):
        target = await school.create()
        receipts = await school.send(target, VIDEO)
        done, removed = await asyncio.gather(
            school.complete(target, receipts), school.remove(target["playbackId"])
        )
        assert removed.status_code == 204
        assert done.status_code in {200, 404, 409}
    assert bucket.left() == []
