"""Details that are changed here and elsewhere at once: sent when there is a line, merged, and never lost."""

import asyncio
from dataclasses import replace

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.merging import Edit
from desktop_uploader.core.upload import Phase, RemoteStatus, Upload, VideoDetails
from desktop_uploader.engine.engine import Engine
from tests.engine.world import FakeService, World

A, B = "/a.mp4", "/b.mp4"
VIDEO = "Lecture, as it was added"
OFFLINE = WorldError(Failure(Kind.NETWORK))


@pytest.fixture
def world() -> World:
    return World()


async def ready(world: World, engine: Engine) -> tuple[Upload, str]:
    upload = await engine.add(A, VideoDetails("Lecture"))
    await world.until_phase(A, Phase.READY)
    await world.until(lambda: world.row(A).agreed is not None)
    return upload, world.row(A).playback_id or ""


def texts(world: World) -> list[tuple[Happened, str]]:
    return [(moment.what, moment.text) for moment in world.row(A).history if moment.text]


async def test_what_they_changed_stays_and_what_we_changed_is_sent(world: World) -> None:
    async with world.engine() as engine:
        upload, video = await ready(world, engine)
        world.service.change(video, description="Theirs")
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Ours")))
        await world.until(lambda: not world.row(A).unsent)
    assert world.service.details[video] == world.row(A).details == VideoDetails("Ours", "Theirs")
    assert texts(world) == []


async def test_of_two_titles_ours_stands_and_theirs_is_in_the_timeline(world: World) -> None:
    async with world.engine() as engine:
        upload, video = await ready(world, engine)
        world.service.change(video, title="Theirs")
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Ours")))
    assert world.service.details[video] == world.row(A).details == VideoDetails("Ours")
    assert texts(world) == [(Happened.THEIR_TITLE, "Theirs")]


async def test_edits_of_a_day_without_a_line_meet_those_of_others(world: World) -> None:
    async with world.engine() as engine:
        upload, video = await ready(world, engine)
    world.service.failures["edit"] = [OFFLINE] * 3
    world.service.failures["listed"] = [OFFLINE]
    async with world.engine() as engine:
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Ours", "Ours, too")))
        world.service.change(video, title="Theirs", visibility="PUBLIC")
        await world.until(lambda: not world.row(A).unsent)
    assert world.service.details[video] == world.row(A).details == VideoDetails("Ours", "Ours, too", "PUBLIC")
    assert texts(world) == [(Happened.THEIR_TITLE, "Theirs")]


async def test_an_edit_while_it_is_sent_arrives(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        upload = await engine.add(A, VideoDetails("Lecture"))
        await world.until_phase(A, Phase.UPLOADING)
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Ours")))
        assert not world.row(A).unsent
        assert world.service.details[world.row(A).playback_id or ""].title == "Ours"
        world.transfer.go.set()
        await world.until_phase(A, Phase.READY)
    assert world.row(A).details == VideoDetails("Ours")


async def test_what_changed_elsewhere_shows_up_while_it_is_prepared(world: World) -> None:
    world.service.ready_at_once = False
    async with world.engine() as engine:
        await engine.add(A, VideoDetails("Lecture"))
        await world.until_phase(A, Phase.PROCESSING)
        video = world.row(A).playback_id or ""
        world.service.change(video, title="Theirs")
        world.service.tell(video, "processing", 4)
        await world.until(lambda: world.row(A).details.title == "Theirs")
        assert world.row(A).phase is Phase.PROCESSING


async def test_what_changed_elsewhere_shows_up_at_the_next_start(world: World) -> None:
    async with world.engine() as engine:
        _, video = await ready(world, engine)
    world.service.change(video, title="Theirs", course_id="phys")
    async with world.engine():
        await world.until(lambda: world.row(A).details.title == "Theirs")
    assert world.row(A).details.course_id == "phys"
    assert world.row(A).phase is Phase.READY
    assert not world.row(A).unsent


async def test_a_row_of_an_older_program_hears_before_it_tells(world: World) -> None:
    """It has details that the server was to be told, and nobody knows what they were before."""
    async with world.engine() as engine:
        upload, video = await ready(world, engine)
    world.disk.rows[upload.id] = replace(
        world.row(A), agreed=None, unsent=True, details=VideoDetails("Ours", "Old")
    )
    world.service.change(video, description="Theirs")
    world.service.failures["listed"] = [OFFLINE]
    async with world.engine():
        await world.until(lambda: not world.row(A).unsent)
    assert world.service.details[video] == VideoDetails("Ours", "Old")
    assert texts(world) == [(Happened.THEIR_TITLE, "Lecture"), (Happened.THEIR_DESCRIPTION, "Theirs")]


async def test_two_windows_edit_one_video(world: World) -> None:
    async with world.engine() as engine:
        upload, video = await ready(world, engine)
        async with world.engine() as other:
            await asyncio.gather(
                engine.edit(Edit(upload.id, upload.details, VideoDetails("Ours"))),
                other.edit(Edit(upload.id, upload.details, VideoDetails("Lecture", "Theirs"))),
            )
            await world.until(lambda: not world.row(A).unsent)
    assert world.service.details[video] == VideoDetails("Ours", "Theirs")


async def test_what_another_window_works_on_is_edited_at_the_server(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add(A, VideoDetails("Lecture"))
        await world.until_phase(A, Phase.UPLOADING)
        video = world.row(A).playback_id or ""
        async with world.engine() as other:
            world.service.change(video, description="Theirs")
            await other.edit(Edit(world.row(A).id, world.row(A).details, VideoDetails("Ours")))
            assert world.service.details[video] == VideoDetails("Ours", "Theirs")
        world.transfer.go.set()
        await world.until_phase(A, Phase.READY)
        await world.until(lambda: world.row(A).details == VideoDetails("Ours", "Theirs"))


def test_a_moment_says_no_more_than_it_has() -> None:
    assert Moment(0.0, Happened.READY).text == ""


async def test_what_changed_while_the_computer_slept_shows_up_when_it_wakes(world: World) -> None:
    async with world.engine() as engine:
        _, video = await ready(world, engine)
        world.service.change(video, title="Theirs")
        engine.woke(3600)
        await world.until(lambda: world.row(A).details.title == "Theirs")


class SlowService(FakeService):
    """Answers an edit once `go` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.go, self.asked = asyncio.Event(), 0

    async def edit(
        self, playback_id: str, details: VideoDetails, base: VideoDetails | None
    ) -> RemoteStatus | None:
        self.asked += 1
        await self.go.wait()
        return await super().edit(playback_id, details, base)


async def both_ready(world: World, engine: Engine) -> list[Upload]:
    await engine.add_all([A, B], VideoDetails("Lecture"))
    for path in (A, B):
        await world.until_phase(path, Phase.READY)
        await world.until(lambda path=path: world.row(path).agreed is not None)  # type: ignore[misc]  # bound
    return [world.row(A), world.row(B)]


def to(title: str, *rows: Upload) -> list[Edit]:
    return [Edit(row.id, row.details, replace(row.details, title=title)) for row in rows]


async def test_many_are_all_kept_before_the_server_hears_of_the_first(world: World) -> None:
    world.service = slow = SlowService()
    async with world.engine() as engine:
        asking = asyncio.ensure_future(engine.edit(*to("Ours", *await both_ready(world, engine))))
        await world.until(lambda: slow.asked == 1)
        assert [world.row(path).details.title for path in (A, B)] == ["Ours", "Ours"]
        slow.go.set()
        await asking
    assert {it.title for it in slow.details.values()} == {"Ours"}


@pytest.mark.parametrize("kind", [Kind.REFUSED, Kind.SIGN_IN])
async def test_one_that_is_refused_takes_no_other_with_it(world: World, kind: Kind) -> None:
    async with world.engine() as engine:
        rows = await both_ready(world, engine)
        world.service.failures["edit"] = [WorldError(Failure(kind))]
        with pytest.raises(WorldError):
            await engine.edit(*to("Ours", *rows))
        assert world.row(B).details.title == "Ours"
        assert world.service.details[rows[1].playback_id or ""].title == "Ours"


async def test_one_that_cant_be_kept_takes_no_other_with_it(world: World) -> None:
    async with world.engine() as engine:
        rows = await both_ready(world, engine)
        world.disk.failures = [WorldError(Failure(Kind.DISK))]
        with pytest.raises(WorldError):
            await engine.edit(*to("Ours", *rows))
        assert [world.row(path).details.title for path in (A, B)] == ["Lecture", "Ours"]


async def test_a_title_typed_while_a_course_is_told_to_many_stays(world: World) -> None:
    world.service = slow = SlowService()
    async with world.engine() as engine:
        rows = await both_ready(world, engine)
        course = [Edit(row.id, row.details, replace(row.details, course_id="phys")) for row in rows]
        first = asyncio.ensure_future(engine.edit(*course))
        await world.until(lambda: slow.asked == 1)
        second = asyncio.ensure_future(engine.edit(*to("Typed", rows[1])))
        await asyncio.sleep(0)
        slow.go.set()
        await asyncio.gather(first, second)
        await world.until(lambda: not world.row(B).unsent)
    assert world.row(B).details == VideoDetails("Typed", course_id="phys")
    assert slow.details[rows[1].playback_id or ""] == VideoDetails("Typed", course_id="phys")


async def test_another_accounts_row_isnt_edited_as_ours(world: World) -> None:
    async with world.engine() as engine:
        upload, _ = await ready(world, engine)
    world.disk.rows[upload.id] = theirs = replace(world.row(A), account="somebody")
    async with world.engine() as engine:
        await engine.edit(*to("Ours", theirs))
    assert not world.service.edited


async def test_an_edit_that_reaches_no_other_window_is_said_to_be_lost(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add(A, VideoDetails("Lecture"))
        await world.until_phase(A, Phase.UPLOADING)
        async with world.engine() as other:
            world.service.failures["edit"] = [OFFLINE]
            with pytest.raises(WorldError):
                await other.edit(*to("Ours", world.row(A)))


async def test_what_is_as_it_was_isnt_written_anew_at_each_start(world: World) -> None:
    async with world.engine() as engine:
        upload, _ = await ready(world, engine)
    world.disk.rows[upload.id] = replace(world.row(A), agreed=None)
    before = world.disk.writes
    async with world.engine():
        (asking,) = (it for it in asyncio.all_tasks() if it.get_name() == "catching up")
        await asking
    assert world.disk.writes == before


async def test_what_changed_elsewhere_shows_up_when_the_file_is_added_again(world: World) -> None:
    async with world.engine() as engine:
        upload, video = await ready(world, engine)
        world.service.change(video, title="Theirs")
        assert (await engine.add(A)).id == upload.id
        assert world.row(A).details.title == "Theirs"
        assert world.row(A).remote is not None
        assert (world.row(A).remote or RemoteStatus("", "", "", 0)).details is None
