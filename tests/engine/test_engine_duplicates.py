"""The same content twice: held before a byte of it is sent, until a person has answered."""

import asyncio
from dataclasses import replace

import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import Phase, SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.engine.touched import touched
from tests.engine.world import SIZE, FakeProbe, MemoryJournal, World

SAME = {"/a.mp4": "one", "/b.mp4": "one", "/c.mp4": "one"}


@pytest.fixture
def world() -> World:
    world = World()
    world.probe.fingerprints = dict(SAME)
    return world


async def test_what_is_ready_already_is_held_and_sent_once_it_is_wanted(world: World) -> None:
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
        held = await engine.add("/b.mp4")
        await world.until_phase("/b.mp4", Phase.NEEDS_YOU)
        failure = world.row("/b.mp4").failure
        assert failure is not None
        assert (failure.kind, failure.detail) == (Kind.DUPLICATE, world.row("/a.mp4").details.title)
        assert failure.since is not None
        assert (await engine.add("/b.mp4")).phase is Phase.NEEDS_YOU
        assert world.service.created == [world.row("/a.mp4").idempotency_key]
        engine.retry(held.id)
        await world.until_phase("/b.mp4", Phase.READY)


async def test_it_is_held_after_a_restart_too(world: World) -> None:
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await engine.add("/b.mp4")
        await world.until_phase("/b.mp4", Phase.NEEDS_YOU)
        await world.until_phase("/a.mp4", Phase.READY)
    async with world.engine() as engine:
        await engine.add("/d.mp4")
        await world.until_phase("/d.mp4", Phase.READY)
    assert world.row("/b.mp4").phase is Phase.NEEDS_YOU
    assert len(world.service.created) == 2


class Backwards(FakeProbe):
    """The first file takes the longest."""

    async def check(self, path: str, limits: Limits) -> Checked:
        for _ in range(100 if path == "/a.mp4" else 1):
            await asyncio.sleep(0)
        return await super().check(path, limits)


async def test_of_one_drop_the_first_goes_on(world: World) -> None:
    world.probe = Backwards(fingerprints=dict(SAME))
    async with world.engine() as engine:
        await engine.add_all(["/a.mp4", "/b.mp4", "/c.mp4"])
        for path in ("/b.mp4", "/c.mp4"):
            await world.until_phase(path, Phase.NEEDS_YOU)
        await world.until_phase("/a.mp4", Phase.READY)
    assert len(world.service.created) == 1


async def test_one_that_is_looked_at_and_paused_keeps_nobody_waiting(world: World) -> None:
    world.probe = probe = Backwards(fingerprints=dict(SAME))
    async with world.engine() as engine:
        first, _ = await engine.add_all(["/a.mp4", "/b.mp4"])
        await world.until(lambda: world.row("/a.mp4").phase is Phase.CHECKING)
        engine.pause(first.id)
        await world.until_phase("/b.mp4", Phase.READY)
        engine.resume(first.id)
        await world.until_phase("/a.mp4", Phase.NEEDS_YOU)
    assert probe.fingerprints


async def test_who_said_so_beforehand_isnt_asked(world: World) -> None:
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await engine.add("/b.mp4", anyway=True)
        for path in ("/a.mp4", "/b.mp4"):
            await world.until_phase(path, Phase.READY)


@pytest.mark.parametrize(("whose", "phase"), [("", Phase.NEEDS_YOU), ("somebody", Phase.READY)])
async def test_what_was_added_while_signed_out_is_held_for_ones_own_video_alone(
    world: World, whose: str, phase: Phase
) -> None:
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    known = world.row("/a.mp4")
    b = UploadId("b")
    world.disk.rows = {
        known.id: replace(known, account=whose),
        b: Upload(b, SourceFile("/b.mp4", SIZE, 1), VideoDetails("B"), added_at=1.0, position=9.0),
    }
    async with world.engine():
        await world.until(lambda: world.row("/b.mp4").phase in {Phase.READY, Phase.NEEDS_YOU})
    assert world.row("/b.mp4").phase is phase


async def test_a_touched_file_of_somebody_else_is_nobodys_own(world: World) -> None:
    async with world.engine() as engine:
        known = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    asked = replace(known, id=UploadId("b"), source=SourceFile("/a.mp4", SIZE, 2), server_id="")
    journal = MemoryJournal(world.disk)
    assert await touched(journal, world.probe, [asked]) == {}
    assert list(await touched(journal, world.probe, [replace(asked, server_id="server")])) == [asked.id]
