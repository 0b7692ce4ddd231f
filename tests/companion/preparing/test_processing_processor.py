"""Videos of every shape go in; what comes out plays to its end, and nothing is left of what was stopped."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import av
import psutil
import pytest

from desktop_uploader.companion.processing.children import Children
from desktop_uploader.companion.processing.faults import WORDS, Fault
from desktop_uploader.companion.processing.ffmpeg import Allowance, Ffmpeg
from desktop_uploader.companion.processing.making import Maker, Progress
from desktop_uploader.companion.processing.probing import Prober
from desktop_uploader.companion.processing.processor import Processor
from desktop_uploader.companion.processing.records import Preparation
from desktop_uploader.contract.status import Rendition
from tests.companion.preparing.memory_records import MemoryRecords, prepare, running
from tests.fixtures.videos import VideoMaker

MakeVideo = Callable[[str, str], Path]
Prepared = tuple[Path, MemoryRecords]
H264 = "-c:v libx264 -preset ultrafast"


def measure(playlist: Path) -> tuple[int, int, float, int]:
    """Width, height, the second its pictures end at, and how many blocks of sound, decoded to the end."""
    with av.open(str(playlist)) as container:
        frames = [frame for packet in container.demux() for frame in packet.decode()]
    pictures = [frame for frame in frames if isinstance(frame, av.VideoFrame)]
    assert {picture.format.name for picture in pictures} == {"yuv420p"}
    last = pictures[-1]
    return last.width, last.height, last.time or 0, len(frames) - len(pictures)


def children() -> list[psutil.Process]:
    """But for the S3 server that other tests may have running."""
    return [child for child in psutil.Process().children(recursive=True) if child.name() != "weed"]


@pytest.fixture(scope="module")
def prepared(videos: VideoMaker, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Four seconds of 854x480 with sound, prepared: the attempt's folder, and what was told."""
    root = tmp_path_factory.mktemp("media")
    source = videos.make("lecture.mp4", seconds=4, size="854x480", rate=30)
    records = asyncio.run(prepare(source, root))
    assert records.failure is None
    return root / "video/1", records


def test_a_lecture_plays_in_each_rendition(prepared: Prepared) -> None:
    folder, records = prepared
    assert [(r.name, r.width, r.height) for r in records.renditions] == [
        ("480p", 854, 480),
        ("360p", 640, 360),
    ]
    for rendition in records.renditions:
        width, height, end, sounds = measure(folder / rendition.name / "index.m3u8")
        assert (width, height) == (rendition.width, rendition.height)
        assert end == pytest.approx(4, abs=0.15)
        assert sounds > 150


def test_what_a_lecture_is_and_how_far_it_came(prepared: Prepared) -> None:
    facts, percents = prepared[1].facts[0], prepared[1].percents
    assert (facts.width, facts.height, facts.codec, facts.format) == (854, 480, "h264", "mp4")
    assert facts.duration == pytest.approx(4, abs=0.1)
    assert facts.framerate == pytest.approx(30)
    assert percents
    assert all(earlier < later for earlier, later in pairwise([0, *percents, 100.1]))


def test_the_master_playlist_is_what_a_player_needs(prepared: Prepared) -> None:
    master = (prepared[0] / "master.m3u8").read_text()
    assert 'RESOLUTION=854x480,CODECS="avc1.64001f,mp4a.40.2",FRAME-RATE=30.000\n480p/index.m3u8\n' in master
    assert 'RESOLUTION=640x360,CODECS="avc1.64001e,mp4a.40.2",FRAME-RATE=30.000\n360p/index.m3u8\n' in master
    with av.open(str(prepared[0] / "master.m3u8")) as container:
        assert len(container.streams.video) == 2


def test_renditions_are_cut_at_the_same_seconds(prepared: Prepared) -> None:
    for name in ("480p", "360p"):
        lines = (prepared[0] / name / "index.m3u8").read_text().splitlines()
        assert [line for line in lines if "EXTINF" in line] == ["#EXTINF:2.000000,"] * 2
        assert "#EXT-X-PLAYLIST-TYPE:VOD" in lines


def test_the_thumbnail_is_a_picture_of_640_at_most(prepared: Prepared) -> None:
    with av.open(str(prepared[0] / "thumbnail.jpg")) as container:
        frame = next(container.decode(video=0))
        assert (frame.width, frame.height) == (640, 360)


@pytest.mark.parametrize(
    ("name", "shape", "codec", "size"),
    [
        ("odd.mkv", "321x241:r=25", f"-pix_fmt yuv444p {H264}", (320, 240)),
        ("portrait.mp4", "360x640:r=25", H264, (360, 640)),
        ("tenbit.mp4", "320x240:r=25", f"-pix_fmt yuv420p10le {H264}", (320, 240)),
        (
            "uneven.mp4",
            "320x240:r=30",
            f"-vf select='not(mod(n,7))+lt(n,30)' -fps_mode vfr {H264}",
            (320, 240),
        ),
        ("anamorphic.mov", "320x240:r=25", f"-vf setsar=4/3 {H264}", (426, 240)),
        ("fast.mp4", "320x240:r=120", H264, (320, 240)),
        ("web.webm", "320x240:r=25", "-c:v libvpx -deadline realtime -cpu-used 8", (320, 240)),
        ("old.flv", "320x240:r=25", "-c:v flv1", (320, 240)),
        ("tape.avi", "320x240:r=25", "-c:v mpeg2video -flags +ilme+ildct", (320, 240)),
    ],
)
async def test_shapes_and_kinds_without_sound(
    make_video: MakeVideo, tmp_path: Path, *, name: str, shape: str, codec: str, size: tuple[int, int]
) -> None:
    records = await prepare(make_video(name, f"-f lavfi -i testsrc2=s={shape} -t 2 {codec}"), tmp_path)
    assert records.failure is None
    assert [(r.width, r.height) for r in records.renditions] == [size]
    width, height, end, sounds = measure(tmp_path / "video/1" / records.renditions[0].name / "index.m3u8")
    assert (width, height, sounds) == (*size, 0)
    assert end == pytest.approx(2, abs=0.3)
    assert "mp4a" not in (tmp_path / "video/1/master.m3u8").read_text()


async def test_a_turned_picture_is_shown_upright(make_video: MakeVideo, tmp_path: Path) -> None:
    upright = make_video("upright.mp4", f"-f lavfi -i testsrc2=s=320x240:r=25 -t 1 {H264}")
    turned = make_video("turned.mp4", f"-display_rotation 90 -i file:{upright} -c copy")
    records = await prepare(turned, tmp_path)
    assert (records.facts[0].width, records.facts[0].height) == (240, 320)
    assert measure(tmp_path / "video/1/240p/index.m3u8")[:2] == (240, 320)


@pytest.mark.parametrize("name", ["-i.mp4", "näme : %05d [1].mp4", "pipe:0.mp4", "concat:a|b.mp4", "https:x"])
async def test_odd_names_are_only_names(videos: VideoMaker, tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(videos.make().read_bytes())
    assert (await prepare(source, tmp_path / "media: %d ü")).failure is None


async def test_progress_rises_and_is_told_twice_a_second_at_most(tmp_path: Path) -> None:
    now, records = 0.0, MemoryRecords([])
    progress = Progress(records, "video", 100.0, lambda: now)
    for step, seconds in enumerate([1, 2, 3, 2.5, 50, 49, 99, 200, 300]):
        now = step * 0.25
        await progress.reached(seconds)
    assert records.percents == [1.0, 3.0, 50.0, 99.0, 100.0]
    await Progress(records, "video", None, lambda: now).reached(5)
    assert len(records.percents) == 5


async def test_cancelling_one_leaves_neither_process_nor_file(long_lecture: Path, tmp_path: Path) -> None:
    records = MemoryRecords([Preparation("video", 1, long_lecture, "x")])
    processor = Processor(records, tmp_path, 1)
    async with running(processor):
        await asyncio.wait_for(records.started.wait(), 30)
        assert any("ffmpeg" in child.name() for child in children())
        await processor.cancel("another")
        assert children()
        await processor.cancel("video")
        assert children() == []
        assert not (tmp_path / "video/1").exists()
        assert records.failure is None
        # Its place is free again.
        records.queue.append(Preparation("next", 1, tmp_path / "missing.mp4", "x"))
        records.changed.set()
        await asyncio.wait_for(records.ended.wait(), 10)
    assert records.failure == (Fault.SOURCE_MISSING.value, WORDS[Fault.SOURCE_MISSING])


async def test_stopping_the_processor_leaves_no_process(long_lecture: Path, tmp_path: Path) -> None:
    records = MemoryRecords([Preparation(name, 1, long_lecture, "x") for name in ("one", "two")])
    async with running(Processor(records, tmp_path, 2)):
        await asyncio.wait_for(records.started.wait(), 30)
        assert len(children()) == 2
    assert children() == []
    assert (records.failure, records.renditions) == (None, ())


async def test_losing_the_compare_and_set_removes_the_files(short: Path, tmp_path: Path) -> None:
    records = MemoryRecords([Preparation("video", 1, short, "x")], accepts=False)
    async with running(Processor(records, tmp_path, 1)):
        await asyncio.wait_for(records.ended.wait(), 60)
    assert records.renditions
    assert not (tmp_path / "video/1").exists()


async def test_a_later_attempt_replaces_the_earlier_and_what_a_dead_process_left(
    short: Path, tmp_path: Path
) -> None:
    for leftover in ("video/1/master.m3u8", "video/2/360p/00099.m4s", "video/3/master.m3u8"):
        (tmp_path / leftover).parent.mkdir(parents=True)
        (tmp_path / leftover).touch()
    records = MemoryRecords([Preparation("video", 2, short, "x")])
    async with running(Processor(records, tmp_path, 1)):
        await asyncio.wait_for(records.ended.wait(), 60)
    assert sorted(path.name for path in (tmp_path / "video").iterdir()) == ["2", "3"]
    assert not (tmp_path / "video/2/360p/00099.m4s").exists()


async def test_cancelling_while_publishing_never_removes_what_was_published(
    short: Path, tmp_path: Path
) -> None:
    class Slow(MemoryRecords):
        publishing = asyncio.Event()

        async def prepared(self, playback_id: str, attempt: int, renditions: Sequence[Rendition]) -> bool:
            self.publishing.set()
            await self.changed.wait()
            return await super().prepared(playback_id, attempt, renditions)

    records = Slow([Preparation("video", 1, short, "x")])
    processor = Processor(records, tmp_path, 1)
    async with running(processor):
        await asyncio.wait_for(records.publishing.wait(), 60)
        cancelling = asyncio.create_task(processor.cancel("video"))
        await asyncio.sleep(0)
        records.changed.set()
        await cancelling
    assert records.renditions
    assert (tmp_path / "video/1/master.m3u8").exists()


async def test_the_wall_limit_fails_with_its_code(long_lecture: Path, tmp_path: Path) -> None:
    tools = Children()
    hasty = Ffmpeg(tools, Allowance(base_seconds=0.5, seconds_per_second=0))
    records = await prepare(long_lecture, tmp_path, Maker(Prober(tools), hasty, threads=1))
    assert records.failure == (Fault.TOOK_TOO_LONG.value, WORDS[Fault.TOOK_TOO_LONG])
    assert children() == []
    assert not (tmp_path / "video/1").exists()


@pytest.mark.logs_errors
async def test_our_own_mistakes_stay_with_one_video(
    short: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = Preparation("../evil", 1, short, "x")
    records = MemoryRecords([first])
    async with running(Processor(records, tmp_path / "media", 1)):
        await asyncio.wait_for(records.ended.wait(), 30)
        assert records.failure == (Fault.INTERNAL.value, WORDS[Fault.INTERNAL])
        records.ended.clear()
        records.queue.append(replace(first, playback_id="video"))
        records.changed.set()
        await asyncio.wait_for(records.ended.wait(), 60)
    assert records.renditions
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert not (tmp_path / "evil").exists()
