"""Files made to harm, or merely broken: each ends in its own clear code, and opens no other file."""

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from desktop_uploader.companion.processing.children import Bounds, Children
from desktop_uploader.companion.processing.faults import WORDS, Fault, PreparationFailed
from desktop_uploader.companion.processing.ffmpeg import Ffmpeg
from desktop_uploader.companion.processing.probing import Prober
from tests.companion.preparing.memory_records import prepare

MakeVideo = Callable[[str, str], Path]
H264 = "-c:v libx264 -preset ultrafast"
SOUND = "-f lavfi -t 1 -i sine"
COVER = "-f lavfi -t 0.04 -i color=s=64x64"
SMALL = f"-f lavfi -i testsrc2=s=320x240:r=25 -t 2 {H264}"


async def ignore(seconds: float) -> None: ...


async def fault_of(source: Path, root: Path) -> Fault:
    failure = (await prepare(source, root)).failure
    assert failure is not None
    assert failure[1] == WORDS[Fault(failure[0])]
    return Fault(failure[0])


@pytest.mark.parametrize(
    "text",
    [
        "%PDF-1.7\n1 0 obj\n",
        "ffconcat version 1.0\nfile small.mp4\n",
        "#EXTM3U\n#EXTINF:2,\nsmall.mp4\n#EXT-X-ENDLIST\n",
        '<?xml version="1.0"?><MPD><BaseURL>small.mp4</BaseURL></MPD>',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="small.mp4"/></svg>',
    ],
    ids=["pdf", "ffconcat", "m3u8", "mpd", "svg"],
)
async def test_what_is_no_video_is_said_to_be_none(text: str, tmp_path: Path) -> None:
    source = tmp_path / "lecture.mp4"
    source.write_text(text)
    assert await fault_of(source, tmp_path / "out") == Fault.UNKNOWN_KIND


@pytest.mark.parametrize(
    "text",
    ["ffconcat version 1.0\nfile {name}\n", "#EXTM3U\n#EXTINF:2,\n{name}\n#EXT-X-ENDLIST\n"],
    ids=["ffconcat", "m3u8"],
)
async def test_the_tools_themselves_never_follow_a_list(make_video: MakeVideo, text: str) -> None:
    """Behind the sniffing: probe and ffmpeg alike refuse, though the neighbour is a fine video."""
    neighbour = make_video("small.mp4", SMALL)
    listing = neighbour.with_name("list.mp4")
    listing.write_text(text.format(name=neighbour.name))
    with pytest.raises(PreparationFailed):
        await Prober(Children()).probe(listing)
    folder = listing.with_name("out")
    folder.mkdir(exist_ok=True)
    with pytest.raises(PreparationFailed, match=r"Format not on whitelist|Invalid data"):
        await Ffmpeg(Children()).encode(listing, ["-f", "null", "-"], folder, duration=2, on_seconds=ignore)


async def test_a_neighbour_is_not_even_opened(tmp_path: Path) -> None:
    """The neighbour is a pipe: whoever opened it for reading would let a writer in."""
    neighbour = tmp_path / "neighbour.mp4"
    os.mkfifo(neighbour)
    listing = tmp_path / "lecture.mp4"
    listing.write_text(f"ffconcat version 1.0\nfile {neighbour.name}\n")
    probing = asyncio.create_task(Prober(Children()).probe(listing))
    while not probing.done():
        with pytest.raises(OSError, match="No such device"):
            os.open(neighbour, os.O_WRONLY | os.O_NONBLOCK)
        await asyncio.sleep(0.002)
    with suppress(PreparationFailed):
        await probing


async def test_a_recording_cut_before_its_index(make_video: MakeVideo, tmp_path: Path) -> None:
    whole = make_video("small.mp4", SMALL).read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole[: len(whole) // 2])
    assert await fault_of(cut, tmp_path / "out") == Fault.ENDS_EARLY


async def test_a_recording_cut_after_its_index(make_video: MakeVideo, tmp_path: Path) -> None:
    whole = make_video(
        "index_first.mp4", f"{SMALL.replace('-t 2', '-t 6')} -movflags +faststart"
    ).read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole[: len(whole) // 2])
    assert await fault_of(cut, tmp_path / "out") == Fault.ENDS_EARLY


@pytest.mark.parametrize(
    ("name", "arguments", "fault"),
    [
        ("sound.mp4", f"{SOUND} -c:a aac", Fault.NO_PICTURE),
        (
            "cover.mp4",
            f"{SOUND} {COVER} -map 0 -map 1 -c:v mjpeg -disposition:v attached_pic",
            Fault.NO_PICTURE,
        ),
        (
            "huge.mp4",
            "-f lavfi -i color=s=8000x6000:r=1 -frames:v 1 -c:v mjpeg -pix_fmt yuvj420p",
            Fault.PICTURE_TOO_LARGE,
        ),
        ("static.mp4", f"-f lavfi -i color=s=64x64:r=1/3600 -t 36000 {H264}", Fault.TOO_LONG),
        (
            "crowd.mp4",
            f"-f lavfi -i testsrc2=s=16x16:r=5 -t 1 {'-map 0:v ' * 150} -c:v mpeg4",
            Fault.UNREADABLE,
        ),
    ],
)
async def test_valid_but_not_for_us(
    make_video: MakeVideo, tmp_path: Path, name: str, arguments: str, fault: Fault
) -> None:
    assert await fault_of(make_video(name, arguments), tmp_path / "out") == fault


async def test_noise_behind_a_real_header(make_video: MakeVideo, tmp_path: Path) -> None:
    whole = make_video("small.mp4", SMALL).read_bytes()
    noise = tmp_path / "noise.mp4"
    noise.write_bytes(whole[:32] + bytes(range(256)) * 500)
    assert await fault_of(noise, tmp_path / "out") in {Fault.UNREADABLE, Fault.ENDS_EARLY, Fault.NO_PICTURE}


@pytest.mark.parametrize(
    "bounds",
    [
        Bounds(seconds=0, cpu_seconds=60, memory=2 * 1024**3, file_size=0),
        Bounds(seconds=60, cpu_seconds=60, memory=96 * 1024**2, file_size=0),
    ],
    ids=["silent", "hungry"],
)
async def test_a_probe_that_ends_badly_is_an_answer(lecture: Path, bounds: Bounds) -> None:
    with pytest.raises(PreparationFailed) as caught:
        await Prober(Children(), bounds=bounds).probe(lecture)
    assert caught.value.fault == Fault.UNREADABLE


def test_every_code_has_plain_words() -> None:
    assert set(WORDS) == set(Fault)
    for words in WORDS.values():
        assert words.endswith(".")
        assert not {"you", "your", "invalid", "error"} & set(words.lower().replace(".", " ").split())
