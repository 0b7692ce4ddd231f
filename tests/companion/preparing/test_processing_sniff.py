"""What a file is, by its bytes: real videos of each kind, and everything that only claims to be one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.processing.sniff import container_of, sniff

KINDS = {"mp4", "mov", "webm", "matroska", "avi", "flv", None}
PICTURE = "-f lavfi -i testsrc2=s=64x64:r=5 -t 1"


@pytest.mark.parametrize(
    ("name", "codec", "kind"),
    [
        ("kind.mp4", "-c:v libx264 -preset ultrafast", "mp4"),
        ("kind.mov", "-c:v libx264 -preset ultrafast", "mov"),
        ("kind.mkv", "-c:v libx264 -preset ultrafast", "matroska"),
        ("kind.webm", "-c:v libvpx -deadline realtime", "webm"),
        ("kind.avi", "-c:v mpeg4", "avi"),
        ("kind.flv", "-c:v flv1", "flv"),
    ],
)
def test_real_videos(make_video: Callable[[str, str], Path], name: str, codec: str, kind: str) -> None:
    assert sniff(make_video(name, f"{PICTURE} {codec}")) == kind


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04" + b"\0" * 60,
        b"Week 3: graphs and trees\n" * 9,
        b"ffconcat version 1.0\nfile secret.mp4\n",
        b"#EXTM3U\n#EXT-X-VERSION:3\n",
        b'<?xml version="1.0"?><MPD></MPD>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"\0\0\0\x1cftypheic" + b"\0" * 20,
        b"\0\0\0\x05moov",
        b"RIFF\0\0\0\0WAVEfmt ",
        b"\x1a\x45\xdf\xa3\x84\x42\x82\x83doc",
    ],
)
def test_what_is_no_video(head: bytes, tmp_path: Path) -> None:
    named_like_one = tmp_path / "lecture.mp4"
    named_like_one.write_bytes(head)
    assert sniff(named_like_one) is None


@pytest.mark.parametrize("atom", [b"moov", b"mdat", b"wide", b"free", b"skip"])
def test_older_quicktime_files_begin_with_another_atom(atom: bytes) -> None:
    assert container_of(b"\0\0\0\x08" + atom + b"\0" * 32) == "mov"


@given(st.binary(max_size=300))
def test_any_bytes_have_an_answer(head: bytes) -> None:
    for magic in (
        b"",
        b"\x1a\x45\xdf\xa3",
        b"\x1a\x45\xdf\xa3\x42\x82",
        b"\0\0\0\x14ftyp",
        b"FLV\x01",
        b"RIFF",
    ):
        assert container_of(magic + head) in KINDS
