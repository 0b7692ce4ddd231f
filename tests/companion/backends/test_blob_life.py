"""A video at Vercel Blob from its place to where it is watched, or to its end."""

import json
from base64 import b64decode
from collections.abc import AsyncIterator, Awaitable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import httpx
import pytest

from desktop_uploader.companion.backends.backend import Backend, InParts
from desktop_uploader.companion.backends.readable import Readable
from desktop_uploader.companion.backends.vercel_blob import VercelBlob
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.settings import BlobSettings
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.webhooks import blob
from desktop_uploader.contract.media import PartReceipt, Protocol, Visibility
from tests.companion.backends.blob_school import CONTENT, BlobSchool, blob_school, video
from tests.emulators.failures import HangUp

SMALL = b"a short lecture"
READY = Report(stage=Stage.READY, size=len(CONTENT))
UPLOADING = Report(stage=Stage.UPLOADING)


@pytest.fixture
async def public(tmp_path: Path) -> AsyncIterator[BlobSchool]:
    async with blob_school(tmp_path) as it:
        yield it


@pytest.fixture
async def private(tmp_path: Path) -> AsyncIterator[BlobSchool]:
    async with blob_school(tmp_path, "private") as it:
        yield it


async def test_from_its_place_to_where_it_is_watched_and_gone(public: BlobSchool) -> None:
    row = await public.placed(video(len(CONTENT)))
    before = await public.backend.report(row)
    stored = await public.backend.stored_parts(row)
    await public.backend.complete(row, await public.sent(row))
    page = await public.sender.get(await public.backend.watch_url(row, signed=False))

    assert (before, stored.listed, stored.complete) == (UPLOADING, False, False)
    assert await public.backend.report(row) == READY
    assert (await public.backend.stored_parts(row)).complete
    assert (page.status_code, page.content == CONTENT) == (200, True)
    assert page.headers["Content-Type"] == "video/mp4"
    for _ in range(2):
        await public.backend.remove(row)
    assert (public.store.blobs, public.store.unfinished) == ({}, {})


async def test_a_place_is_one_of_its_own_and_cut_into_equal_parts(public: BlobSchool) -> None:
    wanted = video(10 * 1024**3, file_name="../../x y.m%2fp4")
    place = await public.backend.create(wanted)

    assert place.uid == f"videos/{wanted.playback_id}/{wanted.upload_id}"
    assert place.protocol is Protocol.MULTIPART
    assert place.expires_at == public.time.now + timedelta(days=6)
    assert place.chunk.min == place.chunk.max == place.chunk.recommended
    assert place.chunk.recommended % (8 * 1024**2) == 0
    assert await public.backend.is_open(place)
    assert isinstance(public.backend, InParts)
    assert isinstance(public.backend, Readable)
    fits: Backend = public.backend
    assert fits.playback(wanted).watch is None
    assert fits.thumbnail(wanted) is None


async def test_whether_a_place_is_open_is_asked_and_changes_nothing(public: BlobSchool) -> None:
    row = await public.placed(video(len(CONTENT)))
    place = public.backend.place(row)
    assert place is not None
    assert await public.backend.is_open(place)
    receipts = await public.sent(row)
    assert await public.backend.is_open(place)
    await public.backend.complete(row, receipts)

    assert public.content(row) == CONTENT
    assert not await public.backend.is_open(place)


async def test_a_type_is_known_by_the_ending_alone(public: BlobSchool) -> None:
    for name, known in (("a.MKV", "video/x-matroska"), ("a.html", "application/octet-stream")):
        row = await public.completed(replace(video(len(SMALL), file_name=name), mime_type="text/html"), SMALL)
        assert public.store.blobs[row.provider_uid or ""].content_type == known


async def test_a_small_file_is_one_part(public: BlobSchool) -> None:
    row = await public.completed(video(len(SMALL)), SMALL)

    assert public.content(row) == SMALL


async def test_a_target_opens_its_place_and_nothing_else(public: BlobSchool) -> None:
    row = await public.placed(video(len(SMALL)))
    [target] = await public.backend.parts(row, [1])
    token = target.headers["authorization"].removeprefix("Bearer ")
    scope = json.loads(b64decode(b64decode(token.rsplit("_", 1)[1]).partition(b".")[2]))
    common = {"authorization": target.headers["authorization"], "x-api-version": "12"}
    head = await public.sender.get(f"{public.store.api_url}/?url={row.provider_uid}", headers=common)
    other = await public.sender.put(f"{public.store.api_url}/?pathname=other", content=b"a", headers=common)

    assert scope == {
        "pathname": row.provider_uid,
        "maximumSizeInBytes": len(SMALL),
        "allowedContentTypes": ["video/mp4"],
        "validUntil": int((public.time.now + timedelta(minutes=10)).timestamp() * 1000),
    }
    assert (head.status_code, other.status_code) == (403, 400)
    assert (await public.send(target, SMALL + b"x")).status_code == 400
    assert (await public.send(target, SMALL)).status_code == 200
    assert public.store.token not in str(target.model_dump())


async def test_a_target_ends(public: BlobSchool) -> None:
    row = await public.placed(video(len(SMALL)))
    public.time.turn(-timedelta(minutes=11))
    [old] = await public.backend.parts(row, [1])
    public.time.turn(timedelta(minutes=11))
    [new] = await public.backend.parts(row, [1])

    assert (await public.send(old, SMALL)).status_code == 403
    assert (await public.send(new, SMALL)).status_code == 200
    public.time.turn(timedelta(days=6))
    assert (await refusal_of(public.backend.parts(row, [1]))).status == 404


async def test_numbers_beyond_the_last_part(public: BlobSchool) -> None:
    row = await public.placed(video(len(SMALL)))

    assert (await refusal_of(public.backend.parts(row, [1, 2]))).status == 422


async def test_a_part_again_takes_the_place_of_the_one_before(public: BlobSchool) -> None:
    row = await public.placed(video(len(CONTENT)))
    await public.sent(row, bytes(len(CONTENT)))
    receipts = await public.sent(row)
    await public.backend.complete(row, receipts)

    assert public.content(row) == CONTENT


async def test_completing_again_is_fine_also_after_a_lost_answer(public: BlobSchool) -> None:
    row = await public.placed(video(len(CONTENT)))
    receipts = await public.sent(row)
    public.store.api.script.plan("POST", HangUp(done=True))
    for _ in range(2):
        await public.backend.complete(row, receipts)

    assert await public.backend.report(row) == READY


async def test_parts_that_are_missing_or_not_those_that_came(public: BlobSchool) -> None:
    row = await public.placed(video(len(CONTENT)))
    receipts = await public.sent(row)
    other = [*receipts[:-1], PartReceipt(part_number=3, etag='"another"')]
    for wrong in ([], receipts[:-1], receipts[1:], receipts[::-1], [*receipts, receipts[-1]], other):
        refusal = await refusal_of(public.backend.complete(row, wrong))
        assert (refusal.status, refusal.code) == (409, "not_complete")
    assert await public.backend.report(row) == UPLOADING

    await public.backend.complete(row, receipts)
    assert public.content(row) == CONTENT


async def test_a_shorter_part_doesnt_pass_for_the_whole(public: BlobSchool) -> None:
    row = await public.placed(video(len(CONTENT)))
    receipts = await public.sent(row, CONTENT[:-1])
    await public.backend.complete(row, receipts)

    assert await public.backend.report(row) == Report(stage=Stage.READY, size=len(CONTENT) - 1)
    assert not (await public.backend.stored_parts(row)).complete


async def test_unequal_parts_are_no_file(public: BlobSchool) -> None:
    row = await public.placed(video(len(CONTENT)))
    receipts = await public.sent(row)
    [first] = await public.backend.parts(row, [1])
    etag = (await public.send(first, CONTENT[: 6 * 1024**2])).json()["etag"]
    receipts[0] = PartReceipt(part_number=1, etag=etag)

    assert (await refusal_of(public.backend.complete(row, receipts))).code == "not_complete"


async def test_a_cancelled_upload_leaves_parts_that_nobody_can_read(public: BlobSchool) -> None:
    """Vercel has no call that aborts an upload; only what is completed becomes a blob."""
    row = await public.placed(video(len(CONTENT)))
    await public.sent(row)
    await public.backend.remove(row)

    assert public.store.blobs == {}
    assert len(public.store.unfinished) == 1


async def test_a_stored_video_that_the_store_lost_is_unknown(public: BlobSchool) -> None:
    row = await public.completed(video(len(SMALL)), SMALL)
    assert row.provider_uid is not None
    public.store.lose(row.provider_uid)
    stored = replace(row, stored_at=public.time.now)

    assert await public.backend.report(stored) is None
    assert (await refusal_of(public.backend.watch_url(stored, signed=False))).status == 404
    assert (await refusal_of(public.backend.open(stored))).status == 404


async def test_a_public_store_takes_no_private_video(public: BlobSchool) -> None:
    refusal = await refusal_of(public.backend.create(video(1, Visibility.PRIVATE)))
    again = await refusal_of(public.backend.create(video(1, Visibility.PRIVATE)))
    row = await public.placed(video(len(SMALL)))

    assert (refusal.status, refusal.code, refusal.detail) == (409, "conflict", again.detail)
    assert "can't be private" in refusal.detail
    assert public.store.unfinished.keys() == {json.loads(row.provider_url or "")["upload_id"]}
    assert (await refusal_of(public.backend.protect(row, signed=True))).code == "conflict"
    assert await public.backend.protect(row, signed=False) is None


@pytest.mark.parametrize("visibility", list(Visibility))
async def test_what_is_in_a_private_store_opens_with_a_signature(
    private: BlobSchool, visibility: Visibility
) -> None:
    row = await private.completed(video(len(SMALL), visibility), SMALL)
    url = await private.backend.watch_url(row, signed=True)
    bare, _, query = url.partition("?")
    ranged = await private.sender.get(url, headers={"Range": "bytes=2-6"})

    assert (await private.sender.get(url)).content == SMALL
    assert (ranged.status_code, ranged.content) == (206, SMALL[2:7])
    assert (await private.sender.get(bare)).status_code == 403
    assert (await private.sender.get(f"{bare}?{query[:-2]}")).status_code == 403
    assert private.store.token not in url
    assert await private.backend.protect(row, signed=True) is None
    assert await private.backend.protect(row, signed=False) is None


async def test_a_signature_ends_after_an_hour(private: BlobSchool) -> None:
    row = await private.completed(video(len(SMALL)), SMALL)
    private.time.turn(-timedelta(minutes=59))
    good = await private.backend.watch_url(row, signed=True)
    private.time.turn(-timedelta(minutes=2))
    refusal = await refusal_of(private.backend.watch_url(row, signed=True))

    assert (await private.sender.get(good)).status_code == 200
    assert refusal.status == 502, "the store signs nothing that has ended"


async def test_what_a_private_store_is_costs_one_question(private: BlobSchool) -> None:
    for _ in range(2):
        await private.placed(video(1))

    assert [it.status for it in private.store.api.asked("POST")] == [400, 200, 200]


@pytest.mark.parametrize("access", ["public", "private"])
async def test_pieces_are_read(tmp_path: Path, access: Literal["public", "private"]) -> None:
    async with blob_school(tmp_path, access) as it:
        row = await it.completed(video(len(SMALL)), SMALL)

        read = await it.backend.open(row)
        assert await read(0, 7) == SMALL[:7]
        assert await read(8, 1000) == SMALL[8:]
        assert await read(len(SMALL), 10) == b""


async def test_the_store_tells_of_it_where_it_reaches_us(public: BlobSchool) -> None:
    public.callbacks.append(f"{public.store.edge.base_url}/hook")
    row = await public.completed(video(len(SMALL)), SMALL)
    await public.store.callbacks.settled()
    [told] = public.store.callbacks.sent
    event = blob.read(told.body)

    assert told.url == public.callbacks[0]
    assert (event.uid, event.report.stage, event.hearsay) == (row.provider_uid, Stage.READY, True)


async def test_a_place_that_the_row_lost_is_none(public: BlobSchool) -> None:
    bare = video(1)

    assert public.backend.place(bare) is None
    assert (await refusal_of(public.backend.parts(bare, [1]))).status == 404
    await public.backend.remove(bare)


def test_only_a_read_write_token_will_do(public: BlobSchool) -> None:
    settings = BlobSettings(token="vercel_blob_client_store_x")
    with pytest.raises(ValueError, match="read-write token") as caught:
        VercelBlob(httpx.AsyncClient(), settings, public.time, lambda: None)
    assert "store_x" not in str(caught.value)


async def refusal_of(call: Awaitable[object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await call
    return caught.value
