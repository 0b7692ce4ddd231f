"""What may stay in a bucket, which looks at nothing itself: videos only, and none that is too long."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_uploader.companion.settings import Polling
from desktop_uploader.companion.video.restarts import TOO_LONG
from desktop_uploader.contract.server import Limits
from tests.companion.backends.s3.bucket_school import MIB, BucketSchool, bucket_school
from tests.companion.library.world import asking
from tests.fixtures.videos import VideoMaker
from tests.servers.seaweed import Bucket

NO_VIDEO = b"#EXTM3U\nfile:///etc/passwd\n" * 1000


@pytest.fixture
async def strict(tmp_path: Path, bucket: Bucket) -> AsyncIterator[BucketSchool]:
    async with bucket_school(tmp_path, bucket.settings(), limits=Limits(max_duration_seconds=1.5)) as it:
        yield it


async def test_the_row_knows_what_the_file_is(school: BucketSchool, videos: VideoMaker) -> None:
    lecture = videos.make(seconds=2, size="320x240", rate=15)
    status = await school.world.status(await school.stored(lecture.read_bytes()))

    assert (status["stage"], status["width"], status["height"]) == ("ready", 320, 240)
    assert status["duration"] == pytest.approx(2, abs=0.2)
    assert status["media"] == {
        "codec": "h264",
        "format": "mp4",
        "framerate": 15.0,
        "bitrate": pytest.approx(lecture.stat().st_size * 8 / status["duration"], rel=0.05),
    }


@pytest.mark.parametrize("options", [(), ("-movflags", "+faststart")], ids=["table last", "table first"])
async def test_a_large_file_is_known_by_its_beginning_and_end(
    school: BucketSchool, videos: VideoMaker, options: tuple[str, ...]
) -> None:
    lecture = videos.make("large.mp4", megabytes=26, options=options)
    content = lecture.read_bytes()
    assert len(content) > 20 * MIB, "or all of it is copied"
    status = await school.world.status(await school.stored(content))

    assert (status["width"], status["height"], status["media"]["framerate"]) == (1280, 720, 25.0)
    assert status["duration"] >= 1


async def test_what_is_no_video_does_not_stay(school: BucketSchool, bucket: Bucket) -> None:
    target = await school.create(NO_VIDEO)
    done = await school.complete(target, await school.send(target, NO_VIDEO))

    status = await school.world.status(target["playbackId"])
    words = status["error"]["message"]
    assert (done.status_code, done.json()["code"], done.json()["detail"]) == (415, "file_type_refused", words)
    assert (status["status"], status["error"]["code"]) == ("failed", "file_type_refused")
    assert bucket.left() == []
    verified = await school.world.verify(target["playbackId"])
    assert (verified.status_code, verified.json()["detail"]) == (415, words)
    again = await school.world.client.post(f"/api/v1/media/{target['playbackId']}/upload-url")
    assert (again.status_code, again.json()["detail"]) == (409, words)


async def test_what_is_too_long_does_not_stay(
    strict: BucketSchool, bucket: Bucket, videos: VideoMaker
) -> None:
    content = videos.make(seconds=2).read_bytes()
    target = await strict.create(content)
    done = await strict.complete(target, await strict.send(target, content))

    assert (done.status_code, done.json()["code"]) == (415, "too_long")
    assert (await strict.world.status(target["playbackId"]))["error"]["code"] == "too_long"
    assert bucket.left() == []
    again = await strict.world.client.post(f"/api/v1/media/{target['playbackId']}/upload-url")
    assert (again.status_code, again.json()["detail"]) == (409, TOO_LONG.message), "nothing is sent again"


async def test_the_rules_hold_however_the_companion_learns_of_it(
    tmp_path: Path, bucket: Bucket, school: BucketSchool
) -> None:
    """Completed behind its back, then asked for: by verifying, or by itself."""
    often = Polling(uploading=timedelta(milliseconds=50), a_minute=6000)
    async with bucket_school(tmp_path / "other", bucket.settings(), polling=often) as asks:
        for it in (school, asks):
            target = await it.create(NO_VIDEO)
            [receipt] = await it.send(target, NO_VIDEO)
            row = await it.row(target["playbackId"])
            part = f"<Part><PartNumber>1</PartNumber><ETag>{receipt['etag']}</ETag></Part>"
            body = f"<CompleteMultipartUpload>{part}</CompleteMultipartUpload>".encode()
            path = f"/{row.provider_uid}?uploadId={row.provider_url}"
            assert bucket.ask("POST", path, body).status_code == 200
            if it is school:
                assert (await it.world.verify(target["playbackId"])).status_code == 415
            failed = await it.world.until_stage(target["playbackId"], "error")
            assert failed["error"]["code"] == "file_type_refused"
    assert bucket.left() == []


async def test_a_file_of_another_size_is_not_the_file(school: BucketSchool, bucket: Bucket) -> None:
    target = await school.create()
    row = await school.row(target["playbackId"])
    assert bucket.ask("DELETE", f"/{row.provider_uid}?uploadId={row.provider_url}").status_code == 204
    assert bucket.ask("PUT", f"/{row.provider_uid}", b"something else").status_code == 200
    verified = await school.world.verify(target["playbackId"])
    await school.world.companion.upkeep.once()

    assert (verified.status_code, verified.json()["code"]) == (409, "digest_mismatch")
    assert bucket.left() == []


async def test_the_usual_rules_hold_before_anything_is_made(school: BucketSchool, bucket: Bucket) -> None:
    for wrong in ({"name": "notes.pdf"}, {"size": 10**13}, {"name": "a\x00b.mp4"}, {"title": "x" * 201}):
        answer = await school.world.client.post(
            "/api/v1/media/upload/direct",
            json=asking(**wrong),
        )
        assert answer.status_code in {413, 415, 422}
    assert bucket.left() == []
