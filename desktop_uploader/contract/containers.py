"""What kinds of video files there are: containers by the ending of a name, and the media type of each."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

MEDIA_TYPES: Final[Mapping[str, str]] = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "matroska": "video/x-matroska",
    "avi": "video/x-msvideo",
    "flv": "video/x-flv",
}
"""IANA's where it has one."""

ENDINGS: Final[Mapping[str, str]] = {
    ".mp4": "mp4",
    ".m4v": "mp4",
    ".mov": "mov",
    ".webm": "webm",
    ".mkv": "matroska",
    ".avi": "avi",
    ".flv": "flv",
}
UNKNOWN: Final = "application/octet-stream"


def ending_of(name: str) -> str:
    """The ending of a file's name, lower case, if it is a video's; else empty."""
    ending = PurePosixPath(name).suffix.lower()
    return ending if ending in ENDINGS else ""


def media_type_of(name: str, container: str | None = None) -> str:
    """By the container once it is known, else by the name; never a page or a script."""
    return MEDIA_TYPES.get(container or ENDINGS.get(ending_of(name), ""), UNKNOWN)
