"""The engine against a small world in memory: what it starts, stops, keeps and says."""

import asyncio
from dataclasses import replace

import pytest

from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.core.history import Happened
from desktop_uploader.core.merging import Edit
from desktop_uploader.core.ports.journal import Claim
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import PauseReason, Phase, SourceFile, UploadId, VideoDetails
from desktop_uploader.engine.notices import Progressed, RowChanged, RowRemoved
from desktop_uploader.words.states import checked
from tests.core.lives import CHECKED, HALF_SENT, lived
from tests.engine.world import SIZE, ImpatientClock, MemoryJournal, World


class Asleep(ImpatientClock):
    """No wait ends before it is `awake`."""

    def __init__(self) -> None:
        super().__init__()
        self.awake = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        await self.awake.wait()
        await super().sleep(seconds)


@pytest.fixture
def world() -> World:
    return World()


async def test_a_file_goes_all_the_way(world: World) -> None:
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.phases("/a.mp4") == [
        Phase.CHECKING,
        Phase.WAITING,
        Phase.CREATING,
        Phase.UPLOADING,
        Phase.VERIFYING,
        Phase.PROCESSING,
        Phase.READY,
    ]
    row = world.row("/a.mp4")
    assert row.acknowledged == SIZE
    assert row.server_id == "server"
    assert row.details.title == "A"


@pytest.mark.parametrize("keeps_digests", [True, False])
async def test_what_could_only_be_compared_by_size_reads_stored(world: World, keeps_digests: bool) -> None:
    world.service.keeps_digests = keeps_digests
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    row = world.row("/a.mp4")
    assert (row.verified, row.stored, checked(row)) == (
        (True, False, "verified") if keeps_digests else (True, True, "stored")
    )
    told = {moment.what for moment in row.history}
    assert told & {Happened.VERIFIED, Happened.KEPT} == {
        Happened.VERIFIED if keeps_digests else Happened.KEPT
    }


async def test_a_row_is_in_the_journal_before_anything_is_sent(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        assert world.disk.rows[upload.id].phase is Phase.CHECKING
        assert not world.transfer.started
        await world.until_phase("/a.mp4", Phase.UPLOADING)
        assert world.row("/a.mp4").target is not None


async def test_progress_never_falls_and_ends_at_the_size(world: World) -> None:
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    marks = [it.acknowledged for it in world.notices if isinstance(it, Progressed)]
    assert marks == sorted(marks)
    assert marks[-1] == SIZE
    assert all(it.sent >= it.acknowledged for it in world.notices if isinstance(it, Progressed))


async def test_progress_holds_its_mark_when_the_server_has_less_than_it_said(world: World) -> None:
    async with world.engine() as engine:
        world.transfer.failures = [None] * 6 + [WorldError(Failure(Kind.NETWORK))]
        world.clock.meanwhile = lambda: world.transfer.stored.update(dict.fromkeys(world.disk.rows, 200))
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.clock.waits
    marks = [it.acknowledged for it in world.notices if isinstance(it, Progressed)]
    assert marks == sorted(marks)


async def test_two_at_a_time_first_come_first_served(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        ids = [(await engine.add(f"/{n}.mp4")).id for n in range(5)]
        await world.until(lambda: len(world.transfer.running) == 2)
        assert world.transfer.started == ids[:2]
        world.transfer.go.set()
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))
    assert world.transfer.most_at_once == 2
    assert sorted(world.transfer.started) == sorted(ids)


async def test_the_order_can_be_changed(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine(at_a_time=1) as engine:
        first, second, third = [(await engine.add(f"/{n}.mp4")).id for n in range(3)]
        await world.until(lambda: len(world.transfer.running) == 1)
        engine.move(third, before=second)
        world.transfer.go.set()
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))
    assert world.transfer.started == [first, third, second]


async def test_a_hundred_drops_into_one_gap_and_the_order_still_holds(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine(at_a_time=1) as engine:
        first, one, other, last = [(await engine.add(f"/{n}.mp4")).id for n in range(4)]
        await world.until(lambda: len(world.transfer.running) == 1)
        for _ in range(50):
            engine.move(other, before=one)
            engine.move(one, before=other)
        engine.move(last, before=other)
        world.transfer.go.set()
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))
    assert world.transfer.started == [first, one, last, other]


async def test_more_at_a_time_begin_at_once_and_fewer_let_those_finish(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine(at_a_time=1) as engine:
        await engine.add_all([f"/{n}.mp4" for n in range(4)])
        await world.until(lambda: len(world.transfer.running) == 1)
        engine.adapt(Settings(at_a_time=3))
        await world.until(lambda: len(world.transfer.running) == 3)
        engine.adapt(Settings(at_a_time=1))
        await asyncio.sleep(0.01)
        assert len(world.transfer.running) == 3
        world.transfer.go.set()
        await world.until(lambda: all(row.phase is Phase.READY for row in world.disk.rows.values()))


async def test_pause_stops_the_transfer_and_resume_goes_on_from_the_mark(world: World) -> None:
    async with world.engine() as engine:
        world.transfer.go.clear()
        upload = await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        world.transfer.stored[upload.id] = 300
        engine.pause(upload.id)
        await world.until(lambda: not world.transfer.running)
        assert world.row("/a.mp4").phase is Phase.PAUSED
        assert world.row("/a.mp4").reason is PauseReason.USER
        world.transfer.go.set()
        engine.resume(upload.id)
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.service.created == [f"{upload.id}-0"]


async def test_a_failure_of_the_world_is_waited_out(world: World) -> None:
    world.transfer.failures = [WorldError(Failure(Kind.NETWORK)), WorldError(Failure(Kind.TIMEOUT))]
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert Phase.RECONNECTING in world.phases("/a.mp4")
    assert len(world.clock.waits) == 2


async def test_a_lost_target_is_renewed_and_nothing_begins_from_zero(world: World) -> None:
    world.transfer.failures = [TargetLostError(Failure(Kind.REFUSED))]
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.service.renewed == [f"video-{upload.id}-0"]
    assert world.service.created == [f"{upload.id}-0"]


async def test_a_bad_file_costs_no_other_work(world: World) -> None:
    world.probe.refusals["/bad.mp4"] = WorldError(Failure(Kind.FILE_EMPTY))
    async with world.engine() as engine:
        await engine.add("/bad.mp4")
        await engine.add("/good.mp4")
        await world.until_phase("/good.mp4", Phase.READY)
        assert world.row("/bad.mp4").phase is Phase.NEEDS_YOU
        assert world.row("/bad.mp4").failure == Failure(Kind.FILE_EMPTY)


@pytest.mark.logs_errors
async def test_a_fault_of_ours_is_logged_and_fails_one_upload(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.transfer.failures = [ZeroDivisionError("a bug")]
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.FAILED)
        assert world.row("/a.mp4").failure == Failure(Kind.BUG)
        assert "ZeroDivisionError" in caplog.text
        engine.retry(upload.id)
        await world.until_phase("/a.mp4", Phase.READY)


async def test_cancel_stops_deletes_at_the_server_and_keeps_trying(world: World) -> None:
    world.transfer.go.clear()
    world.service.failures["delete"] = [WorldError(Failure(Kind.NETWORK))]
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        engine.cancel(upload.id)
        await world.until(lambda: world.row("/a.mp4").target is None)
        assert not world.transfer.running
        assert world.row("/a.mp4").phase is Phase.CANCELLED
    assert world.service.deleted == [f"video-{upload.id}-0"]


async def test_a_new_engine_goes_on_where_the_last_one_stopped(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        world.transfer.stored[upload.id] = 400
    assert not world.transfer.running
    assert not world.disk.claims
    world.transfer.go.set()
    async with world.engine():
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.service.created == [f"{upload.id}-0"]


async def test_a_cancelled_upload_is_deleted_at_the_next_start_if_it_had_to_wait(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        world.service.failures["server"] = [WorldError(Failure(Kind.NETWORK))] * 10_000
        engine.cancel(upload.id)
    world.service.failures.clear()
    assert world.row("/a.mp4").target is not None
    async with world.engine():
        await world.until(lambda: world.row("/a.mp4").target is None)
    assert world.service.deleted


async def test_adding_the_same_file_again_goes_on_with_it(world: World) -> None:
    world.probe.refusals["/a.mp4"] = WorldError(Failure(Kind.FILE_MISSING))
    async with world.engine() as engine:
        first = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.NEEDS_YOU)
        world.probe.refusals.clear()
        again = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert again.id == first.id
    assert len(world.disk.rows) == 1


async def test_adding_a_finished_file_again_sends_nothing_and_renews_its_links(world: World) -> None:
    async with world.engine() as engine:
        first = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    async with world.engine(adopt=False) as engine:
        again = await engine.add("/a.mp4")
    assert (again.id, again.phase) == (first.id, Phase.READY)
    assert again.remote is not None
    assert again.remote.watch_url == "http://watch/anew"
    assert world.transfer.started == [first.id]


async def test_a_finished_file_that_the_server_lost_is_sent_anew(world: World) -> None:
    async with world.engine() as engine:
        first = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    world.service.failures["status"] = [TargetLostError(Failure(Kind.REFUSED))]
    async with world.engine(adopt=False) as engine:
        again = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.transfer.started == [first.id, again.id]


async def test_without_adoption_only_what_is_added_is_worked_on(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add("/old.mp4")
        await world.until_phase("/old.mp4", Phase.UPLOADING)
    world.transfer.go.set()
    async with world.engine(adopt=False) as engine:
        await engine.add("/new.mp4")
        await world.until_phase("/new.mp4", Phase.READY)
    assert world.row("/old.mp4").phase is Phase.UPLOADING


async def test_part_digests_reach_the_journal_and_the_next_transfer(world: World) -> None:
    async with world.engine() as engine:
        world.transfer.failures = [None, None, None, WorldError(Failure(Kind.NETWORK))]
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.disk.digests[upload.id] == {n: bytes([n + 1]) for n in range(10)}
    assert [len(parts) for parts in world.transfer.seen_parts] == [0, 3]


async def test_another_server_at_the_same_address_gets_nothing(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
    world.service.server_id = "another"
    async with world.engine():
        await world.until(lambda: world.row("/a.mp4").phase is Phase.RECONNECTING)
        assert world.row("/a.mp4").target is not None
        world.service.server_id = "server"
        world.transfer.go.set()
        await world.until_phase("/a.mp4", Phase.READY)
    assert not world.service.renewed


async def test_it_listens_only_while_something_is_prepared(world: World) -> None:
    world.service.ready_at_once = False
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.PROCESSING)
        await world.until(lambda: world.service.watching == 1)
        world.service.tell(f"video-{upload.id}-0", "ready", 9)
        await world.until_phase("/a.mp4", Phase.READY)
        await world.until(lambda: world.service.watching == 0)


async def test_a_failed_preparation_is_asked_for_again(world: World) -> None:
    world.service.ready_at_once = False
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.PROCESSING)
        world.service.tell(f"video-{upload.id}-0", "failed", 3)
        await world.until_phase("/a.mp4", Phase.FAILED)
        engine.retry(upload.id)
        await world.until(lambda: bool(world.service.prepared))
        world.service.tell(f"video-{upload.id}-0", "ready", 4)
        await world.until_phase("/a.mp4", Phase.READY)


async def test_details_are_kept_here_and_sent_to_the_server(world: World) -> None:
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
        await engine.edit(Edit(upload.id, upload.details, VideoDetails("Better")))
    assert world.row("/a.mp4").details.title == "Better"
    assert world.service.edited == [(f"video-{upload.id}-0", VideoDetails("Better"))]


async def test_a_new_version_that_is_in_the_list_already_gets_what_students_see_of_the_old_one(
    world: World,
) -> None:
    seen = VideoDetails("Week 3", "Entropy", "PUBLIC", "phys", "w3")
    async with world.engine() as engine:
        old, known = await engine.add("/a.mp4", seen), await engine.add("/b.mp4")
        for path in ("/a.mp4", "/b.mp4"):
            await world.until_phase(path, Phase.READY)
        assert await engine.replace(old.id, "/b.mp4")
        assert not await engine.replace(old.id, "/a.mp4")
        await world.until(lambda: not world.row("/b.mp4").unsent)
    assert world.row("/b.mp4").details == seen
    assert world.service.details[f"video-{known.id}-0"] == seen


async def test_a_new_version_of_what_was_removed_meanwhile_is_a_video_all_the_same(world: World) -> None:
    async with world.engine() as engine:
        assert await engine.replace(UploadId("gone"), "/b.mp4")
        await world.until_phase("/b.mp4", Phase.READY)


async def test_what_the_server_has_yet_to_delete_is_forgotten_once_it_has(world: World) -> None:
    world.transfer.go.clear()
    world.clock = still = Asleep()
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.UPLOADING)
        world.service.failures["delete"] = [WorldError(Failure(Kind.NETWORK))]
        engine.cancel(upload.id)
        await world.until(lambda: not world.service.failures["delete"])
        await engine.forget(upload.id)
        assert RowRemoved(upload.id) in world.notices
        assert upload.id in world.disk.rows
        still.awake.set()
        await world.until(lambda: upload.id not in world.disk.rows)
    assert world.service.deleted
    told = [it for it in world.notices if isinstance(it, RowChanged | RowRemoved)]
    assert told[-1] == RowRemoved(upload.id)


async def test_rows_move_among_those_of_another_window_and_leave_these_where_they_are(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine(at_a_time=1) as other:
        theirs = await other.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.UPLOADING)
        async with world.engine(adopt=False) as engine:
            await engine.add("/a.mp4")
            one, two = await engine.add_all(["/b.mp4", "/c.mp4"])
            engine.move(two.id, before=theirs.id)
            rows = sorted(world.disk.rows.values(), key=lambda row: row.position)
            assert [row.id for row in rows] == [two.id, theirs.id, one.id]
            engine.move(theirs.id, before=None)
            assert world.row("/a.mp4").position == theirs.position


async def test_only_a_settled_upload_can_be_forgotten(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await engine.forget(upload.id)
        assert upload.id in world.disk.rows
        engine.cancel(upload.id)
        await world.until(lambda: world.row("/a.mp4").phase is Phase.CANCELLED)
        await engine.forget(upload.id)
    assert upload.id not in world.disk.rows
    assert RowRemoved(upload.id) in world.notices


async def test_two_engines_send_a_file_once_and_both_see_it_ready(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as one, world.engine(adopt=False) as two:
        upload = await one.add("/a.mp4")
        assert (await two.add("/a.mp4")).id == upload.id
        await world.until(lambda: bool(world.transfer.running))
        world.transfer.go.set()
        await world.until_phase("/a.mp4", Phase.READY)
        await world.until(lambda: _followed_to(world, upload.id, Phase.READY))
    assert world.transfer.started == [upload.id]


async def test_the_follower_takes_over_when_the_other_ends(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine(adopt=False) as two:
        async with world.engine() as one:
            upload = await one.add("/a.mp4")
            await world.until(lambda: bool(world.transfer.running))
            await two.add("/a.mp4")
        world.transfer.go.set()
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.transfer.started == [upload.id, upload.id]


async def test_closing_in_the_middle_takes_no_time_and_leaves_no_task(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        for n in range(4):
            await engine.add(f"/{n}.mp4")
        await world.until(lambda: len(world.transfer.running) == 2)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_pause_and_resume_in_a_hurry_never_send_twice_at_once(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        for _ in range(20):
            engine.pause(upload.id)
            engine.resume(upload.id)
            await asyncio.sleep(0)
        world.transfer.go.set()
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.transfer.most_at_once == 1


async def test_what_the_disk_refuses_is_not_acted_upon_and_tried_again(world: World) -> None:
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        world.disk.failures = [WorldError(Failure(Kind.DISK))] * 3
        await world.until_phase("/a.mp4", Phase.READY)
    assert Phase.RECONNECTING in world.phases("/a.mp4")
    assert not world.disk.failures


async def test_a_pause_that_can_not_be_written_stops_all_the_same(world: World) -> None:
    world.transfer.go.clear()
    async with world.engine() as engine:
        upload = await engine.add("/a.mp4")
        await world.until(lambda: bool(world.transfer.running))
        world.disk.failures = [WorldError(Failure(Kind.DISK))]
        engine.pause(upload.id)
        await world.until(lambda: not world.transfer.running)


async def test_a_settled_upload_is_let_go_of_and_another_window_may_retry_it(world: World) -> None:
    world.probe.refusals["/a.mp4"] = WorldError(Failure(Kind.FILE_MISSING))
    async with world.engine() as one:
        upload = await one.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.NEEDS_YOU)
        await world.until(lambda: not world.disk.claims)
        world.probe.refusals.clear()
        async with world.engine() as two:
            two.retry(upload.id)
            await world.until_phase("/a.mp4", Phase.READY)
        one.retry(upload.id)
        assert world.row("/a.mp4").phase is Phase.READY
    assert world.transfer.started == [upload.id]


def _followed_to(world: World, upload_id: UploadId, phase: Phase) -> bool:
    return any(
        isinstance(it, RowChanged) and not it.mine and it.upload.id == upload_id and it.upload.phase is phase
        for it in world.notices
    )


async def test_one_refused_sign_in_is_enough_and_the_next_engine_goes_on(world: World) -> None:
    world.service.failures["create"] = [WorldError(Failure(Kind.SIGN_IN))] * 3
    paths = ["/a.mp4", "/b.mp4", "/c.mp4"]
    async with world.engine(at_a_time=1) as engine:
        await engine.add_all(paths)
        await world.until_phase("/a.mp4", Phase.NEEDS_YOU)
        await world.until_phase("/c.mp4", Phase.WAITING)
        engine.adapt(Settings(at_a_time=2))
        await world.until(lambda: not engine._rows.changed.is_set())
        assert [world.row(path).phase for path in paths[1:]] == [Phase.WAITING] * 2
    world.service.failures.clear()
    async with world.engine():
        for path in paths:
            await world.until_phase(path, Phase.READY)


async def test_after_a_sign_in_what_had_begun_goes_on_before_anything_else_begins(world: World) -> None:
    """Its file is looked at again first; whoever waits doesn't take its place meanwhile."""
    world.transfer.failures = [None, WorldError(Failure(Kind.SIGN_IN))]
    async with world.engine(at_a_time=1) as engine:
        begun, _, moved = await engine.add_all(["/begun.mp4", "/waits.mp4", "/moved-up.mp4"])
        await world.until_phase("/begun.mp4", Phase.NEEDS_YOU)
        await world.until_phase("/moved-up.mp4", Phase.WAITING)
        engine.move(moved.id, before=begun.id)
    world.transfer.started.clear()
    async with world.engine(at_a_time=1):
        for path in ("/begun.mp4", "/waits.mp4", "/moved-up.mp4"):
            await world.until_phase(path, Phase.READY)
    assert [world.disk.rows[it].source.path for it in world.transfer.started] == [
        "/begun.mp4",
        "/moved-up.mp4",
        "/waits.mp4",
    ]


class RefusesOnce(MemoryJournal):
    """The first claim that is asked for."""

    refused = False

    def claim(self, upload_id: UploadId) -> Claim | None:
        if not self.refused:
            self.refused = True
            raise WorldError(Failure(Kind.DISK))
        return super().claim(upload_id)


async def test_what_had_begun_keeps_its_place_while_it_cant_be_claimed(world: World) -> None:
    paths, lives = ("/waits.mp4", "/begun.mp4", "/begun-too.mp4"), (CHECKED, HALF_SENT, HALF_SENT)
    for path, life in zip(paths, lives, strict=True):
        source = SourceFile(path, SIZE, mtime_ns=1, inode=1, fingerprint=f"print of {path}")
        row = replace(lived(*life), id=UploadId(path), source=source, phase=Phase.WAITING)
        world.disk.rows[row.id] = replace(row, server_id="server", position=float(len(world.disk.rows)))
    async with world.engine(at_a_time=2, journal=RefusesOnce(world.disk)):
        for path in paths:
            await world.until_phase(path, Phase.READY)
    assert world.transfer.started == ["/begun.mp4", "/begun-too.mp4", "/waits.mp4"]


async def test_an_order_that_a_person_gives_holds_for_what_had_begun_too(world: World) -> None:
    world.transfer.failures = [None, WorldError(Failure(Kind.SIGN_IN))]
    async with world.engine(at_a_time=1) as engine:
        begun, next_one = await engine.add_all(["/begun.mp4", "/next.mp4"])
        await world.until_phase("/begun.mp4", Phase.NEEDS_YOU)
        await world.until_phase("/next.mp4", Phase.WAITING)
    world.transfer.started.clear()
    async with world.engine(at_a_time=0) as engine:
        await world.until_phase("/begun.mp4", Phase.WAITING)
        engine.move(next_one.id, before=begun.id)
        engine.adapt(Settings(at_a_time=1))
        await world.until_phase("/begun.mp4", Phase.READY)
    assert world.transfer.started == [next_one.id, begun.id]


async def test_a_row_under_a_token_from_outside_is_its_owners(world: World) -> None:
    """Whom the server didn't tell of at the start; nobody else may have the row afterwards."""
    async with world.engine(asks_who=True) as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    assert world.row("/a.mp4").account == "u1"


async def test_a_row_of_somebody_else_isnt_sent_under_a_token_from_outside(world: World) -> None:
    """While nobody knew whose token it is, the same file was the same row."""
    async with world.engine() as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.READY)
    waiting = replace(world.row("/a.mp4"), phase=Phase.WAITING, account="u2", target=None, verified=False)
    world.disk.rows = {waiting.id: replace(waiting, digest=None, remote=None, acknowledged=0)}
    sent = len(world.transfer.started)
    async with world.engine(asks_who=True) as engine:
        await engine.add("/a.mp4")
        await world.until_phase("/a.mp4", Phase.NEEDS_YOU)
    failure = world.row("/a.mp4").failure
    assert failure is not None
    assert failure.kind is Kind.SIGN_IN
    assert len(world.transfer.started) == sent
