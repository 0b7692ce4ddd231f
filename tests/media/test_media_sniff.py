"""Signatures: what each container begins with, and what only looks like one."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.rules import CONTAINERS
from desktop_uploader.media.sniff import HEAD, sniff
from tests.fixtures.videos import VideoMaker

KNOWN = {container for containers in CONTAINERS.values() for container in containers}


def ftyp(major: bytes, *compatible: bytes) -> bytes:
    body = major + bytes(4) + b"".join(compatible)
    return struct.pack(">I", 8 + len(body)) + b"ftyp" + body + b"\0\0\0\x08free"


def ebml(*fields: bytes) -> bytes:
    body = b"".join(fields)
    return b"\x1aE\xdf\xa3" + bytes([0x80 | len(body)]) + body + b"\x18S\x80g\x01\xff\xff\xff\xff\xff\xff\xff"


@pytest.mark.parametrize(
    ("name", "container"),
    [
        ("a.mp4", "mp4"),
        ("a.mov", "mov"),
        ("a.mkv", "matroska"),
        ("a.webm", "webm"),
        ("a.avi", "avi"),
        ("a.flv", "flv"),
    ],
)
def test_each_container_as_ffmpeg_writes_it(videos: VideoMaker, name: str, container: str) -> None:
    assert sniff(videos.make(name).read_bytes()[:HEAD]) == container


@pytest.mark.parametrize(
    "brand", [b"isom", b"iso6", b"mp42", b"avc1", b"M4V ", b"dash", b"3gp4", b"MSNV", b"XAVC"]
)
def test_brands_of_films(brand: bytes) -> None:
    assert sniff(ftyp(brand)) == "mp4"


def test_an_unknown_brand_is_judged_by_its_company() -> None:
    assert sniff(ftyp(b"????", b"????", b"isom")) == "mp4"
    assert sniff(ftyp(b"????", b"qt  ")) == "mov"
    assert sniff(ftyp(b"????", b"????")) is None


@pytest.mark.parametrize("brand", [b"heic", b"mif1", b"avif", b"avis", b"M4A ", b"M4B ", b"crx ", b"jp2 "])
def test_pictures_and_sound_in_the_same_boxes(brand: bytes) -> None:
    assert sniff(ftyp(brand, b"isom", b"mp42")) is None


@pytest.mark.parametrize(
    "head",
    [
        b"\0\0\1\0moov" + bytes(100),
        b"\x7f\0\0\0mdat" + bytes(100),
        b"\0\0\0\1mdat\0\0\0\2\0\0\0\0",
        b"\0\0\0\x08wide\0\0\0\0mdat" + bytes(100),
        b"\0\0\0\x10skip" + bytes(8) + b"\0\0\0\x08free\0\0\1\0moov",
        b"\0\1\0\0free" + bytes(4000),
    ],
)
def test_quicktime_from_before_brands(head: bytes) -> None:
    assert sniff(head) == "mov"


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"%PDF-1.7\n%ftypisom",
        b"PK\x03\x04" + bytes(26) + b"lecture.mp4",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"the free encyclopedia",
        b"the wide world, moov, mdat",
        b"<!DOCTYPE html><video>",
        b"#EXTM3U\n#EXT-X-VERSION:3\nfile:///etc/passwd",
        b"ID3\x04\0\0\0\0\0\0",
        b"\xff\xfb\x90\x00",
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"RIFF\x24\0\0\0WEBPVP8 ",
        b"FLV\x01",
        b"FLV\x02\x05\0\0\0\x09",
        b"FLV\x01text that goes on",
        b"\0\0\0\x08wideGIF89a: and on it goes",
        b"\0\0\0\x04ftypisom",
        ebml(b"\x42\x86\x81\1"),
        ebml(b"\x42\x82\x85other"),
        ebml(b"\xec\x84webm", b"\x42\x82\x85other"),
        ebml() + b"\x42\x82\x84webm",
    ],
)
def test_everything_else_is_no_video(head: bytes) -> None:
    assert sniff(head) is None


def test_the_document_type_is_parsed_not_searched() -> None:
    assert sniff(ebml(b"\xec\x88matroska", b"\x42\x82\x84webm")) == "webm"
    assert sniff(ebml(b"\x42\x82\x8amatroska\0\0")) == "matroska"


@settings(deadline=None)
@given(
    st.sampled_from([b"", b"\0\0\0\x20ftyp", b"\x1aE\xdf\xa3", b"RIFF", b"FLV", b"\0\0\0\x08free"]),
    st.binary(),
)
def test_any_bytes_get_an_answer(start: bytes, rest: bytes) -> None:
    assert sniff(start + rest) in {None, *KNOWN}
