"""Where streams break, or never deliver: polling with ETags, patiently, and streams again once they work."""

import asyncio
from dataclasses import replace

import httpx
import pytest

from desktop_uploader.contract.problem import Code
from desktop_uploader.service.companion import CompanionService
from tests.fixtures.fake_companion import Canned, FakeCompanion, StreamManners, html, problem
from tests.service.following import QUICK, LiveOrigin, eventually, following, streaming

STREAM = "/api/v1/media/status/stream"
STATUS = "/api/v1/media/status/v1"
NEVER = 3600.0


@pytest.mark.parametrize(
    "manners",
    [StreamManners(swallow_headers=True), StreamManners(swallow_body=True)],
    ids=["headers", "body"],
)
async def test_behind_a_proxy_that_delivers_nothing_it_polls(
    fake: FakeCompanion, quick: CompanionService, manners: StreamManners
) -> None:
    fake.add("v1")
    fake.manners = manners
    async with following(quick, "v1") as follower:
        for version in (2, 3, 4):
            await eventually(follower.reached("v1", version - 1))
            fake.change("v1")
        fake.manners = StreamManners()
        await eventually(lambda: fake.streams() > 0 and len(fake.asked("GET", STREAM)) > 1)
        fake.change("v1")
        await eventually(follower.reached("v1", 5))


async def test_polls_ask_with_the_etag_and_ever_more_slowly(
    fake: FakeCompanion, client: httpx.AsyncClient, origin: LiveOrigin
) -> None:
    fake.add("v1")
    fake.instead("GET", STREAM, html(200))
    times = replace(QUICK, again=NEVER, poll_longest=NEVER)
    async with following(CompanionService(client, origin, times=times), "v1") as follower:
        began = asyncio.get_running_loop().time()
        await eventually(lambda: len(fake.asked("GET", STATUS)) == 6)
        assert asyncio.get_running_loop().time() - began > 0.6  # five waits of 0.05 each would be 0.25
        fake.change("v1")
        await eventually(follower.reached("v1", 2))
    etags = [noted.headers.get("if-none-match") for noted in fake.asked("GET", STATUS)]
    assert etags[:6] == [None, *['"1"'] * 5]
    assert follower.versions("v1") == [1, 2]
    assert len(fake.asked("GET", STREAM)) == 1


@pytest.mark.parametrize(
    "answer", [html(200), html(403), html(404), Canned(406), problem(501, Code.UNAVAILABLE, "No streams.")]
)
async def test_where_there_is_no_stream_it_polls(
    fake: FakeCompanion, quick: CompanionService, answer: Canned
) -> None:
    fake.add("v1")
    fake.instead("GET", STREAM, answer)
    async with following(quick, "v1") as follower:
        await eventually(follower.reached("v1", 1))
        fake.change("v1")
        await eventually(follower.reached("v1", 2))
        fake.heal()
        await streaming(fake, follower)


async def test_three_streams_that_end_at_once_are_enough(
    fake: FakeCompanion, client: httpx.AsyncClient, origin: LiveOrigin
) -> None:
    fake.add("v1")
    fake.manners = StreamManners(end_at_once=True)
    times = replace(QUICK, short=5.0, again=NEVER)
    async with following(CompanionService(client, origin, times=times), "v1") as follower:
        await eventually(lambda: len(fake.asked("GET", STREAM)) == 3)
        fake.change("v1")
        await eventually(follower.reached("v1", 2))
        await asyncio.sleep(3 * QUICK.retry_longest)
    assert len(fake.asked("GET", STREAM)) == 3


async def test_a_stream_that_falls_silent_is_opened_again(
    fake: FakeCompanion, client: httpx.AsyncClient, origin: LiveOrigin
) -> None:
    fake.add("v1")
    fake.manners = StreamManners(heartbeat=NEVER)
    times = replace(QUICK, again=NEVER)
    async with following(CompanionService(client, origin, times=times), "v1") as follower:
        await eventually(lambda: len(fake.asked("GET", STREAM)) >= 3)
        fake.change("v1")
        await eventually(follower.reached("v1", 2))


async def test_retry_after_is_waited_for(fake: FakeCompanion, quick: CompanionService) -> None:
    fake.add("v1")
    busy = problem(503, Code.UNAVAILABLE, "Later.", Retry_After="1")
    fake.instead("GET", STREAM, busy)
    fake.instead("GET", STATUS, busy)
    async with following(quick, "v1") as follower:
        await eventually(lambda: len(fake.requests) == 2)
        began = asyncio.get_running_loop().time()
        fake.heal()
        await eventually(lambda: len(fake.requests) > 2)
        assert asyncio.get_running_loop().time() - began > 0.9
        await eventually(follower.reached("v1", 1))


@pytest.mark.parametrize("streams", [True, False])
async def test_a_new_id_is_noticed_and_a_nudge_is_quicker(
    fake: FakeCompanion, client: httpx.AsyncClient, origin: LiveOrigin, *, streams: bool
) -> None:
    for playback_id in ("v1", "v2", "v3"):
        fake.add(playback_id)
    if not streams:
        fake.instead("GET", STREAM, html(404))
    slow = replace(QUICK, notice=NEVER, poll_first=NEVER, poll_longest=NEVER)
    for times, nudged, new in ((QUICK, False, "v2"), (slow, True, "v3")):
        service = CompanionService(client, origin, times=times)
        async with following(service, "v1") as follower:
            await eventually(follower.reached("v1", 1))
            follower.wanted.add(new)
            if nudged:
                service.nudge()
            await eventually(follower.reached(new, 1))


async def test_one_video_that_is_gone_or_garbled_keeps_nobody_else_waiting(
    fake: FakeCompanion, quick: CompanionService
) -> None:
    fake.add("v1")
    fake.add("v2")
    fake.instead("GET", STATUS, html(200))
    async with following(quick, "gone", "v1", "v2") as follower:
        await eventually(follower.reached("v2", 1))
        fake.heal()
        await eventually(follower.reached("v1", 1))
    assert len(fake.asked("GET", "/api/v1/media/status/gone")) == 1


async def test_a_stream_without_a_byte_is_not_tried_again_soon(
    fake: FakeCompanion, client: httpx.AsyncClient, origin: LiveOrigin
) -> None:
    fake.add("v1")
    fake.manners = StreamManners(swallow_body=True)
    service = CompanionService(client, origin, times=replace(QUICK, again=NEVER))
    async with following(service, "v1") as follower:
        await eventually(lambda: len(fake.asked("GET", STREAM)) == 1)
        await asyncio.sleep(2 * QUICK.silence)
        fake.change("v1")
        await eventually(follower.reached("v1", 2))
    assert len(fake.asked("GET", STREAM)) == 1
