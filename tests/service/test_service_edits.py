"""Edits of the desktop program at a real companion: what each of the two understands of the other."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.upload import SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.service.companion import CompanionService
from tests.companion.library.world import BASE, World, running

LECTURE = VideoDetails("Lecture", "All of it\n\tand more", "UNLISTED", "first-steps", "first-steps-tour")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running(tmp_path / "data", quota_bytes=5000) as world:
        yield world


def service_of(world: World) -> CompanionService:
    return CompanionService(world.client, FixedOrigin(BASE, world.token))


async def created(service: CompanionService, size: int = 1000) -> str:
    source = SourceFile("/films/lecture.mp4", size=size, fingerprint="f")
    upload = Upload(UploadId(f"u{size}"), source, LECTURE, added_at=0.0, position=0.0)
    return (await service.create(upload)).playback_id


async def test_what_was_sent_is_what_is_told(world: World) -> None:
    service = service_of(world)
    video = await created(service)
    assert (await service.status(video)).details == LECTURE
    assert [status.details async for status in service.listed()] == [LECTURE]


async def test_one_field_is_changed_and_the_others_are_left(world: World) -> None:
    service = service_of(world)
    video = await created(service)
    await service.edit(video, VideoDetails(**{**_fields(LECTURE), "description": "Theirs"}), LECTURE)
    seen = await service.edit(video, VideoDetails(**{**_fields(LECTURE), "title": "Ours"}), LECTURE)
    assert seen is not None
    assert seen.details == VideoDetails(**{**_fields(LECTURE), "title": "Ours", "description": "Theirs"})


async def test_another_base_is_refused_and_can_be_asked_for(world: World) -> None:
    service = service_of(world)
    video = await created(service)
    theirs = VideoDetails(**{**_fields(LECTURE), "title": "Theirs"})
    ours = VideoDetails(**{**_fields(LECTURE), "title": "Ours"})
    assert await service.edit(video, theirs, LECTURE) is not None
    assert await service.edit(video, ours, LECTURE) is None
    assert (await service.status(video)).details == theirs
    assert await service.edit(video, ours, theirs) is not None


async def test_a_list_of_several_pages_is_read_to_its_end(world: World) -> None:
    service = service_of(world)
    videos = [await created(service, size) for size in range(1, 61)]
    assert [status.playback_id async for status in service.listed()] == videos[::-1]


async def test_a_full_space_is_told_in_numbers(world: World) -> None:
    service = service_of(world)
    await created(service, 4000)
    with pytest.raises(WorldError) as raised:
        await created(service, 2000)
    failure = raised.value.failure
    assert (failure.kind, failure.actual, failure.limit) == (Kind.SPACE_FULL, 4000, 5000)


def _fields(details: VideoDetails) -> dict[str, str]:
    return {name: getattr(details, name) for name in VideoDetails.__slots__}
