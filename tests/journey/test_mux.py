"""What only Mux does to those who upload there, from the command line."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.emulators.failures import HangUp
from tests.emulators.mux import Mux
from tests.emulators.mux_put import MULTIPLE
from tests.faults.threads import Threaded, in_thread
from tests.fixtures.videos import VideoMaker
from tests.journey.at_mux import AtMux
from tests.journey.connected import Connected, check_silent, ended_well, eventually, sent

MIB = 1024**2


@pytest.fixture
def mux(tmp_path: Path) -> Iterator[Threaded[Mux]]:
    folder = tmp_path / "provider"
    folder.mkdir()
    with in_thread(Mux(folder)) as running:
        yield running


@pytest.fixture
def provider(mux: Threaded[Mux]) -> AtMux:
    return AtMux(mux)


@pytest.fixture
def companion(home: Path, provider: AtMux) -> Iterator[Connected]:
    with Connected(home, provider) as companion:
        companion.subscribe()
        yield companion
    check_silent(home, provider, companion, *companion.uploaders)


@pytest.mark.parametrize("answers", [True, False], ids=["asked", "not asked"])
def test_killed_where_whole_blocks_are_kept(
    mux: Threaded[Mux], provider: AtMux, companion: Connected, videos: VideoMaker, answers: bool
) -> None:
    """Not a block twice where it can be asked how far it is; elsewhere what we know of was stored."""
    mux.it.uploads.granule = MULTIPLE
    mux.it.uploads.probe_refusal = None if answers else 405
    video = videos.make("long lecture.mp4", megabytes=20)
    with companion.uploader(video, "--limit", "12MB/s") as first:
        first.until_acknowledged(4 * MIB)
        first.end(signal.SIGKILL)
    with companion.uploader(video) as second:
        sent(second)
        provider.finish()
        ended_well(provider, second, video)
    assert provider.created == 1
    lost = provider.taken - video.stat().st_size
    assert 0 <= lost < (2 * MULTIPLE if answers else 20 * MIB - max(first.acknowledged))


def test_every_chunk_is_taken_in_part(
    mux: Threaded[Mux], provider: AtMux, companion: Connected, videos: VideoMaker
) -> None:
    """308 to the last one says where to go on, too."""
    mux.it.uploads.appetite = 3 * MULTIPLE
    with companion.uploader(video := videos.make("bits.mp4", megabytes=3)) as uploader:
        sent(uploader)
        provider.finish()
        ended_well(provider, uploader, video)


def test_the_last_answer_never_came(
    mux: Threaded[Mux], provider: AtMux, companion: Connected, videos: VideoMaker
) -> None:
    mux.it.edge.script.plan("PUT", HangUp(done=True))
    with companion.uploader(video := videos.make("lecture.mp4")) as uploader:
        sent(uploader)
        provider.finish()
        ended_well(provider, uploader, video)
    assert (provider.created, provider.taken) == (1, video.stat().st_size)


def test_its_time_is_over_in_mid_upload(
    mux: Threaded[Mux], provider: AtMux, companion: Connected, videos: VideoMaker
) -> None:
    """Nothing tells of that; the same upload begins again, in a fresh place."""
    with companion.uploader(video := videos.make("slow.mp4", megabytes=6), "--limit", "3MB/s") as uploader:
        eventually(lambda: provider.stored > 0)
        mux.it.environment.time_out(provider.only)
        sent(uploader)
        provider.finish()
        ended_well(provider, uploader, video)
    assert provider.created == 2


def test_no_asset_comes_of_it(
    mux: Threaded[Mux], provider: AtMux, companion: Connected, videos: VideoMaker
) -> None:
    mux.it.environment.upload_error = ("internal_error", "Failed to create an asset.")
    with companion.uploader(videos.make("odd.mp4")) as uploader:
        assert uploader.end() == 1, uploader.told
    assert uploader.last["state"] == "failed"
    assert "video" in uploader.last["detail"]
    assert "internal_error" not in uploader.told
    assert provider.left == []


def test_while_the_secret_is_changed(
    mux: Threaded[Mux], provider: AtMux, companion: Connected, videos: VideoMaker
) -> None:
    """Signed with the one that comes, besides."""
    mux.it.environment.webhooks.other_secrets = ["the one that comes"]
    with companion.uploader(video := videos.make("lecture.mp4")) as uploader:
        sent(uploader)
        provider.tell_nothing()
        provider.finish()
        ended_well(provider, uploader, video)
