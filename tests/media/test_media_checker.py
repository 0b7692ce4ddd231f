"""Checking real files: the good pass with the right facts, each bad one is told why, and the rest goes on."""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.fingerprint import fingerprint
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.probe import Checked, Probe
from desktop_uploader.core.rules import EXTENSIONS, Limits
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.stillness import Stillness
from tests.fixtures.videos import VideoMaker

LIMITS = Limits()
HANG = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(600)"


async def refusal(checker: FileChecker, path: Path | str, limits: Limits = LIMITS) -> Failure:
    with pytest.raises(WorldError) as raised:
        async with asyncio.timeout(30):
            await checker.check(str(path), limits)
    return raised.value.failure


def old(path: Path) -> Path:
    """Makes a file look finished long ago."""
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.mp4", ("mp4", "h264", "aac")),
        ("a.MOV", ("mov", "h264", "aac")),
        ("a.mkv", ("matroska", "h264", "aac")),
        ("a.webm", ("webm", "vp8", "opus")),
        ("a.avi", ("avi", "mpeg4", "mp3")),
        ("a.flv", ("flv", "flv1", "mp3")),
    ],
)
async def test_every_type_passes_with_its_facts(
    checker: FileChecker, videos: VideoMaker, name: str, told: tuple[str, str, str]
) -> None:
    path = videos.make(name)
    checked = await checker.check(str(path), LIMITS)
    found, content = path.stat(), path.read_bytes()
    assert (checked.source.path, checked.source.size) == (str(path), len(content))
    assert (checked.source.mtime_ns, checked.source.inode) == (found.st_mtime_ns, found.st_ino)
    assert checked.source.fingerprint == fingerprint(len(content), lambda at, n: content[at : at + n])
    media = checked.media
    assert (media.container, media.video_codec, media.audio_codec) == told
    assert (media.width, media.height) == (320, 240)
    assert media.duration == pytest.approx(2, abs=0.15)
    thumbnail = Path(media.thumbnail)
    assert (await asyncio.to_thread(thumbnail.read_bytes)).startswith(b"\xff\xd8\xff")
    assert thumbnail.stem == checked.source.fingerprint.partition(":")[2]


def test_every_allowed_type_was_tried() -> None:
    assert {".mp4", ".mov", ".mkv", ".webm", ".avi", ".flv"} == set(EXTENSIONS)


async def test_a_glance_tells_what_the_check_will(checker: FileChecker, videos: VideoMaker) -> None:
    probe: Probe = checker
    path = str(videos.make())
    glanced, checked = await probe.glance(path), await probe.check(path, LIMITS)
    assert glanced == replace(checked.source, fingerprint="")


async def test_a_glance_at_no_file(checker: FileChecker, tmp_path: Path) -> None:
    for name in ("missing.mp4", ".", "nul\0.mp4"):
        assert await checker.glance(str(tmp_path / name)) == SourceFile(str(tmp_path / name))


async def test_a_glance_makes_the_path_good_from_anywhere(
    checker: FileChecker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lecture.mp4").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    glanced = await checker.glance("lecture.mp4")
    assert (glanced.path, glanced.size) == (str(tmp_path / "lecture.mp4"), 1)


async def test_cameras_and_editors_mix_their_names(checker: FileChecker, videos: VideoMaker) -> None:
    for name, container in (("camera.mp4", "mov"), ("editor.webm", "matroska")):
        path = videos.make(name, container=container)
        assert (await checker.check(str(path), LIMITS)).media.container == container


async def test_a_silent_video(checker: FileChecker, videos: VideoMaker) -> None:
    assert (await checker.check(str(videos.make(audio=False)), LIMITS)).media.audio_codec == ""


async def test_large_files_take_no_longer(checker: FileChecker, videos: VideoMaker) -> None:
    path = videos.make("large.mp4", megabytes=160)
    async with asyncio.timeout(10):
        assert (await checker.check(str(path), LIMITS)).source.size > 159e6


async def test_empty(checker: FileChecker, tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    assert (await refusal(checker, tmp_path / "empty.mp4")).kind is Kind.FILE_EMPTY


async def test_type_refused(checker: FileChecker, videos: VideoMaker, tmp_path: Path) -> None:
    for name in ("paper.pdf", "lecture", "lecture.mp4.exe"):
        path = Path(shutil.copy2(videos.make(), tmp_path / name))
        assert (await refusal(checker, path)).kind is Kind.TYPE_REFUSED
    only_webm = Limits(extensions=(".webm",))
    assert (await refusal(checker, videos.make(), only_webm)).kind is Kind.TYPE_REFUSED


async def test_not_a_video(checker: FileChecker, videos: VideoMaker, tmp_path: Path) -> None:
    paper = tmp_path / "renamed.mp4"
    paper.write_bytes(b"%PDF-1.7\n" + b"x" * 5000)
    assert (await refusal(checker, old(paper))).kind is Kind.NOT_A_VIDEO
    sound = await refusal(checker, videos.make("sound.mp4", picture=False))
    assert (sound.kind, sound.detail) == (Kind.NOT_A_VIDEO, "there is no picture in it")
    assert (await refusal(checker, videos.make("w.mp4", container="matroska"))).kind is Kind.NOT_A_VIDEO


@pytest.mark.parametrize("options", [(), ("-movflags", "+faststart")])
@pytest.mark.parametrize("share", [0.3, 0.999])
async def test_truncated(
    checker: FileChecker, videos: VideoMaker, tmp_path: Path, options: tuple[str, ...], share: float
) -> None:
    content = videos.make("whole.mp4", options=options).read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(content[: int(len(content) * share)])
    failure = await refusal(checker, old(cut))
    assert failure.kind is Kind.FILE_DAMAGED
    assert "missing" in failure.detail


async def test_damaged_beyond_reading(checker: FileChecker, videos: VideoMaker, tmp_path: Path) -> None:
    for name in ("a.mkv", "a.flv", "a.avi"):
        broken, content = tmp_path / name, bytearray(videos.make(name).read_bytes())
        content[200:] = b"\xa5" * (len(content) - 200)
        broken.write_bytes(content)
        assert (await refusal(checker, old(broken))).kind is Kind.FILE_DAMAGED, name


async def test_too_large_and_too_long(checker: FileChecker, videos: VideoMaker) -> None:
    path = videos.make()
    large = await refusal(checker, path, Limits(max_file_size=1000))
    assert (large.kind, large.limit, large.actual) == (Kind.TOO_LARGE, 1000, path.stat().st_size)
    long = await refusal(checker, path, Limits(max_duration=1))
    assert (long.kind, long.limit) == (Kind.TOO_LONG, 1)
    assert long.actual == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize(
    "name",
    [
        "-i.mp4",
        "two\nlines.mp4",
        "concat:a|b.mp4",
        "http:\\x.mp4",
        "caf\udce9 \udcff.mp4",
        "%s {0}.mp4",
        " .mp4",
    ],
)
async def test_any_name_is_safe(
    checker: FileChecker, videos: VideoMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shutil.copy2(videos.make(), tmp_path / name)
    monkeypatch.chdir(tmp_path)
    checked = await checker.check(name, LIMITS)
    assert checked.source.path == name
    assert checked.media.video_codec == "h264"


async def test_a_link_is_followed_and_keeps_its_name(
    checker: FileChecker, videos: VideoMaker, tmp_path: Path
) -> None:
    (tmp_path / "link.mp4").symlink_to(videos.make())
    checked = await checker.check(str(tmp_path / "link.mp4"), LIMITS)
    assert checked.source.path == str(tmp_path / "link.mp4")
    assert checked.source.inode == videos.make().stat().st_ino


async def test_bad_ones_stop_nobody(checker: FileChecker, videos: VideoMaker, tmp_path: Path) -> None:
    crash = tmp_path / "crash.mp4"
    crash.write_bytes(videos.make().read_bytes()[:5000])
    os.mkfifo(tmp_path / "fifo.mp4")
    good = [videos.make(f"good {i}.mp4") for i in range(4)]
    bad = [old(crash), tmp_path / "fifo.mp4", tmp_path / "missing.mp4"]
    mixed = [path for pair in zip(good, [*bad, tmp_path], strict=True) for path in pair]
    outcomes = await asyncio.gather(
        *(checker.check(str(path), LIMITS) for path in mixed), return_exceptions=True
    )
    passed = [outcome.source.path for outcome in outcomes if isinstance(outcome, Checked)]
    assert passed == [str(path) for path in good]
    assert sum(isinstance(outcome, WorldError) for outcome in outcomes) == 4


async def test_a_thumbnail_without_room_refuses_no_video(
    videos: VideoMaker, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "file").touch()
    checker = FileChecker(tmp_path / "file", Stillness(clock), ProbeChild())
    checked = await checker.check(str(videos.make()), LIMITS)
    assert (checked.media.thumbnail, checked.media.video_codec) == ("", "h264")


@pytest.fixture
async def hanging(tmp_path: Path, clock: Clock) -> AsyncIterator[FileChecker]:
    child = ProbeChild((sys.executable, "-c", HANG, str(tmp_path / "pid")), time_limit=1)
    checker = FileChecker(tmp_path / "thumbnails", Stillness(clock), child)
    yield checker
    await checker.aclose()


async def test_a_decoder_that_hangs_condemns_the_file(hanging: FileChecker, videos: VideoMaker) -> None:
    assert (await refusal(hanging, videos.make())).kind is Kind.FILE_DAMAGED


async def test_closing_ends_the_children(
    hanging: FileChecker, videos: VideoMaker, tmp_path: Path, gone: Callable[[int], bool]
) -> None:
    check = asyncio.create_task(hanging.check(str(videos.make()), LIMITS))
    async with asyncio.timeout(10):
        while not (pid := await asyncio.to_thread(read, tmp_path / "pid")):
            await asyncio.sleep(0.01)
    await hanging.aclose()
    assert gone(int(pid))
    with pytest.raises(asyncio.CancelledError):
        await check


def read(path: Path) -> str:
    return path.read_text() if path.exists() else ""
