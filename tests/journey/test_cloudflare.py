"""From a file to a link at Cloudflare Stream, whatever is killed, refused, cancelled or kept from us."""

import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_videos import REFUSED, WELL
from tests.emulators.failures import Failure, Late
from tests.faults.script import FOR_EVER, Rule
from tests.faults.threads import Threaded, in_thread
from tests.fixtures.videos import VideoMaker
from tests.journey.connected import Connected, check_silent, eventually, finish, only, opens, taken
from tests.journey.shells import Uploader
from tests.journey.stored import same_bytes

MIB = 1024**2

Emulator = Threaded[Cloudflare]


@pytest.fixture
def cloudflare(tmp_path: Path) -> Iterator[Emulator]:
    folder = tmp_path / "cloudflare"
    folder.mkdir()
    with in_thread(Cloudflare(folder)) as running:
        yield running


@pytest.fixture
def companion(home: Path, cloudflare: Emulator) -> Iterator[Connected]:
    """What it wrote holds no secret, whatever happened."""
    with Connected(home, cloudflare.it) as companion:
        yield companion
    check_silent(home, cloudflare.it, companion, *companion.uploaders)


def sent(uploader: Uploader) -> None:
    """All bytes are there, and the provider is at work."""
    uploader.until(lambda: "processing" in uploader.states)


def ended_well(cloudflare: Emulator, uploader: Uploader, video: Path) -> None:
    assert uploader.end() == 0, uploader.told
    assert uploader.last["state"] == "ready"
    assert uploader.last["checked"] == "stored"
    assert opens(cloudflare.it, uploader.last["watchUrl"])
    assert same_bytes(video, only(cloudflare.it).content)


@pytest.mark.parametrize(
    ("how", "visibility"), [("webhooks", "private"), ("polling", "unlisted"), ("both", "public")]
)
def test_from_a_file_to_a_link(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker, how: str, visibility: str
) -> None:
    video = videos.make("lecture.mp4")
    if how != "polling":
        companion.subscribe()
    with companion.uploader(video, "--visibility", visibility) as uploader:
        sent(uploader)
        if how == "webhooks":
            cloudflare.it.api.script.add(Rule("GET", 1, FOR_EVER, Failure(500)))
        finish(cloudflare)
        ended_well(cloudflare, uploader, video)
    assert uploader.states[-2:] == ["processing", "ready"]
    assert "uploading" in uploader.states
    assert only(cloudflare.it).signed is (visibility == "private")


@pytest.mark.parametrize("whole_chunks", [False, True], ids=["bytes kept", "chunks kept"])
def test_the_uploader_is_killed(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker, whole_chunks: bool
) -> None:
    """It goes on where the provider is: nothing that is stored there is sent again."""
    cloudflare.it.uploads.whole_chunks = whole_chunks
    companion.subscribe()
    video = videos.make("long lecture.mp4", megabytes=30)
    size = video.stat().st_size
    with companion.uploader(video, "--limit", "12MB/s") as first:
        first.until_acknowledged(8 * MIB)
        eventually(lambda: taken(cloudflare.it) > only(cloudflare.it).length // 2)
        first.end(signal.SIGKILL)
    stored = only(cloudflare.it).offset
    with companion.uploader(video) as second:
        sent(second)
        finish(cloudflare)
        ended_well(cloudflare, second, video)
    assert 8 * MIB <= stored < size
    assert second.last["id"] == first.last["id"]
    assert cloudflare.it.account.created == 1
    if not whole_chunks:
        assert taken(cloudflare.it) == size


def test_the_companion_is_killed(
    cloudflare: Emulator, home: Path, videos: VideoMaker, companion: Connected
) -> None:
    """It comes back elsewhere, and what the provider did meanwhile is known."""
    video = videos.make("orphan.mp4")
    with companion.uploader(video) as first:
        sent(first)
        first.end(signal.SIGKILL)
    companion.end(signal.SIGKILL)
    finish(cloudflare)
    with Connected(home, cloudflare.it) as again, again.uploader(video) as second:
        ended_well(cloudflare, second, video)


def test_the_provider_refuses_the_video(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker
) -> None:
    cloudflare.it.account.steps = REFUSED
    cloudflare.it.account.webhooks.manner.other_spelling = True
    companion.subscribe()
    with companion.uploader(videos.make("odd.mp4")) as uploader:
        sent(uploader)
        finish(cloudflare)
        assert uploader.end() == 1, uploader.told
    last = uploader.last
    assert last["state"] == "failed"
    assert "video" in last["detail"]
    assert "ERR_" not in uploader.told
    assert last["watchUrl"] is None


STAGES = ("uploading", "queued", "inprogress", "ready", "error")


def test_cancelled_at_each_stage_nothing_stays(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker
) -> None:
    companion.subscribe()
    for stage in STAGES:
        cloudflare.it.account.steps = REFUSED if stage == "error" else WELL
        limit = ("--limit", "2MB/s") if stage == "uploading" else ()
        with companion.uploader(videos.make(f"{stage}.mp4", megabytes=6), *limit) as uploader:
            come_to(cloudflare, stage)
            uploader.until(lambda it=uploader: it.last["playbackId"] is not None)  # type: ignore[misc] # a loop
            companion.cancel(uploader.last["playbackId"])
        assert cloudflare.it.videos == {}, stage
        assert list(cloudflare.it.account.folder.iterdir()) == [], stage


def come_to(cloudflare: Emulator, stage: str) -> None:
    """Its bytes are on their way, or it is further."""
    eventually(lambda: any(it.offset for it in cloudflare.it.videos.values()))
    if stage != "uploading":
        eventually(lambda: only(cloudflare.it).stored)
    while stage not in {"uploading", only(cloudflare.it).at.state}:
        cloudflare.call(cloudflare.it.advance(only(cloudflare.it).uid))


def test_cancelled_while_its_place_is_made(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker
) -> None:
    """The place comes too late for the video, and goes again."""
    cloudflare.it.api.script.plan("POST", Late(1.5))
    with companion.uploader(videos.make("too late.mp4")):
        eventually(lambda: bool(companion.playback_ids()))
        (playback_id,) = companion.playback_ids()
        companion.cancel(playback_id)
        eventually(lambda: [it.status for it in cloudflare.it.api.asked("POST")] == [201])
        eventually(lambda: not cloudflare.it.videos)


def test_the_provider_is_away_when_a_video_is_cancelled(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker
) -> None:
    """Cancelled for people at once, and at the provider as soon as that answers."""
    with companion.uploader(videos.make("unwanted.mp4")) as uploader:
        sent(uploader)
        cloudflare.it.api.script.plan("DELETE", *[Failure(500)] * 3)
        companion.cancel(uploader.last["playbackId"])
        assert len(cloudflare.it.videos) == 1
        companion.cancel(uploader.last["playbackId"])
        assert cloudflare.it.videos == {}


def test_the_provider_has_a_bad_day(cloudflare: Emulator, companion: Connected, videos: VideoMaker) -> None:
    """Neither creation nor upload work at first, and a place is never given for long; it gets there."""
    video = videos.make("patient.mp4")
    cloudflare.it.account.longest_expiry = timedelta(hours=6)
    companion.subscribe()
    cloudflare.it.api.script.plan("POST", Failure(500), Failure(429, retry_after=1))
    cloudflare.it.edge.script.plan("PATCH", Failure(502))
    with companion.uploader(video) as uploader:
        sent(uploader)
        finish(cloudflare)
        ended_well(cloudflare, uploader, video)
    assert "reconnecting" in uploader.states


def test_forged_webhooks_change_nothing_and_doubles_change_it_once(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker
) -> None:
    companion.subscribe()
    webhooks = cloudflare.it.account.webhooks
    with companion.uploader(video := videos.make("forged.mp4")) as uploader:
        sent(uploader)
        cloudflare.it.api.script.add(Rule("GET", 1, FOR_EVER, Failure(500)))
        webhooks.manner.forged = True
        finish(cloudflare)
        cloudflare.call(webhooks.settled())
        assert {it.status for it in webhooks.sent} == {401}
        assert uploader.states[-1] == "processing"
        webhooks.manner.forged = False
        for delivery in [*reversed(webhooks.sent), *webhooks.sent]:
            assert cloudflare.call(webhooks.again(delivery)) == 200
        ended_well(cloudflare, uploader, video)


def test_the_provider_loses_the_video_in_mid_upload(
    cloudflare: Emulator, companion: Connected, videos: VideoMaker
) -> None:
    """The same upload begins again, in a fresh place."""
    companion.subscribe()
    with companion.uploader(video := videos.make("lost.mp4", megabytes=9), "--limit", "4MB/s") as uploader:
        eventually(lambda: any(it.offset for it in cloudflare.it.videos.values()))
        assert cloudflare.it.account.remove(only(cloudflare.it).uid)
        sent(uploader)
        finish(cloudflare)
        ended_well(cloudflare, uploader, video)
    assert cloudflare.it.account.created == 2
    assert len({line["id"] for line in uploader.lines}) == 1
