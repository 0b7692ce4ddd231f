"""A webhook tells the contrary of the end a video came to: its provider is asked, and the answer counts."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.backends.backend import Backend
from desktop_uploader.companion.database import webhooks as rows
from desktop_uploader.companion.database.webhooks import Delivery
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.video.contradictions import contradicts, settled
from desktop_uploader.companion.video.merging import MISMATCH
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.restarts import LOST_AT_PROVIDER, UPLOAD_EXPIRED
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import StatusError
from tests.companion.backends.school import OFTEN
from tests.companion.compat.mux_school import MuxSchool, connected, emulated, mux_school
from tests.companion.library.test_companion_merging import NOW, video
from tests.companion.library.world import until
from tests.companion.webhooks import mux_provider
from tests.emulators.mux_objects import asset_object
from tests.emulators.mux_states import READY, refused

BROKEN = StatusError(code="provider_failed", message="It broke.")
TOO_LONG = StatusError(code=Code.TOO_LONG, message="Too long.")
TOLD = (Stage.UPLOADING, Stage.QUEUED, Stage.INPROGRESS, Stage.READY, Stage.ERROR)
_there = video(backend="mux", provider_uid="u", stored_at=NOW, verified=True)
WATCHED = replace(_there, stage=Stage.READY, prepared=True, progress=100.0)
FAILED = replace(_there, stage=Stage.ERROR, error=BROKEN)


@pytest.mark.parametrize(
    ("current", "told", "asks"),
    [
        (WATCHED, Stage.ERROR, True),
        (WATCHED, Stage.READY, False),
        (WATCHED, Stage.INPROGRESS, False),
        (FAILED, Stage.READY, True),
        (FAILED, Stage.ERROR, False),
        (FAILED, Stage.INPROGRESS, False),
        (replace(FAILED, error=UPLOAD_EXPIRED), Stage.READY, True),
        (replace(FAILED, error=LOST_AT_PROVIDER), Stage.READY, True),
        (replace(FAILED, error=MISMATCH), Stage.READY, False),
        (replace(FAILED, error=TOO_LONG), Stage.READY, False),
        (replace(WATCHED, backend=LOCAL), Stage.ERROR, False),
        (replace(_there, stage=Stage.INPROGRESS), Stage.ERROR, False),
        (replace(WATCHED, stage=Stage.CANCELLED), Stage.READY, False),
        (replace(WATCHED, stage=Stage.DELETED), Stage.READY, False),
    ],
)
def test_what_is_a_contradiction(current: Video, told: Stage, asks: bool) -> None:
    assert contradicts(Report(stage=told), current) is asks


def test_the_answer_decides_whatever_it_is() -> None:
    failed = settled(WATCHED, Report(stage=Stage.ERROR, error=BROKEN), NOW)
    assert (failed.stage, failed.error, failed.prepared, failed.progress) == (
        Stage.ERROR,
        BROKEN,
        False,
        None,
    )
    lost = settled(WATCHED, None, NOW)
    assert (lost.stage, lost.error) == (Stage.ERROR, LOST_AT_PROVIDER)
    watched = settled(FAILED, Report(stage=Stage.READY, duration=4.0), NOW)
    assert (watched.stage, watched.error, watched.progress) == (Stage.READY, None, 100.0)
    assert failed.version == lost.version == watched.version == WATCHED.version + 1
    assert settled(failed, Report(stage=Stage.READY), NOW).stage is Stage.READY


def test_an_answer_of_another_size_is_still_another_file() -> None:
    assert settled(FAILED, Report(stage=Stage.READY, size=11), NOW).error == MISMATCH


@given(st.sampled_from([None, *TOLD]))
def test_an_answer_that_agrees_or_says_nothing_of_the_end_changes_nothing(told: Stage | None) -> None:
    answer = Report(stage=told)
    if told is not Stage.ERROR:
        assert settled(WATCHED, answer, NOW) == WATCHED
    if told is not Stage.READY:
        assert settled(FAILED, answer, NOW) == FAILED
    for found_here in (MISMATCH, TOO_LONG):
        refused_here = replace(FAILED, error=found_here)
        assert settled(refused_here, answer, NOW) == refused_here


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[MuxSchool]:
    async with mux_school(tmp_path, OFTEN) as it:
        yield it


async def told(school: MuxSchool, playback_id: str, event: str) -> None:
    asset = school.mux.asset((await school.row(playback_id)).provider_uid or "")
    school.mux.environment.webhooks.notify(f"video.asset.{event}", asset_object(asset))
    await school.deliver()


async def asked(school: MuxSchool) -> None:
    async def holds() -> bool:
        return await school.waiting() == 0

    await until(holds)


async def test_a_provider_that_stands_by_it_changes_nothing(school: MuxSchool) -> None:
    playback_id = await school.ready()
    before = await school.row(playback_id)
    await told(school, playback_id, "errored")
    await asked(school)
    assert await school.row(playback_id) == before


async def test_what_is_told_while_the_provider_is_asked_still_waits(tmp_path: Path) -> None:
    async with mux_school(tmp_path) as school:
        playback_id = await school.ready()
        await told(school, playback_id, "errored")
        companion = school.world.companion

        async def meanwhile(_: Video, __: Backend, answer: Report) -> Report:
            await told(school, playback_id, "errored")
            return answer

        providers = Providers(companion.videos, companion.providers._backends.values(), meanwhile)
        await providers.settle(await school.row(playback_id))
        assert await school.waiting() == 1
        await companion.providers.settle(await school.row(playback_id))
        assert await school.waiting() == 0


async def test_who_looks_while_something_is_being_told_misses_nothing(tmp_path: Path) -> None:
    """What waits counts from the commit on: a look before it must not end the looking."""
    async with mux_school(tmp_path) as school:
        playback_id = await school.ready()
        companion = school.world.companion
        body = mux_provider.told("video.asset.errored", mux_provider.asset("u", "errored"))
        async with companion.videos.changing() as changing:
            row = await school.row(playback_id)
            delivery = Delivery("mux", row.provider_uid or "", "key", body)
            await rows.keep(changing.connection, [delivery], {}, companion.videos.now())
            await companion.inbox.apply_kept(changing, row)
            looking = asyncio.create_task(companion.inbox.unsettled())
            await asyncio.wait({looking}, timeout=0.2)
        seen = [*await looking, *await companion.inbox.unsettled()]
        assert playback_id in {it.playback_id for it in seen}


async def test_ready_after_all_and_failed_after_all(school: MuxSchool) -> None:
    playback_id = await school.ready()
    asset = school.mux.asset((await school.row(playback_id)).provider_uid or "")
    asset.at = refused("server_error", "It broke.")
    await told(school, playback_id, "errored")
    failed = await school.world.until_stage(playback_id, "error")
    assert failed["error"]["code"] == "provider_failed"
    assert failed["playback"]["watch"] is None
    asset.at = READY
    await told(school, playback_id, "ready")
    await school.world.until_stage(playback_id, "ready")
    await asked(school)


async def test_one_that_was_deleted_there_plays_for_nobody(school: MuxSchool) -> None:
    playback_id = await school.ready(lessonId="lecture-series-1")
    assert await school.lesson() == ("published", playback_id)
    school.mux.environment.remove(school.mux.asset((await school.row(playback_id)).provider_uid or "").id)
    await school.deliver()
    lost = await school.world.until_stage(playback_id, "error")
    assert lost["error"]["code"] == Code.PROVIDER_LOST
    assert await school.lesson() == ("empty", None)


async def test_one_that_we_removed_stays_removed(school: MuxSchool) -> None:
    playback_id = await school.ready()
    await school.world.client.delete(f"/api/v1/media/{playback_id}")
    await school.deliver()
    assert await school.waiting() == 0
    assert (await school.row(playback_id)).stage is Stage.DELETED


async def test_what_nobody_asked_about_before_a_crash_is_asked_after_it(tmp_path: Path) -> None:
    async with emulated(tmp_path) as mux:
        async with connected(tmp_path / "data", mux) as before:
            playback_id = await before.ready()
            mux.asset((await before.row(playback_id)).provider_uid or "").at = refused("server_error")
            await told(before, playback_id, "errored")
            assert (await before.waiting(), (await before.row(playback_id)).stage) == (1, Stage.READY)
        async with connected(tmp_path / "data", mux, OFTEN) as after:
            await after.world.until_stage(playback_id, "error")
            assert await after.waiting() == 0
