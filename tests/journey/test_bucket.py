"""From a file to a link in a real bucket, by the command line: whole, killed, cancelled, refused."""

import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.fixtures.videos import VideoMaker
from tests.journey.back_ends import back_end
from tests.journey.connected import eventually
from tests.journey.shells import CompanionShell, Uploader
from tests.servers.seaweed import SECRET, Bucket, Seaweed

MIB = 1024**2


@pytest.fixture
def bucket(seaweed_server: Seaweed) -> Bucket:
    return seaweed_server.folder()


@pytest.fixture
def companion(home: Path, tmp_path: Path, bucket: Bucket) -> Iterator[CompanionShell]:
    with (
        back_end("s3", tmp_path / "provider", bucket) as there,
        CompanionShell(home, 0, *there.options, **there.environ) as running,
    ):
        yield running
    assert SECRET not in "\n".join([*running.out, *running.err])
    assert not [it for it in home.rglob("*") if it.is_file() and SECRET.encode() in it.read_bytes()]


def uploader(home: Path, companion: CompanionShell, video: Path, *more: str) -> Uploader:
    token = home / "companion" / "token"
    server = ("--server", companion.address, "--token-file", str(token))
    return Uploader(home / "desktop", str(video), *server, *more)


def ended_well(it: Uploader, bucket: Bucket, video: Path) -> None:
    assert it.end() == 0, it.told
    assert (it.last["state"], it.last["checked"]) == ("ready", "stored")
    assert (bucket.uploads(), len(bucket.objects())) == ([], 1)
    with httpx.Client(follow_redirects=True, trust_env=False) as browser:
        watched = browser.get(it.last["watchUrl"])
    assert (watched.status_code, watched.headers["Content-Type"]) == (200, "video/mp4")
    assert watched.content == video.read_bytes()


@pytest.mark.parametrize("visibility", ["private", "public"])
def test_from_a_file_to_a_link(
    home: Path, companion: CompanionShell, bucket: Bucket, videos: VideoMaker, visibility: str
) -> None:
    video = videos.make("lecture.mp4")
    with uploader(home, companion, video, "--visibility", visibility) as it:
        ended_well(it, bucket, video)


def test_killed_in_between_it_goes_on_with_what_is_missing(
    home: Path, companion: CompanionShell, bucket: Bucket, videos: VideoMaker
) -> None:
    video = videos.make("long.mp4", megabytes=70)
    with uploader(home, companion, video, "--limit", "20MB") as it:
        it.until_acknowledged(32 * MIB)
        it.end(signal.SIGKILL)
    assert len(bucket.uploads()) == 1
    with uploader(home, companion, video) as it:
        ended_well(it, bucket, video)
        assert all(acknowledged >= 32 * MIB for acknowledged in it.acknowledged if acknowledged)


def test_what_is_no_video_does_not_stay(
    home: Path, companion: CompanionShell, bucket: Bucket, tmp_path: Path
) -> None:
    """The window would not have sent it; the bucket would have kept it."""
    notes = tmp_path / "notes.mp4"
    notes.write_bytes(b"\x00\x00\x00\x18ftypheic" + b"no video " * 1000)
    token = (home / "companion" / "token").read_text().strip()
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, trust_env=False) as client:
        asked = {"fileName": notes.name, "fileSize": notes.stat().st_size, "metadata": {"title": "Notes"}}
        media = f"{companion.address}/api/v1/media"
        target = client.post(f"{media}/upload/direct", json=asked).json()
        [part] = client.post(target["uploadUrl"], json={"partNumbers": [1]}).json()["parts"]
        sent = httpx.put(part["url"], content=notes.read_bytes(), trust_env=False)
        receipts = [{"partNumber": 1, "etag": sent.headers["ETag"]}]
        done = client.post(f"{media}/{target['playbackId']}/complete", json={"parts": receipts})
    assert (done.status_code, done.json()["code"]) == (415, "file_type_refused")
    assert bucket.left() == []


def test_cancelled_in_between_nothing_is_left(
    home: Path, companion: CompanionShell, bucket: Bucket, videos: VideoMaker
) -> None:
    video = videos.make("long.mp4", megabytes=70)
    token = (home / "companion" / "token").read_text().strip()
    with uploader(home, companion, video, "--limit", "20MB") as it:
        it.until_acknowledged(16 * MIB)
        with httpx.Client(headers={"Authorization": f"Bearer {token}"}, trust_env=False) as client:
            media = f"{companion.address}/api/v1/media"
            [video_row] = client.get(media).json()["media"]
            assert client.delete(f"{media}/{video_row['playbackId']}").status_code == 204
        assert it.end() != 0
    eventually(lambda: bucket.left() == [])
