"""Deleting what is finished: the server's yes comes first, and room that comes of it is used."""

import asyncio

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Phase, UploadId
from desktop_uploader.engine import deleting
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import RowRemoved
from tests.engine.world import World

LINE, NO = Failure(Kind.NETWORK), Failure(Kind.REFUSED, "A lesson shows it.")


@pytest.fixture
def world() -> World:
    return World()


async def ready(world: World, engine: Engine, *paths: str) -> list[UploadId]:
    rows = await engine.add_all(paths)
    for path in paths:
        await world.until_phase(path, Phase.READY)
    return [row.id for row in rows]


async def test_what_the_server_deleted_leaves_the_list(world: World) -> None:
    async with world.engine() as engine:
        ids = await ready(world, engine, "/a.mp4", "/b.mp4")
        assert await engine.delete(ids) == dict.fromkeys(ids)
        assert {f"video-{it}-0" for it in ids} == {*world.service.deleted}
        assert world.disk.rows == {}
        assert {RowRemoved(it) for it in ids} <= {*world.notices}


async def test_what_it_refuses_stays_and_the_others_go(world: World) -> None:
    async with world.engine() as engine:
        first, second = await ready(world, engine, "/a.mp4", "/b.mp4")
        world.service.failures["delete"] = [WorldError(NO)]
        assert await engine.delete([first, second]) == {first: NO, second: None}
        assert [*world.disk.rows] == [first]


async def test_without_a_line_all_stay_as_they_are_and_the_server_is_asked_once(world: World) -> None:
    async with world.engine() as engine:
        ids = await ready(world, engine, "/a.mp4", "/b.mp4")
        before = dict(world.disk.rows)
        world.service.failures["delete"] = [WorldError(LINE)]
        assert await engine.delete(ids) == dict.fromkeys(ids, LINE)
        assert world.disk.rows == before
        assert world.service.deleted == []


async def test_a_silent_server_is_not_waited_for_long(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(_: str) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(deleting, "_PATIENCE", 0.01)
    async with world.engine() as engine:
        (upload_id,) = await ready(world, engine, "/a.mp4")
        monkeypatch.setattr(world.service, "delete", silent)
        assert await engine.delete([upload_id]) == {upload_id: Failure(Kind.TIMEOUT)}
        assert upload_id in world.disk.rows


async def test_what_waited_for_room_is_tried_again(world: World) -> None:
    full = WorldError(Failure(Kind.SPACE_FULL, limit=10, actual=9))
    async with world.engine() as engine:
        (old,) = await ready(world, engine, "/a.mp4")
        world.probe.refusals["/bad.mp4"] = WorldError(Failure(Kind.FILE_EMPTY))
        await engine.add("/bad.mp4")
        await world.until_phase("/bad.mp4", Phase.NEEDS_YOU)
        world.service.failures["create"] = [full]
        await engine.add("/b.mp4")
        await world.until_phase("/b.mp4", Phase.NEEDS_YOU)
        world.service.failures["delete"] = [WorldError(LINE)]
        await engine.delete([old])
        assert world.row("/b.mp4").phase is Phase.NEEDS_YOU
        await engine.delete([old])
        await world.until_phase("/b.mp4", Phase.READY)
        assert world.phases("/bad.mp4") == [Phase.CHECKING, Phase.NEEDS_YOU]  # room is no help to it


async def test_only_what_is_finished_is_deleted(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        row = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.UPLOADING)
        assert await engine.delete([row.id, UploadId("unknown")]) == {}
        assert world.service.deleted == []
        assert row.id in world.disk.rows
