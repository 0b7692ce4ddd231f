"""The computer sleeps, wakes, comes to a costly network: what is cut, what is held, what is told later."""

import asyncio

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.history import Happened
from desktop_uploader.core.merging import Edit
from desktop_uploader.core.upload import PauseReason, Phase, VideoDetails
from desktop_uploader.engine.engine import Engine
from tests.engine.world import ImpatientClock, World

LIMITED, HOURS = PauseReason.LIMITED_DATA, PauseReason.OUTSIDE_HOURS


class StillClock(ImpatientClock):
    """The wait for the next try never ends by itself."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.Event().wait()


@pytest.fixture
def world() -> World:
    return World()


async def _sending(world: World, engine: Engine, *paths: str) -> None:
    world.transfer.go.clear()
    await engine.add_all(paths)
    await world.until(lambda: all(world.row(path).phase is Phase.UPLOADING for path in paths))
    await world.until(lambda: len(world.transfer.running) == len(paths))


def _what(world: World, path: str) -> list[Happened]:
    return [moment.what for moment in world.row(path).history]


async def test_a_timeline_is_kept_and_goes_on_at_the_next_start(world: World) -> None:
    async with world.engine() as engine:
        await _sending(world, engine, "/a.mp4")
        world.transfer.stored[world.row("/a.mp4").id] = 300
        engine.pause(world.row("/a.mp4").id)
    async with world.engine() as engine:
        world.transfer.go.set()
        engine.resume(world.row("/a.mp4").id)
        await world.until_phase("/a.mp4", Phase.READY)
    assert [what.value for what in _what(world, "/a.mp4")] == [
        *("added", "checked", "started", "paused"),
        *("continued", "stored", "verified", "ready"),
    ]


async def test_waking_cuts_what_runs_and_goes_on_from_the_mark(world: World) -> None:
    async with world.engine() as engine:
        await _sending(world, engine, "/a.mp4")
        upload = world.row("/a.mp4")
        world.clock.time += 500.0
        engine.woke(200.0)
        await world.until(lambda: len(world.transfer.started) == 2)
        slept = world.row("/a.mp4").history[-1]
        assert (slept.what, slept.at) == (Happened.SLEPT, world.clock.now() - 200.0)
        engine.woke()  # the same sleep, told of by somebody else
        await asyncio.sleep(0.01)
        assert world.transfer.started == [upload.id] * 2
        world.transfer.go.set()
        await world.until_phase("/a.mp4", Phase.READY)
    assert _what(world, "/a.mp4").count(Happened.SLEPT) == 1
    assert Happened.DISCONNECTED not in _what(world, "/a.mp4")


async def test_waking_ends_every_wait(world: World) -> None:
    world.clock = StillClock()
    world.transfer.failures = [WorldError(Failure(Kind.NETWORK))]
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.RECONNECTING)
        engine.woke()
        await world.until_phase("/a.mp4", Phase.READY)


async def test_waking_listens_on_another_connection(world: World) -> None:
    world.service.ready_at_once = False
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until(lambda: world.service.watching == 1)
        before = world.service.watched
        engine.woke()
        await world.until(lambda: world.service.watched == before + 1)
        assert world.service.watching == 1


async def test_limited_data_holds_what_runs_what_waits_and_what_comes(world: World) -> None:
    async with world.engine(at_a_time=1) as engine:
        await _sending(world, engine, "/a.mp4")
        await engine.add("/b.mp4")
        engine.pause_all_for(LIMITED)
        await engine.add("/c.mp4")
        await world.until(lambda: all(row.reason is LIMITED for row in world.disk.rows.values()))
        await world.until(lambda: not world.transfer.running)
        assert not world.disk.claims
        world.transfer.go.set()
        engine.resume_all_for(LIMITED)
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))


async def test_a_persons_resume_stands_until_the_network_changes(world: World) -> None:
    async with world.engine() as engine:
        await _sending(world, engine, "/a.mp4", "/b.mp4")
        engine.pause_all_for(LIMITED)
        await world.until(lambda: all(row.reason is LIMITED for row in world.disk.rows.values()))
        engine.resume(world.row("/a.mp4").id)
        await world.until_phase("/a.mp4", Phase.UPLOADING)
        await world.until(lambda: world.row("/a.mp4").id in world.transfer.running)
        assert world.row("/b.mp4").reason is LIMITED
        engine.resume_all_for(LIMITED)
        engine.pause_all_for(LIMITED)
        await world.until(lambda: all(row.reason is LIMITED for row in world.disk.rows.values()))


async def test_a_persons_pause_is_not_ended_by_the_network(world: World) -> None:
    async with world.engine() as engine:
        await _sending(world, engine, "/a.mp4")
        engine.pause(world.row("/a.mp4").id)
        engine.pause_all_for(LIMITED)
        engine.resume_all_for(LIMITED)
        await asyncio.sleep(0.01)
        assert world.row("/a.mp4").reason is PauseReason.USER


async def test_of_two_reasons_the_last_to_end_lets_go(world: World) -> None:
    async with world.engine() as engine:
        await _sending(world, engine, "/a.mp4")
        engine.pause_all_for(LIMITED)
        engine.pause_all_for(HOURS)
        await world.until(lambda: world.row("/a.mp4").other_reasons == (HOURS,))
        engine.resume_all_for(LIMITED)
        await world.until(lambda: world.row("/a.mp4").reason is HOURS)
        assert world.row("/a.mp4").phase is Phase.PAUSED
        world.transfer.go.set()
        engine.resume_all_for(HOURS)
        await world.until_phase("/a.mp4", Phase.READY)


async def test_details_are_told_when_the_server_is_there_again(world: World) -> None:
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
        world.service.failures["edit"] = [WorldError(Failure(Kind.NETWORK))] * 3
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Better")))
        await world.until(lambda: bool(world.service.edited))
        await world.until(lambda: not world.row("/a.mp4").unsent)
    assert world.service.edited == [(f"video-{upload.id}-0", VideoDetails("Better"))]


async def test_details_are_told_at_the_next_start(world: World) -> None:
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
        world.clock = StillClock()
    async with world.engine() as engine:
        world.service.failures["edit"] = [WorldError(Failure(Kind.NETWORK))] * 99
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Better")))
        assert world.row("/a.mp4").unsent
    world.service.failures.clear()
    async with world.engine():
        await world.until(lambda: not world.row("/a.mp4").unsent)
    assert world.service.edited == [(f"video-{upload.id}-0", VideoDetails("Better"))]


async def test_details_that_the_server_refuses_are_not_told_again(world: World) -> None:
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
        world.service.failures["edit"] = [WorldError(Failure(Kind.REFUSED, "No"))]
        with pytest.raises(WorldError):
            await engine.edit(Edit(upload.id, upload.details, VideoDetails("Better")))
        assert not world.row("/a.mp4").unsent
        assert world.row("/a.mp4").details == upload.details == world.row("/a.mp4").agreed


async def test_what_the_window_asks_of_the_server(world: World) -> None:
    async with world.engine() as engine:
        assert (await engine.server()).name == "A server"
        assert (await engine.courses())[0].lessons[0].title == "Week 3"
        world.service.failures["courses"] = [WorldError(Failure(Kind.NETWORK))]
        with pytest.raises(WorldError):
            await engine.courses()


async def test_details_of_a_video_that_the_server_has_yet_to_know_go_with_the_video(world: World) -> None:
    async with world.engine(at_a_time=1) as engine:
        await _sending(world, engine, "/a.mp4")
        upload = await engine.add("/b.mp4")
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Better")))
        world.transfer.go.set()
        await world.until_phase("/b.mp4", Phase.READY)
        await world.until(lambda: not world.row("/b.mp4").unsent)
    assert world.service.details[f"video-{upload.id}-0"] == VideoDetails("Better")
    assert not world.service.edited


async def test_details_wait_for_a_sign_in(world: World) -> None:
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
        world.service.failures["edit"] = [WorldError(Failure(Kind.SIGN_IN))]
        with pytest.raises(WorldError):
            await engine.edit(Edit(upload.id, upload.details, VideoDetails("Better")))
        await engine.add("/b.mp4")
        await world.until_phase("/b.mp4", Phase.READY)
        assert not world.service.edited
    async with world.engine():
        await world.until(lambda: not world.row("/a.mp4").unsent)
    assert world.service.edited == [(f"video-{upload.id}-0", VideoDetails("Better"))]
