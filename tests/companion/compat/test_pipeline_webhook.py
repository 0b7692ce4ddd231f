"""`POST /api/v1/media/webhook/upload-complete`: what a media pipeline may say of a video, and what not."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import RECEIVING, Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.companion.webhooks.event import Event, UnreadableEvent
from desktop_uploader.companion.webhooks.hearing import heard, wants_asking
from desktop_uploader.companion.webhooks.pipeline import read
from tests.companion.backends.school import OFTEN
from tests.companion.compat.mux_school import PIPELINE_SECRET, MuxSchool, mux_school
from tests.companion.library.test_companion_merging import NOW, video
from tests.companion.library.world import VIDEO, World, as_json, running, until
from tests.emulators.mux_webhooks import signature

DOOR = "/api/v1/media/webhook/upload-complete"


def sample(playback_id: str, status: str = "ready", **more: Any) -> bytes:
    """The five fields of the document."""
    told = {
        "playbackId": playback_id,
        "status": status,
        "duration": 12.5,
        "thumbnailUrl": "https://pictures.test/a.jpg",
        "metadata": {"title": "Another title"},
    }
    return json.dumps(told | more).encode()


async def tell(world: World, body: bytes, secret: str = PIPELINE_SECRET) -> httpx.Response:
    at = int(world.time().timestamp())
    headers = {"Webhook-Signature": signature(secret, at, body)}
    return await world.client.post(DOOR, content=body, headers=headers)


async def told(world: World, body: bytes) -> None:
    answer = await tell(world, body)
    assert answer.status_code == 200, answer.text


async def test_the_samples_of_asking_for_an_upload_and_of_its_status(world: World) -> None:
    """The other two calls of the document are the ones of the desktop program."""
    asked = {
        "fileName": "lecture.mp4",
        "fileSize": len(VIDEO),
        "mimeType": "video/mp4",
        "metadata": {"title": "A lecture", "description": "On sets", "visibility": "UNLISTED"},
    }
    answer = as_json(await world.client.post("/api/v1/media/upload/direct", json=asked))
    assert (answer["status"], answer["uploadUrl"][:4]) == ("ready_for_upload", "http")
    fields = ("playbackId", "status", "progress", "thumbnailUrl", "duration")
    seen = await world.status(answer["playbackId"])
    assert [seen[it] for it in fields] == [answer["playbackId"], "uploading", None, None, None]

    world.maker.go.set()
    await world.send(answer, VIDEO)
    await world.verify(answer["playbackId"])
    ready = await world.until_stage(answer["playbackId"], "ready")
    assert [ready[it] for it in fields[1:]] == ["ready", 100, ready["thumbnailUrl"], 4.0]
    assert ready["thumbnailUrl"].endswith(".jpg")


@pytest.mark.parametrize(
    ("status", "stage"),
    [("ready", Stage.READY), ("processing", Stage.INPROGRESS), ("failed", Stage.ERROR)],
)
def test_the_three_words(status: str, stage: Stage) -> None:
    event = read(sample("abc", status))
    assert (event.uid, event.hearsay, event.report.stage) == ("abc", True, stage)
    assert (event.report.duration, event.report.error is not None) == (12.5, stage is Stage.ERROR)
    assert event.report == replace(Report(), stage=stage, duration=12.5, error=event.report.error)
    assert (len(event.key) <= 200, read(sample("abc", status)).key) == (True, event.key)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"{}",
        sample(""),
        sample("a" * 65),
        sample("../a"),
        sample("abc", "READY"),
        sample("abc", "uploading"),
        sample("abc").replace(b'"ready"', b"null"),
        sample("abc", duration=float("nan")),
    ],
)
def test_what_tells_of_no_video(body: bytes) -> None:
    with pytest.raises(UnreadableEvent):
        read(body)


_stages = st.sampled_from([Stage.INPROGRESS, Stage.READY, Stage.ERROR])
_backends = st.sampled_from(["local", "s3", "cloudflare"])


@given(st.sampled_from(Stage), _backends, st.booleans(), st.booleans(), st.lists(_stages, max_size=4))
def test_it_ends_nothing_at_a_provider_or_not_stored_or_prepared_here(
    stage: Stage, backend: str, prepared: bool, verified: bool, tells: list[Stage]
) -> None:
    stored = None if stage in RECEIVING else NOW
    before = video(
        stage=stage,
        backend=backend,
        provider_uid="u",
        prepared=prepared,
        verified=verified,
        stored_at=stored,
    )
    after = before
    for word in tells:
        after = heard(after, Event("p", "k", Report(stage=word), hearsay=True), NOW)
    if backend != "local" or stored is None or not prepared:
        assert after == before
    assert after.rank >= before.rank
    assert after.verified is before.verified


def test_about_what_lies_at_a_provider_that_is_asked() -> None:
    early, event = (
        video(backend="s3", provider_uid="u"),
        Event("p", "k", Report(stage=Stage.READY), hearsay=True),
    )
    for stage in (Stage.CREATED, Stage.UPLOADING, Stage.UPLOADED, Stage.QUEUED, Stage.INPROGRESS):
        assert wants_asking(replace(early, stage=stage), event), stage
    assert not wants_asking(replace(early, stage=Stage.READY, verified=True), event)
    assert not wants_asking(early, replace(event, hearsay=False))
    assert not wants_asking(replace(early, provider_uid=None), event)
    assert not wants_asking(replace(early, backend="local"), event)
    assert not wants_asking(replace(early, stage=Stage.CANCELLED), event)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[MuxSchool]:
    async with mux_school(tmp_path) as it:
        yield it


async def asked(school: MuxSchool) -> None:
    async def holds() -> bool:
        return await school.waiting() == 0

    await until(holds)


async def test_a_stored_video_becomes_ready_when_its_provider_says_so_too(tmp_path: Path) -> None:
    async with mux_school(tmp_path, OFTEN) as school:
        target, upload_id = await school.ours()
        await school.put(target["uploadUrl"])
        await school.deliver()
        for status in ("processing", "ready", "failed"):
            await told(school.world, sample(target["playbackId"], status))
            await asked(school)
            seen = await school.world.status(target["playbackId"])
            assert (seen["status"], seen["error"]) == ("processing", None), status
        await school.mux.finish(upload_id)
        seen = await school.world.until_stage(target["playbackId"], "ready")
        assert seen["title"] == "A lecture"


async def test_before_its_bytes_are_stored_the_provider_is_asked(tmp_path: Path) -> None:
    async with mux_school(tmp_path, OFTEN) as school:
        target, upload_id = await school.ours()
        await told(school.world, sample(target["playbackId"]))
        assert (await school.row(target["playbackId"])).stored_at is None
        await school.put(target["uploadUrl"])
        await school.mux.finish(upload_id)
        await school.world.until_stage(target["playbackId"], "ready")


@pytest.mark.parametrize("body", [sample("unknown"), sample("unknown", "failed")])
async def test_an_unknown_video_is_taken_and_kept(school: MuxSchool, body: bytes) -> None:
    await told(school.world, body)
    await told(school.world, body)
    assert await school.waiting() == 1


async def test_what_isnt_signed_with_the_pipelines_secret_changes_nothing(school: MuxSchool) -> None:
    target, _ = await school.ours()
    await school.put(target["uploadUrl"])
    await school.deliver()
    before = await school.row(target["playbackId"])
    for body, secret in [
        (sample(before.playback_id), "another"),
        (sample(before.playback_id), school.mux.environment.webhooks.secret),
        (sample(before.playback_id), ""),
    ]:
        assert (await tell(school.world, body, secret)).status_code == 401
    assert await school.row(before.playback_id) == before


async def test_one_that_this_companion_prepares_follows_its_own_work(tmp_path: Path) -> None:
    async with running(tmp_path, pipeline_secrets=(PIPELINE_SECRET,)) as world:
        playback_id = await world.stored()
        await world.until_stage(playback_id, "inprogress")
        for status in ("ready", "failed", "processing"):
            await told(world, sample(playback_id, status))
        seen = await world.status(playback_id)
        assert (seen["stage"], seen["verified"], seen["duration"]) == ("inprogress", False, 4.0)


async def test_without_preparing_here_it_is_ready_for_its_owner_and_verifying_still_counts(
    tmp_path: Path,
) -> None:
    async with running(tmp_path, processing=False, pipeline_secrets=(PIPELINE_SECRET,)) as world:
        first, second = await world.stored(), await world.stored()
        for playback_id in (first, second):
            await told(world, sample(playback_id))
            seen = await world.status(playback_id)
            assert (seen["status"], seen["verified"]) == ("ready", False)
        assert (await world.verify(first)).status_code == 200
        assert (await world.verify(second, "sha256-8MiB:" + "0" * 64)).status_code == 409
        assert [(await world.status(it))["status"] for it in (first, second)] == ["ready", "failed"]


def test_two_contradicting_words_leave_both_to_asking() -> None:
    stored: Video = video(backend="s3", provider_uid="u", stored_at=NOW, verified=True, stage=Stage.QUEUED)
    ready = replace(stored, stage=Stage.READY, prepared=True)
    for current, word in ((stored, "ready"), (stored, "failed"), (ready, "failed")):
        assert heard(current, read(sample("p", word)), NOW) == current
        assert wants_asking(current, read(sample("p", word)))
