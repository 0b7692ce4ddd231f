"""Many files for one upload: from a single byte, over the edges of a part, to sixty megabytes."""

import hashlib
import os
import random
import struct
import time
from dataclasses import dataclass
from pathlib import Path

from desktop_uploader.contract.digest import PART_SIZE
from tests.fixtures.videos import VideoMaker

SIZES = (
    1,
    0,
    100_000,
    1_000_000,
    PART_SIZE - 1,
    PART_SIZE,
    PART_SIZE + 1,
    2 * PART_SIZE,
    20_000_000,
    30_000_000,
    40_000_000,
    60_000_000,
)
"""Bytes; 0: a short video as it is."""

_BOX = 8
"""Bytes of the head of a box of ISO 14496-12."""


@dataclass(frozen=True, slots=True)
class Lecture:
    """`is_video`: a single byte isn't one, so its row must stay, and ask for its owner."""

    path: Path
    sha256: str
    is_video: bool


def make_lectures(folder: Path, videos: VideoMaker, seed: int) -> list[Lecture]:
    """All short to prepare: a few pictures, then a box of noise that players skip. An hour old."""
    folder.mkdir(parents=True)
    video = videos.make("short.mp4", seconds=0.2, size="160x120", audio=False).read_bytes()
    chance, made = random.Random(seed), list[Lecture]()
    for number, size in enumerate(SIZES):
        content = b"?" if size == 1 else _padded(video, size, chance)
        path = folder / f"Woche {number + 1:02} – Einführung.mp4"
        path.write_bytes(content)
        os.utime(path, (time.time() - 3600,) * 2)
        made.append(Lecture(path, hashlib.sha256(content).hexdigest(), is_video=size != 1))
    return made


def _padded(video: bytes, size: int, chance: random.Random) -> bytes:
    """The video with a `free` box (ISO 14496-12, 8.1.2) behind it, together so many bytes."""
    noise = size - len(video) - _BOX
    return video + struct.pack(">I4s", noise + _BOX, b"free") + chance.randbytes(noise) if size else video
