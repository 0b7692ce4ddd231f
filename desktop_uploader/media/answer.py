"""What the probe child tells its parent: one line of JSON, believed only after every field was checked."""

import base64
import json
from dataclasses import asdict, dataclass
from typing import Literal

LONGEST = 512 * 1024
"""Bytes that an answer may have; the thumbnail is some 30 KB of it."""

_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class Answer:
    """Either `refused` with its `detail`, or the facts. Duration in seconds, `thumbnail` a base64 JPEG.

    Raises ValueError for facts no video has: a decoder that hostile bytes took over may say anything.
    """

    refused: Literal["", "file_damaged", "not_a_video"] = ""
    detail: str = ""
    duration: float | None = None
    width: int | None = None
    height: int | None = None
    video_codec: str = ""
    audio_codec: str = ""
    thumbnail: str = ""

    def __post_init__(self) -> None:
        if max(map(len, (self.detail, self.video_codec, self.audio_codec))) > 200:
            raise ValueError("a name longer than any codec's")
        if not 0 <= (self.duration or 0) < 1e9:
            raise ValueError("no duration")
        if not all(side is None or 0 < side <= 65_536 for side in (self.width, self.height)):
            raise ValueError("no dimensions")
        if self.picture and not self.picture.startswith(_JPEG):
            raise ValueError("no JPEG")

    @property
    def picture(self) -> bytes:
        return base64.b64decode(self.thumbnail, validate=True)

    def to_line(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"
