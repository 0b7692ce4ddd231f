"""From a file to a link at each provider, whatever is killed, refused, cancelled or kept from us."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.videos import VideoMaker
from tests.journey.at_cloudflare import AtCloudflare
from tests.journey.at_mux import AtMux
from tests.journey.connected import Connected, check_silent, ended_well, eventually, sent
from tests.journey.provider import Provider

MIB = 1024**2


@pytest.fixture(params=[AtCloudflare, AtMux], ids=["cloudflare", "mux"])
def provider(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Provider]:
    folder = tmp_path / "provider"
    folder.mkdir()
    with request.param.running(folder) as running:
        yield running


@pytest.fixture
def companion(home: Path, provider: Provider) -> Iterator[Connected]:
    """What it wrote holds no secret, whatever happened."""
    with Connected(home, provider) as companion:
        yield companion
    check_silent(home, provider, companion, *companion.uploaders)


@pytest.mark.parametrize(
    ("how", "visibility"), [("webhooks", "private"), ("polling", "unlisted"), ("both", "public")]
)
def test_from_a_file_to_a_link(
    provider: Provider, companion: Connected, videos: VideoMaker, how: str, visibility: str
) -> None:
    video = videos.make("lecture.mp4")
    if how != "polling":
        companion.subscribe()
    with companion.uploader(video, "--visibility", visibility) as uploader:
        sent(uploader)
        if how == "webhooks":
            provider.tell_nothing()
        provider.finish()
        ended_well(provider, uploader, video)
    assert uploader.states[-2:] == ["processing", "ready"]
    assert "uploading" in uploader.states
    assert provider.is_private is (visibility == "private")


@pytest.mark.parametrize("whole_chunks", [False, True], ids=["bytes kept", "chunks kept"])
def test_the_uploader_is_killed(
    provider: Provider, companion: Connected, videos: VideoMaker, whole_chunks: bool
) -> None:
    """It goes on where the provider is: nothing that is stored there is sent again."""
    if whole_chunks:
        provider.keep_whole_chunks()
    companion.subscribe()
    video = videos.make("long lecture.mp4", megabytes=30)
    size = video.stat().st_size
    with companion.uploader(video, "--limit", "12MB/s") as first:
        first.until_acknowledged(8 * MIB)
        eventually(lambda: provider.taken > size // 2)
        first.end(signal.SIGKILL)
    stored = provider.stored
    with companion.uploader(video) as second:
        sent(second)
        provider.finish()
        ended_well(provider, second, video)
    assert 8 * MIB <= stored < size
    assert second.last["id"] == first.last["id"]
    assert provider.created == 1
    if not whole_chunks:
        assert provider.taken == size


def test_the_companion_is_killed(
    provider: Provider, home: Path, videos: VideoMaker, companion: Connected
) -> None:
    """It comes back elsewhere, and what the provider did meanwhile is known."""
    video = videos.make("orphan.mp4")
    with companion.uploader(video) as first:
        sent(first)
        first.end(signal.SIGKILL)
    companion.end(signal.SIGKILL)
    provider.finish()
    with Connected(home, provider) as again, again.uploader(video) as second:
        ended_well(provider, second, video)


def test_the_provider_refuses_the_video(provider: Provider, companion: Connected, videos: VideoMaker) -> None:
    provider.refuse()
    companion.subscribe()
    with companion.uploader(videos.make("odd.mp4")) as uploader:
        sent(uploader)
        provider.finish()
        assert uploader.end() == 1, uploader.told
    last = uploader.last
    assert last["state"] == "failed"
    assert "video" in last["detail"]
    assert not [word for word in ("ERR_", "invalid_input", "errored") if word in uploader.told]
    assert last["watchUrl"] is None


def test_cancelled_at_each_stage_nothing_stays(
    provider: Provider, companion: Connected, videos: VideoMaker
) -> None:
    companion.subscribe()
    for stage in provider.stages:
        provider.refuse(yes=stage == provider.stages[-1])
        limit = ("--limit", "2MB/s") if stage == "uploading" else ()
        video = videos.make(f"{stage}.mp4", megabytes=6)
        with companion.uploader(video, *limit) as uploader:
            come_to(provider, stage, video)
            uploader.until(lambda it=uploader: it.last["playbackId"] is not None)  # type: ignore[misc] # a loop
            companion.cancel(uploader.last["playbackId"])
        assert provider.left == [], stage
        assert provider.files == [], stage


def come_to(provider: Provider, stage: str, video: Path) -> None:
    """Its bytes are on their way, or it is further."""
    eventually(lambda: provider.stored > 0)
    if stage != "uploading":
        eventually(lambda: provider.stored == video.stat().st_size)
        provider.come_to(stage)


def test_cancelled_while_its_place_is_made(
    provider: Provider, companion: Connected, videos: VideoMaker
) -> None:
    """The place comes too late for the video, and goes again."""
    provider.create_late(1.5)
    with companion.uploader(videos.make("too late.mp4")):
        eventually(lambda: bool(companion.playback_ids()))
        (playback_id,) = companion.playback_ids()
        companion.cancel(playback_id)
        eventually(lambda: provider.asked_for_places == [201])
        eventually(lambda: not provider.left)


def test_the_provider_is_away_when_a_video_is_cancelled(
    provider: Provider, companion: Connected, videos: VideoMaker
) -> None:
    """Cancelled for people at once, and at the provider as soon as that answers."""
    with companion.uploader(videos.make("unwanted.mp4")) as uploader:
        sent(uploader)
        provider.be_away(deletions=3)
        companion.cancel(uploader.last["playbackId"])
        assert len(provider.left) == 1
        companion.cancel(uploader.last["playbackId"])
        assert provider.left == []


def test_the_provider_has_a_bad_day(provider: Provider, companion: Connected, videos: VideoMaker) -> None:
    """It gets there all the same."""
    video = videos.make("patient.mp4")
    companion.subscribe()
    provider.have_a_bad_day()
    with companion.uploader(video) as uploader:
        sent(uploader)
        provider.finish()
        ended_well(provider, uploader, video)
    assert "reconnecting" in uploader.states


def test_forged_webhooks_change_nothing_and_doubles_change_it_once(
    provider: Provider, companion: Connected, videos: VideoMaker
) -> None:
    companion.subscribe()
    webhooks = provider.webhooks
    with companion.uploader(video := videos.make("forged.mp4")) as uploader:
        sent(uploader)
        provider.tell_nothing()
        provider.settle()
        before = len(webhooks.sent)
        webhooks.manner.forged = True
        provider.finish()
        provider.settle()
        assert {it.status for it in webhooks.sent[before:]} == {401}
        assert uploader.states[-1] == "processing"
        webhooks.manner.forged = False
        numbers = range(len(webhooks.sent))
        for number in [*reversed(numbers), *numbers]:
            assert provider.again(number) == 200
        ended_well(provider, uploader, video)


def test_the_provider_loses_the_video_in_mid_upload(
    provider: Provider, companion: Connected, videos: VideoMaker
) -> None:
    """The same upload begins again, in a fresh place."""
    companion.subscribe()
    with companion.uploader(video := videos.make("lost.mp4", megabytes=9), "--limit", "4MB/s") as uploader:
        eventually(lambda: provider.stored > 0)
        provider.lose()
        sent(uploader)
        provider.finish()
        ended_well(provider, uploader, video)
    assert provider.created == 2
    assert len({line["id"] for line in uploader.lines}) == 1
