"""What time does to videos, and what a restart finds again."""

import shutil
from datetime import timedelta
from pathlib import Path

from tests.companion.library.world import VIDEO, Time, World, running


async def test_an_upload_that_nobody_finishes_ends_and_can_begin_again(world: World) -> None:
    target = await world.create(key="k")
    await world.send(target, VIDEO[:100])
    world.time.turn(timedelta(days=7))
    await world.companion.upkeep.once()

    expired = await world.status(target["playbackId"])
    assert (expired["status"], expired["error"]["code"]) == ("failed", "upload_expired")
    assert await world.companion.store.ids() == []
    again = await world.create(key="k")
    assert (again["restarted"], again["playbackId"]) == (True, target["playbackId"])
    assert (await world.send(again, VIDEO)).status_code == 204
    assert (await world.status(target["playbackId"]))["status"] == "processing"
    await world.companion.removal.mark(target["playbackId"])
    await world.companion.upkeep.once()
    assert await world.companion.store.ids() == []


async def test_an_upload_within_its_time_is_left_alone(world: World) -> None:
    target = await world.create()
    world.time.turn(timedelta(days=6, hours=23))
    await world.companion.upkeep.once()

    assert (await world.status(target["playbackId"]))["stage"] == "created"
    assert (await world.send(target, VIDEO)).status_code == 204


async def test_a_video_that_nobody_verifies_is_its_owners_only_after_a_day(world: World) -> None:
    world.maker.go.set()
    playback_id = await world.stored(visibility="PUBLIC", lessonId="lecture-series-1")
    await world.until(playback_id, lambda status: status["progress"] == 100)
    world.time.turn(timedelta(hours=23))
    await world.companion.upkeep.once()
    assert (await world.status(playback_id))["status"] == "processing"
    world.time.turn(timedelta(hours=1))
    await world.companion.upkeep.once()

    released = await world.status(playback_id)
    assert (released["status"], released["verified"]) == ("ready", False)
    assert "grant=" in released["playback"]["watch"]
    playlist = f"/media/{playback_id}/master.m3u8"
    other = await world.as_user("b@b.b")
    assert (await world.client.get(playlist)).status_code == 200
    assert (await other.get(playlist)).status_code == 404
    assert "published" not in (await world.client.get("/api/v1/courses")).text
    assert (await world.verify(playback_id)).status_code == 200
    assert (await other.get(playlist)).status_code == 200
    assert "published" in (await world.client.get("/api/v1/courses")).text


async def test_a_restart_keeps_the_server_its_token_and_its_videos(tmp_path: Path) -> None:
    data = tmp_path / "data"
    async with running(data) as world:
        before = (await world.client.get("/api/v1/server")).json()["serverId"], world.token
        playback_id = await world.ready()
        target = await world.create()
        await world.send(target, VIDEO[:100])
    async with running(data) as world:
        after = (await world.client.get("/api/v1/server")).json()["serverId"], world.token
        assert (await world.status(playback_id))["stage"] == "ready"
        assert (await world.send(target, VIDEO[100:], 100)).status_code == 204

    assert before == after


async def test_a_lost_token_file_is_made_anew(tmp_path: Path) -> None:
    data = tmp_path / "data"
    async with running(data) as world:
        (data / "token").unlink()
        before = (await world.client.get("/api/v1/me")).json()["id"]
    async with running(data) as world:
        assert (await world.client.get("/api/v1/me")).json()["id"] == before


async def test_what_a_crash_left_in_progress_is_prepared_again_three_times_at_most(tmp_path: Path) -> None:
    data, time = tmp_path / "data", Time()
    async with running(data, time) as world:
        playback_id = await world.stored()
        await world.until_stage(playback_id, "inprogress")
    for attempt in (2, 3):
        async with running(data, time) as world:
            await world.until_stage(playback_id, "inprogress")
            video = await world.companion.videos.find(playback_id)
            assert video is not None
            assert video.attempt == attempt
    async with running(data, time) as world:
        given_up = await world.until_stage(playback_id, "error")
        assert given_up["error"]["code"] == "preparing_interrupted"
        world.maker.go.set()
        assert (await world.client.post(f"/api/v1/media/{playback_id}/process")).status_code == 202
        await world.verify(playback_id)
        await world.until_stage(playback_id, "ready")


async def test_a_late_report_of_an_older_attempt_changes_nothing(world: World) -> None:
    records = world.companion.preparations
    playback_id = await world.stored()
    before = await world.until(playback_id, lambda status: status["progress"] == 40)

    assert not await records.prepared(playback_id, 0, [])
    await records.failed(playback_id, 0, "V-19", "too late")
    await records.progressed(playback_id, 10)

    assert await world.status(playback_id) == before


async def test_uploads_that_no_video_knows_are_swept_at_start(tmp_path: Path) -> None:
    data = tmp_path / "data"
    async with running(data) as world:
        await world.companion.store.create("0" * 32, 10)
        kept = (await world.create())["uploadUrl"].rpartition("/")[2]
    async with running(data) as world:
        assert await world.companion.store.ids() == [kept]


async def test_a_folder_that_cannot_be_removed_costs_no_other(world: World) -> None:
    stuck, other = [(await world.create())["playbackId"] for _ in range(2)]
    for playback_id in (stuck, other):
        await world.companion.removal.mark(playback_id)
    row = await world.companion.videos.find(stuck)
    assert row is not None
    folder = world.companion.store.content(row.upload_id).parent
    shutil.rmtree(folder)
    folder.write_bytes(b"no folder")
    await world.companion.upkeep.once()

    assert await world.companion.store.ids() == [row.upload_id]
    folder.unlink()
    await world.companion.upkeep.once()
    assert await world.companion.store.ids() == []


async def test_files_whose_removal_a_crash_interrupted_go_away(world: World) -> None:
    playback_id = await world.ready()
    await world.companion.removal.mark(playback_id)
    await world.companion.upkeep.once()

    assert await world.companion.store.ids() == []
    assert list(world.companion.settings.media.iterdir()) == []
