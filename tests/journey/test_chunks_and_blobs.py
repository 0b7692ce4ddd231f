"""From a file to a link by forms to the companion itself, and into Vercel Blob: whole, killed, cancelled."""

import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.fixtures.videos import VideoMaker
from tests.journey.back_ends import BackEnd, back_end
from tests.journey.connected import eventually
from tests.journey.shells import CompanionShell, Uploader
from tests.servers.seaweed import Bucket

MIB = 1024**2


@pytest.fixture(params=["chunks", "vercel_blob"])
def there(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[BackEnd]:
    with back_end(request.param, tmp_path / "there", Bucket("")) as it:
        yield it


@pytest.fixture
def companion(there: BackEnd, home: Path) -> Iterator[CompanionShell]:
    """What it wrote holds no secret, whatever happened."""
    with CompanionShell(home, 0, *there.options, **there.environ) as running:
        yield running
    files = [it.read_bytes() for it in home.rglob("*") if it.is_file()]
    said = "\n".join([*running.out, *running.err]).encode()
    for secret in there.environ.values():
        assert not [it for it in [said, *files] if secret.encode() in it]


def uploader(home: Path, companion: CompanionShell, video: Path, *more: str) -> Uploader:
    server = ("--server", companion.address, "--token-file", str(home / "companion" / "token"))
    return Uploader(home / "desktop", str(video), *server, *more)


def ended_well(it: Uploader) -> None:
    assert it.end() == 0, it.told
    assert it.last["state"] == "ready"
    with httpx.Client(follow_redirects=True, trust_env=False) as browser:
        assert browser.get(it.last["watchUrl"]).status_code == 200


def test_killed_in_between_it_goes_on_to_a_link(
    home: Path, companion: CompanionShell, videos: VideoMaker
) -> None:
    video = videos.make("long.mp4", megabytes=70)
    with uploader(home, companion, video, "--limit", "15MB/s") as first:
        first.until_acknowledged(8 * MIB)
        first.end(signal.SIGKILL)
    kept = max(first.acknowledged)
    with uploader(home, companion, video) as second:
        ended_well(second)
        assert second.last["id"] == first.last["id"]
        assert all(it >= kept for it in second.acknowledged if it)


def test_cancelled_in_between_nothing_is_left(
    home: Path, there: BackEnd, companion: CompanionShell, videos: VideoMaker
) -> None:
    video = videos.make("long.mp4", megabytes=70)
    token = (home / "companion" / "token").read_text().strip()
    headers = {"Authorization": f"Bearer {token}"}
    with uploader(home, companion, video, "--limit", "15MB/s") as it:
        it.until_acknowledged(8 * MIB)
        with httpx.Client(headers=headers, base_url=companion.address, trust_env=False) as client:
            [row] = client.get("/api/v1/media").json()["media"]
            assert client.delete(f"/api/v1/media/{row['playbackId']}").status_code == 204
        assert it.end() != 0
    eventually(lambda: there.left() == [])
    eventually(lambda: not list((home / "companion" / "uploads").glob("[0-9a-f]" * 32)))
