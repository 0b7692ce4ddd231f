"""The master playlist says what was made: sizes, codecs, and bandwidths that are measured."""

from fractions import Fraction
from pathlib import Path

import pytest

from desktop_uploader.companion.processing.playlists import Segment, Variant, avc_codec, master, read_variant
from desktop_uploader.companion.processing.recipes import Rung

RUNG = Rung("360p", 640, 360, 691_200)
INDEX = """#EXTM3U
#EXT-X-TARGETDURATION:2
#EXT-X-MAP:URI="init.mp4"
#EXTINF:2.000000,
00000.m4s
#EXTINF:1.000000,
00001.m4s
"""


def write(folder: Path, index: str) -> None:
    (folder / "360p").mkdir()
    (folder / "360p/index.m3u8").write_text(index)
    (folder / "360p/init.mp4").write_bytes(b"....avcC\x01\x64\x00\x1e....")
    (folder / "360p/00000.m4s").write_bytes(b"x" * 1000)
    (folder / "360p/00001.m4s").write_bytes(b"x" * 2000)


def test_reads_back_what_was_written(tmp_path: Path) -> None:
    write(tmp_path, INDEX + "#EXT-X-ENDLIST\n")
    variant = read_variant(tmp_path, RUNG, audio=True)
    assert variant.seconds == 3
    assert variant.codecs == "avc1.64001e,mp4a.40.2"
    assert (variant.average_bandwidth, variant.bandwidth) == (8000, 16000)


def test_an_unfinished_playlist_is_no_rendition(tmp_path: Path) -> None:
    write(tmp_path, INDEX)
    with pytest.raises(ValueError, match="finished"):
        read_variant(tmp_path, RUNG, audio=True)


def test_a_scrap_at_the_end_does_not_set_the_bandwidth() -> None:
    variant = Variant(RUNG, (Segment(2.0, 1000), Segment(0.04, 500)), "avc1.64001e")
    assert variant.bandwidth == 4000


def test_master() -> None:
    text = master([Variant(RUNG, (Segment(2.0, 1000),), "avc1.64001e")], Fraction(30000, 1001))
    attributes = (
        'BANDWIDTH=4000,AVERAGE-BANDWIDTH=4000,RESOLUTION=640x360,CODECS="avc1.64001e",FRAME-RATE=29.970'
    )
    assert text.splitlines()[-2:] == [f"#EXT-X-STREAM-INF:{attributes}", "360p/index.m3u8"]


def test_an_init_segment_without_h264_is_refused() -> None:
    with pytest.raises(ValueError, match="section"):
        avc_codec(b"hvcC")
