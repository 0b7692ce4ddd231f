"""The desktop program through the older doors: its videos have a session from the start, and are verified."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.companion.compat.older import (
    INIT,
    STATUS,
    asking,
    complete,
    cut,
    path_of,
    send_all,
    status,
)
from tests.companion.library.world import BASE, VIDEO, World, digest_of_bytes, running, until

BIG = VIDEO + os.urandom(2_000_000)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    async with running(tmp_path / "data", local_protocol="chunks") as world:
        yield world


async def test_from_the_target_to_ready(school: World) -> None:
    school.maker.go.set()
    target = await school.create(len(BIG))
    assert target["protocol"] == "chunks"
    assert target["uploadUrl"].startswith(f"{BASE}{STATUS}?uploadId=")
    upload_id = target["uploadUrl"].rpartition("=")[2]

    fresh = (await school.client.get(path_of(target["uploadUrl"]))).json()
    assert (fresh["status"], fresh["totalChunks"], fresh["receivedChunks"]) == ("initialized", None, [])
    asked = asking(len(BIG), 3, uploadId=upload_id, contentType="application/octet-stream")
    fixed = await school.client.post(INIT, json=asked)
    assert (fixed.status_code, fixed.json()["uploadId"], fixed.json()["totalChunks"]) == (200, upload_id, 3)
    await send_all(school, upload_id, cut(BIG, -(-len(BIG) // 3)))
    assert (await complete(school, upload_id)).status_code == 200

    before = await school.status(target["playbackId"])
    assert (before["verified"], before["status"]) == (False, "processing")
    assert (await school.verify(target["playbackId"], digest_of_bytes(BIG))).json() == {"verified": True}
    await school.until_stage(target["playbackId"], "ready")


async def test_nobody_says_it_while_somebody_else_has_the_upload(school: World) -> None:
    target = await school.create(len(BIG))
    upload_id = target["uploadUrl"].rpartition("=")[2]
    async with school.companion.leases.hold(upload_id) as lease:
        answer = asyncio.create_task(school.client.post(INIT, json=asking(len(BIG), 5, uploadId=upload_id)))
        await until(lambda: lease.stopped or answer.done())
        assert (await status(school, upload_id))["totalChunks"] is None
    assert (await answer).json()["totalChunks"] == 5


async def test_what_was_said_first_stands(school: World) -> None:
    target = await school.create(len(BIG))
    upload_id = target["uploadUrl"].rpartition("=")[2]
    answers = [
        (await school.client.post(INIT, json=asking(len(BIG), total, uploadId=upload_id))).json()
        for total in (5, 9, 5)
    ]
    assert [answer["totalChunks"] for answer in answers] == [5, 5, 5]
    assert (await status(school, upload_id))["totalChunks"] == 5
    other = await school.client.post(INIT, json=asking(len(BIG) + 1, 5, uploadId=upload_id))
    assert other.status_code == 409


async def test_its_sessions_know_neither_500_mb_nor_ten_a_day(school: World) -> None:
    size = 600 * 1024**2
    for _ in range(11):
        target = await school.create(size)
    upload_id = target["uploadUrl"].rpartition("=")[2]
    answer = await school.client.post(INIT, json=asking(size, 20, uploadId=upload_id))
    assert (answer.status_code, answer.json()["totalChunks"]) == (200, 20)


async def test_wrong_bytes_are_found_by_verifying(school: World) -> None:
    target = await school.create(len(BIG))
    upload_id = target["uploadUrl"].rpartition("=")[2]
    await school.client.post(INIT, json=asking(len(BIG), 1, uploadId=upload_id))
    await send_all(school, upload_id, [BIG[:-1] + bytes([BIG[-1] ^ 1])])
    assert (await complete(school, upload_id)).status_code == 200
    answer = await school.verify(target["playbackId"], digest_of_bytes(BIG))
    assert (answer.status_code, answer.json()["code"]) == (409, "digest_mismatch")


async def test_a_renewed_target_keeps_what_came(school: World) -> None:
    target = await school.create(len(BIG))
    upload_id = target["uploadUrl"].rpartition("=")[2]
    await school.client.post(INIT, json=asking(len(BIG), 2, uploadId=upload_id))
    chunks = cut(BIG, -(-len(BIG) // 2))
    await send_all(school, upload_id, chunks[:1])
    renewed = (await school.client.post(f"/api/v1/media/{target['playbackId']}/upload-url")).json()
    assert (renewed["uploadUrl"], renewed["restarted"]) == (target["uploadUrl"], False)
    assert (await status(school, upload_id))["receivedChunks"] == [0]
