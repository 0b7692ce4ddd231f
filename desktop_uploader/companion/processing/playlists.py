"""The master playlist, from what was really made (RFC 8216 section 4.3.4.2)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from desktop_uploader.companion.processing.recipes import INDEX, INIT, Rung

_SEGMENT = re.compile(r"#EXTINF:([0-9.]+),[^\n]*\n([^#\n]+)")


@dataclass(frozen=True, slots=True)
class Segment:
    """Seconds and bytes of one segment."""

    seconds: float
    size: int


@dataclass(frozen=True, slots=True)
class Variant:
    """A finished rendition. `codecs` as in RFC 6381."""

    rung: Rung
    segments: tuple[Segment, ...]
    codecs: str

    @property
    def seconds(self) -> float:
        return sum(segment.seconds for segment in self.segments)

    @property
    def average_bandwidth(self) -> int:
        return int(8 * sum(segment.size for segment in self.segments) / self.seconds)

    @property
    def bandwidth(self) -> int:
        """Bits/s of the heaviest segment; scraps shorter than half the longest one do not count."""
        longest = max(segment.seconds for segment in self.segments)
        return max(int(8 * s.size / s.seconds) for s in self.segments if s.seconds * 2 >= longest)


def read_variant(folder: Path, rung: Rung, *, audio: bool) -> Variant:
    """Read back one rendition that ffmpeg wrote into `folder`. Raises OSError; ValueError if incomplete."""
    own = folder / rung.name
    index = (own / INDEX).read_text("utf-8")
    segments = tuple(
        Segment(float(seconds), (own / name).stat().st_size) for seconds, name in _SEGMENT.findall(index)
    )
    if "#EXT-X-ENDLIST" not in index or not sum(segment.seconds for segment in segments):
        raise ValueError(f"{rung.name} has no finished playlist")
    codecs = [avc_codec((own / INIT).read_bytes()), *(["mp4a.40.2"] if audio else [])]
    return Variant(rung, segments, ",".join(codecs))


def avc_codec(init: bytes) -> str:
    """`avc1.` with profile, constraints and level of the avcC box (ISO 14496-15 5.3.3). Raises ValueError."""
    at = init.index(b"avcC") + 5
    return f"avc1.{init[at : at + 3].hex()}"


def master(variants: Sequence[Variant], framerate: Fraction) -> str:
    """The master playlist's text, one variant a rendition, in the order given."""
    lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"]
    for variant in variants:
        rung = variant.rung
        attributes = (
            f"BANDWIDTH={variant.bandwidth},AVERAGE-BANDWIDTH={variant.average_bandwidth},"
            f'RESOLUTION={rung.width}x{rung.height},CODECS="{variant.codecs}",'
            f"FRAME-RATE={float(framerate):.3f}"
        )
        lines += [f"#EXT-X-STREAM-INF:{attributes}", f"{rung.name}/{INDEX}"]
    return "\n".join(lines) + "\n"
