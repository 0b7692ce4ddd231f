"""The same row, words and promises in the window wherever the video goes, kill -9 in the middle."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_uploader.core.upload import Phase
from tests.fixtures.videos import VideoMaker
from tests.journey.back_ends import EVERY, BackEnd, back_end
from tests.journey.shells import CompanionShell
from tests.servers.seaweed import Seaweed
from tests.window.program import Program

MIB = 1024**2


@pytest.fixture(scope="session", autouse=True)
def s3_server(seaweed_server: Seaweed) -> Seaweed:
    """Before the first test: it outlives each of them."""
    return seaweed_server


@pytest.fixture(params=EVERY)
def there(request: pytest.FixtureRequest, tmp_path: Path, s3_server: Seaweed) -> Iterator[BackEnd]:
    with back_end(request.param, tmp_path / "there", s3_server.folder()) as it:
        yield it


@pytest.fixture
def companion(there: BackEnd, tmp_path: Path) -> Iterator[CompanionShell]:
    with CompanionShell(tmp_path / "server", 0, *there.options, **there.environ) as running:
        yield running


def test_from_a_file_to_ready_over_kill_9(
    program: Program, there: BackEnd, companion: CompanionShell, videos: VideoMaker, tmp_path: Path
) -> None:
    video = videos.make("long.mp4", megabytes=70)
    token = (tmp_path / "server" / "companion" / "token").read_text().strip()
    server = ("--server", companion.address)
    with program.window(video, *server, "--limit", "15MB/s", DESKTOP_UPLOADER_TOKEN=token) as window:
        program.until(lambda rows: any(row.acknowledged >= 8 * MIB for row in rows), "it is in the middle")
        window.end(signal.SIGKILL)
    (before,) = program.rows()
    assert before.phase is Phase.UPLOADING
    with program.window(*server, DESKTOP_UPLOADER_TOKEN=token) as window:
        ended = {Phase.PROCESSING, Phase.READY}
        program.until(lambda rows: rows[0].phase in ended, "all of it is stored")
        there.finish()
        program.until(lambda rows: rows[0].phase is Phase.READY, "it can be watched")
        (after,) = program.rows()
        window.end(signal.SIGTERM)
        assert window.process.returncode == 0
    assert (after.id, after.playback_id) == (before.id, before.playback_id)
    assert after.acknowledged == video.stat().st_size >= before.acknowledged
    assert after.remote is not None
    assert after.remote.watch_url
