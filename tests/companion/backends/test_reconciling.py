"""Asking a provider about what isn't done: soon, then seldom, never too often, and not at all when idle."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_uploader.companion.library.reconciling import Schedule
from desktop_uploader.companion.settings import Polling
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from tests.companion.backends.school import OFTEN, School, school
from tests.companion.library.world import until
from tests.emulators.cloudflare import Cloudflare
from tests.emulators.failures import HTML, Failure, HangUp

_AT = datetime(2030, 1, 1, tzinfo=UTC)


def video(number: int, stage: Stage = Stage.QUEUED) -> Video:
    return Video(
        playback_id=str(number),
        owner="o",
        upload_id=str(number),
        file_name="a.mp4",
        size=1,
        title="A",
        stage=stage,
        expires_at=_AT,
        created_at=_AT,
        updated_at=_AT,
    )


def asked(schedule: Schedule, videos: list[Video], until: int) -> list[tuple[int, str]]:
    """Second by second: who was asked about when."""
    times = []
    for second in range(until):
        schedule.keep(videos, second)
        due = schedule.due(second)
        if due is not None:
            times.append((second, due))
    return times


def test_it_asks_after_five_seconds_and_then_ever_slower() -> None:
    schedule = Schedule(Polling())

    assert [second for second, _ in asked(schedule, [video(1)], 300)] == [5, 10, 20, 40, 80, 140, 200, 260]


def test_one_that_is_being_uploaded_is_asked_about_seldom_and_soon_once_it_is_stored() -> None:
    schedule, uploading = Schedule(Polling()), video(1, Stage.UPLOADING)

    assert [second for second, _ in asked(schedule, [uploading], 200)] == [60, 120, 180]
    schedule.keep([replace(uploading, stage=Stage.QUEUED)], 200)
    assert schedule.next_in(200) == 5


def test_everybody_has_a_turn_however_many_there_are() -> None:
    times = asked(Schedule(Polling()), [video(number) for number in range(500)], 1200)
    turns = Counter(playback_id for _, playback_id in times)

    assert len(times) <= 1200, "one a second: a quarter of what Cloudflare allows"
    assert len(turns) == 500
    assert max(turns.values()) - min(turns.values()) <= 1


def test_a_provider_that_wants_to_be_left_alone_is() -> None:
    schedule = Schedule(Polling())
    schedule.keep([video(1)], 0)
    schedule.hold("local", 100)
    schedule.hold("local", 50)

    assert (schedule.due(99), schedule.next_in(99), schedule.due(100)) == (None, 1, "1")
    schedule.keep([], 101)
    assert schedule.next_in(101) is None


def test_a_provider_that_wants_to_be_left_alone_costs_the_others_nothing() -> None:
    schedule = Schedule(Polling())
    schedule.keep([replace(video(1), backend="mux"), replace(video(2), backend="s3")], 0)
    schedule.hold("mux", 100)

    assert (schedule.next_in(0), schedule.due(5), schedule.due(5), schedule.next_in(5)) == (5, "2", None, 5)
    assert [schedule.due(100), schedule.due(100), schedule.due(100)] == ["1", "2", None]


async def test_nothing_is_asked_when_there_is_nothing_to_ask(asking: School) -> None:
    playback_id = await asking.ready(visibility="PUBLIC")
    target = await asking.world.create()
    await asking.remove(target["playbackId"])
    rounds = len(asking.cloudflare.api.asked("GET"))
    await asyncio.sleep(0.3)  # far longer than the slowest interval: that nothing happens takes time to see

    assert len(asking.cloudflare.api.asked("GET")) == rounds
    assert (await asking.world.status(playback_id))["stage"] == "ready"


@pytest.mark.logs_errors  # a token that Cloudflare refuses is the operator's business
async def test_it_goes_on_after_whatever_the_provider_does(asking: School) -> None:
    playback_id = await asking.verified()
    wrong = (HangUp(), HTML, Failure(500), Failure(429, retry_after=0), Failure(403), Failure(200, b"[]"))
    asking.cloudflare.api.script.plan("GET", *wrong)
    await asking.cloudflare.finish(await asking.uid(playback_id))

    await asking.world.until_stage(playback_id, "ready")


async def test_a_stored_video_that_the_provider_lost_says_so(asking: School) -> None:
    playback_id = await asking.verified()
    asking.cloudflare.account.remove(await asking.uid(playback_id))
    lost = await asking.world.until_stage(playback_id, "error")

    assert lost["error"]["code"] == "provider_lost"
    assert (await asking.renew(playback_id)).json()["restarted"]


async def test_a_restart_goes_on_asking(tmp_path: Path, cloudflare: Cloudflare) -> None:
    async with school(tmp_path, cloudflare) as it:
        playback_id = await it.verified()
        await cloudflare.finish(await it.uid(playback_id))
    async with school(tmp_path, cloudflare, polling=OFTEN) as it:
        await it.world.until_stage(playback_id, "ready")


async def test_a_pause_of_the_provider_holds_for_everything(tmp_path: Path, cloudflare: Cloudflare) -> None:
    async with school(tmp_path, cloudflare, polling=OFTEN) as it:
        cloudflare.api.script.plan("GET", *[Failure(429, retry_after=300)] * 99)
        target = await it.world.create()
        await until(lambda: len(cloudflare.api.asked("GET")) == 1)
        await it.send(target)
        await it.world.create()
        await asyncio.sleep(0.3)  # many intervals

        assert len(cloudflare.api.asked("GET")) == 1


def test_intervals_are_far_below_the_providers_limit() -> None:
    assert Polling().a_minute * 5 <= 1200 / 4
    assert Polling().first == timedelta(seconds=5)


def test_one_of_which_something_was_told_does_not_wait_for_its_turn() -> None:
    schedule, uploading = Schedule(Polling()), video(1, Stage.UPLOADING)
    schedule.keep([uploading], 0)
    schedule.keep([uploading], 10, {"1"})

    assert schedule.next_in(10) == 5
    assert schedule.due(15) == "1"
    schedule.keep([uploading], 16)
    assert schedule.next_in(16) == 60
