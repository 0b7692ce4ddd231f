"""The status stream over real sockets, cut, silenced, moved and swallowed: it converges, never backwards."""

import asyncio
import logging
import random
from dataclasses import replace
from itertools import pairwise

import httpx
import pytest

from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import Stage, Status
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.service.companion import CompanionService
from tests.fixtures.fake_companion import TOKEN, Canned, FakeCompanion, StreamManners, problem
from tests.service.following import CALM, QUICK, LiveOrigin, eventually, following, streaming

STREAM = "/api/v1/media/status/stream"
STATUS = "/api/v1/media/status/v1"


async def test_what_was_is_asked_once_then_events_tell(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.add("v1", version=4)
    fake.add("v2", version=7)
    async with following(service, "v1", "v2") as follower:
        await streaming(fake, follower)
        fake.change("v1", stage=Stage.INPROGRESS, progress=30.0)
        fake.change("v2", status=Status.READY, stage=Stage.READY)
        await eventually(lambda: (follower.newest("v1"), follower.newest("v2")) == (5, 8))
        beats = len(fake.requests)
        await asyncio.sleep(5 * fake.manners.heartbeat)
    assert follower.seen[-1].status == "ready"
    assert len(fake.requests) == beats == 3


async def test_only_watched_videos_are_told(fake: FakeCompanion, service: CompanionService) -> None:
    fake.add("v1")
    fake.add("other")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.change("other")
        fake.change("v1")
        await eventually(follower.reached("v1", 2))
    assert {status.playback_id for status in follower.seen} == {"v1"}


async def test_a_stream_cut_in_mid_event_goes_on_after_the_last_whole_one(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.add("v1")
    fake.manners = StreamManners(cut_after=2)
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.instead("GET", STATUS, Canned(304))
        for _ in range(5):
            fake.change("v1")
        await eventually(follower.reached("v1", 6))
    told = [noted.headers.get("last-event-id") for noted in fake.asked("GET", STREAM)]
    assert told == [None, "2", "4"]
    assert follower.versions("v1") == sorted(set(follower.versions("v1")))


async def test_events_the_server_forgot_to_replay_are_asked_for(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.manners = StreamManners(replays=False)
        fake.net.cut()
        fake.videos["v1"] = fake.videos["v1"].model_copy(update={"version": 9})
        await eventually(follower.reached("v1", 9))


async def test_any_order_of_events_rises_and_ends_at_the_newest(
    fake: FakeCompanion, service: CompanionService
) -> None:
    first = fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        versions = [*range(2, 30), *range(2, 30)]
        random.Random(7).shuffle(versions)
        for version in versions:
            fake.publish(first.model_copy(update={"version": version}))
        await eventually(follower.reached("v1", 29))
    assert all(a < b for a, b in pairwise(follower.versions("v1")))


async def test_heartbeats_keep_a_stream_without_events(
    fake: FakeCompanion, client: httpx.AsyncClient, origin: LiveOrigin
) -> None:
    fake.add("v1")
    service = CompanionService(client, origin, times=replace(CALM, silence=1.0))
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        await asyncio.sleep(1.3)
    assert len(fake.asked("GET", STREAM)) == 1
    assert len(fake.asked("GET", STATUS)) == 1


@pytest.mark.parametrize("path", [STREAM, STATUS])
async def test_a_401_is_the_end(fake: FakeCompanion, service: CompanionService, path: str) -> None:
    fake.add("v1")
    fake.instead("GET", path, problem(401, Code.SIGN_IN_NEEDED, "Sign in again."))
    async with following(service, "v1") as follower:
        await eventually(follower.task.done)
        error = follower.task.exception()
    assert isinstance(error, WorldError)
    assert error.failure.kind is Kind.SIGN_IN


async def test_nothing_is_asked_until_iterated_and_nothing_stays_open_when_closed(
    fake: FakeCompanion, origin: LiveOrigin
) -> None:
    fake.add("v1")
    transport = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))
    async with httpx.AsyncClient(transport=transport) as client:
        statuses = CompanionService(client, origin, times=QUICK).watch(lambda: {"v1"})
        await asyncio.sleep(3 * QUICK.poll_first)
        assert fake.requests == []
        await anext(statuses)
        await eventually(lambda: fake.net.connections() == 1 and fake.streams() == 1)
        await statuses.aclose()
        await eventually(lambda: fake.net.connections() == 0 and fake.streams() == 0)
        asked = len(fake.requests)
        await asyncio.sleep(3 * QUICK.poll_first)
        assert len(fake.requests) == asked
        assert fake.net.connections() == 0


async def test_cancelling_who_iterates_closes_the_connection(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
    await eventually(lambda: fake.streams() == 0)
    assert {task.get_name() for task in asyncio.all_tasks()}.isdisjoint({"status"})


async def test_the_server_moves_to_another_port(fake: FakeCompanion, service: CompanionService) -> None:
    fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.change("v1")
        await eventually(follower.reached("v1", 2))
        await asyncio.to_thread(fake.net.restart)
        fake.change("v1")
        await eventually(follower.reached("v1", 3))
        await eventually(lambda: fake.streams() == 1)
    assert fake.asked("GET", STREAM)[-1].headers["last-event-id"] == "1"


async def test_the_token_changes_in_between(
    fake: FakeCompanion, service: CompanionService, origin: LiveOrigin
) -> None:
    fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.token = origin.secret = "du_key2_another"
        fake.net.cut()
        await eventually(lambda: len(fake.asked("GET", STREAM)) == 2)
        fake.change("v1")
        await eventually(follower.reached("v1", 2))
    sent = [noted.headers["authorization"] for noted in fake.asked("GET", STREAM)]
    assert sent == [f"Bearer {TOKEN}", "Bearer du_key2_another"]


async def test_an_event_that_can_not_be_read_says_look(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.videos["v1"] = fake.videos["v1"].model_copy(update={"version": 2})
        fake.publish(fake.videos["v1"].model_copy(update={"playback_id": "../v1"}))
        await eventually(follower.reached("v1", 2))
    assert len(fake.asked("GET", STREAM)) == 1


async def test_an_endless_event_is_not_kept_in_memory(fake: FakeCompanion, service: CompanionService) -> None:
    fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.publish(fake.videos["v1"].model_copy(update={"title": "x" * 3 * 1024**2, "version": 5}))
        await eventually(lambda: len(fake.asked("GET", STREAM)) > 1)
    assert follower.newest("v1") == 1


async def test_no_token_in_a_log(
    fake: FakeCompanion, service: CompanionService, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fake.add("v1")
    async with following(service, "v1") as follower:
        await streaming(fake, follower)
        fake.net.cut()
        await eventually(lambda: len(fake.asked("GET", STREAM)) == 2)
        fake.token = "changed"
        fake.net.cut()
        await eventually(follower.task.done)
        told = repr(follower.task.exception())
    assert "httpcore" in caplog.text
    assert "status stream ended" in caplog.text
    assert TOKEN not in caplog.text + told
    assert all(TOKEN not in noted.path + noted.query for noted in fake.requests)
