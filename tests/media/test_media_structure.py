"""Files cut short: told by their outermost boxes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.media.structure import cut_short
from tests.fixtures.videos import VideoMaker


def told(container: str, content: bytes) -> str | None:
    return cut_short(container, len(content), lambda at, length: content[at : at + length])


def make(videos: VideoMaker, name: str, *options: str) -> bytes:
    return videos.make(name, seconds=1, options=options).read_bytes()


FASTSTART = ("-movflags", "+faststart")
FRAGMENTED = ("-movflags", "+frag_keyframe+empty_moov", "-g", "5")


@pytest.mark.parametrize(
    ("container", "name", "options", "header"),
    [
        ("mp4", "tail.mp4", (), 0),
        ("mp4", "head.mp4", FASTSTART, 0),
        ("mov", "tail.mov", (), 0),
        ("avi", "a.avi", (), 8),
        ("matroska", "a.mkv", (), 64),
        ("webm", "a.webm", (), 64),
    ],
)
def test_whole_passes_and_every_cut_shows(
    videos: VideoMaker, container: str, name: str, options: tuple[str, ...], header: int
) -> None:
    """`header`: bytes before the size is announced."""
    content = make(videos, name, *options)
    assert told(container, content) is None
    for size in (*range(header, len(content), 997), len(content) - 1):
        assert told(container, content[:size]), size


def test_a_fragment_is_cut(videos: VideoMaker) -> None:
    content = make(videos, "pieces.mp4", *FRAGMENTED)
    assert told("mp4", content) is None
    assert told("mp4", content[: len(content) // 2])


def test_says_how_much_is_missing(videos: VideoMaker) -> None:
    content = make(videos, "head.mp4", *FASTSTART)
    assert told("mp4", content[:-12_345]) == "its last 12,345 bytes are missing"


def test_padding_after_the_end_is_forgiven(videos: VideoMaker) -> None:
    for container, name in (("mp4", "tail.mp4"), ("avi", "a.avi"), ("matroska", "a.mkv")):
        content = make(videos, name)
        assert told(container, content + bytes(5000)) is None
        assert told(container, content + b"\xff" * 5000) is None


def test_a_live_recording_announces_no_size(videos: VideoMaker) -> None:
    for container, name in (("webm", "live.webm"), ("matroska", "live.mkv")):
        content = make(videos, name, "-live", "1")
        assert told(container, content) is None
        assert told(container, content[:-1000]) is None


def test_a_recorder_that_never_came_back_to_its_placeholders() -> None:
    assert told("avi", b"RIFF\xff\xff\xff\xffAVI " + bytes(100)) is None
    assert told("avi", b"RIFF\0\0\0\0AVI " + bytes(100)) is None
    assert told("mp4", b"\0\0\0\x10ftypisom\0\0\0\0\0\0\0\0mdat" + bytes(100))


def test_sizes_beyond_four_gigabytes() -> None:
    large = b"\0\0\0\x01mdat\0\0\0\x02\0\0\0\0"
    assert told("mov", b"\0\0\0\x08moov" + large) == f"its last {2 * 2**32 - 16:,} bytes are missing"
    assert told("mov", b"\0\0\0\x08moov\0\0\0\x01mdat" + (20).to_bytes(8, "big") + bytes(4)) is None


def test_one_of_several_riff_chunks_is_cut() -> None:
    chunk = b"RIFF\x64\0\0\0AVI " + bytes(96)
    assert told("avi", chunk + chunk) is None
    assert told("avi", chunk + chunk[:-1]) == "its last 1 bytes are missing"


@settings(deadline=None)
@given(st.sampled_from(["mp4", "mov", "avi", "webm", "matroska", "flv"]), st.binary())
def test_any_bytes_get_an_answer(container: str, content: bytes) -> None:
    told(container, content)
